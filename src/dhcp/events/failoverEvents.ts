import type { Endpoint } from '../failover/states.ts';
import { formatIPv4 } from '../model/address.ts';
import type { FailoverState, StoredRelationship } from '../model/failover.ts';
import { ADMIN } from './administrativeEvents.ts';
import type { LoggedEvent } from './eventDefinition.ts';
import { bothSides, logged, operational, type Teller } from './eventSource.ts';
import { difference } from './scopeEvents.ts';

/** The events of a relationship that came, changed or went, as one of its two servers holds it. */
export const relationshipEvents: Teller = (happening) => {
  const [before, after] = bothSides<StoredRelationship>(happening);
  const tell = operational(happening);
  const { name: server } = happening.machine;
  if (after === undefined) return before === undefined ? [] : [tell(20242, before.name, server, before.partner)];
  const { name, partner } = after;
  if (before === undefined) return [created(tell, server, after)];
  const events: LoggedEvent[] = [];
  const scopes = difference(before.scopeIds, after.scopeIds);
  for (const scope of scopes.come) events.push(tell(20243, formatIPv4(scope), name, partner));
  for (const scope of scopes.gone) events.push(tell(20244, formatIPv4(scope), name, partner));
  const seconds = (value: number | null): string => String(value ?? 0);
  const numbers: readonly (readonly [id: number, old: string, now: string])[] = [
    [20245, seconds(before.maxClientLeadTime), seconds(after.maxClientLeadTime)],
    [20246, seconds(before.stateSwitchInterval), seconds(after.stateSwitchInterval)],
    [20247, String(before.reservePercent), String(after.reservePercent)],
    [20248, String(before.loadBalancePercent), String(after.loadBalancePercent)],
  ];
  for (const [id, old, now] of numbers) if (old !== now) events.push(tell(id, name, partner, old, now));
  if (before.mode !== after.mode) events.push(tell(after.mode === 'LoadBalance' ? 20249 : 20250, name, partner));
  if (before.secretDigest !== after.secretDigest) {
    const id = after.secretDigest === null ? 20313 : before.secretDigest === null ? 20312 : 20311;
    events.push(tell(id, partner, name));
  }
  return events;
};

function created(
  tell: (id: number, ...values: string[]) => LoggedEvent,
  server: string,
  relationship: StoredRelationship,
): LoggedEvent {
  const { name, partner, mode, serverRole, maxClientLeadTime, stateSwitchInterval } = relationship;
  const [lead, interval] = [String(maxClientLeadTime), String(stateSwitchInterval ?? 0)];
  if (mode === 'LoadBalance')
    return tell(20240, server, partner, name, lead, String(relationship.loadBalancePercent), interval);
  const standby = serverRole === 'Standby' ? server : partner;
  return tell(20241, server, partner, name, lead, String(relationship.reservePercent), interval, standby);
}

/** One server's step from a state to the next, as a partner's log tells it. */
export interface StateStep {
  /** Whose state it is. */
  readonly server: string;
  readonly relationship: StoredRelationship;
  /** Whether the log is that server's own. */
  readonly own: boolean;
  readonly from: FailoverState | undefined;
  readonly to: Endpoint;
}

const cutOff: ReadonlySet<FailoverState> = new Set(['CommunicationInterrupted', 'ResolutionInterrupted']);
const alone: ReadonlySet<FailoverState> = new Set([...cutOff, 'Startup', 'PartnerDown']);

export function stateEvents({ server, relationship, own, from, to }: StateStep): LoggedEvent[] {
  const { name, partner } = relationship;
  if (from === to.state) return [];
  if (from === undefined) return [logged(ADMIN.stateEntered, to.since, [server, name, stateName(to.state)])];
  const worse = from === 'Normal' || to.state === 'PartnerDown';
  const changed = worse ? ADMIN.stateWorse : to.state === 'Normal' ? ADMIN.stateChanged : ADMIN.stateBetween;
  const step = logged(changed, to.since, [server, name, stateName(from), stateName(to.state)]);
  if (!own) return [step];
  if (cutOff.has(to.state) && !cutOff.has(from)) return [logged(ADMIN.noContact, to.since, [partner, name]), step];
  if (alone.has(from) && !alone.has(to.state)) return [logged(ADMIN.contact, to.since, [partner, name]), step];
  return [step];
}

/** `COMMUNICATION INTERRUPTED` */
function stateName(state: FailoverState): string {
  return state.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toUpperCase();
}
