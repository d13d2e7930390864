import type { DnsSetting } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { dhcpClass, listOf } from '../cim-class.ts';

const dnsSettingClass = dhcpClass('DhcpServerv4DnsSetting', {
  DynamicUpdates: 'string',
  DeleteDnsRROnLeaseExpiry: 'bool',
  UpdateDnsRRForOlderClients: 'bool',
  NameProtection: 'bool',
  DisableDnsPtrRRUpdate: 'bool',
  DnsSuffix: 'string',
});

export const dnsSettingView = listOf(dnsSettingClass, [
  'DynamicUpdates',
  'DeleteDnsRROnLeaseExpiry',
  'UpdateDnsRRForOlderClients',
  'DnsSuffix',
  'DisableDnsPtrRRUpdate',
  'NameProtection',
]);

export function dnsSettingObject(setting: DnsSetting): CimInstance {
  return dnsSettingClass.create([
    setting.dynamicUpdates,
    setting.deleteDnsRROnLeaseExpiry,
    setting.updateDnsRRForOlderClients,
    setting.nameProtection,
    setting.disableDnsPtrRRUpdate,
    setting.dnsSuffix,
  ]);
}
