import type { Transaction, View } from '../../lab/lab.ts';
import { heldLink, isOlder } from '../access.ts';
import { KIND } from '../kinds.ts';
import type { EpochMs } from '../model/address.ts';
import type { StoredRelationship } from '../model/failover.ts';
import { type Machine, WINDOWS_SERVER_2012 } from '../model/server.ts';
import { heldMachine } from '../network/machineLookup.ts';
import { heldRelationships, relationshipId } from './held.ts';
import { advance, type Circumstances, type Endpoint, type Pair } from './states.ts';

/** Both ends of a relationship at `now`, the server's own first. */
export function endpointsAt(view: View, server: string, relationship: StoredRelationship, now: EpochMs): Pair {
  const { partner, name } = relationship;
  const pair: Pair = [storedEndpoint(view, server, name, now), storedEndpoint(view, partner, name, now)];
  return advance(pair, circumstancesOf(view, server, relationship), now);
}

export function putEndpoint(transaction: Transaction, server: string, name: string, endpoint: Endpoint): void {
  transaction.write(server, KIND.failoverState, relationshipId(name), endpoint);
}

/**
 * Writes down the states that the relationships of some servers have now. To be called before anything changes that
 * the states depend on: contact, timers, lead time.
 */
export function settleEndpoints(transaction: Transaction, servers: readonly string[], now: EpochMs): void {
  for (const server of servers) {
    for (const relationship of heldRelationships(transaction, server)) {
      const [own, other] = endpointsAt(transaction, server, relationship, now);
      putEndpoint(transaction, server, relationship.name, own);
      putEndpoint(transaction, relationship.partner, relationship.name, other);
    }
  }
}

function storedEndpoint(view: View, server: string, name: string, now: EpochMs): Endpoint {
  const stored = view.read<Endpoint>(server, KIND.failoverState, relationshipId(name));
  return stored ?? { state: 'NoState', since: now };
}

function circumstancesOf(view: View, server: string, relationship: StoredRelationship): Circumstances {
  const here = heldMachine(view, server);
  const there = heldMachine(view, relationship.partner);
  const link = heldLink(view, server, relationship.partner);
  const running = [serves(here), serves(there)] as const;
  return {
    contact: running[0] && running[1] && link?.cut !== true,
    since: Math.max(here?.since ?? 0, there?.since ?? 0, link?.since ?? 0),
    running,
    maxClientLeadTime: relationship.maxClientLeadTime,
    stateSwitchInterval: relationship.stateSwitchInterval,
  };
}

/** Whether a DHCP service that knows failover runs there. */
function serves(machine: Machine | undefined): boolean {
  if (machine === undefined || isOlder(machine.version, WINDOWS_SERVER_2012)) return false;
  return machine.up && machine.dhcpRole && machine.serviceRunning;
}
