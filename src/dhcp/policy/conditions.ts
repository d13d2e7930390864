import type { DhcpClass } from '../model/class.ts';
import type { PolicyConditionName, PolicyConditions } from '../model/policy.ts';
import { canonicalClientId } from '../scope/clientId.ts';
import { findClass } from '../server/vocabulary.ts';

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

/**
 * The conditions after a change, in canonical form: operators in upper case, class names as they are defined, whole
 * hardware addresses with dashes. An empty change removes a condition; at least one must be left.
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
  const operator = (asked[0] ?? '').toUpperCase();
  const values = asked.slice(1);
  if (name === 'fqdn' && (operator === 'ISL' || operator === 'NSL')) return values.length === 0 ? [operator] : 20109;
  if ((operator !== 'EQ' && operator !== 'NE') || values.length === 0) return 20109;
  const canonical: string[] = [operator];
  for (const value of values) {
    const text = canonicalConditionValue(name, value, classes);
    if (typeof text === 'number') return text;
    canonical.push(text);
  }
  return canonical;
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
      return hexPattern(value, 6);
    case 'fqdn':
      return value === '' ? 20109 : value;
    default:
      return hexPattern(value, 255);
  }
}

/** A class by its name; a star at the end stands for whatever follows its data. */
function className(value: string, type: 'Vendor' | 'User', classes: readonly DhcpClass[]): string | 20044 {
  const star = value.endsWith('*') ? '*' : '';
  const held = findClass(classes, type, star === '' ? value : value.slice(0, -1));
  return held === undefined ? 20044 : held.name + star;
}

function hexPattern(value: string, maxBytes: number): string | 20109 {
  const star = value.endsWith('*');
  const canonical = canonicalClientId(star ? value.slice(0, -1) : value);
  if (canonical === undefined) return 20109;
  const bytes = (canonical.length + 1) / 3;
  if (bytes > maxBytes) return 20109;
  // A whole hardware address is shown with dashes, a pattern as it was written.
  return maxBytes === 6 && bytes === 6 && !star ? canonical : value;
}
