import type { Machine } from '../../src/dhcp/model.ts';
import type { Session } from '../../src/runtime/session.ts';
import { dhcpService, dhcpSession } from '../DhcpServer/service.ts';

/** The computer that the session is on now: the shell's own, or the one that Enter-PSSession went to. */
export function localComputer(session: Session): string {
  return session.place.computer === '' ? session.service(dhcpService).localServer : session.place.computer;
}

/** How far away a computer is for a session: it answers, its name means nothing, or it can't be reached. */
export type Reach =
  | { readonly kind: 'there'; readonly machine: Machine }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable'; readonly machine: Machine };

/**
 * Looks for a computer of the lab by its name (full, short, address, `localhost`, `.`) as the session sees it: a computer that is
 * down or behind a cut link is known and unreachable. `''` and undefined are the local one.
 */
export function reach(session: Session, name: string | undefined): Reach {
  const { dhcp } = session.service(dhcpService);
  const machines = dhcp.machines(dhcpSession(session, ''));
  const here = localComputer(session);
  const wanted = name === undefined || /^(|\.|localhost|127\.0\.0\.1|::1)$/i.test(name) ? here : name;
  const machine = machines.find(wanted);
  if (machine === undefined) return { kind: 'unknown' };
  const cut = machines
    .cuts()
    .some(({ a, b }) => (a === here && b === machine.name) || (b === here && a === machine.name));
  return machine.up && !cut ? { kind: 'there', machine } : { kind: 'unreachable', machine };
}
