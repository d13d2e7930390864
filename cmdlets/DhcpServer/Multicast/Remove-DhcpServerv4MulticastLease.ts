import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { multicastScopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4s } from '../values.ts';
import { multicastLeaseObject } from './multicast-objects.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4MulticastLease',
  synopsis: 'Deletes leases of a multicast scope.',
  sets: ['Remove1'],
  parameters: {
    ComputerName: computerName,
    PassThru: passThru,
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: multicastScopeNames,
      help: 'The scope.',
    },
    IPAddress: {
      type: 'IPAddress[]',
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'The leased addresses to free. Default: all of the scope.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4MulticastLease',
  ],
  examples: [
    {
      title: 'All leases of a scope',
      command:
        'Remove-DhcpServerv4MulticastLease -Name "Multicast_AudioConference" -ComputerName "DhcpServer01.Contoso.com"',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv4MulticastLease'],
  run({ server, args, attempt, confirm, write }) {
    const { name } = args;
    const wanted = args.iPAddress === undefined ? [undefined] : ipv4s(args.iPAddress).map((address) => [address]);
    for (const addresses of wanted) {
      attempt(() => {
        const what = addresses === undefined ? 'All leases' : `The lease of ${addresses.map(formatIPv4).join(', ')}`;
        if (!confirm(`${what} of multicast scope ${name} on server ${server.displayName} will be deleted.`)) return;
        const removed = server.multicast.removeLeases(name, addresses);
        if (args.passThru) for (const lease of removed) write(multicastLeaseObject(lease));
      });
    }
  },
});
