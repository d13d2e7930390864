import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv6s } from '../values.ts';
import { scopeStatistics6Object } from './statistics6.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6ScopeStatistics',
  synopsis: 'Counts the free, leased, reserved and advertised addresses of IPv6 scopes.',
  sets: ['Get0'],
  parameters: {
    Prefix: {
      type: 'IPAddress[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefixes of the scopes to count. Default: every scope of the server.',
    },
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6ScopeStatistics',
  ],
  examples: [
    {
      title: 'Every scope of a server',
      command: 'Get-DhcpServerv6ScopeStatistics -ComputerName "dhcpserver.contoso.com"',
      shows: [': 18446744073709551598', ': 2001:4898:7020:1020::', ': 18446744073709551614', ': 2001:4898:7020:1030::'],
    },
    {
      title: 'One scope',
      command: 'Get-DhcpServerv6ScopeStatistics -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020::',
      shows: [': 18446744073709551598', ': 4', ': 0', ': 2001:4898:7020:1020::', ': 2'],
    },
  ],
  related: ['Get-DhcpServerv6Statistics', 'Get-DhcpServerv6Scope'],
  run({ server, args, attempt, write }) {
    const chosen = args.prefix === undefined ? [undefined] : ipv6s(args.prefix).map((prefix) => [prefix]);
    for (const each of chosen) {
      attempt(() => {
        for (const entry of server.v6.statistics.scopes(each)) write(scopeStatistics6Object(entry));
      });
    }
  },
});
