import { multicastScopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { multicastStatisticsObject, multicastStatisticsView } from './multicast-objects.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4MulticastScopeStatistics',
  synopsis: 'Counts the free and leased addresses of multicast scopes.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: multicastScopeNames,
      help: 'The scopes to count. Default: every multicast scope of the server.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4MulticastScopeStatistics',
  ],
  examples: [
    {
      title: 'One scope',
      command:
        'Get-DhcpServerv4MulticastScopeStatistics -Name "Multicast_AudioConference" -ComputerName "DhcpServer01.Contoso.com"',
      shows: ['Name                 AddressesFree', 'Multicast_AudioConf… 26                   0'],
    },
    {
      title: 'Every scope',
      command: 'Get-DhcpServerv4MulticastScopeStatistics -ComputerName "DhcpServer01.Contoso.com"',
      shows: [
        'Name                 AddressesFree',
        'Multicast_AudioConf… 26                   0',
        'Multicast_VideoConf… 26                   0',
      ],
    },
  ],
  views: [multicastStatisticsView],
  related: ['Get-DhcpServerv4MulticastScope'],
  run({ server, args, attempt, write }) {
    const wanted = args.name === undefined ? [undefined] : args.name.map((name) => [name]);
    for (const names of wanted) {
      attempt(() => {
        for (const entry of server.multicast.statistics(names)) write(multicastStatisticsObject(entry));
      });
    }
  },
});
