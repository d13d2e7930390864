import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { policyNames, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4 } from '../values.ts';
import { policyRangeObject, policyRangeView } from './policy-ip-range.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4PolicyIPRange',
  synopsis: "Gives a scope's policy a range of addresses of its own.",
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: policyNames,
      help: 'The policy.',
    },
    ScopeId: {
      type: 'IPAddress',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope that the policy belongs to.',
    },
    StartRange: {
      type: 'IPAddress',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'The first address of the range.',
    },
    EndRange: {
      type: 'IPAddress',
      mandatory: true,
      position: 4,
      byPropertyName: true,
      ...filled,
      help: 'The last address of the range.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4PolicyIPRange',
  ],
  examples: [
    {
      title: 'Eleven addresses',
      command:
        'Add-DhcpServerv4PolicyIPRange -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -Name "HyperVPolicy" -StartRange 10.10.10.10 -EndRange 10.10.10.20',
      before:
        'Get-DhcpServerv4PolicyIPRange -ComputerName dhcpserver.contoso.com -ScopeId 10.10.10.0 -Name HyperVPolicy | Remove-DhcpServerv4PolicyIPRange -ComputerName dhcpserver.contoso.com',
      shows: [],
    },
  ],
  views: [policyRangeView],
  related: ['Get-DhcpServerv4PolicyIPRange', 'Remove-DhcpServerv4PolicyIPRange'],
  run({ server, args, confirm, write }) {
    const scopeId = ipv4(args.scopeId);
    const range = { startRange: ipv4(args.startRange), endRange: ipv4(args.endRange) };
    const text = `${formatIPv4(range.startRange)} to ${formatIPv4(range.endRange)}`;
    const sentence = `Range ${text} will be added to policy ${args.name} of scope ${formatIPv4(scopeId)} on server ${server.displayName}.`;
    if (!confirm(sentence)) return;
    const added = server.policyRanges.add(scopeId, args.name, range);
    if (args.passThru) write(policyRangeObject(added));
  },
});
