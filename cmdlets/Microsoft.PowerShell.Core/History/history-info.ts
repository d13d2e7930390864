import { type ErrorCategory, ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { HistoryEntry } from '../../../src/runtime/session-history.ts';
import { DateTime } from '../../../src/types/date-time.ts';
import { defineEnum, defineType } from '../../../src/types/declare.ts';
import type { NetType } from '../../../src/types/net-type.ts';
import { TimeSpan } from '../../../src/types/time-span.ts';
import type { NetObject, Value } from '../../../src/types/value.ts';

/** What Get-History writes: a line that was run. */
export class HistoryInfo implements NetObject {
  readonly entry: HistoryEntry;

  constructor(entry: HistoryEntry) {
    this.entry = entry;
  }

  get netType(): NetType {
    return historyInfoType;
  }

  toString(): string {
    return this.entry.commandLine;
  }
}

const states = defineEnum(
  'System.Management.Automation.Runspaces.PipelineState',
  'NotStarted Running Stopping Stopped Completed Failed Disconnected',
);

const historyInfoType: NetType = defineType('Microsoft.PowerShell.Commands.HistoryInfo', {
  members: () => ({
    'long Id {get;}': ({ entry }: HistoryInfo) => BigInt(entry.id),
    'string CommandLine {get;}': ({ entry }: HistoryInfo) => entry.commandLine,
    'System.Object ExecutionStatus {get;}': ({ entry }: HistoryInfo) => states.named(entry.status) ?? null,
    'datetime StartExecutionTime {get;}': ({ entry }: HistoryInfo) => DateTime.fromUnix(entry.started),
    'datetime EndExecutionTime {get;}': ({ entry }: HistoryInfo) => DateTime.fromUnix(entry.ended),
    'timespan Duration {get;}': ({ entry }: HistoryInfo) => TimeSpan.fromMilliseconds(entry.ended - entry.started),
    'string ToString()': (self: HistoryInfo) => self.toString(),
  }),
});

export function historyError(
  id: string,
  message: string,
  category: ErrorCategory,
  target: Value = null,
  exceptionType = 'System.ArgumentException',
): ErrorRecord {
  return ErrorRecord.of({ message, id, category, target, exceptionType });
}
