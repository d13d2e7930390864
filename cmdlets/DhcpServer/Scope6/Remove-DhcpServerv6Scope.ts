import { formatIPv6 } from '../../../src/dhcp/model.ts';
import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv6s } from '../values.ts';
import { scope6Object } from './scope6.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv6Scope',
  synopsis: 'Deletes IPv6 scopes with everything in them.',
  description:
    'A scope goes with its exclusions, options, reservations and leases. While clients hold leases it is refused unless -Force is given.',
  sets: ['Remove2'],
  parameters: {
    Prefix: {
      type: 'IPAddress[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefixes of the scopes to delete.',
    },
    Force: {
      type: 'SwitchParameter',
      ...filled,
      help: 'Deletes the scope even while clients hold leases from it.',
    },
    Passthru: passThru,
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Scope',
  ],
  examples: [
    {
      title: 'A scope with its active leases',
      command: 'Remove-DhcpServerv6Scope -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -Force',
      shows: [],
    },
    {
      title: 'All inactive scopes',
      command:
        'Get-DhcpServerv6Scope | Where-Object -FilterScript { $_.State -Eq "Inactive" } | Remove-DhcpServerv6Scope -Force -Passthru',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6Scope', 'Add-DhcpServerv6Scope'],
  run({ server, args, attempt, confirm, write }) {
    for (const prefix of ipv6s(args.prefix)) {
      attempt(() => {
        if (!confirm(`Scope ${formatIPv6(prefix)} will be deleted from server ${server.displayName}.`)) return;
        const scope = server.v6.scopes.remove(prefix, { force: args.force });
        if (args.passthru) write(scope6Object(scope));
      });
    }
  },
});
