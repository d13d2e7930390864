import type { InconsistentRecords } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { dhcpClass } from '../cim-class.ts';
import { ipAddress, ipAddresses } from '../values.ts';

/** Without a view of its own: PowerShell's rules print its two properties as a table. */
const ipRecordsClass = dhcpClass('DhcpServerv4IPRecords', { ScopeId: 'ipaddress', IPAddress: 'ipaddress[]' });

export function ipRecordsObject(records: InconsistentRecords): CimInstance {
  return ipRecordsClass.create([ipAddress(records.scopeId), ipAddresses(records.ipAddresses)]);
}
