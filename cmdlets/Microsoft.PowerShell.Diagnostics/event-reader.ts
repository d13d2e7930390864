import { eventsOf } from '../../src/dhcp/events/eventLog.ts';
import type { Machine } from '../../src/dhcp/model.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { NetException } from '../../src/types/net-exception.ts';
import { dhcpService } from '../DhcpServer/service.ts';
import { hasMember } from '../Lab/accounts.ts';
import { localComputer, reach } from '../Lab/computers.ts';
import { processesOn } from '../Microsoft.PowerShell.Management/Process/process-table.ts';
import { type EventLog, type EventProvider, logsOf, providersOf } from './event-logs.ts';
import { EventRecord } from './event-record.ts';
import { eventLogException } from './event-xpath.ts';

/** The event logs of one computer, as far as the session may read them. */
export class EventReader {
  /** As error messages name the computer. */
  readonly computer: string;
  readonly now: number;
  readonly logs: readonly EventLog[];
  readonly providers: readonly EventProvider[];
  readonly #cmdlet: CmdletInvocation;
  readonly #machine: Machine;
  #records: Map<string, EventRecord[]> | undefined;

  constructor(cmdlet: CmdletInvocation, computerName: string, user: string | undefined) {
    const found = reach(cmdlet.session, computerName);
    if (found.kind !== 'there') throw eventLogException('The RPC server is unavailable.');
    const { machine } = found;
    const { place } = cmdlet.session;
    const remote = machine.name !== localComputer(cmdlet.session);
    if ((remote || user !== undefined) && !hasMember(machine.groups.administrators, user ?? place.user))
      throw new NetException('System.UnauthorizedAccessException', 'Attempted to perform an unauthorized operation.');
    this.computer = computerName === '' ? 'localhost' : computerName;
    this.now = cmdlet.session.service(dhcpService).dhcp.now();
    this.logs = logsOf(machine);
    this.providers = providersOf(machine);
    this.#cmdlet = cmdlet;
    this.#machine = machine;
  }

  /** What is in a log, oldest first. */
  recordsOf(log: string): readonly EventRecord[] {
    this.#records ??= this.#read();
    return this.#records.get(log) ?? [];
  }

  /** The log of a name; undefined after an error has been written. */
  logNamed(name: string): EventLog | undefined {
    const found = this.logs.find((log) => log.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) this.missing('log', name);
    return found;
  }

  /**
   * The logs that patterns mean. Debug logs have to be named, or asked for by -Force, and are read forward only. A pattern that
   * fits none is an error.
   */
  logsMatching(
    patterns: readonly string[],
    options: { readonly force: boolean; readonly oldest: boolean },
  ): EventLog[] {
    const found = new Set<EventLog>();
    for (const pattern of patterns) {
      const wild = WildcardPattern.hasWildcards(pattern);
      const fitting = this.logs.filter(({ name }) => WildcardPattern.of(pattern).isMatch(name));
      const usable = fitting.filter((log) => !wild || options.force || !isDirect(log));
      if (usable.length === 0) this.missing('log', pattern);
      for (const log of usable) {
        this.requireOldest(log, options.oldest);
        found.add(log);
      }
    }
    return [...found];
  }

  requireOldest(log: EventLog, oldest: boolean): void {
    if (oldest || !isDirect(log)) return;
    this.#cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: `The ${log.name} event log can be read only in the forward chronological order because it is an analytical or a debug log. To see events from the ${log.name} event log, use the Oldest parameter in the command.`,
        id: 'SpecifyOldestForLog',
        category: 'InvalidArgument',
        target: log.name,
        exceptionType: 'System.Exception',
      }),
    );
  }

  providersMatching(patterns: readonly string[]): EventProvider[] {
    const found = new Set<EventProvider>();
    for (const pattern of patterns) {
      const fitting = this.providers.filter(({ name }) => WildcardPattern.of(pattern).isMatch(name));
      if (fitting.length === 0) this.missing('provider', pattern);
      for (const provider of fitting) found.add(provider);
    }
    return [...found];
  }

  missing(what: 'log' | 'provider', name: string): void {
    this.#cmdlet.writeError(
      ErrorRecord.of({
        message: `There is not an event ${what} on the ${this.computer} computer that matches "${name}".`,
        id: what === 'log' ? 'NoMatchingLogsFound' : 'NoMatchingProvidersFound',
        category: 'ObjectNotFound',
        exceptionType: 'System.Exception',
      }),
    );
  }

  #read(): Map<string, EventRecord[]> {
    const { dhcp } = this.#cmdlet.session.service(dhcpService);
    const processes = processesOn(this.#cmdlet.session, this.#machine);
    const idOf = (name: string): number => processes.find((process) => process.name === name)?.id ?? 0;
    const server = processes.find(({ services }) => services.includes('DHCPServer'))?.id ?? idOf('svchost');
    const [services, host] = [idOf('services'), idOf('svchost')];
    const writers: Readonly<Record<string, number>> = { 'Service Control Manager': services, EventLog: host };
    const records = new Map<string, EventRecord[]>();
    for (const event of eventsOf(dhcp.lab, this.#machine, this.now)) {
      const { log, provider } = event.definition;
      const list = records.get(log) ?? [];
      records.set(log, list);
      const known = this.providers.find(({ name }) => name === provider);
      const id = known === undefined || known.id.startsWith('00000000') ? null : known.id;
      const processId = writers[provider] ?? (log === 'System' ? 4 : server);
      list.push(
        new EventRecord(event, { recordId: list.length + 1, computer: this.#machine.name, processId, providerId: id }),
      );
    }
    return records;
  }
}

export function isDirect({ type }: EventLog): boolean {
  return type === 'Debug' || type === 'Analytical';
}
