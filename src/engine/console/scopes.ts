import type {
  DnsProperties,
  Fact,
  NewScope,
  ScopeProperties,
  ScopePropertyChange,
  ScopeRow,
} from '../../console/requests.ts';
import type { Server } from '../../dhcp/dhcp.ts';
import { type DnsSettingChange, formatIPv4, type Relationship, UNLIMITED } from '../../dhcp/model.ts';
import { addressIn, duration } from './text.ts';

/** Every scope with the relationship it is in. */
export function scopeRows(server: Server): ScopeRow[] {
  const relationships = new Map<number, string>();
  for (const { name, scopeIds } of server.failover.list()) for (const id of scopeIds) relationships.set(id, name);
  return server.scopes.list().map(({ scopeId, name, description, state }) => ({
    scopeId: formatIPv4(scopeId),
    name,
    description,
    active: state === 'Active',
    relationship: relationships.get(scopeId) ?? '',
  }));
}

/** A scope's property sheet. `stateThere` asks the partner how it sees the relationship. */
export function scopeProperties(
  server: Server,
  scopeId: string,
  stateThere: (partner: string) => string | null,
): ScopeProperties {
  const id = addressIn(scopeId);
  const scope = server.scopes.get(id);
  const dns = server.dns.get({ scopeId: id });
  const relationship = server.failover.list().find(({ scopeIds }) => scopeIds.includes(id));
  return {
    name: scope.name,
    description: scope.description,
    startRange: formatIPv4(scope.startRange),
    endRange: formatIPv4(scope.endRange),
    subnetMask: formatIPv4(scope.subnetMask),
    leaseDuration: scope.leaseDuration === UNLIMITED ? undefined : scope.leaseDuration,
    dns: {
      dynamicUpdates: dns.dynamicUpdates,
      deleteOnLeaseExpiry: dns.deleteDnsRROnLeaseExpiry,
      updateForOlderClients: dns.updateDnsRRForOlderClients,
      nameProtection: dns.nameProtection,
    },
    failover: relationship === undefined ? [] : failoverFacts(relationship, stateThere(relationship.partnerServer)),
  };
}

/** What the Failover tab says. */
function failoverFacts(relationship: Relationship, stateThere: string | null): Fact[] {
  const { mode, loadBalancePercent, serverRole, reservePercent } = relationship;
  const shared: [string, string][] = [
    ['Relationship Name', relationship.name],
    ['Partner Server', relationship.partnerServer],
    ['Mode', mode === 'LoadBalance' ? 'Load balance' : 'Hot standby'],
    ['Max Client Lead Time', duration(relationship.maxClientLeadTime)],
    ['State Switchover Interval', duration(relationship.stateSwitchInterval)],
    ['State of this Server', stateText(relationship.state)],
    ['State of Partner Server', stateText(stateThere ?? 'Unknown')],
  ];
  const share = loadBalancePercent ?? 0;
  const own: [string, string][] =
    mode === 'LoadBalance'
      ? [
          ['Local Server', `${share} %`],
          ['Partner Server', `${100 - share} %`],
        ]
      : [
          ['Role of this server', serverRole ?? ''],
          ['Addresses reserved for standby server', `${reservePercent ?? 0} %`],
        ];
  return [...shared, ...own].map(([name, value]) => ({ name, value }));
}

/** The console's words for failover's states. */
function stateText(state: string): string {
  const words: Readonly<Record<string, string>> = {
    NoState: 'No State',
    Init: 'Initializing',
    Startup: 'Starting Up',
    CommunicationInterrupted: 'Communication Interrupted',
    PartnerDown: 'Partner Down',
    PotentialConflict: 'Potential Conflict',
    ConflictDone: 'Conflict Done',
    ResolutionInterrupted: 'Resolution Interrupted',
    RecoverWait: 'Recover Wait',
    RecoverDone: 'Recover Done',
  };
  return words[state] ?? state;
}

export function addScope(server: Server, scope: NewScope): void {
  server.scopes.add({
    startRange: addressIn(scope.startRange),
    endRange: addressIn(scope.endRange),
    subnetMask: addressIn(scope.subnetMask),
    name: scope.name,
    description: scope.description,
    state: scope.active ? 'Active' : 'Inactive',
    leaseDuration: scope.leaseDuration,
  });
}

/** Changes a scope, then how it registers names: two settings of the server, as for the cmdlets. */
export function setScope(server: Server, scopeId: string, change: ScopePropertyChange): void {
  const id = addressIn(scopeId);
  const { name, description, range, leaseDuration, dns } = change;
  if (name !== undefined || description !== undefined || range !== undefined || leaseDuration !== undefined) {
    server.scopes.set(id, {
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(range === undefined ? {} : { startRange: addressIn(range.start), endRange: addressIn(range.end) }),
      ...(leaseDuration === undefined ? {} : { leaseDuration: leaseDuration ?? UNLIMITED }),
    });
  }
  if (dns !== undefined) server.dns.set({ scopeId: id }, dnsChange(dns));
}

function dnsChange(dns: Partial<DnsProperties>): DnsSettingChange {
  return {
    ...(dns.dynamicUpdates === undefined ? {} : { dynamicUpdates: dns.dynamicUpdates }),
    ...(dns.deleteOnLeaseExpiry === undefined ? {} : { deleteDnsRROnLeaseExpiry: dns.deleteOnLeaseExpiry }),
    ...(dns.updateForOlderClients === undefined ? {} : { updateDnsRRForOlderClients: dns.updateForOlderClients }),
    ...(dns.nameProtection === undefined ? {} : { nameProtection: dns.nameProtection }),
  };
}

export function setScopeState(server: Server, scopeId: string, active: boolean): void {
  server.scopes.set(addressIn(scopeId), { state: active ? 'Active' : 'Inactive' });
}

/** With its leases: the console has asked. */
export function deleteScope(server: Server, scopeId: string): void {
  server.scopes.remove(addressIn(scopeId), { force: true });
}
