import { eventMessage, LEVEL, type LoggedEvent } from '../../src/dhcp/events/eventDefinition.ts';
import { DateTime } from '../../src/types/date-time.ts';
import { defineType } from '../../src/types/declare.ts';
import { Guid } from '../../src/types/guid.ts';
import { NoteProperty } from '../../src/types/member-kinds.ts';
import type { NetType } from '../../src/types/net-type.ts';
import { extend } from '../../src/types/ps-object.ts';
import { SecurityIdentifier } from '../../src/types/security-identifier.ts';
import type { NetObject, Value } from '../../src/types/value.ts';

const reader = 'System.Diagnostics.Eventing.Reader';

/** What the record of an event says beside the event itself. */
export interface EventPlace {
  readonly recordId: number;
  /** Full name. */
  readonly computer: string;
  readonly processId: number;
  readonly providerId: string | null;
}

const levelNames: Readonly<Record<number, string>> = {
  [LEVEL.error]: 'Error',
  [LEVEL.warning]: 'Warning',
  [LEVEL.information]: 'Information',
};

const accounts = { NetworkService: 'S-1-5-20', System: 'S-1-5-18', none: null } as const;

/** Names of an event's values, by what its text says before them. */
const valueNames: readonly (readonly [RegExp, string])[] = [
  [/(Scope:?|for scope|under Scope:?) $/i, 'IP_ScopeName'],
  [/Reservation: $/, 'IP_Name'],
  [/ by $/, 'ClientName'],
];

/** `System.Diagnostics.Eventing.Reader.EventLogRecord` */
export class EventRecord implements NetObject {
  readonly event: LoggedEvent;
  readonly place: EventPlace;

  constructor(event: LoggedEvent, place: EventPlace) {
    this.event = event;
    this.place = place;
  }

  get netType(): NetType {
    return eventRecordType;
  }

  get message(): string {
    return eventMessage(this.event);
  }

  get userId(): string | null {
    return accounts[this.event.account];
  }

  get time(): DateTime {
    return DateTime.fromUnix(this.event.at);
  }

  /** Events of classic sources say so; of the others the highest bits tell the log. */
  get keywords(): bigint {
    const { provider, log } = this.event.definition;
    if (provider === 'EventLog') return 0x80000000000000n;
    if (provider === 'Service Control Manager') return BigInt.asIntN(64, 0x8080000000000000n);
    return BigInt.asIntN(64, log === 'DhcpAdminEvents' ? 0x4000000000000000n : 0x8000000000000000n);
  }

  get isClassic(): boolean {
    const { provider } = this.event.definition;
    return provider === 'EventLog' || provider === 'Service Control Manager';
  }

  /** The names of its values; null for those without. */
  get names(): (string | null)[] {
    const { definition, values } = this.event;
    return values.map((_, index) => {
      if (definition.provider === 'Service Control Manager') return `param${index + 1}`;
      const before = definition.text.slice(0, Math.max(0, definition.text.indexOf(`%${index + 1}`)));
      return valueNames.find(([pattern]) => pattern.test(before))?.[1] ?? null;
    });
  }

  /** The event as the log keeps it; `namespace` is left out where it is only searched. */
  toXml(withNamespace = true): string {
    const { definition, values, at } = this.event;
    const { recordId, computer, processId, providerId } = this.place;
    const guid = providerId === null ? '' : ` Guid='{${providerId}}'`;
    const { names, userId } = this;
    const data = values.map((value, index) => {
      const name = names[index] ?? null;
      return `<Data${name === null ? '' : ` Name='${name}'`}>${escaped(value)}</Data>`;
    });
    const keywords = `0x${BigInt.asUintN(64, this.keywords).toString(16)}`;
    const time = new Date(at).toISOString().replace('Z', '0000Z');
    return [
      withNamespace ? "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>" : '<Event>',
      `<System><Provider Name='${escaped(definition.provider)}'${guid}/>`,
      `<EventID${this.isClassic ? " Qualifiers='16384'" : ''}>${definition.id}</EventID>`,
      `<Version>0</Version><Level>${definition.level}</Level><Task>0</Task><Opcode>0</Opcode>`,
      `<Keywords>${keywords}</Keywords><TimeCreated SystemTime='${time}'/><EventRecordID>${recordId}</EventRecordID>`,
      `<Correlation/><Execution ProcessID='${processId}' ThreadID='${threadOf(this)}'/>`,
      `<Channel>${definition.log}</Channel><Computer>${computer}</Computer>`,
      userId === null ? '<Security/></System>' : `<Security UserID='${userId}'/></System>`,
      `${data.length === 0 ? '<EventData></EventData>' : `<EventData>${data.join('')}</EventData>`}</Event>`,
    ].join('');
  }

