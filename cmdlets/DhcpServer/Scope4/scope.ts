import type { Scope, ScopeState, ScopeType } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { uint16, uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { ipAddress, oneOf, timeSpan } from '../values.ts';

const scopeClass = dhcpClass('DhcpServerv4Scope', {
  ScopeId: 'ipaddress',
  Name: 'string',
  Description: 'string',
  SubnetMask: 'ipaddress',
  StartRange: 'ipaddress',
  EndRange: 'ipaddress',
  SuperscopeName: 'string',
  LeaseDuration: 'timespan',
  NapProfile: 'string',
  NapEnable: 'bool',
  Delay: 'uint16',
  State: 'string',
  Type: 'string',
  MaxBootpClients: 'uint32',
  ActivatePolicies: 'bool',
});

export const scopeView = tableOf(scopeClass, [
  ['ScopeId', 15],
  ['SubnetMask', 15],
  ['Name', 14],
  ['State', 8],
  ['StartRange', 15],
  ['EndRange', 15],
  ['LeaseDuration'],
]);

/** A scope as Get-DhcpServerv4Scope shows it. */
export function scopeObject(scope: Scope): CimInstance {
  return scopeClass.create([
    ipAddress(scope.scopeId),
    scope.name,
    scope.description,
    ipAddress(scope.subnetMask),
    ipAddress(scope.startRange),
    ipAddress(scope.endRange),
    scope.superscopeName,
    timeSpan(scope.leaseDuration),
    scope.napProfile,
    scope.napEnable,
    uint16(scope.delay),
    scope.state,
    scope.type,
    uint32(scope.maxBootpClients),
    scope.activatePolicies,
  ]);
}

/** -State in any case (the module itself writes `InActive`). */
export function scopeState(text: string | undefined): ScopeState | undefined {
  return oneOf(['Active', 'Inactive'], text);
}

/** -Type of scopes and reservations. */
export function scopeType(text: string | undefined): ScopeType | undefined {
  return oneOf(['Dhcp', 'Bootp', 'Both'], text);
}
