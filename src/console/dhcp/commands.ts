import type { DnsProperties, NewScope, RelationshipChoice, ScopePropertyChange, Selection } from '../requests.ts';
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

  addScope: (server: string, scope: NewScope): string =>
    line(
      'Add-DhcpServerv4Scope',
      server,
      `-Name ${quoted(scope.name)}`,
      scope.description === '' ? '' : `-Description ${quoted(scope.description)}`,
      `-StartRange ${scope.startRange} -EndRange ${scope.endRange} -SubnetMask ${scope.subnetMask}`,
      `-LeaseDuration ${timeSpan(scope.leaseDuration)} -State ${scope.active ? 'Active' : 'Inactive'}`,
    ),

  setScope: (server: string, scopeId: string, change: ScopePropertyChange): string => {
    const { name, description, range, leaseDuration, dns } = change;
    const settings = [
      name === undefined ? '' : `-Name ${quoted(name)}`,
      description === undefined ? '' : `-Description ${quoted(description)}`,
      range === undefined ? '' : `-StartRange ${range.start} -EndRange ${range.end}`,
      leaseDuration === undefined
        ? ''
        : `-LeaseDuration ${leaseDuration === null ? 'Unlimited' : timeSpan(leaseDuration)}`,
    ].filter((part) => part !== '');
    const id = `-ScopeId ${scopeId}`;
    return [
      ...(settings.length === 0 ? [] : [line('Set-DhcpServerv4Scope', server, id, ...settings)]),
      ...(dns === undefined ? [] : [line('Set-DhcpServerv4DnsSetting', server, id, ...dnsParameters(dns))]),
    ].join('; ');
  },

  setScopeState: (server: string, scopeId: string, active: boolean): string =>
    line('Set-DhcpServerv4Scope', server, `-ScopeId ${scopeId} -State ${active ? 'Active' : 'Inactive'}`),

  deleteScope: (server: string, scopeId: string): string =>
    line('Remove-DhcpServerv4Scope', server, `-ScopeId ${scopeId} -Force`),

  controlService: (server: string, local: boolean, action: 'start' | 'stop' | 'restart'): string => {
    const verb = `${action[0]?.toUpperCase() ?? ''}${action.slice(1)}`;
    const there = `${verb}-Service -Name DHCPServer`;
    return local ? there : `Invoke-Command -ComputerName ${server} -ScriptBlock { ${there} }`;
  },
} as const;

function line(cmdlet: string, server: string, ...parameters: readonly string[]): string {
  return [cmdlet, `-ComputerName ${server}`, ...parameters.filter((each) => each !== '')].join(' ');
}

function selected(selection: Selection): string {
  if ('all' in selection) return '';
  if ('relationship' in selection) return `-Name ${quoted(selection.relationship)}`;
  return `-ScopeId ${selection.scopeIds.join(',')}`;
}

function dnsParameters(dns: Partial<DnsProperties>): string[] {
  const parameters: string[] = [];
  if (dns.dynamicUpdates !== undefined) parameters.push(`-DynamicUpdates ${dns.dynamicUpdates}`);
  if (dns.deleteOnLeaseExpiry !== undefined) {
    parameters.push(`-DeleteDnsRROnLeaseExpiry $${String(dns.deleteOnLeaseExpiry)}`);
  }
  if (dns.updateForOlderClients !== undefined) {
    parameters.push(`-UpdateDnsRRForOlderClients $${String(dns.updateForOlderClients)}`);
  }
  if (dns.nameProtection !== undefined) parameters.push(`-NameProtection $${String(dns.nameProtection)}`);
  return parameters;
}

/** An argument as PowerShell reads it: in quotes unless it is a plain word. */
function quoted(text: string): string {
  return /^[A-Za-z][A-Za-z0-9._-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Seconds as a TimeSpan's text: `8.00:00:00`. */
function timeSpan(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const time = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days > 0 ? `${days}.${time}` : time;
}
