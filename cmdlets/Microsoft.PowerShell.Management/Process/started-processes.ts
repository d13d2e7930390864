import type { Machine } from '../../../src/dhcp/model.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { dhcpService } from '../../DhcpServer/service.ts';
import { localComputer } from '../../Lab/computers.ts';
import type { ProcessEntry } from './process-table.ts';

const opened = new WeakMap<Session, number>();

/** The shell's own process on the computer that its session is on; on others nobody has one. */
export function startedProcesses(session: Session, machine: Machine): ProcessEntry[] {
  if (machine.name !== localComputer(session)) return [];
  const { dhcp } = session.service(dhcpService);
  const now = dhcp.now();
  const started = opened.get(session) ?? now;
  opened.set(session, started);
  const path = 'C:\\Program Files\\PowerShell\\7\\pwsh.exe';
  return [
    {
      id: Number(session.getVariable('global:PID')),
      name: 'pwsh',
      sessionId: 1,
      path,
      commandLine: `"${path}"`,
      parentId: 0,
      user: session.place.user,
      services: [],
      threads: 27,
      handles: 884,
      workingSet: 104_267_776,
      privateBytes: 61_104_128,
      started,
      cpu: Math.round(150 + (now - started) / 100) / 100,
    },
  ];
}
