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

/** Without a view of its own: PowerShell's rules print its three properties as a table. */
const dnsSetting6Class = dhcpClass('DhcpServerv6DnsSetting', {
  DynamicUpdates: 'string',
  DeleteDnsRROnLeaseExpiry: 'bool',
  NameProtection: 'bool',
});

export function dnsSetting6Object(setting: DnsSetting): CimInstance {
  return dnsSetting6Class.create([setting.dynamicUpdates, setting.deleteDnsRROnLeaseExpiry, setting.nameProtection]);
}
