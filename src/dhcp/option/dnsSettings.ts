import type { ErrorCode } from '../codes.ts';
import type { ServerContext } from '../context.ts';
import type { DnsSettings } from '../families.ts';
import { DEFAULT_DNS_SETTING, type DnsSetting, NO_DNS_UPDATES } from '../model/dns.ts';
import type { Level } from './level.ts';
import type { OptionRules } from './optionValues.ts';

const MAX_SUFFIX = 255;

/** `levelOf` finds the levels of one half of the server, IPv4 or IPv6. */
export function dnsSettingsOf<At>(
  context: ServerContext,
  { vocabulary, levelOf }: Pick<OptionRules<At, never>, 'vocabulary' | 'levelOf'>,
): DnsSettings<At> {
  return {
    get: (at) =>
      context.read((view) => effective(levelOf(context, view, at, (code) => context.failure(code, 'getDns', {})))),

    set: (at, change) =>
      context.write(`Set-DhcpServer${vocabulary.version}DnsSetting`, (transaction) => {
        const fail = (code: ErrorCode) => context.failure(code, 'setDns', {});
        const level = levelOf(context, transaction, at, fail);
        if (Object.values(change).every((value) => value === undefined)) throw fail(87);
        const suffix = change.dnsSuffix ?? '';
        const misplaced = suffix !== '' && level.kind !== 'policy';
        if (misplaced || suffix.length > MAX_SUFFIX) throw fail(87);
        // Who never registers a client has nothing else to say: the rest is cleared.
        const before = change.dynamicUpdates === 'Never' ? NO_DNS_UPDATES : effective(level);
        const after: DnsSetting = {
          dynamicUpdates: change.dynamicUpdates ?? before.dynamicUpdates,
          deleteDnsRROnLeaseExpiry: change.deleteDnsRROnLeaseExpiry ?? before.deleteDnsRROnLeaseExpiry,
          updateDnsRRForOlderClients: change.updateDnsRRForOlderClients ?? before.updateDnsRRForOlderClients,
          nameProtection: change.nameProtection ?? before.nameProtection,
          disableDnsPtrRRUpdate: change.disableDnsPtrRRUpdate ?? before.disableDnsPtrRRUpdate,
          dnsSuffix: change.dnsSuffix ?? before.dnsSuffix,
        };
        if (change.deleteDnsRROnLeaseExpiry === true && after.dynamicUpdates === 'Never') throw fail(87);
        level.save(transaction, { dns: after });
        return after;
      }),
  };
}

function effective(level: Level): DnsSetting {
  return [level.dns, ...level.inherited].find((setting) => setting !== null) ?? DEFAULT_DNS_SETTING;
}
