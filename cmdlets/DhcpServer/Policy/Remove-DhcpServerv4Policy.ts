import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { policyNames, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { policyObject, policyView, scopeOf } from './policy.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4Policy',
  synopsis: 'Deletes policies of a server or of a scope.',
  sets: ['Remove2'],
  parameters: {
    ComputerName: computerName,
    PassThru: passThru,
    Name: {
      type: 'String[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: policyNames,
      help: 'The names of the policies to delete.',
    },
    ScopeId: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope that they belong to. Default: the server.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Policy',
  ],
  examples: [
    {
      title: 'Two policies of the server',
      command: 'Remove-DhcpServerv4Policy -ComputerName "dhcpserver.contoso.com" -Name "IPPhonePolicy","PrinterPolicy"',
      shows: [],
    },
    {
      title: 'A policy of a scope',
      command:
        'Remove-DhcpServerv4Policy -ComputerName "dhcpserver.contoso.com" -Name HyperVPolicy -ScopeId 10.10.10.0',
      shows: [],
    },
  ],
  views: [policyView],
  related: ['Get-DhcpServerv4Policy', 'Add-DhcpServerv4Policy'],
  run({ server, args, attempt, confirm, write }) {
    const scopeId = scopeOf(args.scopeId);
    const place = scopeId === undefined ? '' : ` of scope ${formatIPv4(scopeId)}`;
    for (const name of args.name) {
      attempt(() => {
        if (!confirm(`Policy ${name}${place} will be deleted from server ${server.displayName}.`)) return;
        const policy = server.policies.remove(name, scopeId);
        if (args.passThru) write(policyObject(policy));
      });
    }
  },
});
