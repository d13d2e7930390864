import { type Hash, tagOf, type View } from '../../lab/lab.ts';
import { isOlder } from '../access.ts';
import type { Machine, ServerVersion } from '../model/server.ts';
import { heldClasses, heldDefinitions } from '../server/vocabulary.ts';
import { type Needs, type Offers, offersOf, unmetNeed } from '../value/needs.ts';

/** Windows Server 2012 R2 brought conditions on the FQDN, DNS suffixes, and PTR registration to switch off. */
const WINDOWS_SERVER_2012_R2: ServerVersion = { majorVersion: 6, minorVersion: 3 };

export type Misfit = 20010 | 20044 | 20103;

/** Whether scopes of one server can be held by another, answered from the tags of their names. */
export class Fit {
  readonly from: string;
  readonly to: string;
  /** What a Windows Server 2012 among the two doesn't know is left out of values and comparisons. */
  readonly onlyOldFeatures: boolean;
  readonly #view: View;
  readonly #offers: Offers;
  readonly #known = new Map<Hash, Misfit | undefined>();

  constructor(view: View, from: Machine, to: Machine) {
    this.from = from.name;
    this.to = to.name;
    this.onlyOldFeatures =
      isOlder(from.version, WINDOWS_SERVER_2012_R2) !== isOlder(to.version, WINDOWS_SERVER_2012_R2);
    this.#view = view;
    this.#offers = offersOf(heldDefinitions(view, to.name), heldClasses(view, to.name));
  }

  /** The code of what the receiving server lacks for the scope of that name; undefined when it can hold it. */
  misfit(scope: Hash): Misfit | undefined {
    const needs = tagOf(scope);
    if (needs === null) return undefined;
    if (this.#known.has(needs)) return this.#known.get(needs);
    const unmet = unmetNeed(this.#view.value<Needs>(needs), this.#offers);
    this.#known.set(needs, unmet);
    return unmet;
  }
}
