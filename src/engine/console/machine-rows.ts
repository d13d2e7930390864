import type { MachineRow } from '../../console/requests.ts';
import { formatIPv4, type Machine } from '../../dhcp/model.ts';
import type { DeskSetup } from './desk.ts';

/** The lab's computers as Server Manager lists them. It needs no rights on them. */
export function machineRows({ dhcp, user, elevated, localServer }: DeskSetup): MachineRow[] {
  const local = localServer();
  const session = { user, elevated: elevated(), localServer: local };
  const authorised = new Set(
    dhcp
      .directory(session)
      .list()
      .map((server) => server.dnsName.toLowerCase()),
  );
  return dhcp
    .machines(session)
    .list()
    .map((machine) => ({
      name: machine.name,
      address: formatIPv4(machine.address),
      system: machine.caption,
      roles: rolesOf(machine),
      up: machine.up,
      dhcpRole: machine.dhcpRole,
      serviceRunning: machine.serviceRunning,
      authorised: authorised.has(machine.name),
      local: machine.name === local,
    }));
}

function rolesOf(machine: Machine): string[] {
  const roles: string[] = [];
  if (machine.domainController) roles.push('AD DS');
  if (machine.dhcpRole) roles.push('DHCP');
  if (machine.dnsServer) roles.push('DNS');
  return roles;
}
