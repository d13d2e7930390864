import type { DhcpClass } from '../model/class.ts';
import type { OptionDefinition, OptionType, StoredOption } from '../model/option.ts';
import type { StoredPolicy } from '../model/policy.ts';
import { isComparator, withoutStar } from '../policy/pattern.ts';

/**
 * What a part of a scope presupposes on the server that holds it: option definitions as `id|type|vendor class`, classes
 * as `User|name`. Names are in lower case; both lists are sorted, so that equal needs are one stored value.
 */
export interface Needs {
  readonly definitions: readonly string[];
  readonly classes: readonly string[];
}

export function needsOfOptions(options: readonly StoredOption[]): Needs {
  const collector = new NeedsCollector();
  collector.addOptions(options);
  return collector.needs();
}

export function needsOfPolicies(policies: readonly StoredPolicy[]): Needs {
  const collector = new NeedsCollector();
  for (const policy of policies) {
    collector.addOptions(policy.options);
    for (const name of classesOfCondition(policy.vendorClass)) collector.addClass('Vendor', name);
    for (const name of classesOfCondition(policy.userClass)) collector.addClass('User', name);
  }
  return collector.needs();
}

export function unionOfNeeds(all: Iterable<Needs>): Needs {
  const collector = new NeedsCollector();
  for (const needs of all) collector.addAll(needs);
  return collector.needs();
}

export function isEmpty(needs: Needs): boolean {
  return needs.definitions.length === 0 && needs.classes.length === 0;
}

/** What a server offers: the types of its definitions by `id|vendor class`, and its classes. */
export interface Offers {
  readonly types: ReadonlyMap<string, OptionType>;
  readonly classes: ReadonlySet<string>;
}

export function offersOf(definitions: readonly OptionDefinition[], classes: readonly DhcpClass[]): Offers {
  return {
    types: new Map(definitions.map((each) => [`${each.optionId}|${each.vendorClass.toLowerCase()}`, each.type])),
    classes: new Set(classes.map((each) => classNeed(each.type, each.name))),
  };
}

/** The code of the first need that isn't met: 20044 for a class, 20010 for a definition, 20103 for another type. */
export function unmetNeed(needs: Needs, offers: Offers): 20044 | 20010 | 20103 | undefined {
  for (const name of needs.classes) if (!offers.classes.has(name)) return 20044;
  for (const need of needs.definitions) {
    const [id, type, vendorClass] = splitNeed(need);
    const offered = offers.types.get(`${id}|${vendorClass}`);
    if (offered === undefined) return 20010;
    if (offered !== type) return 20103;
  }
  return undefined;
}

/** Whether needs name that class. */
export function needsClass(needs: Needs, type: 'Vendor' | 'User', name: string): boolean {
  return needs.classes.includes(classNeed(type, name));
}

/** The class names of a condition: without comparators, and without the stars of patterns. */
export function classesOfCondition(condition: readonly string[]): readonly string[] {
  return condition.filter((text) => !isComparator(text)).map(withoutStar);
}

class NeedsCollector {
  readonly #definitions = new Set<string>();
  readonly #classes = new Set<string>();

  addOptions(options: readonly StoredOption[]): void {
    for (const option of options) {
      this.#definitions.add(`${option.optionId}|${option.type}|${option.vendorClass.toLowerCase()}`);
      if (option.vendorClass !== '') this.addClass('Vendor', option.vendorClass);
      if (option.userClass !== '') this.addClass('User', option.userClass);
    }
  }

  addClass(type: 'Vendor' | 'User', name: string): void {
    this.#classes.add(classNeed(type, name));
  }

  addAll(needs: Needs): void {
    for (const each of needs.definitions) this.#definitions.add(each);
    for (const each of needs.classes) this.#classes.add(each);
  }

  needs(): Needs {
    return { definitions: [...this.#definitions].sort(), classes: [...this.#classes].sort() };
  }
}

function classNeed(type: 'Vendor' | 'User', name: string): string {
  return `${type}|${name.toLowerCase()}`;
}

function splitNeed(need: string): [string, string, string] {
  const first = need.indexOf('|');
  const second = need.indexOf('|', first + 1);
  return [need.slice(0, first), need.slice(first + 1, second), need.slice(second + 1)];
}
