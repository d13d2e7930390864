import type { Fact, ScopeProperties, ScopeRow } from '../../console/requests.ts';
import type { Server } from '../../dhcp/dhcp.ts';
import { formatIPv4, type Relationship, UNLIMITED } from '../../dhcp/model.ts';
import { stateText } from './relationships.ts';
import { addressIn, duration } from './text.ts';

/** Every scope with the relationship it is in. */
export function scopeRows(server: Server): ScopeRow[] {
  const relationships = new Map<number, string>();
  for (const { name, scopeIds } of server.failover.list()) for (const id of scopeIds) relationships.set(id, name);
  return server.scopes.list().map(({ scopeId, name, description, state, activatePolicies }) => ({
    scopeId: formatIPv4(scopeId),
    name,
    description,
    active: state === 'Active',
    relationship: relationships.get(scopeId) ?? '',
    policiesActive: activatePolicies,
  }));
}

/** A scope's property sheet. `stateThere` asks the partner how it sees the relationship. */
export function scopeProperties(
  server: Server,
  scopeId: string,
  stateThere: (partner: string, name: string) => string | null,
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
    leaseDuration: scope.leaseDuration === UNLIMITED ? null : scope.leaseDuration,
    dns: {
      dynamicUpdates: dns.dynamicUpdates,
      deleteOnLeaseExpiry: dns.deleteDnsRROnLeaseExpiry,
      updateForOlderClients: dns.updateDnsRRForOlderClients,
      nameProtection: dns.nameProtection,
    },
    failover:
      relationship === undefined
        ? []
        : failoverFacts(relationship, stateThere(relationship.partnerServer, relationship.name)),
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
