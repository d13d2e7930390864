import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { relationshipNames, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4s, listed } from '../values.ts';
import { relationshipObject, relationshipView } from './relationship.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4FailoverScope',
  asksByDefault: true,
  synopsis: 'Takes scopes out of a failover relationship.',
  description: "The scopes stay on the server that the command addresses; the partner's copies are deleted.",
  sets: ['Remove1'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: relationshipNames,
      help: 'The relationship that the scopes leave.',
    },
    ScopeId: {
      type: 'IPAddress[]',
      mandatory: true,
      position: 2,
      ...filled,
      complete: scopeIds,
      help: 'The scopes to take out.',
    },
    Force: {
      type: 'SwitchParameter',
      ...filled,
      help: 'Does not ask, and goes on when the relationship is not in the state Normal.',
    },
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
        'Remove-DhcpServerv4FailoverScope -ComputerName "dhcpserver.contoso.com" -Name "SFO-SIN-Failover" -ScopeId 10.10.10.0,10.20.20.0 -Force',
      shows: [],
    },
  ],
  views: [relationshipView],
  related: ['Add-DhcpServerv4FailoverScope', 'Remove-DhcpServerv4Failover'],
  run({ server, args, confirm, refuse, write }) {
    const scopeIds = ipv4s(args.scopeId);
    const ids = listed(scopeIds.map(formatIPv4));
    const sentence = `Scopes ${ids} will be removed from failover relationship ${args.name} on server ${server.displayName} and deleted from its partner server.`;
    if (!confirm(sentence, sentence)) return;
    const relationship = server.failover.removeScopes(args.name, scopeIds, { force: args.force, refuse });
    if (args.passThru) write(relationshipObject(relationship));
  },
});
