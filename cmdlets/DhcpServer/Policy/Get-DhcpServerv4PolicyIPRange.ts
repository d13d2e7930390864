import { policyNames, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv4 } from '../values.ts';
import { policyRangeObject, policyRangeView } from './policy-ip-range.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4PolicyIPRange',
  synopsis: "Gets the address ranges that a scope's policies hand out.",
  sets: ['Get1'],
  parameters: {
    Name: {
      type: 'String[]',
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: policyNames,
      help: 'The policies whose ranges to get. Default: every policy of the scope.',
    },
    ScopeId: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope.',
    },
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4PolicyIPRange',
  ],
  examples: [
    {
      title: 'The ranges of one policy',
      command: 'Get-DhcpServerv4PolicyIPRange -ScopeId 10.10.10.0 -Name HyperVPolicy',
      shows: ['Name       : HyperVPolicy', 'ScopeId    : 10.10.10.0', 'StartRange : 10.10.10.10'],
    },
    {
      title: 'The ranges of every policy of a scope',
      command: 'Get-DhcpServerv4PolicyIPRange -ScopeId 10.10.10.0',
      shows: ['Name       : HyperVPolicy', 'ScopeId    : 10.10.10.0', 'StartRange : 10.10.10.10'],
    },
  ],
  views: [policyRangeView],
  related: ['Add-DhcpServerv4PolicyIPRange', 'Remove-DhcpServerv4PolicyIPRange'],
  run({ server, args, attempt, write }) {
    const scopeId = ipv4(args.scopeId);
    const names = args.name === undefined ? [undefined] : args.name.map((name) => [name]);
    for (const name of names) {
      attempt(() => {
        for (const range of server.policyRanges.list(scopeId, name)) write(policyRangeObject(range));
      });
    }
  },
});
