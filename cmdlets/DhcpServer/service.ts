import type { Dhcp } from '../../src/dhcp/dhcp.ts';
import type { Session as DhcpSession } from '../../src/dhcp/session.ts';
import type { ServiceKey, Session } from '../../src/runtime/session.ts';

/** The DHCP world of a shell. It reads the lab only when something asks. */
export interface DhcpService {
  readonly dhcp: Dhcp;
  /** Full name of the lab's computer that the shell itself runs on. */
  readonly localServer: string;
}

/** Provided once by whoever starts the engine; every cmdlet of DhcpServer and Lab asks for it. */
export const dhcpService: ServiceKey<DhcpService> = { name: 'dhcp' };

/** The user and computer for whom the domain answers now: Enter-PSSession and Invoke-Command change both. */
export function dhcpSession(session: Session, command: string): DhcpSession {
  const { place } = session;
  return {
    user: place.user,
    elevated: place.elevated,
    localServer: place.computer === '' ? session.service(dhcpService).localServer : place.computer,
    command,
  };
}
