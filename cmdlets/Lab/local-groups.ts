import type { Machine } from '../../src/dhcp/model.ts';
import type { Session } from '../../src/runtime/session.ts';
import { accountSid } from '../../src/types/security-identifier.ts';
import { dhcpService, dhcpSession } from '../DhcpServer/service.ts';
import { computerNameOf, hasMember } from './accounts.ts';
import { localComputer } from './computers.ts';

type GroupKey = keyof Machine['groups'];

/** A local group of a computer of the lab. */
export interface LocalGroup {
  readonly name: string;
  readonly description: string;
  readonly sid: string;
  /** As `CONTOSO\Administrator`. */
  readonly members: readonly string[];
}

interface GroupKind {
  readonly name: string;
  readonly description: string;
  readonly sid?: string;
  readonly key?: GroupKey;
}

const kinds: readonly GroupKind[] = [
  {
    name: 'Administrators',
    description: 'Administrators have complete and unrestricted access to the computer/domain',
    sid: 'S-1-5-32-544',
    key: 'administrators',
  },
  {
    name: 'DHCP Administrators',
    description: 'Members who have administrative access to DHCP service',
    key: 'dhcpAdministrators',
  },
  { name: 'DHCP Users', description: 'Members who have view-only access to the DHCP service', key: 'dhcpUsers' },
  {
    name: 'Remote Management Users',
    description:
      'Members of this group can access WMI resources over management protocols (such as WS-Management via the Windows Remote Management service). This applies only to WMI namespaces that grant access to the user.',
    sid: 'S-1-5-32-580',
  },
  {
    name: 'Users',
    description:
      'Users are prevented from making accidental or intentional system-wide changes and can run most applications',
    sid: 'S-1-5-32-545',
  },
];

/** The local groups of the computer that a session is on; those of DHCP decide who may use its server. */
export function localGroups(session: Session): LocalGroups {
  return new LocalGroups(session);
}

class LocalGroups {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  list(): LocalGroup[] {
    const machine = this.#machine();
    if (machine === undefined) return [];
    return kinds
      .filter(({ name }) => !name.startsWith('DHCP') || machine.securityGroups)
      .map(({ name, description, sid, key }) => ({
        name,
        description,
        sid: sid ?? accountSid(`${computerNameOf(machine)}\\${name}`),
        members: key === undefined ? [] : machine.groups[key],
      }));
  }

  find(name: string): LocalGroup | undefined {
    return this.list().find((group) => group.name.toLowerCase() === name.toLowerCase());
  }

  /** Adds or removes a member; the number of Windows' error where it refuses. */
  change(groupName: string, account: string, change: 'add' | 'remove'): number | undefined {
    const { user, elevated } = this.#session.place;
    const machine = this.#machine();
    const kind = kinds.find(({ name }) => name.toLowerCase() === groupName.toLowerCase());
    if (machine === undefined || kind === undefined) return 1376;
    if (!elevated || !hasMember(machine.groups.administrators, user)) return 5;
    // Who is in these two decides nothing in the lab.
    if (kind.key === undefined) return 5;
    const full = account.includes('\\') ? account : `${domainOf(machine)}\\${account}`;
    const before = machine.groups[kind.key];
    const has = hasMember(before, full);
    if (change === 'add' && has) return 1378;
    if (change === 'remove' && !has) return 1377;
    const after =
      change === 'add' ? [...before, full] : before.filter((each) => each.toLowerCase() !== full.toLowerCase());
    const { dhcp } = this.#session.service(dhcpService);
    const command = change === 'add' ? 'Add-LocalGroupMember' : 'Remove-LocalGroupMember';
    dhcp
      .machines(dhcpSession(this.#session, command))
      .set(machine.name, { groups: { ...machine.groups, [kind.key]: after } });
    return undefined;
  }

  /** A member as the computer itself names it: its own accounts without their domain. */
  shownMember(member: string): string {
    return member;
  }

  #machine(): Machine | undefined {
    const { dhcp } = this.#session.service(dhcpService);
    return dhcp.machines(dhcpSession(this.#session, '')).find(localComputer(this.#session));
  }
}

/** The flat name of a computer's domain. */
function domainOf({ name }: Machine): string {
  return (name.split('.')[1] ?? name.split('.')[0] ?? name).toUpperCase();
}
