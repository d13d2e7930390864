import { superscopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { superscopeObject, superscopeView } from './superscope.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4Superscope',
  synopsis: 'Gets superscopes: groups of scopes that serve one physical network.',
  sets: ['Get1'],
  parameters: {
    SuperscopeName: {
      type: 'String[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: superscopeNames,
      help: 'The names of the superscopes to get. Default: every superscope of the server.',
    },
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Superscope',
  ],
  examples: [
    {
      title: 'Every superscope',
      command: 'Get-DhcpServerv4SuperScope -ComputerName "dhcpserver.contoso.com"',
      shows: ['SuperscopeName         ScopeId', 'ExtendedLabNet         {10.10.10.0, 10.20.20.0}'],
    },
    {
      title: 'One superscope',
      command: 'Get-DhcpServerv4SuperScope -ComputerName "dhcpserver.contoso.com" -SuperscopeName "ExtendedLabNet"',
      shows: ['SuperscopeName ScopeId', 'ExtendedLabNet {10.10.10.0, 10.20.20.0}'],
    },
  ],
  views: [superscopeView],
  related: ['Add-DhcpServerv4Superscope', 'Rename-DhcpServerv4Superscope', 'Remove-DhcpServerv4Superscope'],
  run({ server, args, attempt, write }) {
    if (args.superscopeName === undefined) {
      for (const superscope of server.superscopes.list()) write(superscopeObject(superscope));
      return;
    }
    for (const name of args.superscopeName) attempt(() => write(superscopeObject(server.superscopes.get(name))));
  },
});
