import type { Job } from '../../../src/jobs/job.ts';
import { type JobBoard, jobBoard } from '../../../src/jobs/job-board.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { Streams } from '../../../src/runtime/pipeline/streams.ts';
import { Variable } from '../../../src/runtime/scopes/variable.ts';
import type { ScriptBlock } from '../../../src/runtime/script-block.ts';
import type { ResultStream } from '../../../src/runtime/serialize/packed.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { DateTime } from '../../../src/types/date-time.ts';
import { defineType } from '../../../src/types/declare.ts';
import type { EventSource } from '../../../src/types/event-source.ts';
import { Guid } from '../../../src/types/guid.ts';
import type { NetType } from '../../../src/types/net-type.ts';
import type { NetObject, Value } from '../../../src/types/value.ts';

const automation = 'System.Management.Automation';

/** Something that happened: what Get-Event writes, and `$Event` in an action. */
export class PSEvent implements NetObject {
  readonly runspaceId: Guid;
  readonly id: number;
  readonly sourceIdentifier: string;
  readonly sender: Value;
  readonly args: Value[];
  readonly messageData: Value;
  /** What the object that raised it told; null for an event of a script. */
  readonly sourceArgs: Value;
  readonly time: DateTime;

  constructor(runspaceId: Guid, id: number, description: EventDescription) {
    this.runspaceId = runspaceId;
    this.id = id;
    this.sourceIdentifier = description.sourceIdentifier;
    this.sender = description.sender ?? null;
    this.args = [...(description.args ?? [])];
    this.messageData = description.messageData ?? null;
    this.sourceArgs = description.sourceArgs ?? null;
    this.time = DateTime.fromUnix(Date.now());
  }

  get netType(): NetType {
    return eventType;
  }
}

export interface EventDescription {
  readonly sourceIdentifier: string;
  readonly sender?: Value;
  readonly args?: readonly Value[];
  readonly messageData?: Value;
  readonly sourceArgs?: Value;
}

const eventType = defineType(`${automation}.PSEventArgs`, {
  members: () => ({
    'string ComputerName {get;}': () => null,
    'guid RunspaceId {get;}': (self: PSEvent) => self.runspaceId,
    'int EventIdentifier {get;}': (self: PSEvent) => self.id,
    'System.Object Sender {get;}': (self: PSEvent) => self.sender,
    'System.Object SourceEventArgs {get;}': (self: PSEvent) => self.sourceArgs,
    'System.Object[] SourceArgs {get;}': (self: PSEvent) => self.args,
    'string SourceIdentifier {get;}': (self: PSEvent) => self.sourceIdentifier,
    'datetime TimeGenerated {get;}': (self: PSEvent) => self.time,
    'psobject MessageData {get;}': (self: PSEvent) => self.messageData,
  }),
});

/** Who waits for events of a name, and what is to be done then. */
export class EventSubscriber implements NetObject {
  readonly id: number;
  readonly sourceIdentifier: string;
  readonly action: ScriptBlock | null;
  readonly job: Job | null;
  readonly isSupport: boolean;
  readonly messageData: Value;
  /** The object that raises the events; null for those of a name. */
  readonly object: ObjectEvent | null;
  /** Stops listening to the object. */
  leave: (() => void) | null = null;
  /** How many events are left until it goes by itself; 0 for never. */
  remaining: number;

  constructor(id: number, description: SubscriptionDescription, job: Job | null) {
    this.id = id;
    this.sourceIdentifier = description.sourceIdentifier;
    this.action = description.action;
    this.isSupport = description.isSupport;
    this.messageData = description.messageData;
    this.remaining = description.maxTriggerCount;
    this.job = job;
    this.object = description.object ?? null;
  }

  get netType(): NetType {
    return subscriberType;
  }
}

export interface SubscriptionDescription {
  readonly sourceIdentifier: string;
  readonly action: ScriptBlock | null;
  readonly isSupport: boolean;
  readonly messageData: Value;
  readonly maxTriggerCount: number;
  readonly object?: ObjectEvent;
}

/** An event of an object. */
export interface ObjectEvent {
  readonly source: EventSource;
  readonly event: string;
  readonly sender: Value;
}

const subscriberType = defineType(`${automation}.PSEventSubscriber`, {
  members: () => ({
    'int SubscriptionId {get;set;}': (self: EventSubscriber) => self.id,
    'System.Object SourceObject {get;}': (self: EventSubscriber) => self.object?.sender ?? null,
    'string EventName {get;}': (self: EventSubscriber) => self.object?.event ?? null,
    'string SourceIdentifier {get;}': (self: EventSubscriber) => self.sourceIdentifier,
    'System.Object Action {get;}': (self: EventSubscriber) => self.job,
    'System.Object HandlerDelegate {get;}': () => null,
    'bool SupportEvent {get;}': (self: EventSubscriber) => self.isSupport,
    'bool ForwardEvent {get;}': () => false,
  }),
});

/** The events of a session that nobody took yet, and who waits for more. */
export class EventQueue {
  readonly received: PSEvent[] = [];
  readonly subscribers: EventSubscriber[] = [];
  readonly #session: Session;
  readonly #runspaceId = Guid.create();
  #lastEvent = 0;
  #lastSubscription = 0;
  #raising = false;

  constructor(session: Session) {
    this.#session = session;
  }

