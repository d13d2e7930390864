import { column, listView, tableView } from '../../src/format/views.ts';
import { DateTime } from '../../src/types/date-time.ts';
import { defineEnum, defineType } from '../../src/types/declare.ts';
import { Guid } from '../../src/types/guid.ts';
import { NoteProperty } from '../../src/types/member-kinds.ts';
import type { NetType } from '../../src/types/net-type.ts';
import { extend } from '../../src/types/ps-object.ts';
import type { NetObject } from '../../src/types/value.ts';
import type { EventLog, EventProvider } from './event-logs.ts';
import type { EventRecord } from './event-record.ts';

const reader = 'System.Diagnostics.Eventing.Reader';

defineEnum(`${reader}.EventLogType`, 'Administrative Operational Analytical Debug');
defineEnum(`${reader}.EventLogMode`, 'Circular AutoBackup Retain');
defineEnum(`${reader}.EventLogIsolation`, 'Application System Custom');

/** `System.Diagnostics.Eventing.Reader.EventLogConfiguration`: how a log is kept. */
class EventLogConfiguration implements NetObject {
  readonly log: EventLog;
  readonly providers: readonly string[];

  constructor(log: EventLog, providers: readonly string[]) {
    this.log = log;
    this.providers = providers;
  }

  get netType(): NetType {
    return configurationType;
  }

  toString(): string {
    return `${reader}.EventLogConfiguration`;
  }
}

const types = ['Administrative', 'Operational', 'Analytical', 'Debug'];

const configurationType: NetType = defineType(`${reader}.EventLogConfiguration`, {
  members: () => ({
    'string LogName {get;}': (self: EventLogConfiguration) => self.log.name,
    [`${reader}.EventLogType LogType {get;}`]: (self: EventLogConfiguration) => types.indexOf(self.log.type),
    [`${reader}.EventLogIsolation LogIsolation {get;}`]: (self: EventLogConfiguration) =>
      self.log.name === 'System' ? 1 : self.log.name === 'Security' ? 2 : 0,
    'bool IsEnabled {get;}': (self: EventLogConfiguration) => self.log.enabled,
    'bool IsClassicLog {get;}': (self: EventLogConfiguration) => self.log.classic,
    'string SecurityDescriptor {get;}': () =>
      'O:BAG:SYD:(A;;0x2;;;S-1-15-2-1)(A;;0xf0007;;;SY)(A;;0x7;;;BA)(A;;0x7;;;SO)(A;;0x3;;;IU)(A;;0x3;;;SU)(A;;0x3;;;S-1-5-3)(A;;0x1;;;S-1-5-32-573)',
    'string LogFilePath {get;}': (self: EventLogConfiguration) =>
      `%SystemRoot%\\System32\\Winevt\\Logs\\${self.log.name.replaceAll('/', '%4')}.evtx`,
    'long MaximumSizeInBytes {get;}': (self: EventLogConfiguration) => BigInt(self.log.maximumSize),
    [`${reader}.EventLogMode LogMode {get;}`]: (self: EventLogConfiguration) => (self.log.type === 'Debug' ? 2 : 0),
    'string OwningProviderName {get;}': (self: EventLogConfiguration) => self.log.owner,
    'System.Object ProviderNames {get;}': (self: EventLogConfiguration) => [...self.providers],
    'System.Object ProviderLevel {get;}': () => null,
    'System.Object ProviderKeywords {get;}': () => null,
    'System.Object ProviderBufferSize {get;}': () => 64,
    'System.Object ProviderMinimumNumberOfBuffers {get;}': () => 0,
    'System.Object ProviderMaximumNumberOfBuffers {get;}': () => 64,
    'System.Object ProviderLatency {get;}': () => 1000,
    'System.Object ProviderControlGuid {get;}': () => null,
    'void Dispose()': () => undefined,
    'string ToString()': (self: EventLogConfiguration) => self.toString(),
  }),
});

/** Bytes of the first part of a log file, and of an event in it. */
const emptyFile = 69_632;
const recordSize = 512;

