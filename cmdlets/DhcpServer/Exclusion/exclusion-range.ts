import type { Exclusion } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { ipAddress } from '../values.ts';

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
