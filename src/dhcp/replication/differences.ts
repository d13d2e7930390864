import { formatIPv4, type IPv4Range } from '../model/address.ts';
import type { StoredOption } from '../model/option.ts';
import type { PolicyConditionName, StoredPolicy } from '../model/policy.ts';
import type { ScopeDifference } from '../model/replication.ts';
import type { StoredReservation } from '../model/reservation.ts';
import {
  type Block,
  type ScopeRoot,
  scopeBlocks,
  scopeOptions,
  scopePolicies,
  type Values,
} from '../value/scopeValue.ts';

/** What differs between two values of a scope (undefined: there is none). Only parts whose hashes differ are read. */
export function differencesOf(
  values: Values,
  here: ScopeRoot | undefined,
  there: ScopeRoot | undefined,
): ScopeDifference[] {
  return [
    ...fieldDifferences('Scope', '', settingFields(here), settingFields(there)),
    ...keyedDifferences('ExclusionRange', ranges(here?.exclusions), ranges(there?.exclusions)),
    ...optionDifferences(values, here, there),
    ...reservationDifferences(values, here, there),
    ...policyDifferences(values, here, there),
  ];
}

type Fields = ReadonlyMap<string, string>;

function settingFields(root: ScopeRoot | undefined): Fields {
  if (root === undefined) return new Map();
  const { settings } = root;
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(settings)) {
    if (name === 'dns' || name === 'scopeId') continue;
    fields.set(pascal(name), isAddress(name) ? formatIPv4(Number(value)) : String(value));
  }
  fields.set('DnsSetting', JSON.stringify(settings.dns));
  return fields;
}

function optionDifferences(
  values: Values,
  here: ScopeRoot | undefined,
  there: ScopeRoot | undefined,
): ScopeDifference[] {
  if (here?.options?.hash === there?.options?.hash) return [];
  return keyedDifferences(
    'OptionValue',
    optionFields(here === undefined ? [] : scopeOptions(values, here)),
    optionFields(there === undefined ? [] : scopeOptions(values, there)),
  );
}

function reservationDifferences(
  values: Values,
  here: ScopeRoot | undefined,
  there: ScopeRoot | undefined,
): ScopeDifference[] {
  if (here?.reservations?.hash === there?.reservations?.hash) return [];
  const own = new Map((here === undefined ? [] : scopeBlocks(values, here)).map((block) => [block.block, block]));
  const other = new Map((there === undefined ? [] : scopeBlocks(values, there)).map((block) => [block.block, block]));
  const numbers = [...new Set([...own.keys(), ...other.keys()])].sort((a, b) => a - b);
  return numbers.flatMap((number) => blockDifferences(values, own.get(number), other.get(number)));
}

function blockDifferences(values: Values, here: Block | undefined, there: Block | undefined): ScopeDifference[] {
  if (here?.hash === there?.hash) return [];
  const own = members(values, here);
  const other = members(values, there);
  const addresses = [...new Set([...own.keys(), ...other.keys()])].sort((a, b) => a - b);
  return addresses.flatMap((address) => {
    const id = formatIPv4(address);
    const left = own.get(address);
    const right = other.get(address);
    if (left === undefined || right === undefined) {
      return [{ item: 'Reservation', id, here: left?.clientId ?? null, there: right?.clientId ?? null }];
    }
    return [
      ...fieldDifferences('Reservation', id, reservationFields(left), reservationFields(right)),
      ...keyedDifferences('OptionValue', optionFields(left.options), optionFields(right.options), `${id}/`),
    ];
  });
}

function policyDifferences(
  values: Values,
  here: ScopeRoot | undefined,
  there: ScopeRoot | undefined,
): ScopeDifference[] {
  if (here?.policies?.hash === there?.policies?.hash) return [];
  const own = byName(here === undefined ? [] : scopePolicies(values, here));
  const other = byName(there === undefined ? [] : scopePolicies(values, there));
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) => {
    const left = own.get(key);
    const right = other.get(key);
    const name = left?.name ?? right?.name ?? '';
    if (left === undefined || right === undefined) {
      return [{ item: 'Policy', id: name, here: left?.name ?? null, there: right?.name ?? null }];
    }
    return [
      ...fieldDifferences('Policy', name, policyFields(left), policyFields(right)),
      ...keyedDifferences('PolicyIPRange', ranges(left.ranges), ranges(right.ranges), `${name}/`),
      ...keyedDifferences('OptionValue', optionFields(left.options), optionFields(right.options), `${name}/`),
    ];
  });
}

/** One difference a property: `LeaseDuration`, `10.0.10.5/Name`. */
function fieldDifferences(item: string, id: string, here: Fields, there: Fields): ScopeDifference[] {
  return keyedDifferences(item, here, there, id === '' ? '' : `${id}/`);
}

function keyedDifferences(item: string, here: Fields, there: Fields, prefix = ''): ScopeDifference[] {
  const differences: ScopeDifference[] = [];
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const left = here.get(key) ?? null;
    const right = there.get(key) ?? null;
    if (left !== right) differences.push({ item, id: prefix + key, here: left, there: right });
  }
  return differences;
}

function ranges(list: readonly IPv4Range[] | undefined): Fields {
  return new Map(
    (list ?? []).map((range) => {
      const text = `${formatIPv4(range.startRange)}-${formatIPv4(range.endRange)}`;
      return [text, text];
    }),
  );
}

/** `3`, or `3/Vendor class/User class` where a class is named. */
function optionFields(options: readonly StoredOption[]): Fields {
  return new Map(
    options.map((option) => {
      const classes = option.vendorClass + option.userClass === '' ? '' : `/${option.vendorClass}/${option.userClass}`;
      return [`${option.optionId}${classes}`, `${option.type} ${option.value.join(', ')}`];
    }),
  );
}

function reservationFields(reservation: StoredReservation): Fields {
  return new Map([
    ['ClientId', reservation.clientId],
    ['Name', reservation.name],
    ['Description', reservation.description],
    ['Type', reservation.type],
    ['DnsSetting', JSON.stringify(reservation.dns)],
  ]);
}

const CONDITIONS: readonly PolicyConditionName[] = [
  'vendorClass',
  'userClass',
  'macAddress',
  'clientId',
  'relayAgent',
  'circuitId',
  'remoteId',
  'subscriberId',
  'fqdn',
];

function policyFields(policy: StoredPolicy): Fields {
  const fields = new Map([
    ['Name', policy.name],
    ['Description', policy.description],
    ['Enabled', String(policy.enabled)],
    ['Condition', policy.condition],
    ['ProcessingOrder', String(policy.processingOrder)],
    ['LeaseDuration', String(policy.leaseDuration)],
    ['DnsSetting', JSON.stringify(policy.dns)],
  ]);
  for (const name of CONDITIONS) fields.set(pascal(name), policy[name].join(', '));
  return fields;
}

function members(values: Values, block: Block | undefined): Map<number, StoredReservation> {
  const reservations = block === undefined ? [] : values.value<readonly StoredReservation[]>(block.hash);
  return new Map(reservations.map((each) => [each.ipAddress, each]));
}

function byName(policies: readonly StoredPolicy[]): Map<string, StoredPolicy> {
  return new Map(policies.map((policy) => [policy.name.toLowerCase(), policy]));
}

function isAddress(name: string): boolean {
  return name === 'subnetMask' || name === 'startRange' || name === 'endRange';
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
