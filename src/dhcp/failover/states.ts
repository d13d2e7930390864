import type { EpochMs, Seconds } from '../model/address.ts';
import type { FailoverState } from '../model/failover.ts';

/** One server's side of a relationship: its state and when it entered it. */
export interface Endpoint {
  readonly state: FailoverState;
  readonly since: EpochMs;
}

/** What the two servers live under from `since` on. */
export interface Circumstances {
  /** Whether they hear each other. */
  readonly contact: boolean;
  readonly since: EpochMs;
  /** Whether each of them runs; a server that doesn't keeps no timers. */
  readonly running: readonly [boolean, boolean];
  readonly maxClientLeadTime: Seconds;
  /** Null: no automatic change to PartnerDown. */
  readonly stateSwitchInterval: Seconds | null;
}

export type Pair = readonly [Endpoint, Endpoint];

interface Rule {
  readonly from: FailoverState;
  readonly to: FailoverState;
  /** Only with, or only without contact. */
  readonly contact?: boolean;
  /** Only beside a partner in one of these states. */
  readonly partner?: readonly FailoverState[];
  /** A timer, running since the state was entered; null: it never ends. Absent: at once. */
  readonly timer?: (circumstances: Circumstances) => Seconds | null;
}

/** DhcpFailoverStartUpTimer of MS-DHCPF 3.1. */
const STARTUP_TIMER: Seconds = 300;

/**
 * MS-DHCPF 3.1's machine. Messages take no time here: of the states that two servers pass while they talk (Startup,
 * Recover, PotentialConflict ...) only those with a timer last.
 */
const RULES: readonly Rule[] = [
  { from: 'Startup', to: 'Recover', contact: true },
  { from: 'Startup', to: 'CommunicationInterrupted', contact: false, timer: () => STARTUP_TIMER },

  { from: 'Normal', to: 'CommunicationInterrupted', contact: false },
  {
    from: 'CommunicationInterrupted',
    to: 'PartnerDown',
    contact: false,
    timer: (circumstances) => circumstances.stateSwitchInterval,
  },
  {
    from: 'CommunicationInterrupted',
    to: 'Normal',
    contact: true,
    partner: ['CommunicationInterrupted', 'Normal', 'Startup', 'Recover'],
  },

  // The other server went on alone: catch up, wait until every lease it may have promised is known.
  { from: 'CommunicationInterrupted', to: 'Recover', contact: true, partner: ['PartnerDown'] },
  { from: 'Recover', to: 'RecoverWait', contact: true, partner: ['PartnerDown'] },
  { from: 'RecoverWait', to: 'RecoverDone', timer: (circumstances) => circumstances.maxClientLeadTime },
  { from: 'RecoverDone', to: 'Normal', contact: true, partner: ['RecoverDone', 'Normal', 'PartnerDown'] },
  { from: 'PartnerDown', to: 'Normal', contact: true, partner: ['RecoverDone', 'Normal'] },
  // A new relationship: neither has leased anything that the other doesn't know.
  { from: 'Recover', to: 'RecoverDone', contact: true, partner: ['Recover', 'RecoverDone', 'Normal'] },

  // Both went on alone.
  { from: 'PartnerDown', to: 'PotentialConflict', contact: true, partner: ['PartnerDown', 'PotentialConflict'] },
  { from: 'PotentialConflict', to: 'ConflictDone', contact: true, partner: ['PotentialConflict', 'ConflictDone'] },
  { from: 'ConflictDone', to: 'Normal', contact: true, partner: ['ConflictDone', 'Normal'] },
  { from: 'PotentialConflict', to: 'ResolutionInterrupted', contact: false },
  { from: 'ResolutionInterrupted', to: 'PotentialConflict', contact: true },
];

/** No pair passes more states than this without new circumstances. */
const MOST_STEPS = 64;

/**
 * The states of both servers at `now`: what they were when last written down, and every transition that was due since,
 * in the order of time. A pure function of its arguments.
 */
export function advance(pair: Pair, circumstances: Circumstances, now: EpochMs): Pair {
  let current = pair;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = earliest(dueOf(current, 0, circumstances), dueOf(current, 1, circumstances));
    if (next === undefined || next.at > now) return current;
    const entered: Endpoint = { state: next.to, since: next.at };
    current = next.side === 0 ? [entered, current[1]] : [current[0], entered];
  }
  return current;
}

interface Due {
  readonly side: 0 | 1;
  readonly at: EpochMs;
  readonly to: FailoverState;
}

function dueOf(pair: Pair, side: 0 | 1, circumstances: Circumstances): Due | undefined {
  const self = pair[side];
  const partner = pair[side === 0 ? 1 : 0];
  let due: Due | undefined;
  for (const rule of RULES) {
    if (rule.from !== self.state) continue;
    if (rule.contact !== undefined && rule.contact !== circumstances.contact) continue;
    if (rule.partner !== undefined && !rule.partner.includes(partner.state)) continue;
    const at = dueTime(rule, self, partner, circumstances, circumstances.running[side]);
    if (at !== undefined) due = earliest(due, { side, at, to: rule.to });
  }
  return due;
}

function dueTime(
  rule: Rule,
  self: Endpoint,
  partner: Endpoint,
  circumstances: Circumstances,
  running: boolean,
): EpochMs | undefined {
  if (rule.timer === undefined) {
    return Math.max(self.since, circumstances.since, rule.partner === undefined ? 0 : partner.since);
  }
  const seconds = running ? rule.timer(circumstances) : null;
  return seconds === null ? undefined : self.since + seconds * 1000;
}

function earliest(a: Due | undefined, b: Due | undefined): Due | undefined {
  if (a === undefined) return b;
  return b === undefined || a.at <= b.at ? a : b;
}
