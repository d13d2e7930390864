import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';
import { serverStatisticsObject, serverStatisticsView } from './server-statistics.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4Statistics',
  synopsis: 'Gets the IPv4 statistics of a DHCP server: messages since its start, scopes and addresses.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Statistics',
  ],
  examples: [
    {
      title: 'The statistics of a server',
      command: 'Get-DhcpServerv4Statistics -ComputerName "dhcpserver.contoso.com"',
      shows: ['ServerStartTime           :', 'TotalScopes               : 6', 'ScopesWithDelayConfigured : 0'],
    },
  ],
  views: [serverStatisticsView],
  related: ['Get-DhcpServerv4ScopeStatistics'],
  run({ server, write }) {
    write(serverStatisticsObject(server.statistics.server()));
  },
});
