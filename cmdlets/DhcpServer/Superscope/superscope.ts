import type { Superscope } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { ipAddresses } from '../values.ts';

const superscopeClass = dhcpClass('DhcpServerv4Superscope', { SuperscopeName: 'string', ScopeId: 'ipaddress[]' });

/** Windows' own table was not found anywhere: columns and widths are ours. */
export const superscopeView = tableOf(superscopeClass, [['SuperscopeName'], ['ScopeId']]);

export function superscopeObject(superscope: Superscope): CimInstance {
  return superscopeClass.create([superscope.superscopeName, ipAddresses(superscope.scopeIds)]);
}
