import { formatIPv4, type IPv4Range } from '../model/address.ts';
import type { StoredOption } from '../model/option.ts';
import type { PolicyConditionName, StoredPolicy } from '../model/policy.ts';
import type { LoggedEvent } from './eventDefinition.ts';

type Tell = (id: number, ...values: string[]) => LoggedEvent;

/** What the conditions are called in an event. */
const conditions: Readonly<Record<PolicyConditionName, string>> = {
  vendorClass: 'Vendor Class',
  userClass: 'User Class',
  macAddress: 'MAC Address',
  clientId: 'Client Identifier',
  relayAgent: 'Relay Agent Information',
  circuitId: 'Relay Agent Information - Agent Circuit Id',
  remoteId: 'Relay Agent Information - Agent Remote Id',
  subscriberId: 'Relay Agent Information - Subscriber Id',
  fqdn: 'Fully Qualified Domain Name',
};

/**
 * The events of changed policies: those of a scope, or with undefined those of the server, whose events have the number
 * before and name no scope.
 */
export function policyEvents(
  tell: Tell,
  scope: string | undefined,
  before: readonly StoredPolicy[],
  after: readonly StoredPolicy[],
): LoggedEvent[] {
  if (before === after) return [];
  const old = new Map(before.map((policy) => [policy.name.toLowerCase(), policy]));
  const now = new Set(after.map((policy) => policy.name.toLowerCase()));
  const write = (id: number, ...values: string[]): LoggedEvent =>
    scope === undefined ? tell(id === 20315 ? 20316 : id - 1, ...values) : tell(id, ...values, scope);
  const removed = before.filter(({ name }) => !now.has(name.toLowerCase())).map(({ name }) => write(20227, name));
  return [
    ...removed,
    ...after.flatMap((policy) => {
      const was = old.get(policy.name.toLowerCase());
      return was === undefined ? changes(write, undefined, policy) : changes(write, was, policy);
    }),
  ];
}

function changes(write: Tell, was: StoredPolicy | undefined, policy: StoredPolicy): LoggedEvent[] {
  const { name } = policy;
  const events: LoggedEvent[] = [];
  if (was?.enabled !== policy.enabled) events.push(write(20221, policy.enabled ? 'enabled' : 'disabled', name));
  const expression = conditionText(policy);
  if (was === undefined || conditionText(was) !== expression || was.condition !== policy.condition)
    events.push(write(20223, expression, policy.condition.toUpperCase(), name));
  if (was !== undefined && was.processingOrder !== policy.processingOrder)
    events.push(write(20239, String(policy.processingOrder), String(was.processingOrder), name));
  if ((was?.description ?? '') !== policy.description) events.push(write(20237, policy.description, name));
  const suffix = policy.dns?.dnsSuffix ?? '';
  if ((was?.dns?.dnsSuffix ?? '') !== suffix) events.push(write(20315, suffix, name));
  const [ranges, oldRanges] = [policy.ranges.map(rangeText), (was?.ranges ?? []).map(rangeText)];
  for (const range of oldRanges) if (!ranges.includes(range)) events.push(write(20229, range, name));
  for (const range of ranges) if (!oldRanges.includes(range)) events.push(write(20228, range, name));
  const [options, oldOptions] = [policy.options.map(optionText), (was?.options ?? []).map(optionText)];
  for (const option of oldOptions) if (!options.includes(option)) events.push(optionEvent(write, 20233, option, name));
  for (const option of options) if (!oldOptions.includes(option)) events.push(optionEvent(write, 20231, option, name));
  return events;
}

function optionEvent(write: Tell, id: number, text: string, name: string): LoggedEvent {
  const [option = '', value = ''] = text.split('\0');
  return write(id, option, value, name);
}

function optionText({ optionId, value }: StoredOption): string {
  return `${optionId}\0${value.join(', ')}`;
}

function rangeText({ startRange, endRange }: IPv4Range): string {
  return `${formatIPv4(startRange)} to ${formatIPv4(endRange)}`;
}

function conditionText(policy: StoredPolicy): string {
  return Object.entries(conditions)
    .flatMap(([key, label]) => {
      const [operator, ...values] = policy[key as PolicyConditionName];
      return operator === undefined
        ? []
        : [`${label} ${operator === 'NE' ? 'not equals' : 'equals'} ${values.join(', ')}`];
    })
    .join(', ');
}
