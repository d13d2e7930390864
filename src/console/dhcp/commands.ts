import type { RelationshipChoice, Selection } from '../requests.ts';
import { commandLine as line, quoted, timeSpan } from './command-line.ts';
import type { Node } from './nodes.ts';

/** The PowerShell lines that do what the console does: what it teaches, and what the lab's history calls its changes. */
export const commands = {
  /** What lists the contents of a node. */
  show(node: Node): string {
    switch (node.kind) {
      case 'root':
        return 'Get-DhcpServerInDC';
      case 'server':
        return line('Get-DhcpServerSetting', node.server);
      case 'ipv4':
        return line('Get-DhcpServerv4Scope', node.server);
      case 'ipv6':
        return line('Get-DhcpServerv6Scope', node.server);
      case 'scope':
        return line('Get-DhcpServerv4Scope', node.server, `-ScopeId ${node.scopeId}`);
      case 'addressPool':
        return line('Get-DhcpServerv4ExclusionRange', node.server, `-ScopeId ${node.scopeId}`);
      case 'leases':
        return line('Get-DhcpServerv4Lease', node.server, `-ScopeId ${node.scopeId} -AllLeases`);
      case 'reservations':
        return line('Get-DhcpServerv4Reservation', node.server, `-ScopeId ${node.scopeId}`);
      case 'reservation':
        return line('Get-DhcpServerv4OptionValue', node.server, `-ReservedIP ${node.address} -All`);
      case 'scopeOptions':
        return line('Get-DhcpServerv4OptionValue', node.server, `-ScopeId ${node.scopeId} -All`);
      case 'scopePolicies':
        return line('Get-DhcpServerv4Policy', node.server, `-ScopeId ${node.scopeId}`);
      case 'serverOptions':
        return line('Get-DhcpServerv4OptionValue', node.server, '-All');
      case 'serverPolicies':
        return line('Get-DhcpServerv4Policy', node.server);
      case 'filters':
        return line('Get-DhcpServerv4FilterList', node.server);
      case 'allowFilters':
        return line('Get-DhcpServerv4Filter', node.server, '-List Allow');
      case 'denyFilters':
        return line('Get-DhcpServerv4Filter', node.server, '-List Deny');
    }
  },

  statistics: (server: string, scopeId: string | undefined): string =>
    scopeId === undefined
      ? line('Get-DhcpServerv4Statistics', server)
      : line('Get-DhcpServerv4ScopeStatistics', server, `-ScopeId ${scopeId} -Failover`),

  replicate: (server: string, selection: Selection): string =>
    line('Invoke-DhcpServerv4FailoverReplication', server, selected(selection), '-Force'),

  compare: (server: string, selection: Selection): string =>
    line('Compare-DhcpServerv4FailoverScope', server, selected(selection)),

  configureFailover: (server: string, scopeIds: readonly string[], choice: RelationshipChoice): string => {
    const scopes = `-ScopeId ${scopeIds.join(',')}`;
    if ('reuse' in choice) {
      return line('Add-DhcpServerv4FailoverScope', server, `-Name ${quoted(choice.reuse)}`, scopes);
    }
    const mode =
      choice.mode === 'LoadBalance'
        ? `-LoadBalancePercent ${choice.loadBalancePercent}`
        : `-ServerRole ${choice.role} -ReservePercent ${choice.reservePercent}`;
    const interval = choice.stateSwitchInterval;
    return line(
      'Add-DhcpServerv4Failover',
      server,
      `-Name ${quoted(choice.name)} -PartnerServer ${quoted(choice.partner)}`,
      scopes,
      `-MaxClientLeadTime ${timeSpan(choice.maxClientLeadTime)}`,
      mode,
      interval === undefined ? '' : `-AutoStateTransition $true -StateSwitchInterval ${timeSpan(interval)}`,
      // The secret itself belongs in no line: this one asks for it.
      choice.sharedSecret === undefined ? '' : '-SharedSecret (Read-Host) -Force',
    );
  },

  deconfigureFailover: (server: string, name: string, scopeIds: readonly string[], last: boolean): string =>
    last
      ? line('Remove-DhcpServerv4Failover', server, `-Name ${quoted(name)} -Force`)
      : line('Remove-DhcpServerv4FailoverScope', server, `-Name ${quoted(name)} -ScopeId ${scopeIds.join(',')} -Force`),

  reconcile: (server: string, scopeIds: readonly string[], reportOnly: boolean): string =>
    line(
      'Repair-DhcpServerv4IPRecord',
      server,
      `-ScopeId ${scopeIds.join(',')}`,
      reportOnly ? '-ReportOnly' : '-Force',
    ),

  controlService: (server: string, local: boolean, action: 'start' | 'stop' | 'restart'): string => {
    const verb = `${action[0]?.toUpperCase() ?? ''}${action.slice(1)}`;
    const there = `${verb}-Service -Name DHCPServer`;
    return local ? there : `Invoke-Command -ComputerName ${server} -ScriptBlock { ${there} }`;
  },
} as const;

function selected(selection: Selection): string {
  if ('all' in selection) return '';
  if ('relationship' in selection) return `-Name ${quoted(selection.relationship)}`;
  return `-ScopeId ${selection.scopeIds.join(',')}`;
}