  toString(): string {
    return `${reader}.EventLogRecord`;
  }
}

/** A record as Get-WinEvent writes it: with its message beside it. */
export function withMessage(record: EventRecord): EventRecord {
  extend(record).members.set('message', new NoteProperty('Message', record.message));
  return record;
}

function threadOf({ event, place }: EventRecord): number {
  return place.processId + 4 * (1 + (event.definition.id % 40));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&apos;');
}

class EventProperty implements NetObject {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }

  get netType(): NetType {
    return eventPropertyType;
  }
}

const eventPropertyType: NetType = defineType(`${reader}.EventProperty`, {
  members: () => ({ 'System.Object Value {get;}': (self: EventProperty) => self.value }),
});

class EventBookmark implements NetObject {
  get netType(): NetType {
    return bookmarkType;
  }
}

const bookmarkType: NetType = defineType(`${reader}.EventBookmark`);

const eventBaseType: NetType = defineType(`${reader}.EventRecord`, { isAbstract: true });

const eventRecordType: NetType = defineType(`${reader}.EventLogRecord`, {
  base: eventBaseType,
  members: () => ({
    'int Id {get;}': (self: EventRecord) => self.event.definition.id,
    'System.Object Version {get;}': (self: EventRecord) => (self.isClassic ? null : 0),
    'System.Object Qualifiers {get;}': (self: EventRecord) => (self.isClassic ? 16_384 : null),
    'System.Object Level {get;}': (self: EventRecord) => self.event.definition.level,
    'System.Object Task {get;}': () => 0,
    'System.Object Opcode {get;}': () => 0,
    'System.Object Keywords {get;}': (self: EventRecord) => self.keywords,
    'System.Object RecordId {get;}': (self: EventRecord) => BigInt(self.place.recordId),
    'string ProviderName {get;}': (self: EventRecord) => self.event.definition.provider,
    'System.Object ProviderId {get;}': (self: EventRecord) =>
      self.place.providerId === null ? null : Guid.parse(self.place.providerId),
    'string LogName {get;}': (self: EventRecord) => self.event.definition.log,
    'System.Object ProcessId {get;}': (self: EventRecord) => self.place.processId,
    'System.Object ThreadId {get;}': threadOf,
    'string MachineName {get;}': (self: EventRecord) => self.place.computer,
    'System.Security.Principal.SecurityIdentifier UserId {get;}': (self: EventRecord) =>
      self.userId === null ? null : new SecurityIdentifier(self.userId),
    'System.Object TimeCreated {get;}': (self: EventRecord) => self.time,
    'System.Object ActivityId {get;}': () => null,
    'System.Object RelatedActivityId {get;}': () => null,
    'string ContainerLog {get;}': (self: EventRecord) => self.event.definition.log.toLowerCase(),
    'System.Object MatchedQueryIds {get;}': () => [],
    [`${reader}.EventBookmark Bookmark {get;}`]: () => new EventBookmark(),
    'string LevelDisplayName {get;}': (self: EventRecord) => levelNames[self.event.definition.level] ?? '',
    'string OpcodeDisplayName {get;}': (self: EventRecord) =>
      self.event.definition.opcode === '' ? 'Info' : self.event.definition.opcode,
    'string TaskDisplayName {get;}': (self: EventRecord) =>
      self.event.definition.task === '' ? null : self.event.definition.task,
    'System.Object KeywordsDisplayNames {get;}': (self: EventRecord) => (self.isClassic ? ['Classic'] : []),
    'System.Object Properties {get;}': (self: EventRecord) =>
      self.event.values.map((value) => new EventProperty(value)),
    'string FormatDescription()': (self: EventRecord) => self.message,
    'string ToXml()': (self: EventRecord) => self.toXml(),
    'void Dispose()': () => undefined,
    'string ToString()': (self: EventRecord) => self.toString(),
  }),
});
