import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { policyNames, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4 } from '../values.ts';
import { policyRangeObject, policyRangeView } from './policy-ip-range.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4PolicyIPRange',
  synopsis: "Takes address ranges away from a scope's policy.",
  description:
    "With -StartRange, -EndRange or both the ranges that start or end there are removed, without them all of the policy's.",
  sets: ['Remove2'],
  parameters: {
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
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'The first address of the range to remove.',
    },
    EndRange: {
      type: 'IPAddress',
      position: 4,
      byPropertyName: true,
      ...filled,
      help: 'The last address of the range to remove.',
    },
    PassThru: passThru,
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4PolicyIPRange',
  ],
  examples: [
    {
      title: 'One range',
      command:
        'Remove-DhcpServerv4PolicyIPRange -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -Name "HyperVPolicy" -StartRange 10.10.10.10 -EndRange 10.10.10.20',
      shows: [],
    },
    {
      title: 'All ranges of a policy',
      command:
        'Remove-DhcpServerv4PolicyIPRange -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -Name "HyperVPolicy"',
      shows: [],
    },
    {
      title: 'The range that starts at an address',
      command:
        'Remove-DhcpServerv4PolicyIPRange -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -Name "HyperVPolicy" -StartRange 10.10.10.10',
      shows: [],
    },
    {
      title: 'The range that ends at an address',
      command:
        'Remove-DhcpServerv4PolicyIPRange -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -Name "HyperVPolicy" -EndRange 10.10.10.20',
      shows: [],
    },
  ],
  views: [policyRangeView],
  related: ['Get-DhcpServerv4PolicyIPRange', 'Add-DhcpServerv4PolicyIPRange'],
  run({ server, args, confirm, write }) {
    const scopeId = ipv4(args.scopeId);
    const startRange = args.startRange && ipv4(args.startRange);
    const endRange = args.endRange && ipv4(args.endRange);
    const from = startRange === undefined ? '' : ` from ${formatIPv4(startRange)}`;
    const to = endRange === undefined ? '' : ` to ${formatIPv4(endRange)}`;
    const what = from === '' && to === '' ? 'All ranges' : `Ranges${from}${to}`;
    const sentence = `${what} will be removed from policy ${args.name} of scope ${formatIPv4(scopeId)} on server ${server.displayName}.`;
    if (!confirm(sentence)) return;
    const removed = server.policyRanges.remove(scopeId, args.name, { startRange, endRange });
    if (args.passThru) for (const range of removed) write(policyRangeObject(range));
  },
});
