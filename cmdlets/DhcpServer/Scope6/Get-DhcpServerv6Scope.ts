import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv6 } from '../values.ts';
import { scope6Object } from './scope6.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6Scope',
  operation: 'listScopes',
  synopsis: 'Gets the IPv6 scopes of a DHCP server.',
  description:
    'Without -Prefix every IPv6 scope of the server is returned, ascending by prefix. A prefix that has no scope is an error of its own and the others are still returned.',
  sets: ['Get1'],
  parameters: {
    ComputerName: computerName,
    Prefix: {
      type: 'IPAddress[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefixes of the scopes to get.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Scope',
  ],
  examples: [
    {
      title: 'Every scope of a server',
      command: 'Get-DhcpServerv6Scope -ComputerName "dhcpserver.contoso.com"',
      shows: [': 2001:4898:7020:1020::', ': 2001:4898:7020:1030::'],
    },
    {
      title: 'One scope',
      command: 'Get-DhcpServerv6Scope -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020::',
      shows: [': 2001:4898:7020:1020::', ': 8.00:00:00', ': 6.09:36:00'],
    },
  ],
  related: ['Add-DhcpServerv6Scope', 'Set-DhcpServerv6Scope', 'Remove-DhcpServerv6Scope'],
  run({ server, args, attempt, write }) {
    const { scopes } = server.v6;
    if (args.prefix === undefined) {
      for (const scope of scopes.list()) write(scope6Object(scope));
      return;
    }
    for (const prefix of args.prefix) attempt(() => write(scope6Object(scopes.get(ipv6(prefix)))));
  },
});
