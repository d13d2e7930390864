import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4s } from '../values.ts';
import { scopeObject, scopeView } from './scope.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4Scope',
  synopsis: 'Deletes IPv4 scopes with everything in them.',
  description:
    'A scope goes with its exclusions, options, reservations, policies and leases. While clients hold leases it is refused unless -Force is given. A scope of a failover relationship has to be taken out of the relationship first.',
  sets: ['Remove2'],
  parameters: {
    ScopeId: {
      type: 'IPAddress[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The ids of the scopes to delete.',
    },
    Force: { type: 'SwitchParameter', ...filled, help: 'Deletes the scope even while clients hold leases from it.' },
    Passthru: passThru,
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Scope',
  ],
  examples: [
    {
      title: 'Two scopes that nobody uses any more',
      command: 'Remove-DhcpServerv4Scope -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0, 10.20.20.0',
      before:
        'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force; Remove-DhcpServerv4Reservation -ScopeId 10.10.10.0; Get-DhcpServerv4Scope | Remove-DhcpServerv4Lease',
      shows: [],
    },
    {
      title: 'Two scopes with their active leases',
      command: 'Remove-DhcpServerv4Scope -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0, 10.20.20.0 -Force',
      before: 'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force',
      shows: [],
    },
    {
      title: 'All inactive scopes',
      command:
        'Get-DhcpServerV4Scope | Where-Object -FilterScript { $_.State -Eq "Inactive" } | Remove-DhcpServerv4Scope -Force -Passthru',
      shows: [],
    },
  ],
  views: [scopeView],
  related: ['Get-DhcpServerv4Scope', 'Remove-DhcpServerv4FailoverScope'],
  run({ server, args, attempt, confirm, write }) {
    for (const scopeId of ipv4s(args.scopeId)) {
      attempt(() => {
        if (!confirm(`Scope ${formatIPv4(scopeId)} will be deleted from server ${server.displayName}.`)) return;
        const scope = server.scopes.remove(scopeId, { force: args.force });
        if (args.passthru) write(scopeObject(scope));
      });
    }
  },
});
