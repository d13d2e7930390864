import type { EpochMs } from '../model/address.ts';
import type { AuthorizedServer, Machine } from '../model/server.ts';
import { ADMIN, SYSTEM } from './administrativeEvents.ts';
import type { EventDefinition, LoggedEvent } from './eventDefinition.ts';
import { bothSides, logged, type Teller } from './eventSource.ts';

/** What Windows and the DHCP service write when a computer, its role or its service starts or stops. */
export const computerEvents: Teller = (happening) => {
  const [before, after] = bothSides<Machine>(happening);
  const { at } = happening.entry;
  const events: LoggedEvent[] = [];
  const serves = (machine: Machine | undefined): boolean =>
    running(machine) && machine?.dhcpRole === true && machine.serviceRunning;
  const running = (machine: Machine | undefined): boolean => machine?.up === true;
  if (running(before) && !running(after))
    events.push(systemEvent(SYSTEM.logStopped, at), systemEvent(SYSTEM.stopping, at, [utcText(at)]));
  if (!running(before) && running(after))
    events.push(systemEvent(SYSTEM.started, at, [utcText(at)]), systemEvent(SYSTEM.logStarted, at));
  if (serves(before) !== serves(after)) {
    // A computer that goes down stops its services without a word.
    const told = serves(after) || running(after);
    if (told) events.push(systemEvent(SYSTEM.serviceState, at, ['DHCP Server', serves(after) ? 'running' : 'stopped']));
    if (serves(after)) events.push(logged(ADMIN.ready, at));
  }
  return events;
};

/** Whether the directory lets a server run: told when its entry comes or goes. */
export const authorizationEvents: Teller = (happening) => {
  const { machine, entry } = happening;
  const [before, after] = bothSides<readonly AuthorizedServer[]>(happening);
  const listed = (servers: readonly AuthorizedServer[] | undefined): boolean =>
    (servers ?? []).some((each) => each.ipAddress === machine.address || each.dnsName === machine.name);
  if (listed(before) === listed(after) || !machine.dhcpRole) return [];
  const domain = machine.name.slice(machine.name.indexOf('.') + 1);
  return [logged(listed(after) ? ADMIN.authorized : ADMIN.unauthorized, entry.at, ['', domain])];
};

function systemEvent(definition: EventDefinition, at: EpochMs, values: readonly string[] = []): LoggedEvent {
  return { definition, at, account: definition.provider === 'EventLog' ? 'none' : 'System', values };
}

/** As the kernel writes a time: UTC, marks of direction around its parts. */
function utcText(at: EpochMs): string {
  return `\u200e${new Date(at)
    .toISOString()
    .replace(/\.(\d+)Z$/, '.$1000000Z')
    .replaceAll('-', '\u200e-\u200e')}`;
}
