import { Job } from '../../../src/jobs/job.ts';
import { jobBoard } from '../../../src/jobs/job-board.ts';
import { type JobState, JobStateInfo } from '../../../src/jobs/job-types.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { defineType } from '../../../src/types/declare.ts';
import { type EventListener, type EventSource, eventSourceOf } from '../../../src/types/event-source.ts';
import type { NetType } from '../../../src/types/net-type.ts';
import type { NetObject, Value } from '../../../src/types/value.ts';

/** What a job's StateChanged tells. */
class JobStateEventArgs implements NetObject {
  readonly now: JobState;
  readonly before: JobState;

  constructor(now: JobState, before: JobState) {
    this.now = now;
    this.before = before;
  }

  get netType(): NetType {
    return stateEventType;
  }
}

const stateEventType: NetType = defineType('System.Management.Automation.JobStateEventArgs', {
  members: () => ({
    'System.Object JobStateInfo {get;}': (self: JobStateEventArgs) => new JobStateInfo(self.now, null),
    'System.Object PreviousJobStateInfo {get;}': (self: JobStateEventArgs) => new JobStateInfo(self.before, null),
  }),
});

/** A job's changes of state as an event. */
class JobSource implements EventSource {
  readonly eventNames = ['StateChanged'];
  readonly #job: Job;
  readonly #session: Session;
  readonly #listeners = new Set<EventListener>();
  #state: JobState;

  constructor(job: Job, session: Session) {
    this.#job = job;
    this.#session = session;
    this.#state = job.state;
  }

  listen(_event: string, listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  raiseDue(): void {
    this.#session.service(jobBoard).update();
    const { state } = this.#job;
    if (state === this.#state) return;
    const args = new JobStateEventArgs(state, this.#state);
    this.#state = state;
    for (const listener of this.#listeners) listener(args);
  }
}

/** The events of an object: a job's, or its own; null when it has none. */
export function sourceOf(value: Value, session: Session): EventSource | null {
  return value instanceof Job ? new JobSource(value, session) : eventSourceOf(value);
}
