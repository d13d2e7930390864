import { ErrorRecord } from '../runtime/error-record.ts';
import { InvocationInfo } from '../runtime/errors/invocation-info.ts';
import { PSError } from '../runtime/flow.ts';
import type { Host, ProgressRecord } from '../runtime/host.ts';
import { HostMessage } from '../runtime/host-message.ts';
import type { CmdletInvocation } from '../runtime/invocation.ts';
import { InformationRecord, MessageRecord } from '../runtime/pipeline/records.ts';
import type { Packed } from '../runtime/serialize/packed.ts';
import { Unpacker } from '../runtime/serialize/unpack.ts';
import type { Session } from '../runtime/session.ts';
import { enumerableOf } from '../types/enumerable.ts';
import type { Value } from '../types/value.ts';
import type { JobThread } from './job-thread.ts';
import type { CmdletTask } from './protocol.ts';

/** Runs a bound cmdlet as the work of a job. Throws what the cmdlet throws. */
export function runCmdlet(task: CmdletTask, thread: JobThread): void {
  const cmdlet = thread.session.commands.get(task.command);
  if (cmdlet === undefined) throw new Error(`There is no command ${task.command}.`);
  const unpacker = new Unpacker(thread.session);
  const args: Record<string, unknown> = {};
  for (const [name, value] of task.parameters) args[name] = unpacker.unpack(value as Packed);
  if (task.computer !== null) args.cimSession = [{ computerName: task.computer }];
  const handlers = cmdlet.invoke(new JobInvocation(task, thread), args);
  try {
    handlers.begin?.();
    handlers.process?.();
    handlers.end?.();
  } finally {
    handlers.dispose?.();
  }
}

/** A cmdlet that runs in a job: everything it writes goes to the shell, and so do its questions. */
class JobInvocation implements CmdletInvocation {
  readonly parameterSet = '';
  readonly bound: ReadonlyMap<string, Value>;
  readonly myInvocation: InvocationInfo;
  readonly #task: CmdletTask;
  readonly #thread: JobThread;
  #asked = false;

  constructor(task: CmdletTask, thread: JobThread) {
    this.#task = task;
    this.#thread = thread;
    this.bound = new Map(task.parameters.map(([name]) => [name, null]));
    this.myInvocation = new InvocationInfo(null, null, task.command);
  }

  get name(): string {
    return this.#task.command;
  }

  get session(): Session {
    return this.#thread.session;
  }

  get host(): Host {
    return this.session.host;
  }

  get wasAsked(): boolean {
    return this.#asked;
  }

  isBound(parameter: string): boolean {
    const key = parameter.toLowerCase();
    return this.#task.parameters.some(([name]) => name.toLowerCase() === key);
  }

  writeObject(value: Value, enumerate = false): void {
    if (value === undefined) return;
    const items = enumerate ? enumerableOf(value) : null;
    for (const item of items ?? [value]) this.#thread.send('output', item ?? null);
  }

  writeError(record: ErrorRecord): void {
    this.#thread.send('error', this.#signed(record));
  }

  throwTerminatingError(record: ErrorRecord): never {
    throw new PSError(this.#signed(record));
  }

  #signed(record: ErrorRecord): ErrorRecord {
    const copy = new ErrorRecord(record.exception, `${record.errorId},${this.name}`, record.category, record.target);
    const { details, reason, targetName, targetType } = record;
    return Object.assign(copy, { details, reason, targetName, targetType, activity: this.name });
  }

  writeWarning(text: string): void {
    this.#thread.send('warning', new MessageRecord('Warning', text, null));
  }

  writeVerbose(text: string): void {
    this.#thread.send('verbose', new MessageRecord('Verbose', text, null));
  }

  writeDebug(text: string): void {
    this.#thread.send('debug', new MessageRecord('Debug', text, null));
  }

  writeInformation(value: Value, tags: readonly string[] = []): void {
    const { place, context } = this.session;
    this.#thread.send('information', new InformationRecord(value, tags, this.name, place, context));
  }

  writeProgress(record: ProgressRecord): void {
    this.host.progress(0, record);
  }

  shouldProcess(target: string, action = this.name): boolean {
    return this.#mayProcess(
      `Performing the operation "${action}" on target "${target}".`,
      `Performing the operation "${action}" on target "${target}".`,
      'Are you sure you want to perform this action?',
    );
  }

  shouldProcessMessage(description: string, question = description, caption = ''): boolean {
    return this.#mayProcess(
      description,
      question,
      caption === '' ? 'Are you sure you want to perform this action?' : caption,
    );
  }

  #mayProcess(description: string, question: string, caption: string): boolean {
    if (this.#task.whatIf) {
      this.writeInformation(new HostMessage(`What if: ${description}`, false, null, null), ['PSHOST']);
      return false;
    }
    if (!this.#task.confirm) {
      this.writeVerbose(description);
      return true;
    }
    this.#asked = true;
    return this.#thread.ask(question, caption);
  }

  shouldContinue(question: string, caption = ''): boolean {
    this.#asked = true;
    return this.#thread.ask(question, caption);
  }

  stopUpstream(): never {
    throw new Error('a command of a job has nothing before it');
  }

  checkStop(): void {
    this.session.checkStop();
  }
}
