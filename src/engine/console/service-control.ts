import type { ConsoleRequest } from '../../console/requests.ts';
import { type Dhcp, DhcpError, type Session } from '../../dhcp/dhcp.ts';
import type { Machine } from '../../dhcp/model.ts';

/**
 * Stops or starts a server's DHCP service, or both, one after the other: as the service manager does, each is a change of
 * its own. Throws a DhcpError when the computer can't be reached, or the user may not.
 */
export function controlService(
  dhcp: Dhcp,
  session: Session,
  { server, action }: ConsoleRequest & { readonly kind: 'controlService' },
): void {
  const machines = dhcp.machines(session);
  const machine = machines.find(server);
  const cut = machines.cuts().some(({ a, b }) => [a, b].includes(session.localServer) && [a, b].includes(server));
  if (machine === undefined || !machine.up || (cut && machine.name !== session.localServer)) {
    throw refused(server, action, 1722, 'The RPC server is unavailable.');
  }
  if (!machine.dhcpRole)
    throw refused(server, action, 1060, 'The specified service does not exist as an installed service.');
  if (!mayControl(session, machine)) throw refused(server, action, 5, 'Access is denied.');
  if (action !== 'start') machines.set(machine.name, { serviceRunning: false });
  if (action !== 'stop') machines.set(machine.name, { serviceRunning: true });
}

function mayControl(session: Session, machine: Machine): boolean {
  if (machine.name === session.localServer && !session.elevated) return false;
  return machine.groups.administrators.some((member) => member.toLowerCase() === session.user.toLowerCase());
}

function refused(server: string, action: string, code: number, reason: string): DhcpError {
  return new DhcpError({
    code,
    category: code === 5 ? 'PermissionDenied' : 'InvalidOperation',
    message: `Failed to ${action} the DHCP Server service on server ${server}.`,
    reason,
    target: server,
  });
}
