import type { Hash, View } from '../../lab/lab.ts';
import { isOlder } from '../access.ts';
import type { Machine, ServerVersion } from '../model/server.ts';
import { heldClasses, heldDefinitions } from '../server/vocabulary.ts';
import { type Needs, type Offers, offersOf, unmetNeed } from '../value/needs.ts';
import type { ScopeRoot } from '../value/scopeValue.ts';

/** Windows Server 2012 R2 brought conditions on the FQDN, DNS suffixes, and PTR registration to switch off. */
const WINDOWS_SERVER_2012_R2: ServerVersion = { majorVersion: 6, minorVersion: 3 };

export type Misfit = 20010 | 20044 | 20103;

/** Whether scopes of one server can be held by another, answered from the small summaries in their roots. */
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

  /** The code of what the receiving server lacks for this scope; undefined when it can hold it. */
  misfit(root: ScopeRoot): Misfit | undefined {
    return (
      this.#unmet(root.options?.needs ?? null) ??
      this.#unmet(root.policies?.needs ?? null) ??
      this.#unmet(root.reservations?.needs ?? null)
    );
  }

  #unmet(hash: Hash | null): Misfit | undefined {
    if (hash === null) return undefined;
    if (this.#known.has(hash)) return this.#known.get(hash);
    const unmet = unmetNeed(this.#view.value<Needs>(hash), this.#offers);
    this.#known.set(hash, unmet);
    return unmet;
  }
}
