import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';
import { serverStatistics6Object } from './statistics6.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6Statistics',
  synopsis: 'Gets the IPv6 statistics of a DHCP server: messages since its start, scopes and addresses.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Statistics',
  ],
  examples: [
    {
      title: 'The statistics of a server',
      command: 'Get-DhcpServerv6Statistics -ComputerName "dhcpserver.contoso.com"',
      shows: ['TotalScopes                 : 2', 'TotalAddresses              : 18446744073709551615'],
    },
  ],
  related: ['Get-DhcpServerv6ScopeStatistics'],
  run({ server, write }) {
    write(serverStatistics6Object(server.v6.statistics.server()));
  },
});
