import { superscopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { superscopeStatisticsObject } from './superscope-statistics.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4SuperscopeStatistics',
  supportsShouldProcess: true,
  synopsis: 'Counts the free and leased addresses of superscopes.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: superscopeNames,
      help: 'The superscopes to count. Default: every superscope of the server.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4SuperscopeStatistics',
  ],
  examples: [
    {
      title: 'Every superscope',
      command: 'Get-DhcpServerv4SuperScopeStatistics -ComputerName "DhcpServer01.Contoso.com"',
      shows: ['SuperscopeName  : Expanded B3 Network', 'NumScopes       : 1', 'AddressesFree   : 254'],
    },
    {
      title: 'One superscope',
      command: 'Get-DhcpServerv4SuperScopeStatistics -Name "SS1" -ComputerName "DhcpServer01.Contoso.com"',
      shows: ['SuperscopeName  : SS1', 'NumScopes       : 1', 'AddressesFree   : 254'],
    },
  ],
  related: ['Get-DhcpServerv4Superscope', 'Get-DhcpServerv4ScopeStatistics'],
  run({ server, args, attempt, write }) {
    const names = args.name === undefined ? [undefined] : args.name.map((name) => [name]);
    for (const name of names) {
      attempt(() => {
        for (const entry of server.statistics.superscopes(name)) write(superscopeStatisticsObject(entry));
      });
    }
  },
});
