import type { Relationship, ServerRole } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { uint32 } from '../../../src/types/numbers.ts';
import type { Value } from '../../../src/types/value.ts';
import { dhcpClass, listOf } from '../cim-class.ts';
import { ipAddress, ipAddresses, oneOf, timeSpan } from '../values.ts';

const relationshipClass = dhcpClass('DhcpServerv4Failover', {
  Name: 'string',
  PartnerServer: 'string',
  Mode: 'string',
  ServerRole: 'string',
  LoadBalancePercent: 'uint32',
  ReservePercent: 'uint32',
  ScopeId: 'ipaddress[]',
  MaxClientLeadTime: 'timespan',
  AutoStateTransition: 'bool',
  StateSwitchInterval: 'timespan',
  State: 'string',
  EnableAuth: 'bool',
  PrimaryServerIP: 'ipaddress',
  SecondaryServerIP: 'ipaddress',
  PrimaryServerName: 'string',
  SecondaryServerName: 'string',
  ServerType: 'string',
});

export const relationshipView = listOf(relationshipClass, [
  'Name',
  'PartnerServer',
  'Mode',
  'LoadBalancePercent',
  'ServerRole',
  'ReservePercent',
  'MaxClientLeadTime',
  'StateSwitchInterval',
  'State',
  'ScopeId',
  'AutoStateTransition',
  'EnableAuth',
]);

export function relationshipObject(relationship: Relationship): CimInstance {
  return relationshipClass.create([
    relationship.name,
    relationship.partnerServer,
    relationship.mode,
    relationship.serverRole,
    percent(relationship.loadBalancePercent),
    percent(relationship.reservePercent),
    ipAddresses(relationship.scopeIds),
    timeSpan(relationship.maxClientLeadTime),
    relationship.autoStateTransition,
    relationship.stateSwitchInterval === null ? null : timeSpan(relationship.stateSwitchInterval),
    relationship.state,
    relationship.enableAuth,
    ipAddress(relationship.primaryServerIP),
    ipAddress(relationship.secondaryServerIP),
    relationship.primaryServerName,
    relationship.secondaryServerName,
    relationship.serverType,
  ]);
}

/** -ServerRole, in any case. */
export function serverRole(text: string | undefined): ServerRole | undefined {
  return oneOf(['Active', 'Standby'], text);
}

/** What is asked before a shared secret travels between the servers; the sentence is ours. */
export function secretQuestion(server: string): string {
  return `The shared secret will be sent to server ${server} and to its failover partner in clear text.`;
}

function percent(value: number | null): Value {
  return value === null ? null : uint32(value);
}
