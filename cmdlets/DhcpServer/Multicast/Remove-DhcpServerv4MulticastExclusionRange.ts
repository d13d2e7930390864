import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { multicastScopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4 } from '../values.ts';
import { multicastExclusionObject, multicastExclusionView } from './multicast-objects.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4MulticastExclusionRange',
  synopsis: 'Gives excluded addresses of a multicast scope back.',
  description:
    "With -StartRange, -EndRange or both the ranges that start or end there are removed, without them all of the scope's.",
  sets: ['Remove2'],
  parameters: {
    ComputerName: computerName,
    EndRange: {
      type: 'IPAddress',
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'The last address of the range to remove.',
    },
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: multicastScopeNames,
      help: 'The scope.',
    },
    StartRange: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'The first address of the range to remove.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4MulticastExclusionRange',
  ],
  examples: [
    {
      title: 'All ranges of a scope',
      command:
        'Remove-DhcpServerv4MulticastExclusionRange -Name "Multicast_VideoConference" -ComputerName "DhcpServer01.Contoso.com"',
      shows: [],
    },
    {
      title: 'One range',
      command:
        'Remove-DhcpServerv4MulticastExclusionRange -Name "Multicast_VideoConference" -StartRange 224.0.0.61 -EndRange 224.0.0.65 -ComputerName "DhcpServer01.Contoso.com"',
      shows: [],
    },
    {
      title: 'The range that starts at an address',
      command:
        'Remove-DhcpServerv4MulticastExclusionRange -Name "Multicast_VideoConference" -StartRange 224.0.0.61 -ComputerName "DhcpServer01.Contoso.com"',
      shows: [],
    },
  ],
  views: [multicastExclusionView],
  related: ['Get-DhcpServerv4MulticastExclusionRange', 'Add-DhcpServerv4MulticastExclusionRange'],
  run({ server, args, confirm, write }) {
    const startRange = args.startRange && ipv4(args.startRange);
    const endRange = args.endRange && ipv4(args.endRange);
    const from = startRange === undefined ? '' : ` from ${formatIPv4(startRange)}`;
    const to = endRange === undefined ? '' : ` to ${formatIPv4(endRange)}`;
    const what = from === '' && to === '' ? 'All exclusion ranges' : `Exclusion ranges${from}${to}`;
    if (!confirm(`${what} will be removed from multicast scope ${args.name} on server ${server.displayName}.`)) return;
    const removed = server.multicast.removeExclusions(args.name, { startRange, endRange });
    if (args.passThru) for (const exclusion of removed) write(multicastExclusionObject(exclusion));
  },
});
