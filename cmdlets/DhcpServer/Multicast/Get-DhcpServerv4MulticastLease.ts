import { multicastScopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { multicastLeaseObject } from './multicast-objects.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4MulticastLease',
  synopsis: 'Gets the leases of multicast scopes.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: multicastScopeNames,
      help: 'The scopes whose leases to get.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4MulticastLease',
  ],
  examples: [
    {
      title: 'The leases of one scope',
      command:
        'Get-DhcpServerv4MulticastLease -Name "Multicast_AudioConference" -ComputerName "DhcpServer01.Contoso.com"',
      shows: [],
    },
  ],
  related: ['Remove-DhcpServerv4MulticastLease'],
  run({ server, args, attempt, write }) {
    for (const name of args.name) {
      attempt(() => {
        for (const lease of server.multicast.leases(name)) write(multicastLeaseObject(lease));
      });
    }
  },
});
