import { multicastScopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { multicastScopeObject, multicastScopeView } from './multicast-objects.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4MulticastScope',
  asksByDefault: true,
  synopsis: 'Deletes multicast scopes.',
  sets: ['Remove2'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String[]',
      mandatory: true,
      byPropertyName: true,
      ...filled,
      complete: multicastScopeNames,
      help: 'The names of the scopes to delete.',
    },
    Force: {
      type: 'SwitchParameter',
      ...filled,
      help: 'Does not ask, and deletes a scope even while clients hold leases from it.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4MulticastScope',
  ],
  examples: [
    {
      title: 'One scope',
      command:
        'Remove-DhcpServerv4MulticastScope -Name "Multicast_VideoConference" -ComputerName "DhcpServer01.Contoso.com" -Force',
      shows: [],
    },
    {
      title: 'One scope with its leases',
      command:
        'Remove-DhcpServerv4MulticastScope -Name "Multicast_AudioConference" -ComputerName "DhcpServer01.Contoso.com" -Force',
      shows: [],
    },
    {
      title: 'All inactive scopes',
      command:
        'Get-DhcpServerv4MulticastScope | Where-Object -FilterScript { $_.State -Eq "Inactive" } | Remove-DhcpServerv4MulticastScope -Force -PassThru',
      shows: [],
    },
  ],
  views: [multicastScopeView],
  related: ['Get-DhcpServerv4MulticastScope'],
  run({ server, args, attempt, confirm, write }) {
    for (const name of args.name) {
      attempt(() => {
        const sentence = `Multicast scope ${name} will be deleted from server ${server.displayName}.`;
        if (!confirm(sentence, sentence)) return;
        const scope = server.multicast.remove(name, { force: args.force });
        if (args.passThru) write(multicastScopeObject(scope));
      });
    }
  },
});
