import { relationshipNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { relationshipObject, relationshipView } from './relationship.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4Failover',
  asksByDefault: true,
  synopsis: 'Deletes failover relationships from both of their servers.',
  description: 'The scopes stay on the server that the command addresses and are deleted from the partner.',
  sets: ['Remove0'],
  parameters: {
    Name: {
      type: 'String[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: relationshipNames,
      help: 'The relationships to delete.',
    },
    Force: { type: 'SwitchParameter', ...filled, help: "Does not ask, and goes on when the partner can't be reached." },
    PassThru: passThru,
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Failover',
  ],
  examples: [
    {
      title: 'One relationship',
      command: 'Remove-DhcpServerv4Failover -ComputerName "dhcpserver.contoso.com" -Name "SFO-SIN-Failover" -Force',
      shows: [],
    },
  ],
  views: [relationshipView],
  related: ['Get-DhcpServerv4Failover', 'Remove-DhcpServerv4FailoverScope'],
  run({ server, args, attempt, confirm, write }) {
    for (const name of args.name) {
      attempt(() => {
        const sentence = `Failover relationship ${name} will be deleted from server ${server.displayName} and from its partner server, where its scopes are deleted too.`;
        if (!confirm(sentence, sentence)) return;
        const relationship = server.failover.remove(name, { force: args.force });
        if (args.passThru) write(relationshipObject(relationship));
      });
    }
  },
});
