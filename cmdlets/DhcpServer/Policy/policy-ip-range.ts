import type { PolicyIPRange } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { dhcpClass, listOf } from '../cim-class.ts';
import { ipAddress } from '../values.ts';

const policyRangeClass = dhcpClass('DhcpServerv4PolicyIPRange', {
  Name: 'string',
  ScopeId: 'ipaddress',
  StartRange: 'ipaddress',
  EndRange: 'ipaddress',
});

export const policyRangeView = listOf(policyRangeClass, ['Name', 'ScopeId', 'StartRange', 'EndRange']);

export function policyRangeObject(range: PolicyIPRange): CimInstance {
  return policyRangeClass.create([
    range.name,
    ipAddress(range.scopeId),
    ipAddress(range.startRange),
    ipAddress(range.endRange),
  ]);
}
