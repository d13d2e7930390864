import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { relationshipNames, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4s, listed } from '../values.ts';
import { relationshipObject, relationshipView } from './relationship.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4FailoverScope',
  synopsis: 'Adds scopes to a failover relationship.',
  description:
    'The scopes are made on the partner with all their configuration; they must not exist there yet. The relationship has to be in the state Normal.',
  sets: ['Add0'],
  parameters: {
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: relationshipNames,
      help: 'The relationship that the scopes join.',
    },
    ScopeId: {
      type: 'IPAddress[]',
      mandatory: true,
      position: 2,
      ...filled,
      complete: scopeIds,
      help: 'The scopes to add.',
    },
    ComputerName: computerName,
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Failover',
  ],
  examples: [
    {
      title: 'Two scopes',
      command:
        'Add-DhcpServerv4FailoverScope -ComputerName "dhcpserver.contoso.com" -Name "SFO-SIN-Failover"-ScopeId 10.10.10.0,10.20.20.0',
      before:
        'Remove-DhcpServerv4FailoverScope -ComputerName dhcpserver.contoso.com -Name SFO-SIN-Failover -ScopeId 10.10.10.0,10.20.20.0 -Force',
      shows: [],
    },
  ],
  views: [relationshipView],
  related: ['Remove-DhcpServerv4FailoverScope', 'Add-DhcpServerv4Failover'],
  run({ server, args, confirm, write }) {
    const scopeIds = ipv4s(args.scopeId);
    const ids = listed(scopeIds.map(formatIPv4));
    if (!confirm(`Scopes ${ids} will be added to failover relationship ${args.name} on server ${server.displayName}.`))
      return;
    const relationship = server.failover.addScopes(args.name, scopeIds);
    if (args.passThru) write(relationshipObject(relationship));
  },
});
