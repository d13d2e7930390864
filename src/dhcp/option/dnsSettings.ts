import type { ServerContext } from '../context.ts';
import type { DnsSettings } from '../families.ts';
import { DEFAULT_DNS_SETTING, type DnsSetting } from '../model/dns.ts';
import { type Level, levelOf } from './level.ts';

const MAX_SUFFIX = 255;

export function dnsSettingsOf(context: ServerContext): DnsSettings {
  return {
    get: (at) => context.read((view) => effective(levelOf(context, view, at, 'getDns', {}))),

    set: (at, change) =>
      context.write('Set-DhcpServerv4DnsSetting', (transaction) => {
        const level = levelOf(context, transaction, at, 'setDns', {});
        const suffix = change.dnsSuffix ?? '';
        const misplaced = suffix !== '' && level.kind !== 'policy';
        if (misplaced || suffix.length > MAX_SUFFIX) throw context.failure(87, 'setDns');
        const before = effective(level);
        const after: DnsSetting = {
          dynamicUpdates: change.dynamicUpdates ?? before.dynamicUpdates,
          deleteDnsRROnLeaseExpiry: change.deleteDnsRROnLeaseExpiry ?? before.deleteDnsRROnLeaseExpiry,
          updateDnsRRForOlderClients: change.updateDnsRRForOlderClients ?? before.updateDnsRRForOlderClients,
          nameProtection: change.nameProtection ?? before.nameProtection,
          disableDnsPtrRRUpdate: change.disableDnsPtrRRUpdate ?? before.disableDnsPtrRRUpdate,
          dnsSuffix: change.dnsSuffix ?? before.dnsSuffix,
        };
        level.save(transaction, { dns: after });
        return after;
      }),
  };
}

function effective(level: Level): DnsSetting {
  return [level.dns, ...level.inherited].find((setting) => setting !== null) ?? DEFAULT_DNS_SETTING;
}
