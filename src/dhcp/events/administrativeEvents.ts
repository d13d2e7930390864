import { type EventDefinition, LEVEL, LOG } from './eventDefinition.ts';

const dhcp = 'Microsoft-Windows-DHCP-Server';
const { error, warning, information } = LEVEL;

function admin(
  id: number,
  level: EventDefinition['level'],
  text: string,
  opcode = '',
  task = opcode === '' ? '' : 'DHCP Failover',
): EventDefinition {
  return { id, log: LOG.admin, provider: dhcp, level, opcode, task, text };
}

function system(id: number, provider: string, text: string): EventDefinition {
  return { id, log: LOG.system, provider, level: information, opcode: '', task: '', text };
}

const stateChanged = 'The failover state of server: %1 for failover relationship: %2 changed from: %3 to %4.';
const stateEntered = 'The failover state of server: %1 for failover relationship: %2 changed to: %3.';

/** What the DHCP server tells its administrator: Microsoft's "DHCP server administrative events". */
export const ADMIN = {
  ready: admin(1024, information, 'The DHCP service has initialized and is ready'),
  authorized: admin(
    1044,
    information,
    'The DHCP/BINL service on the local machine, belonging to the Windows Administrative domain %2, has determined that it is authorized to start. It is servicing clients now.',
  ),
  unauthorized: admin(
    1046,
    error,
    'The DHCP/BINL service on the local machine, belonging to the Windows Administrative domain %2, has determined that it is not authorized to start. It has stopped servicing clients. The following are some possible reasons for this: %n%tThis machine is part of a directory service enterprise and is not authorized in the same domain. (See help on the DHCP Service Management Tool for additional information). %n%n%tThis machine cannot reach its directory service enterprise and it has encountered another DHCP service on the network belonging to a directory service enterprise on which the local machine is not authorized. %n%n%tSome unexpected network error occurred.',
  ),
  stateChanged: admin(20251, information, stateChanged, 'FailoverStateChange'),
  stateBetween: admin(20251, warning, stateChanged, 'FailoverStateChange'),
  stateWorse: admin(20252, error, stateChanged, 'FailoverStateChange'),
  contact: admin(
    20254,
    information,
    'Server has established contact with failover partner server %1 for relationship %2 .',
    'CommUp',
  ),
  noContact: admin(
    20255,
    error,
    'Server has lost contact with failover partner server %1 for relationship %2 .',
    'CommDown',
  ),
  stateEntered: admin(20259, information, stateEntered, 'FailoverStateChange'),
} as const satisfies Readonly<Record<string, EventDefinition>>;

/** The filters' log: nobody asks the lab's servers for an address, so nobody is denied one. */
export const FILTER_NOTIFICATIONS: readonly EventDefinition[] = (
  [
    [
      20096,
      'DHCP Services were denied to machine with hardware address %1, hardware type %4 and FQDN/Hostname %2 because it matched entry %3 in the Deny List.',
    ],
    [
      20097,
      'DHCP Services were denied to machine with hardware address %1, hardware type %3 and FQDN/Hostname %2 because it did not match any entry in the Allow List.',
    ],
  ] as const
).map(([id, text]) => ({ id, log: LOG.filters, provider: dhcp, level: information, opcode: '', task: '', text }));

/** What Windows itself writes when services and computers start and stop. */
export const SYSTEM = {
  serviceState: system(7036, 'Service Control Manager', 'The %1 service entered the %2 state.'),
  started: system(12, 'Microsoft-Windows-Kernel-General', 'The operating system started at system time %1.'),
  stopping: system(13, 'Microsoft-Windows-Kernel-General', 'The operating system is shutting down at system time %1.'),
  logStarted: system(6005, 'EventLog', 'The Event log service was started.'),
  logStopped: system(6006, 'EventLog', 'The Event log service was stopped.'),
} as const satisfies Readonly<Record<string, EventDefinition>>;
