import { relationshipNames, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv4s } from '../values.ts';
import { relationshipObject, relationshipView } from './relationship.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4Failover',
  synopsis: 'Gets the failover relationships of a DHCP server.',
  description:
    'Without -Name and -ScopeId every relationship of the server is returned. -ScopeId finds the relationship that a scope belongs to.',
  defaultSet: 'Name',
  sets: ['Name', 'ScopeId'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String[]',
      sets: { Name: { position: 1, byPropertyName: true } },
      ...filled,
      complete: relationshipNames,
      help: 'The names of the relationships to get.',
    },
    ScopeId: {
      type: 'IPAddress[]',
      sets: { ScopeId: { mandatory: true, byPropertyName: true } },
      ...filled,
      complete: scopeIds,
      help: 'Scopes whose relationships are to be got.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Failover',
  ],
  examples: [
    {
      title: 'One relationship',
      command: 'Get-DhcpServerv4Failover -ComputerName "dhcpserver.contoso.com" -Name "SFO-SIN-Failover"',
      shows: [
        'Name                : SFO-SIN-Failover',
        'PartnerServer       : dhcpserver2.contoso.com',
        'Mode                : LoadBalance',
      ],
    },
    {
      title: 'Every relationship of a server',
      command: 'Get-DhcpServerv4Failover -ComputerName "dhcpserver.contoso.com"',
      shows: [
        'Name                : SFO-SIN-Failover',
        'PartnerServer       : dhcpserver2.contoso.com',
        'Mode                : LoadBalance',
      ],
    },
    {
      title: 'The relationship of a scope',
      command: 'Get-DhcpServerv4Failover -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0',
      shows: [
        'Name                : SFO-SIN-Failover',
        'PartnerServer       : dhcpserver2.contoso.com',
        'Mode                : LoadBalance',
      ],
    },
  ],
  views: [relationshipView],
  related: [
    'Add-DhcpServerv4Failover',
    'Set-DhcpServerv4Failover',
    'Remove-DhcpServerv4Failover',
    'Invoke-DhcpServerv4FailoverReplication',
  ],
  run({ server, args, attempt, write }) {
    const { failover } = server;
    if (args.scopeId !== undefined) {
      for (const scopeId of ipv4s(args.scopeId)) attempt(() => write(relationshipObject(failover.ofScope(scopeId))));
    } else if (args.name !== undefined) {
      for (const name of args.name) attempt(() => write(relationshipObject(failover.get(name))));
    } else {
      for (const relationship of failover.list()) write(relationshipObject(relationship));
    }
  },
});