/** A log as Get-WinEvent -ListLog writes it: its configuration and what is in it. */
export function logObject(
  log: EventLog,
  providers: readonly EventProvider[],
  records: readonly EventRecord[],
): NetObject {
  const writers = providers.filter(({ logs }) => logs.includes(log.name)).map(({ name }) => name);
  const object = new EventLogConfiguration(log, writers);
  const last = records.at(-1);
  const size = Math.max(emptyFile, Math.ceil((records.length * recordSize) / 65_536) * 65_536 + 4096);
  const written = last === undefined ? null : DateTime.fromUnix(last.event.at);
  const notes = {
    FileSize: log.enabled ? BigInt(size) : null,
    IsLogFull: log.enabled ? false : null,
    LastAccessTime: written,
    LastWriteTime: written,
    OldestRecordNumber: log.enabled && records.length > 0 ? 1n : log.enabled ? 0n : null,
    RecordCount: log.enabled ? BigInt(records.length) : null,
  };
  const { members } = extend(object);
  for (const [name, value] of Object.entries(notes)) members.set(name.toLowerCase(), new NoteProperty(name, value));
  return object;
}

/** `System.Diagnostics.Eventing.Reader.ProviderMetadata`: what a provider can write, and where. */
export class ProviderMetadata implements NetObject {
  readonly provider: EventProvider;

  constructor(provider: EventProvider) {
    this.provider = provider;
  }

  get netType(): NetType {
    return metadataType;
  }

  toString(): string {
    return `${reader}.ProviderMetadata`;
  }
}

class EventLogLink implements NetObject {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  get netType(): NetType {
    return linkType;
  }

  toString(): string {
    return `${reader}.EventLogLink`;
  }
}

const linkType: NetType = defineType(`${reader}.EventLogLink`, {
  members: () => ({
    'string LogName {get;}': (self: EventLogLink) => self.name,
    'bool IsImported {get;}': ({ name }: EventLogLink) => name === 'System',
    'string DisplayName {get;}': ({ name }: EventLogLink) => (name === 'System' ? name : null),
    'string ToString()': (self: EventLogLink) => self.toString(),
  }),
});

interface Definition {
  readonly id: number;
  readonly log: string;
  readonly level: number;
  readonly text: string;
}

class EventMetadata implements NetObject {
  readonly definition: Definition;

  constructor(definition: Definition) {
    this.definition = definition;
  }

  get netType(): NetType {
    return eventMetadataType;
  }
}

const eventMetadataType: NetType = defineType(`${reader}.EventMetadata`, {
  members: () => ({
    'long Id {get;}': (self: EventMetadata) => BigInt(self.definition.id),
    'byte Version {get;}': () => 0,
    [`${reader}.EventLogLink LogLink {get;}`]: (self: EventMetadata) => new EventLogLink(self.definition.log),
    'System.Object Level {get;}': (self: EventMetadata) => self.definition.level,
    'string Description {get;}': (self: EventMetadata) =>
      self.definition.text.replaceAll('%n', '\r\n').replaceAll('%t', '\t'),
  }),
});

const metadataType: NetType = defineType(`${reader}.ProviderMetadata`, {
  members: () => ({
    'string Name {get;}': (self: ProviderMetadata) => self.provider.name,
    'guid Id {get;}': (self: ProviderMetadata) => Guid.parse(self.provider.id),
    'string DisplayName {get;}': (self: ProviderMetadata) => self.provider.displayName,
    'System.Object LogLinks {get;}': (self: ProviderMetadata) =>
      self.provider.logs.map((name) => new EventLogLink(name)),
    'System.Object Opcodes {get;}': () => [],
    'System.Object Tasks {get;}': () => [],
    'System.Object Keywords {get;}': () => [],
    'System.Object Events {get;}': (self: ProviderMetadata) =>
      self.provider.definitions.map((definition) => new EventMetadata(definition)),
    'void Dispose()': () => undefined,
    'string ToString()': (self: ProviderMetadata) => self.toString(),
  }),
});

/** How records, logs and providers print. */
export const eventViews = [
  tableView(`${reader}.EventLogRecord`, {
    groupBy: { label: 'ProviderName', value: 'ProviderName' },
    columns: [
      column('TimeCreated', { width: 26 }),
      column('Id', { width: 8, alignment: 'right' }),
      column('LevelDisplayName', { width: 16 }),
      column('Message'),
    ],
  }),
  tableView(`${reader}.EventLogConfiguration`, {
    columns: [
      column('LogMode', { width: 9 }),
      column('MaximumSizeInBytes', { width: 18, alignment: 'right' }),
      column('RecordCount', { width: 11, alignment: 'right' }),
      column('LogName'),
    ],
  }),
  listView(`${reader}.ProviderMetadata`, {
    items: ['Name', 'LogLinks', 'Opcodes', 'Tasks'].map((value) => ({ value })),
  }),
];
