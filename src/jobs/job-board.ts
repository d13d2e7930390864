import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { ErrorRecord } from '../runtime/error-record.ts';
import { unpack } from '../runtime/serialize/unpack.ts';
import type { ServiceKey, Session } from '../runtime/session.ts';
import { DateTime } from '../types/date-time.ts';
import { findType } from '../types/type-names.ts';
import type { Value } from '../types/value.ts';
import { Job, type JobDescription, type JobResult, type JobWork } from './job.ts';
import { JobQueue } from './job-queue.ts';
import { Control, type JobLauncher, type JobMessage, type JobTask } from './protocol.ts';

/** How long a job may take to stop by itself before its thread is ended, in milliseconds. */
const patience = 2_000;
/** How long a thread may take to begin, in milliseconds. */
const slowestStart = 60_000;
/** How often a wait looks whether Ctrl+C was pressed, in milliseconds. */
const glance = 50;

interface RunningThread {
  readonly job: Job;
  readonly port: MessagePort;
  readonly control: Int32Array;
  readonly thread: { end(): void };
  readonly arrive: (result: JobResult) => JobResult;
  readonly launched: number;
  hasStarted: boolean;
}

/** The jobs of one shell: it starts their threads, takes in what they write and waits for them. */
export class JobBoard {
  /** Those that Get-Job lists, in the order they were started. */
  readonly jobs = new Set<Job>();
  readonly #session: Session;
  readonly #launcher: JobLauncher;
  readonly #wake = new SharedArrayBuffer(4);
  readonly #waker = new Int32Array(this.#wake);
  readonly #threads = new Map<Job, RunningThread>();
  readonly #queues = new Set<JobQueue>();
  #lastId = 0;

  constructor(session: Session, launcher: JobLauncher) {
    this.#session = session;
    this.#launcher = launcher;
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Makes a job; give it `work` for one that runs itself. */
  make(description: Omit<JobDescription, 'instanceId'>): Job {
    return new Job({ ...description, instanceId: this.newGuid() });
  }

  newGuid(): Value {
    const text = globalThis.crypto.randomUUID();
    const type = findType('System.Guid');
    return type === null ? text : this.#session.context.convert(text, type);
  }

  /** Work that runs a task in a thread. `arrive` may change each result as it comes in. */
  inThread(task: () => JobTask, arrive: (result: JobResult) => JobResult = (result) => result): JobWork {
    return {
      start: (job) => this.#launch(job, task(), arrive),
      stop: (job) => this.#stop(job),
      answer: (job, yes) => this.#answer(job, yes),
    };
  }

  /** A queue whose jobs run at most `limit` at a time (0: all of them). */
  queue(limit = 0): JobQueue {
    const queue = new JobQueue(limit);
    this.#queues.add(queue);
    return queue;
  }

  /** Takes in what the threads sent meanwhile. */
  update(): void {
    for (const running of [...this.#threads.values()]) {
      this.#receive(running);
      if (!running.hasStarted && performance.now() - running.launched > slowestStart) this.#giveUp(running);
    }
    for (const queue of this.#queues) queue.proceed();
  }

  /** Waits until `done`, a time has passed or Ctrl+C was pressed; says whether it is done. */
  wait(done: () => boolean, milliseconds = Number.POSITIVE_INFINITY): boolean {
    const { host } = this.#session;
    host.flush();
    const end = performance.now() + milliseconds;
    for (;;) {
      const seen = Atomics.load(this.#waker, 0);
      this.update();
      if (done()) return true;
      const left = end - performance.now();
      if (left <= 0 || host.stopRequested()) return false;
      Atomics.wait(this.#waker, 0, seen, Math.min(left, glance));
    }
  }

  /** Forgets a job. A running one is stopped. */
  remove(job: Job): void {
    if (!job.isFinished) job.stop();
    this.jobs.delete(job);
  }

  /** Ends every thread at once: the shell ends. */
  close(): void {
    for (const running of this.#threads.values()) this.#end(running);
    this.#threads.clear();
    this.#queues.clear();
  }

  now(): DateTime {
    return DateTime.fromUnix(this.#session.context.now());
  }

  #launch(job: Job, task: JobTask, arrive: RunningThread['arrive']): void {
    const channel = new MessageChannel();
    const control = new SharedArrayBuffer(Control.length * Int32Array.BYTES_PER_ELEMENT);
    job.state = 'Running';
    job.begin = this.now();
    const thread = this.#launcher.launch(task, { control, wake: this.#wake, port: channel.port2 });
    const running: RunningThread = {
      job,
      port: channel.port1,
      control: new Int32Array(control),
      thread,
      arrive,
      launched: performance.now(),
      hasStarted: false,
    };
    this.#threads.set(job, running);
    // While the shell is idle its event loop takes the messages in; a busy one asks for them in update().
    channel.port1.on('message', (message: JobMessage) => {
      this.#take(running, message);
      this.update();
    });
    channel.port1.unref();
  }

  #receive(running: RunningThread): void {
    for (;;) {
      const received = receiveMessageOnPort(running.port);
      if (received === undefined) return;
      this.#take(running, received.message as JobMessage);
    }
  }

  #take(running: RunningThread, message: JobMessage): void {
    const { job } = running;
    switch (message.kind) {
      case 'started':
        running.hasStarted = true;
        return;
      case 'result': {
        const value = unpack(message.value, this.#session);
        job.results.push(running.arrive({ stream: message.stream, value }));
        return;
      }
      case 'progress':
        job.progress = message.record;
        return;
      case 'ask':
        job.question = { question: message.question, caption: message.caption };
        job.state = 'Blocked';
        return;
      case 'ended': {
        const reason = unpack(message.reason, this.#session);
        if (reason instanceof ErrorRecord) job.reason = reason;
        this.#finish(running, message.state);
      }
    }
  }

  #answer(job: Job, yes: boolean): void {
    const running = this.#threads.get(job);
    if (running === undefined) return;
    job.question = null;
    job.state = 'Running';
    Atomics.store(running.control, Control.answer, yes ? 1 : 2);
    Atomics.notify(running.control, Control.answer);
  }

  #stop(job: Job): void {
    const running = this.#threads.get(job);
    if (running === undefined) {
      // Its turn had not come.
      job.state = 'Stopped';
      job.end = this.now();
      return;
    }
    Atomics.store(running.control, Control.stop, 1);
    Atomics.notify(running.control, Control.stop);
    Atomics.notify(running.control, Control.answer);
    const end = performance.now() + patience;
    while (!job.isFinished && performance.now() < end) {
      const seen = Atomics.load(this.#waker, 0);
      this.#receive(running);
      if (!job.isFinished) Atomics.wait(this.#waker, 0, seen, glance);
    }
    if (!job.isFinished) this.#finish(running, 'Stopped');
  }

  /** A thread that fails before its first word can tell nobody: its events reach only an idle shell. */
  #giveUp(running: RunningThread): void {
    const message = 'The thread of the job did not start.';
    running.job.reason = ErrorRecord.of({ message, id: 'JobThreadNotStarted', category: 'ResourceUnavailable' });
    this.#finish(running, 'Failed');
  }

  #finish(running: RunningThread, state: 'Completed' | 'Failed' | 'Stopped'): void {
    const { job } = running;
    job.state = state;
    job.question = null;
    job.end = this.now();
    this.#threads.delete(job);
    this.#end(running);
  }

  #end(running: RunningThread): void {
    running.port.close();
    running.thread.end();
  }
}

/** The jobs of the shell: provided by whoever starts the engine. */
export const jobBoard: ServiceKey<JobBoard> = { name: 'jobs' };
