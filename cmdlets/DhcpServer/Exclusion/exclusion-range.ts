import type { Exclusion, Exclusion6 } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { ipAddress, ipv6Address } from '../values.ts';

const exclusionClass = dhcpClass('DhcpServerv4ExclusionRange', {
  ScopeId: 'ipaddress',
  StartRange: 'ipaddress',
  EndRange: 'ipaddress',
});

export const exclusionView = tableOf(exclusionClass, [
  ['ScopeId', 20],
  ['StartRange', 20],
  ['EndRange', 20],
]);

export function exclusionObject(exclusion: Exclusion): CimInstance {
  return exclusionClass.create([
    ipAddress(exclusion.scopeId),
    ipAddress(exclusion.startRange),
    ipAddress(exclusion.endRange),
  ]);
}

/** Without a view of its own: PowerShell's rules print its three properties as a table. */
const exclusion6Class = dhcpClass('DhcpServerv6ExclusionRange', {
  Prefix: 'ipaddress',
  StartRange: 'ipaddress',
  EndRange: 'ipaddress',
});

export function exclusion6Object(exclusion: Exclusion6): CimInstance {
  return exclusion6Class.create([
    ipv6Address(exclusion.prefix),
    ipv6Address(exclusion.startRange),
    ipv6Address(exclusion.endRange),
  ]);
}
