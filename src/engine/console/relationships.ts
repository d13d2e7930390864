import type { RelationshipRow } from '../../console/requests.ts';
import type { Server } from '../../dhcp/dhcp.ts';
import { formatIPv4 } from '../../dhcp/model.ts';

/** A server's relationships. `stateThere` asks a partner how it sees one; null when that can't be asked. */
export function relationshipRows(
  server: Server,
  stateThere: (partner: string, name: string) => string | null,
): RelationshipRow[] {
  return server.failover.list().map((relationship) => ({
    name: relationship.name,
    partner: relationship.partnerServer,
    scopeIds: relationship.scopeIds.map(formatIPv4),
    mode: relationship.mode,
    role: relationship.serverRole ?? 'Active',
    loadBalancePercent: relationship.loadBalancePercent ?? 50,
    reservePercent: relationship.reservePercent ?? 5,
    maxClientLeadTime: relationship.maxClientLeadTime,
    stateSwitchInterval: relationship.stateSwitchInterval,
    authentication: relationship.enableAuth,
    state: relationship.state,
    stateText: stateText(relationship.state),
    partnerStateText: stateText(stateThere(relationship.partnerServer, relationship.name) ?? 'Unknown'),
  }));
}

/** The console's words for failover's states. */
export function stateText(state: string): string {
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
