import type { View } from '../lab/lab.ts';
import { KIND, LAB } from './kinds.ts';
import { failure, type MessageOf } from './messages.ts';
import { type Machine, type ServerVersion, WINDOWS_SERVER_2012 } from './model/server.ts';
import type { Session } from './session.ts';

export type Right = 'read' | 'write';

/** The link between two computers: cut or joined again, and when (epoch milliseconds). */
export interface Link {
  readonly cut: boolean;
  readonly since: number;
}

/** Why a server can't be asked: its WIN32 code. */
export type Refusal = 5 | 1722 | 1745 | 1753;

/**
 * Whether `session` may ask `machine` (undefined: no such computer) for something. Members of Administrators and DHCP
 * Administrators of that server may do everything, DHCP Users may read; on the local server only when elevated.
 */
export function refusalOf(
  view: View,
  session: Session,
  machine: Machine | undefined,
  right: Right,
): Refusal | undefined {
  if (machine === undefined) return 1722;
  const localServer = session.localServer.toLowerCase();
  const absent = absenceOf(view, localServer, machine);
  if (absent !== undefined) return absent;
  if (machine.name === localServer && !session.elevated) return 5;
  const { administrators, dhcpAdministrators, dhcpUsers } = machine.groups;
  if (isMember(session.user, administrators) || isMember(session.user, dhcpAdministrators)) return undefined;
  return right === 'read' && isMember(session.user, dhcpUsers) ? undefined : 5;
}

/** Why a server doesn't answer a caller on another computer at all. */
function absenceOf(view: View, from: string, machine: Machine): Exclude<Refusal, 5> | undefined {
  if (!machine.up || linkCut(view, from, machine.name) !== undefined) return 1722;
  if (!machine.dhcpRole || !machine.serviceRunning) return 1753;
  if (isOlder(machine.version, WINDOWS_SERVER_2012)) return 1745;
  return undefined;
}

export function requireAccess(
  view: View,
  session: Session,
  machine: Machine | undefined,
  right: Right,
  operation: MessageOf<never>,
  shownAs: string,
): Machine {
  const refusal = refusalOf(view, session, machine, right);
  if (refusal !== undefined || machine === undefined) throw failure(refusal ?? 1722, operation, { Server: shownAs });
  return machine;
}

/** Since when (epoch milliseconds) the link between two computers is cut; undefined when it isn't. */
function linkCut(view: View, a: string, b: string): number | undefined {
  if (a === b) return undefined;
  const link = heldLink(view, a, b);
  return link?.cut === true ? link.since : undefined;
}

/** What was last done to a link; undefined while nothing ever was. */
export function heldLink(view: View, a: string, b: string): Link | undefined {
  return view.read<Link>(LAB, KIND.link, linkId(a, b));
}

export function linkId(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

export function isOlder(version: ServerVersion, than: ServerVersion): boolean {
  return (
    version.majorVersion < than.majorVersion ||
    (version.majorVersion === than.majorVersion && version.minorVersion < than.minorVersion)
  );
}

function isMember(user: string, group: readonly string[]): boolean {
  const wanted = user.toLowerCase();
  return group.some((member) => member.toLowerCase() === wanted);
}
