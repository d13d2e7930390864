import { multicastScopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { multicastExclusionObject, multicastExclusionView } from './multicast-objects.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4MulticastExclusionRange',
  synopsis: 'Gets the group addresses that multicast scopes leave out.',
  sets: ['Get1'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: multicastScopeNames,
      help: 'The scopes whose ranges to get. Default: every multicast scope of the server.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4MulticastExclusionRange',
  ],
  examples: [
    {
      title: 'The ranges of one scope',
      command:
        'Get-DhcpServerv4MulticastExclusionRange -ComputerName "DhcpServer01.Contoso.com" -Name "Multicast_AudioConference"',
      shows: ['Name       StartRange           EndRange', 'Multicast… 224.0.0.21           224.0.0.25'],
    },
    {
      title: 'The ranges of every scope',
      command: 'Get-DhcpServerv4MulticastExclusionRange -ComputerName "DhcpServer01.Contoso.com"',
      shows: [
        'Name       StartRange           EndRange',
        'Multicast… 224.0.0.21           224.0.0.25',
        'Multicast… 224.0.0.61           224.0.0.65',
      ],
    },
  ],
  views: [multicastExclusionView],
  related: ['Add-DhcpServerv4MulticastExclusionRange', 'Remove-DhcpServerv4MulticastExclusionRange'],
  run({ server, args, attempt, write }) {
    const wanted = args.name === undefined ? [undefined] : args.name.map((name) => [name]);
    for (const names of wanted) {
      attempt(() => {
        for (const exclusion of server.multicast.exclusions(names)) write(multicastExclusionObject(exclusion));
      });
    }
  },
});
