import { multicastScopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { multicastScopeObject, multicastScopeView } from './multicast-objects.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4MulticastScope',
  synopsis: 'Gets the multicast scopes of a DHCP server.',
  sets: ['Get1'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: multicastScopeNames,
      help: 'The names of the scopes to get. Default: every multicast scope of the server.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4MulticastScope',
  ],
  examples: [
    {
      title: 'Two scopes',
      command:
        'Get-DhcpServerv4MulticastScope -Name "Multicast_AudioConference", "Multicast_VideoConference" -ComputerName "DhcpServer01.Contoso.com"',
      shows: [
        'Name       Description          StartRange',
        'Multicast…                      224.0.0.0',
        'Multicast…                      224.0.0.50',
      ],
    },
    {
      title: 'Every scope of a server',
      command: 'Get-DhcpServerv4MulticastScope -ComputerName "DhcpServer01.Contoso.com"',
      shows: [
        'Name       Description          StartRange',
        'Multicast…                      224.0.0.0',
        'Multicast…                      224.0.0.50',
      ],
    },
  ],
  views: [multicastScopeView],
  related: ['Add-DhcpServerv4MulticastScope', 'Set-DhcpServerv4MulticastScope', 'Remove-DhcpServerv4MulticastScope'],
  run({ server, args, attempt, write }) {
    if (args.name === undefined) {
      for (const scope of server.multicast.list()) write(multicastScopeObject(scope));
      return;
    }
    for (const name of args.name) attempt(() => write(multicastScopeObject(server.multicast.get(name))));
  },
});
