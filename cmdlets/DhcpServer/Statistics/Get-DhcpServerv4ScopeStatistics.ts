import { scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv4s } from '../values.ts';
import { scopeStatisticsObject, scopeStatisticsView } from './scope-statistics.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4ScopeStatistics',
  synopsis: 'Counts the free, leased, reserved and offered addresses of scopes.',
  sets: ['Get0'],
  parameters: {
    ScopeId: {
      type: 'IPAddress[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scopes to count. Default: every scope of the server.',
    },
    ComputerName: computerName,
    Failover: {
      type: 'SwitchParameter',
      ...filled,
      help: 'Fills in the shares of both servers for scopes in failover.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4ScopeStatistics',
  ],
  examples: [
    {
      title: 'Every scope of a server',
      command: 'Get-DhcpServerv4ScopeStatistics -ComputerName "dhcpServer.contoso.com"',
      shows: [
        'ScopeId          Free            InUse',
        '10.10.10.0       242             5',
        '10.20.20.0       253             1',
      ],
    },
    {
      title: 'One scope',
      command: 'Get-DhcpServerv4ScopeStatistics -ComputerName "dhcpServer.contoso.com" -ScopeId 10.10.10.0',
      shows: ['ScopeId          Free            InUse', '10.10.10.0       242             5'],
    },
    {
      title: 'One scope with the shares of both failover servers',
      command: 'Get-DhcpServerv4ScopeStatistics -ComputerName "dhcpServer.contoso.com" -ScopeId 10.10.10.0 -Failover',
      shows: ['ScopeId          Free            InUse', '10.10.10.0       242             5'],
    },
    {
      title: 'Every scope, those in failover with the shares of both servers',
      command: 'Get-DhcpServerv4ScopeStatistics -ComputerName "dhcpServer.contoso.com" -Failover',
      shows: [
        'ScopeId          Free            InUse',
        '10.10.10.0       242             5',
        '10.20.20.0       253             1',
      ],
    },
    {
      title: 'Scopes that are nearly full',
      command:
        'Get-DhcpServerv4ScopeStatistics -ComputerName "dhcpServer.contoso.com" | Where-Object -FilterScript { $_.PercentageInUse -Gt 80 }',
      shows: [],
    },
  ],
  views: [scopeStatisticsView],
  related: ['Get-DhcpServerv4Statistics', 'Get-DhcpServerv4SuperscopeStatistics'],
  run({ server, args, attempt, write }) {
    const options = { failover: args.failover };
    if (args.scopeId === undefined) {
      for (const entry of server.statistics.scopes(undefined, options)) write(scopeStatisticsObject(entry));
      return;
    }
    for (const scopeId of ipv4s(args.scopeId)) {
      attempt(() => {
        for (const entry of server.statistics.scopes([scopeId], options)) write(scopeStatisticsObject(entry));
      });
    }
  },
});
