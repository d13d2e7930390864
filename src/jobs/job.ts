import { ErrorRecord } from '../runtime/error-record.ts';
import { InvocationInfo } from '../runtime/errors/invocation-info.ts';
import type { ProgressRecord } from '../runtime/host.ts';
import type { ResultStream } from '../runtime/serialize/packed.ts';
import { objectType } from '../types/core-types.ts';
import { listOf, type NetList } from '../types/list.ts';
import type { NetType } from '../types/net-type.ts';
import type { NetObject, Value } from '../types/value.ts';
import { type JobFamily, type JobState, jobType, jobTypes } from './job-types.ts';
import type { JobQuestion } from './protocol.ts';

/** Something that a job wrote, in the order it came. */
export interface JobResult {
  readonly stream: ResultStream;
  readonly value: Value;
}

/** What a job does when it is asked to: started when its turn comes, stopped early, answered. */
export interface JobWork {
  start(job: Job): void;
  stop(job: Job): void;
  answer(job: Job, yes: boolean): void;
}

export interface JobDescription {
  readonly id: number;
  readonly family: JobFamily;
  readonly name: string;
  /** `PSJobTypeName` */
  readonly jobTypeName: string;
  readonly command: string;
  readonly location: string;
  readonly instanceId: Value;
  /** What a child job runs; a parent only has children. */
  readonly work?: JobWork;
  readonly children?: readonly Job[];
}

const finished: ReadonlySet<JobState> = new Set(['Completed', 'Failed', 'Stopped']);

/** A job as scripts see it: a parent whose state is that of its children, or one that runs itself. */
export class Job implements NetObject {
  readonly id: number;
  readonly family: JobFamily;
  readonly jobTypeName: string;
  readonly command: string;
  readonly location: string;
  readonly instanceId: Value;
  readonly children: readonly Job[];
  readonly work: JobWork | null;
  /** What it wrote and nobody took yet. */
  readonly results: JobResult[] = [];
  name: string;
  begin: Value = null;
  end: Value = null;
  /** The error that ended a failed job. */
  reason: ErrorRecord | null = null;
  /** The newest progress that it reported and nobody showed. */
  progress: ProgressRecord | null = null;
  /** What a blocked job wants to know. */
  question: JobQuestion | null = null;
  #state: JobState = 'NotStarted';
  #stopped = false;

  constructor(description: JobDescription) {
    this.id = description.id;
    this.family = description.family;
    this.name = description.name;
    this.jobTypeName = description.jobTypeName;
    this.command = description.command;
    this.location = description.location;
    this.instanceId = description.instanceId;
    this.work = description.work ?? null;
    this.children = description.children ?? [];
  }

  get netType(): NetType {
    const types = jobTypes[this.family];
    return this.work === null ? types.parent : types.child;
  }

  get state(): JobState {
    return this.work === null ? this.#stateOfChildren() : this.#state;
  }

  /** Only a job that runs itself has a state of its own. */
  set state(state: JobState) {
    this.#state = state;
  }

  get isFinished(): boolean {
    return finished.has(this.state);
  }

  get hasMoreData(): boolean {
    if (this.children.length > 0) return this.children.some((child) => child.hasMoreData);
    if (this.family === 'thread') return this.results.length > 0;
    return !this.isFinished || this.results.length > 0;
  }

  get statusMessage(): string {
    if (this.family !== 'cim' || this.work !== null) return '';
    return `${this.children.filter((child) => child.isFinished).length}/${this.children.length} completed`;
  }

  get childList(): NetList {
    return listOf(jobType, [...this.children]);
  }

  /** What is held of one stream, without taking it. */
  held(stream: ResultStream): NetList {
    return listOf(
      objectType,
      this.results.filter((result) => result.stream === stream).map((result) => result.value),
    );
  }

  /** All that it wrote since it was last asked; with `keep` it stays. */
  take(keep: boolean): readonly JobResult[] {
    return keep ? [...this.results] : this.results.splice(0);
  }

  stop(): void {
    this.#stopped = true;
    for (const child of this.children) child.stop();
    if (this.work !== null && !this.isFinished) this.work.stop(this);
  }

  /** The children, or the job itself where it has none: what runs. */
  get running(): readonly Job[] {
    return this.children.length > 0 ? this.children : [this];
  }

  #stateOfChildren(): JobState {
    const states = this.children.map((child) => child.state);
    if (states.every((state) => finished.has(state))) {
      if (this.#stopped && states.includes('Stopped')) return 'Stopped';
      if (states.includes('Failed')) return 'Failed';
      return states.includes('Stopped') ? 'Stopped' : 'Completed';
    }
    if (states.includes('Blocked')) return 'Blocked';
    if (states.every((state) => state === 'NotStarted')) return 'NotStarted';
    return 'Running';
  }
}

/** What Receive-Job writes for a job that failed: the error that ended it. */
export function failureOf(job: Job): ErrorRecord | null {
  const { reason } = job;
  if (job.state !== 'Failed' || job.work === null || reason === null) return null;
  if (job.family === 'remoting') return reason;
  const failure = new ErrorRecord(reason.exception, 'JobStateFailed', 'InvalidResult');
  failure.invocation = new InvocationInfo(null, null); // So that no command signs it.
  return failure;
}
