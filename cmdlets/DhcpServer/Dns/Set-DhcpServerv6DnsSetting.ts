import { prefixes, reservedAddresses6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { level6Text, optionLevel6 } from '../Option/option-value.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { oneOf } from '../values.ts';
import { dnsSetting6Object } from './dns-setting.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv6DnsSetting',
  synopsis: 'Changes how a server, an IPv6 scope or a reservation registers its clients in DNS.',
  description: 'Only what is given changes. Without -Prefix and -IPAddress the setting of the whole server changes.',
  sets: ['Set1'],
  parameters: {
    ComputerName: computerName,
    NameProtection: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      help: 'Whether a name that another client registered is left to that client.',
    },
    DeleteDnsRROnLeaseExpiry: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      help: 'Whether records go when the lease ends.',
    },
    DynamicUpdates: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Always', 'Never', 'OnClientRequest'],
      ...filled,
      help: 'Always, Never, or OnClientRequest.',
    },
    IPAddress: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      aliases: ['ReservedIP'],
      ...filled,
      complete: reservedAddresses6,
      help: 'The reserved address whose setting to change.',
    },
    Prefix: {
      type: 'IPAddress',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope whose setting to change.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6DnsSetting',
  ],
  examples: [
    {
      title: 'Register every client',
      command:
        'Set-DhcpServerv6DnsSetting -ComputerName "dhcpserver.contoso.com" -DynamicUpdates "Always" -DeleteDnsRRonLeaseExpiry $True',
      shows: [],
    },
    {
      title: 'Name protection in a scope',
      command:
        'Set-DhcpServerv6DnsSetting -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -DynamicUpdates "OnClientRequest" -NameProtection $True',
      shows: [],
    },
    {
      title: 'Leave a reservation out of DNS',
      command:
        'Set-DhcpServerv6DnsSetting -ComputerName dhcpserver.contoso.com -IPAddress 2001:4898:7020:1020::5 -DynamicUpdates Never',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6DnsSetting'],
  run({ server, args, confirm, write }) {
    const level = optionLevel6(args);
    if (!confirm(`The DNS settings of ${level6Text(level, server.displayName)} will be changed.`)) return;
    const setting = server.v6.dns.set(level, {
      dynamicUpdates: oneOf(['Always', 'Never', 'OnClientRequest'], args.dynamicUpdates),
      deleteDnsRROnLeaseExpiry: args.deleteDnsRROnLeaseExpiry,
      nameProtection: args.nameProtection,
    });
    if (args.passThru) write(dnsSetting6Object(setting));
  },
});
