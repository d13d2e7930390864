import type { DnsSetting, DnsSettingChange } from '../../../src/dhcp/model.ts';

/** The option under which the server keeps a DNS setting; its value is a set of bits. */
export const dnsOptionId = 81;
/** Its IPv6 counterpart: the client FQDN option of RFC 4704. Which one Windows writes was not found. */
export const dnsOptionId6 = 39;

const enabled = 0x01;
const olderClients = 0x02;
const cleanUp = 0x04;
const always = 0x10;
const nameProtection = 0x20;
const noPtr = 0x40;
const hasSuffix = 0x80;

/** The bits of a setting. The suffix itself is a text of its own. */
export function dnsBits(setting: DnsSetting): number {
  return (
    (setting.dynamicUpdates === 'Never' ? 0 : enabled) |
    (setting.updateDnsRRForOlderClients ? olderClients : 0) |
    (setting.deleteDnsRROnLeaseExpiry ? cleanUp : 0) |
    (setting.dynamicUpdates === 'Always' ? always : 0) |
    (setting.nameProtection ? nameProtection : 0) |
    (setting.disableDnsPtrRRUpdate ? noPtr : 0) |
    (setting.dnsSuffix === '' ? 0 : hasSuffix)
  );
}

/** The setting that such bits stand for. */
export function dnsSettingOf(bits: number, dnsSuffix: string): DnsSetting {
  const has = (bit: number): boolean => (bits & bit) !== 0;
  return {
    dynamicUpdates: has(always) ? 'Always' : has(enabled) ? 'OnClientRequest' : 'Never',
    updateDnsRRForOlderClients: has(olderClients),
    deleteDnsRROnLeaseExpiry: has(cleanUp),
    nameProtection: has(nameProtection),
    disableDnsPtrRRUpdate: has(noPtr),
    dnsSuffix,
  };
}

/** What to ask of a server so that it has such a setting; of clients that are never registered nothing is to be deleted. */
export function dnsChangeOf(bits: number, dnsSuffix: string): DnsSettingChange {
  const setting = dnsSettingOf(bits, dnsSuffix);
  return setting.dynamicUpdates === 'Never' ? { ...setting, deleteDnsRROnLeaseExpiry: false } : setting;
}
