import type { Machine } from '../../../src/dhcp/model.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { defineEnum, defineType } from '../../../src/types/declare.ts';
import { NetException } from '../../../src/types/net-exception.ts';
import type { NetType } from '../../../src/types/net-type.ts';
import { double } from '../../../src/types/numbers.ts';
import { TimeSpan } from '../../../src/types/time-span.ts';
import type { NetObject, Value } from '../../../src/types/value.ts';
import { dateTime } from '../../DhcpServer/values.ts';
import { stopProcess } from './end-process.ts';
import { type ProcessEntry, processesOn } from './process-table.ts';

defineEnum(
  'System.Diagnostics.ProcessPriorityClass',
  'Normal=32 Idle=64 High=128 RealTime=256 BelowNormal=16384 AboveNormal=32768',
);

/** `System.Diagnostics.Process` of the computer that the session is on: what it was when it was asked for. */
export class ProcessObject implements NetObject {
  readonly entry: ProcessEntry;
  readonly machine: Machine;
  readonly #session: Session;

  constructor(session: Session, machine: Machine, entry: ProcessEntry) {
    this.#session = session;
    this.machine = machine;
    this.entry = entry;
  }

  get netType(): NetType {
    return processType;
  }

  /** Whether it is gone by now. */
  get hasExited(): boolean {
    return !processesOn(this.#session, this.machine).some(
      ({ id, name }) => id === this.entry.id && name === this.entry.name,
    );
  }

  kill(): void {
    if (!stopProcess(this.#session, this.machine, this.entry))
      throw new NetException('System.ComponentModel.Win32Exception', 'Access is denied.', { hResult: -2147467259 });
  }

  toString(): string {
    return `System.Diagnostics.Process (${this.entry.name})`;
  }
}

const kilobyte = 1024;
const processorTime = (self: ProcessObject): TimeSpan => TimeSpan.fromSeconds(self.entry.cpu);
const nonPaged = (self: ProcessObject): bigint => BigInt(self.entry.handles * 17 + self.entry.threads * 240);
const privateBytes = (self: ProcessObject): bigint => BigInt(self.entry.privateBytes);
const workingSet = (self: ProcessObject): bigint => BigInt(self.entry.workingSet);
const virtualSize = (self: ProcessObject): bigint => BigInt(self.entry.privateBytes) * 34n;

const processType: NetType = defineType('System.Diagnostics.Process', {
  members: () => ({
    'string Name {get;} | string ProcessName {get;}': (self: ProcessObject) => self.entry.name,
    'int Id {get;}': (self: ProcessObject) => self.entry.id,
    'int SI {get;} | int SessionId {get;}': (self: ProcessObject) => self.entry.sessionId,
    'int Handles {get;} | int HandleCount {get;}': (self: ProcessObject) => self.entry.handles,
    'long WS {get;} | long WorkingSet64 {get;}': workingSet,
    'long PM {get;} | long PagedMemorySize64 {get;} | long PrivateMemorySize64 {get;}': privateBytes,
    'long NPM {get;} | long NonpagedSystemMemorySize64 {get;}': nonPaged,
    'long VM {get;} | long VirtualMemorySize64 {get;}': virtualSize,
    'System.Object CPU {get;}': (self: ProcessObject): Value => double(self.entry.cpu),
    'timespan TotalProcessorTime {get;}': processorTime,
    'timespan UserProcessorTime {get;}': (self: ProcessObject) => TimeSpan.fromSeconds(self.entry.cpu * 0.6),
    'timespan PrivilegedProcessorTime {get;}': (self: ProcessObject) => TimeSpan.fromSeconds(self.entry.cpu * 0.4),
    'datetime StartTime {get;}': (self: ProcessObject) => dateTime(self.entry.started),
    'string Path {get;}': (self: ProcessObject) => self.entry.path,
    'string CommandLine {get;}': (self: ProcessObject) => self.entry.commandLine,
    'string Company {get;}': (self: ProcessObject) => (self.entry.path === null ? null : 'Microsoft Corporation'),
    'string MainWindowTitle {get;}': () => '',
    'string MachineName {get;}': () => '.',
    'bool Responding {get;}': () => true,
    'bool HasExited {get;}': (self: ProcessObject) => self.hasExited,
    'System.Diagnostics.ProcessPriorityClass PriorityClass {get;}': () => 32,
    'int BasePriority {get;}': () => 8,
    'long PeakWorkingSet64 {get;}': (self: ProcessObject) => workingSet(self) + BigInt(64 * kilobyte),
    'void Kill()': (self: ProcessObject) => self.kill(),
    'void Refresh()': () => undefined,
    'void Dispose() | void Close()': () => undefined,
    'string ToString()': (self: ProcessObject) => self.toString(),
  }),
});

declare module '../../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    Process: ProcessObject;
  }
}
