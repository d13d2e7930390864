import type { DhcpClass } from '../model/class.ts';
import type { PolicyConditionName, PolicyConditions } from '../model/policy.ts';
import { canonicalClientId } from '../scope/clientId.ts';
import { findClass } from '../server/vocabulary.ts';
import { isComparator, starred, withoutStar } from './pattern.ts';

export const NO_CONDITIONS: PolicyConditions = {
  vendorClass: [],
  userClass: [],
  macAddress: [],
  clientId: [],
  relayAgent: [],
  circuitId: [],
  remoteId: [],
  subscriberId: [],
  fqdn: [],
};

const NAMES = Object.keys(NO_CONDITIONS) as readonly PolicyConditionName[];

/** Why conditions are refused: 20109 for an expression that is none, 20044 for an unknown class. */
export type ConditionRefusal = 20109 | 20044;

/** FQDNs of one label only, or of more than one: comparators without a value. */
const LABEL_COMPARATORS = ['Isl', 'Insl'] as const;

/**
 * The conditions after a change, in canonical form: comparators as Windows spells them, class names as they are defined,
 * bytes in lower case with dashes. An empty change removes a condition; at least one must be left.
 */
export function changedConditions(
  before: PolicyConditions,
  change: Partial<PolicyConditions>,
  classes: readonly DhcpClass[],
): PolicyConditions | ConditionRefusal {
  const result: Record<PolicyConditionName, readonly string[]> = { ...NO_CONDITIONS };
  for (const name of NAMES) {
    const asked = change[name];
    if (asked === undefined) {
      result[name] = before[name];
      continue;
    }
    const condition = canonicalCondition(name, asked, classes);
    if (typeof condition === 'number') return condition;
    result[name] = condition;
  }
  return NAMES.some((name) => result[name].length > 0) ? result : 20109;
}

function canonicalCondition(
  name: PolicyConditionName,
  asked: readonly string[],
  classes: readonly DhcpClass[],
): readonly string[] | ConditionRefusal {
  if (asked.every((text) => text === '')) return [];
  const [first = '', ...values] = asked;
  const labels = LABEL_COMPARATORS.find((each) => each.toLowerCase() === first.toLowerCase());
  if (name === 'fqdn' && labels !== undefined) return values.every((value) => value === '') ? [labels] : 20109;
  const canonical: string[] = [];
  let expectsValue = false;
  for (const [index, text] of asked.entries()) {
    if (isComparator(text)) {
      if (expectsValue) return 20109;
      canonical.push(text.toUpperCase());
    } else {
      const value = index === 0 ? 20109 : canonicalConditionValue(name, text, classes);
      if (typeof value === 'number') return value;
      canonical.push(value);
    }
    expectsValue = isComparator(text);
  }
  return expectsValue ? 20109 : canonical;
}

function canonicalConditionValue(
  name: PolicyConditionName,
  value: string,
  classes: readonly DhcpClass[],
): string | ConditionRefusal {
  switch (name) {
    case 'vendorClass':
      return className(value, 'Vendor', classes);
    case 'userClass':
      return className(value, 'User', classes);
    case 'macAddress':
      return hardwareAddress(value);
    case 'fqdn':
      return value === '' ? 20109 : value;
    default:
      return hexPattern(value);
  }
}

/** A class by its name; a star at one of its ends stands for whatever comes there. */
function className(value: string, type: 'Vendor' | 'User', classes: readonly DhcpClass[]): string | 20044 {
  const held = findClass(classes, type, withoutStar(value));
  return held === undefined ? 20044 : starred(value, held.name);
}

/** MS-DHCPM 3.2.4.109: a hardware address has six bytes, what it begins or ends with has fewer. */
function hardwareAddress(value: string): string | 20109 {
  const pattern = hexPattern(value);
  if (typeof pattern === 'number') return pattern;
  const bytes = (withoutStar(pattern).length + 1) / 3;
  return (withoutStar(pattern) === pattern ? bytes === 6 : bytes < 6) ? pattern : 20109;
}

function hexPattern(value: string): string | 20109 {
  const digits = withoutStar(value);
  // The dash between the bytes and the star may be written or not.
  const canonical = canonicalClientId(digits);
  return canonical === undefined ? 20109 : starred(value, canonical);
}
