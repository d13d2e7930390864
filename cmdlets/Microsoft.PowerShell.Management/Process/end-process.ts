import type { Machine } from '../../../src/dhcp/model.ts';
import { ExitFlow } from '../../../src/runtime/flow.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { dhcpService, dhcpSession } from '../../DhcpServer/service.ts';
import { hasMember } from '../../Lab/accounts.ts';
import type { ProcessEntry } from './process-table.ts';

/**
 * Ends a process; false when Windows would refuse: what keeps the computer alive, and for who is no elevated
 * administrator everything but the own. With the DHCP server's process its service stops; the shell's own ends the shell.
 */
export function stopProcess(session: Session, machine: Machine, entry: ProcessEntry): boolean {
  const { user, elevated } = session.place;
  if (entry.name === 'pwsh') throw new ExitFlow(-1);
  if (!elevated || !hasMember(machine.groups.administrators, user)) return false;
  if (!entry.services.includes('DHCPServer')) return false;
  const { dhcp } = session.service(dhcpService);
  dhcp.machines(dhcpSession(session, 'Stop-Process')).set(machine.name, { serviceRunning: false });
  return true;
}
