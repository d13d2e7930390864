import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4 } from '../values.ts';
import { exclusionObject, exclusionView } from './exclusion-range.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4ExclusionRange',
  synopsis: 'Leaves a range of addresses out of a scope.',
  description:
    "The range has to lie within the scope's range and may not touch another exclusion range. Addresses in it are no longer handed out; reservations in it still are.",
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    ScopeId: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
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
      help: 'The last address of the range; the same address for a single one.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4ExclusionRange',
  ],
  examples: [
    {
      title: 'Ten addresses',
      command: 'Add-Dhcpserverv4ExclusionRange -ScopeId 10.1.1.0 -StartRange 10.1.1.1 -EndRange 10.1.1.10',
      shows: [],
    },
    {
      title: 'A single address',
      command:
        'Add-Dhcpserverv4ExclusionRange -ComputerName "dhcpserver.contoso.com" -ScopeId 10.1.1.0 -StartRange 10.1.1.1 -EndRange 10.1.1.1',
      shows: [],
    },
  ],
  views: [exclusionView],
  related: ['Get-DhcpServerv4ExclusionRange', 'Remove-DhcpServerv4ExclusionRange'],
  run({ server, args, confirm, write }) {
    const scopeId = ipv4(args.scopeId);
    const range = { startRange: ipv4(args.startRange), endRange: ipv4(args.endRange) };
    const text = `${formatIPv4(range.startRange)} to ${formatIPv4(range.endRange)}`;
    const sentence = `Exclusion range ${text} will be added to scope ${formatIPv4(scopeId)} on server ${server.displayName}.`;
    if (!confirm(sentence)) return;
    const exclusion = server.exclusions.add(scopeId, range);
    if (args.passThru) write(exclusionObject(exclusion));
  },
});
