import type { IPv4, Policy, PolicyConditions } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import type { IPAddress } from '../../../src/types/ip-address.ts';
import { uint16 } from '../../../src/types/numbers.ts';
import type { Value } from '../../../src/types/value.ts';
import { dhcpClass, listOf } from '../cim-class.ts';
import { ipAddress, ipv4, oneOf, strings, timeSpan } from '../values.ts';

const policyClass = dhcpClass('DhcpServerv4Policy', {
  Name: 'string',
  Description: 'string',
  ScopeId: 'ipaddress',
  Enabled: 'bool',
  Condition: 'string',
  ProcessingOrder: 'uint16',
  VendorClass: 'string[]',
  UserClass: 'string[]',
  MacAddress: 'string[]',
  ClientId: 'string[]',
  RelayAgent: 'string[]',
  CircuitId: 'string[]',
  RemoteId: 'string[]',
  SubscriberId: 'string[]',
  LeaseDuration: 'timespan',
  Fqdn: 'string[]',
});

export const policyView = listOf(policyClass, [
  'Name',
  'Description',
  'Enabled',
  'ScopeId',
  'ProcessingOrder',
  'Condition',
  'VendorClass',
  'UserClass',
  'MacAddress',
  'ClientId',
  'Fqdn',
  'RelayAgent',
  'CircuitId',
  'RemoteId',
  'SubscriberId',
  'LeaseDuration',
]);

export function policyObject(policy: Policy): CimInstance {
  return policyClass.create([
    policy.name,
    policy.description,
    ipAddress(policy.scopeId),
    policy.enabled,
    policy.condition,
    uint16(policy.processingOrder),
    conditionOf(policy.vendorClass),
    conditionOf(policy.userClass),
    conditionOf(policy.macAddress),
    conditionOf(policy.clientId),
    conditionOf(policy.relayAgent),
    conditionOf(policy.circuitId),
    conditionOf(policy.remoteId),
    conditionOf(policy.subscriberId),
    policy.leaseDuration === null ? null : timeSpan(policy.leaseDuration),
    conditionOf(policy.fqdn),
  ]);
}

/** A condition that the policy does not have is null. */
function conditionOf(values: readonly string[]): Value {
  return values.length === 0 ? null : strings(values);
}

type ConditionArguments = { readonly [K in keyof PolicyConditions]?: readonly string[] | null };

/** The conditions that are bound; `$null` takes a condition away. */
export function policyConditions(args: ConditionArguments): Partial<PolicyConditions> {
  const given = (values: readonly string[] | null | undefined): readonly string[] | undefined =>
    values === null ? [] : values;
  return {
    vendorClass: given(args.vendorClass),
    userClass: given(args.userClass),
    macAddress: given(args.macAddress),
    clientId: given(args.clientId),
    relayAgent: given(args.relayAgent),
    circuitId: given(args.circuitId),
    remoteId: given(args.remoteId),
    subscriberId: given(args.subscriberId),
    fqdn: given(args.fqdn),
  };
}

/** -Condition, in any case. */
export function condition(text: string | undefined): 'And' | 'Or' | undefined {
  return oneOf(['And', 'Or'], text);
}

/** -ScopeId of a policy; 0.0.0.0, which a server policy shows and so brings along in a pipeline, means the server. */
export function scopeOf(given: IPAddress | undefined): IPv4 | undefined {
  const scopeId = given === undefined ? 0 : ipv4(given);
  return scopeId === 0 ? undefined : scopeId;
}
