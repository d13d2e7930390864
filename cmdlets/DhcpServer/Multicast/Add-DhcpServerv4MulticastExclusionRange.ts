import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { multicastScopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4 } from '../values.ts';
import { multicastExclusionObject, multicastExclusionView } from './multicast-objects.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4MulticastExclusionRange',
  synopsis: 'Leaves group addresses out of a multicast scope.',
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: multicastScopeNames,
      help: 'The scope that leaves the addresses out.',
    },
    StartRange: {
      type: 'IPAddress',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'The first address of the range.',
    },
    EndRange: {
      type: 'IPAddress',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'The last address of the range.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4MulticastExclusionRange',
  ],
  examples: [
    {
      title: 'Five addresses',
      command:
        'Add-DhcpServerv4MulticastExclusionRange -ComputerName "DhcpServer01.Contoso.com" -Name "Multicast_AudioConference" -StartRange 224.0.0.21 -EndRange 224.0.0.25',
      before:
        'Remove-DhcpServerv4MulticastExclusionRange -ComputerName DhcpServer01.Contoso.com -Name Multicast_AudioConference',
      shows: [],
    },
  ],
  views: [multicastExclusionView],
  related: ['Get-DhcpServerv4MulticastExclusionRange', 'Remove-DhcpServerv4MulticastExclusionRange'],
  run({ server, args, confirm, write }) {
    const range = { startRange: ipv4(args.startRange), endRange: ipv4(args.endRange) };
    const text = `${formatIPv4(range.startRange)} to ${formatIPv4(range.endRange)}`;
    if (
      !confirm(`Exclusion range ${text} will be added to multicast scope ${args.name} on server ${server.displayName}.`)
    )
      return;
    const exclusion = server.multicast.addExclusion(args.name, range);
    if (args.passThru) write(multicastExclusionObject(exclusion));
  },
});
