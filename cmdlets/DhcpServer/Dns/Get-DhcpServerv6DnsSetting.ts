import { prefixes, reservedAddresses6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { optionLevel6 } from '../Option/option-value.ts';
import { computerName, filled } from '../parameters.ts';
import { dnsSetting6Object } from './dns-setting.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6DnsSetting',
  synopsis: 'Gets how a server, an IPv6 scope or a reservation registers its clients in DNS.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
    Prefix: {
      type: 'IPAddress',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope whose setting to get.',
    },
    IPAddress: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      aliases: ['ReservedIP'],
      ...filled,
      complete: reservedAddresses6,
      help: 'The reserved address whose setting to get.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6DnsSetting',
  ],
  examples: [
    {
      title: 'The setting of a server',
      command: 'Get-DhcpServerv6DnsSetting -ComputerName "dhcpserver.contoso.com"',
      shows: ['DynamicUpdates  DeleteDnsRROnLeaseExpiry NameProtection', 'OnClientRequest'],
    },
    {
      title: 'The setting of a scope',
      command: 'Get-DhcpServerv6DnsSetting -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020::',
      shows: ['OnClientRequest'],
    },
    {
      title: 'The setting of a reservation',
      command: 'Get-DhcpServerv6DnsSetting -ComputerName "dhcpserver.contoso.com" -IPAddress 2001:4898:7020:1020::5',
      shows: ['OnClientRequest'],
    },
  ],
  related: ['Set-DhcpServerv6DnsSetting'],
  run({ server, args, write }) {
    write(dnsSetting6Object(server.v6.dns.get(optionLevel6(args))));
  },
});
