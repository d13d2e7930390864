import { policyNames, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { policyObject, policyView, scopeOf } from './policy.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4Policy',
  synopsis: 'Gets the policies of a server or of a scope.',
  sets: ['Get1'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: policyNames,
      help: 'The names of the policies to get.',
    },
    ScopeId: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope whose policies to get. Default: the policies of the server.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Policy',
  ],
  examples: [
    {
      title: 'One policy of the server',
      command: 'Get-DhcpServerv4Policy -ComputerName "dhcpserver.contoso.com" -Name "PrinterPolicy"',
      shows: ['Name            : PrinterPolicy', 'Description     :', 'Enabled         : True'],
    },
    {
      title: 'One policy of a scope',
      command: 'Get-DhcpServerv4Policy -ComputerName "dhcpserver.contoso.com" -Name "HyperVPolicy" -ScopeId 10.10.10.0',
      shows: ['Name            : HyperVPolicy', 'Description     :', 'Enabled         : True'],
    },
  ],
  views: [policyView],
  related: ['Add-DhcpServerv4Policy', 'Set-DhcpServerv4Policy', 'Remove-DhcpServerv4Policy'],
  run({ server, args, attempt, write }) {
    const scopeId = scopeOf(args.scopeId);
    if (args.name === undefined) {
      for (const policy of server.policies.list(scopeId)) write(policyObject(policy));
      return;
    }
    for (const name of args.name) attempt(() => write(policyObject(server.policies.get(name, scopeId))));
  },
});
