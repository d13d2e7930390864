import type { View } from '../../lab/lab.ts';
import { type Refusal, refusalOf } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { failure } from '../messages.ts';
import type { Machine } from '../model/server.ts';
import { findMachine, heldMachine, isLoopback } from '../network/machineLookup.ts';

/** Largest difference of the partners' clocks, DhcpMsgSyncDeltaTime of MS-DHCPF. */
const MAX_CLOCK_DIFFERENCE_SECONDS = 60;

/** Why a server can't change its partner: it doesn't answer, denies the user, or knows no failover (20118). */
export type PartnerRefusal = Exclude<Refusal, 1745> | 20118;

/** Management goes from the server addressed to its partner, with the rights of the user who asked. */
export function partnerRefusal(
  context: ServerContext,
  view: View,
  partner: Machine | undefined,
): PartnerRefusal | undefined {
  const hop = { ...context.session, localServer: context.name, elevated: true };
  const refusal = refusalOf(view, hop, partner, 'write');
  return refusal === 1745 ? 20118 : refusal;
}

/** The partner that a new relationship names. Throws when it can't be one. */
export function requirePartner(context: ServerContext, view: View, name: string): Machine {
  const partner = findMachine(view, isLoopback(name) ? context.name : name);
  const refusal = partnerRefusal(context, view, partner);
  if (partner === undefined || refusal !== undefined) throw failure(refusal ?? 1722, 'connect', { Server: name });
  return partner;
}

/** Whether the partner of a relationship can be managed; throws what keeps it from it. */
export function requireHeldPartner(context: ServerContext, view: View, partner: string, shownAs: string): void {
  const refusal = partnerRefusal(context, view, heldMachine(view, partner));
  if (refusal !== undefined) throw failure(refusal, 'connect', { Server: shownAs });
}

export function clocksDiffer(a: Machine, b: Machine): boolean {
  return Math.abs(a.clockSkew - b.clockSkew) > MAX_CLOCK_DIFFERENCE_SECONDS;
}
