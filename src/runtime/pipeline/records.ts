import { DateTime } from '../../types/date-time.ts';
import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { toText } from '../convert/text.ts';
import type { InvocationInfo } from '../errors/invocation-info.ts';

type Level = 'Warning' | 'Verbose' | 'Debug';

/** What Write-Warning, Write-Verbose and Write-Debug send down their streams. */
export class MessageRecord implements NetObject {
  readonly level: Level;
  readonly message: string;
  readonly invocation: InvocationInfo | null;

  constructor(level: Level, message: string, invocation: InvocationInfo | null) {
    this.level = level;
    this.message = message;
    this.invocation = invocation;
  }

  get netType(): NetType {
    return recordTypes[this.level];
  }

  toString(): string {
    return this.message;
  }
}

const automation = 'System.Management.Automation';

export const informationalRecordType = defineType(`${automation}.InformationalRecord`, {
  members: () => ({
    'string Message {get;}': (self: MessageRecord) => self.message,
    'System.Object InvocationInfo {get;}': (self: MessageRecord) => self.invocation,
    'string ToString()': (self: MessageRecord) => self.message,
  }),
});

const recordTypes: Readonly<Record<Level, NetType>> = {
  Warning: defineType(`${automation}.WarningRecord`, { base: informationalRecordType }),
  Verbose: defineType(`${automation}.VerboseRecord`, { base: informationalRecordType }),
  Debug: defineType(`${automation}.DebugRecord`, { base: informationalRecordType }),
};

/** What Write-Information and Write-Host send down stream 6. */
export class InformationRecord implements NetObject {
  readonly messageData: Value;
  readonly tags: readonly string[];
  readonly source: string;
  readonly user: string;
  readonly computer: string;
  readonly #context: EvaluationContext;
  readonly #made = Date.now();
  #timeGenerated: Value | undefined;

  constructor(
    messageData: Value,
    tags: readonly string[],
    source: string,
    place: { user: string; computer: string },
    context: EvaluationContext,
  ) {
    this.messageData = messageData;
    this.tags = tags;
    this.source = source;
    this.user = place.user;
    this.computer = place.computer;
    this.#context = context;
  }

  /** Told when it is asked for: most messages are only shown, and the session's clock may have to be looked up. */
  get timeGenerated(): Value {
    this.#timeGenerated ??= DateTime.fromUnix(this.#context.now() - (Date.now() - this.#made));
    return this.#timeGenerated;
  }

  get netType(): NetType {
    return informationRecordType;
  }

  toString(): string {
    return toText(this.messageData, this.#context);
  }
}

export const informationRecordType = defineType(`${automation}.InformationRecord`, {
  members: () => ({
    'System.Object MessageData {get;}': (self: InformationRecord) => self.messageData,
    'string Source {get;}': (self: InformationRecord) => self.source,
    'System.Object TimeGenerated {get;}': (self: InformationRecord) => self.timeGenerated,
    'System.Object Tags {get;}': (self: InformationRecord) => [...self.tags],
    'string User {get;}': (self: InformationRecord) => self.user,
    'string Computer {get;}': (self: InformationRecord) => self.computer,
    'string ToString()': (self: InformationRecord) => self.toString(),
  }),
});
