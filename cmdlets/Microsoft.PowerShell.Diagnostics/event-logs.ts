import { ADMIN, FILTER_NOTIFICATIONS, SYSTEM } from '../../src/dhcp/events/administrativeEvents.ts';
import { type EventDefinition, LOG } from '../../src/dhcp/events/eventDefinition.ts';
import { OPERATIONAL } from '../../src/dhcp/events/operationalEvents.ts';
import type { Machine } from '../../src/dhcp/model.ts';

/** A log of a computer. */
export interface EventLog {
  readonly name: string;
  readonly type: 'Administrative' | 'Operational' | 'Analytical' | 'Debug';
  readonly classic: boolean;
  readonly enabled: boolean;
  readonly maximumSize: number;
  /** The provider that declares it; null for classic logs. */
  readonly owner: string | null;
}

/** Who writes events. */
export interface EventProvider {
  readonly name: string;
  readonly id: string;
  readonly displayName: string;
  readonly logs: readonly string[];
  readonly definitions: readonly EventDefinition[];
}

const megabyte = 1_048_576;
const dhcp = 'Microsoft-Windows-DHCP-Server';
const client = 'Microsoft-Windows-Dhcp-Client';

function classic(name: string, maximumSize = 20 * megabyte): EventLog {
  return { name, type: 'Administrative', classic: true, enabled: true, maximumSize, owner: null };
}

function channel(name: string, type: EventLog['type'], owner: string, enabled = true): EventLog {
  return { name, type, classic: false, enabled, maximumSize: type === 'Debug' ? megabyte : megabyte + 4096, owner };
}

/** The logs of a computer, the classic ones first. */
export function logsOf(machine: Machine): EventLog[] {
  return [
    classic('Application'),
    ...(machine.domainController ? [classic('Directory Service', megabyte)] : []),
    ...(machine.dnsServer ? [classic('DNS Server', 100 * megabyte)] : []),
    classic('HardwareEvents'),
    classic('Key Management Service'),
    classic('Security'),
    classic('System'),
    classic('Windows PowerShell', 15 * megabyte),
    ...(machine.dhcpRole ? [channel(LOG.admin, 'Administrative', dhcp)] : []),
    channel(`${client}/Admin`, 'Administrative', client),
    channel(`${client}/Operational`, 'Operational', client, false),
    ...(machine.dhcpRole
      ? [
          channel('Microsoft-Windows-Dhcp-Server/DebugLogs', 'Debug', dhcp, false),
          channel(LOG.filters, 'Operational', dhcp),
          channel(LOG.operational, 'Operational', dhcp),
        ]
      : []),
    channel('Setup', 'Operational', 'Microsoft-Windows-Eventlog'),
  ];
}

/** The providers of a computer that write to its logs. */
export function providersOf(machine: Machine): EventProvider[] {
  const system = Object.values(SYSTEM) as readonly EventDefinition[];
  const of = (provider: string): EventDefinition[] => system.filter((each) => each.provider === provider);
  const writes = (name: string, id: string, displayName = name): EventProvider => ({
    name,
    id,
    displayName,
    logs: [LOG.system],
    definitions: of(name),
  });
  return [
    writes('EventLog', '00000000-0000-0000-0000-000000000000'),
    ...(machine.dhcpRole
      ? [
          {
            name: dhcp,
            id: '6d64f02c-a125-4dac-9a01-f0555b41ca84',
            displayName: dhcp,
            logs: [LOG.admin, 'Microsoft-Windows-Dhcp-Server/DebugLogs', LOG.filters, LOG.operational],
            definitions: [...OPERATIONAL.values(), ...Object.values(ADMIN), ...FILTER_NOTIFICATIONS],
          },
        ]
      : []),
    {
      name: client,
      id: '15a7a4f8-0072-4eab-abad-f98a4d666aed',
      displayName: client,
      logs: [LOG.system, `${client}/Admin`, `${client}/Operational`],
      definitions: [],
    },
    writes('Microsoft-Windows-Kernel-General', 'a68ca8b7-004f-d7b6-a698-07e2de0f1f5d'),
    writes('Service Control Manager', '555908d1-a6d7-4695-8e1e-26931d2012f4'),
  ];
}