  get #board(): JobBoard {
    return this.#session.service(jobBoard);
  }

  subscribe(description: SubscriptionDescription): EventSubscriber {
    this.#lastSubscription += 1;
    const { action } = description;
    const job = action === null ? null : this.#jobOf(description.sourceIdentifier, action);
    const subscriber = new EventSubscriber(this.#lastSubscription, description, job);
    this.subscribers.push(subscriber);
    const { object } = description;
    if (object !== undefined) {
      const { sourceIdentifier } = description;
      subscriber.leave = object.source.listen(object.event, (told) =>
        this.#raiseFor([subscriber], {
          sourceIdentifier,
          sender: object.sender,
          args: [object.sender, told],
          sourceArgs: told,
          messageData: description.messageData,
        }),
      );
      this.#session.betweenCommands = () => this.raiseDue();
    }
    return subscriber;
  }

  unsubscribe(subscriber: EventSubscriber): void {
    const at = this.subscribers.indexOf(subscriber);
    if (at >= 0) this.subscribers.splice(at, 1);
    subscriber.leave?.();
    if (!this.subscribers.some(({ object }) => object !== null)) this.#session.betweenCommands = undefined;
    if (subscriber.job !== null) subscriber.job.state = 'Stopped';
  }

  /** Raises what has become due in the objects that are listened to. What an action causes waits until it has ended. */
  raiseDue(): void {
    if (this.#raising) return;
    this.#raising = true;
    try {
      for (const { object } of [...this.subscribers]) object?.source.raiseDue();
    } finally {
      this.#raising = false;
    }
  }

  /** Something happened: actions run at once; an event without any is kept. */
  raise(description: EventDescription): PSEvent {
    const name = description.sourceIdentifier.toLowerCase();
    return this.#raiseFor(
      this.subscribers.filter((each) => each.sourceIdentifier.toLowerCase() === name),
      description,
    );
  }

  #raiseFor(waiting: readonly EventSubscriber[], description: EventDescription): PSEvent {
    this.#lastEvent += 1;
    const event = new PSEvent(this.#runspaceId, this.#lastEvent, description);
    for (const subscriber of waiting) this.#run(subscriber, event);
    if (waiting.every(({ action }) => action === null)) this.received.push(event);
    return event;
  }

  #run(subscriber: EventSubscriber, event: PSEvent): void {
    const { action, job } = subscriber;
    if (action !== null && job !== null) {
      job.state = 'Running';
      const shown = new PSEvent(event.runspaceId, event.id, {
        sourceIdentifier: event.sourceIdentifier,
        sender: event.sender,
        args: event.args,
        sourceArgs: event.sourceArgs,
        messageData: event.messageData ?? subscriber.messageData,
      });
      const to = (stream: ResultStream) => ({ write: (value: Value) => void job.results.push({ stream, value }) });
      action.invoke({
        args: event.args,
        variables: [
          new Variable('Event', shown),
          new Variable('EventSubscriber', subscriber),
          new Variable('Sender', event.sender),
          new Variable('EventArgs', event.sourceArgs ?? event.args[0] ?? null),
        ],
        output: to('output'),
        streams: new Streams({ ...this.#session.streams, error: to('error') }),
      });
    }
    if (subscriber.remaining > 0) {
      subscriber.remaining -= 1;
      if (subscriber.remaining === 0) this.unsubscribe(subscriber);
    }
  }

  #jobOf(name: string, action: ScriptBlock): Job {
    const board = this.#board;
    const job = board.make({
      id: board.nextId(),
      family: 'event',
      name,
      jobTypeName: '',
      command: action.text,
      location: '',
      work: {
        start: () => undefined,
        answer: () => undefined,
        stop: (stopped) => {
          const own = this.subscribers.find((each) => each.job === stopped);
          if (own !== undefined) this.unsubscribe(own);
        },
      },
    });
    board.jobs.add(job);
    return job;
  }
}

const queues = new WeakMap<Session, EventQueue>();

export function eventsOf(session: Session): EventQueue {
  let queue = queues.get(session);
  if (queue === undefined) {
    queue = new EventQueue(session);
    queues.set(session, queue);
  }
  return queue;
}

/** What -SourceIdentifier, with wildcards, and an identifier choose. */
export function chosen<T extends { readonly sourceIdentifier: string; readonly id: number }>(
  items: readonly T[],
  source: string | undefined,
  id: number | undefined,
): T[] {
  const pattern = source === undefined ? null : WildcardPattern.of(source);
  return items.filter(
    (item) => (pattern === null || pattern.isMatch(item.sourceIdentifier)) && (id === undefined || item.id === id),
  );
}

/** Reports that nothing has a name or an identifier; names with wildcards may match nothing. */
export function reportMissing(
  cmdlet: CmdletInvocation,
  what: 'Event' | 'Event subscription',
  source: string | undefined,
  id: number | undefined,
  errorId = 'INVALID_SOURCE_IDENTIFIER',
): void {
  const named = source !== undefined && !WildcardPattern.hasWildcards(source);
  if (!named && id === undefined) return;
  const which = named ? `source identifier '${source}'` : `identifier '${id}'`;
  cmdlet.writeError(
    ErrorRecord.of({
      message: `${what} with ${which} does not exist.`,
      id: errorId,
      category: 'InvalidArgument',
      exceptionType: 'System.ArgumentException',
    }),
  );
}
