import { enumerableOf } from '../../types/enumerable.ts';
import { arrayListType, NetList } from '../../types/list.ts';
import type { Value } from '../../types/value.ts';
import type { Frame } from '../compile/frame.ts';
import { ErrorRecord } from '../error-record.ts';
import type { InvocationInfo } from '../errors/invocation-info.ts';
import { PSError, type Sink, StopUpstream } from '../flow.ts';
import type { ProgressRecord } from '../host.ts';
import { type ActionName, preferenceOf } from '../scopes/preferences.ts';
import type { Scope } from '../scopes/scope.ts';
import { Variable } from '../scopes/variable.ts';
import type { Shell } from '../shell.ts';
import { InformationRecord, MessageRecord } from './records.ts';
import type { StreamName, Streams } from './streams.ts';

/** The common parameters of one call; what was not given is undefined. */
export interface CommonValues {
  readonly errorAction?: ActionName;
  readonly warningAction?: ActionName;
  readonly informationAction?: ActionName;
  readonly progressAction?: ActionName;
  readonly verbose?: boolean;
  readonly debug?: boolean;
  readonly errorVariable?: string;
  readonly warningVariable?: string;
  readonly informationVariable?: string;
  readonly outVariable?: string;
  readonly pipelineVariable?: string;
}

/** A variable that gathers what goes down a stream: `-OutVariable x`, `-ErrorVariable +x`. */
class Gathering {
  readonly list: NetList;

  constructor(argument: string, scope: Scope) {
    const append = argument.startsWith('+');
    const name = append ? argument.slice(1) : argument;
    const known = append ? scope.find(name.toLowerCase())?.get() : undefined;
    this.list = known instanceof NetList ? known : new NetList(arrayListType);
    if (append && known !== undefined && known !== null && !(known instanceof NetList)) {
      for (const item of enumerableOf(known) ?? [known]) this.list.add(item);
    }
    scope.define(name.toLowerCase(), new Variable(name, this.list));
  }
}

/** What a running command writes to: its output, the other streams, and what the common parameters make of them. */
export class CommandRuntime {
  readonly shell: Shell;
  /** The code that called the command: its preferences and its scope count. */
  readonly caller: Frame;
  readonly invocation: InvocationInfo;
  readonly streams: Streams;
  output: Sink;
  common: CommonValues = {};
  /** True once an error was written: `$?` is then false. */
  failed = false;
  #errors: Gathering | null = null;
  #pipelineVariable: PipelineVariableSink | null = null;
  #warnings: Gathering | null = null;
  #information: Gathering | null = null;

  constructor(caller: Frame, invocation: InvocationInfo, output: Sink, streams: Streams) {
    this.shell = caller.shell;
    this.caller = caller;
    this.invocation = invocation;
    this.output = output;
    this.streams = streams;
  }

  /** Sets the common parameters, once they are bound and before anything is written. */
  takeCommon(common: CommonValues): void {
    this.common = common;
    const { scope } = this.caller;
    if (common.errorVariable) this.#errors = new Gathering(common.errorVariable, scope);
    if (common.warningVariable) this.#warnings = new Gathering(common.warningVariable, scope);
    if (common.informationVariable) this.#information = new Gathering(common.informationVariable, scope);
    if (common.outVariable) this.output = new GatheringSink(this.output, new Gathering(common.outVariable, scope).list);
    if (common.pipelineVariable) {
      this.#pipelineVariable = new PipelineVariableSink(this.output, common.pipelineVariable, this.caller);
      this.output = this.#pipelineVariable;
    }
  }

  writeObject(value: Value, enumerate = false): void {
    if (value === undefined) return;
    const items = enumerate ? enumerableOf(value) : null;
    if (items === null) this.output.write(value);
    else for (const item of items) this.output.write(item ?? null);
  }

  get errorAction(): ActionName {
    return this.common.errorAction ?? preferenceOf(this.caller.scope, 'erroractionpreference', 'continue');
  }

  /** A non-terminating error: -ErrorAction or `$ErrorActionPreference` decide what becomes of it. */
  writeError(record: ErrorRecord): void {
    this.sign(record);
    this.failed = true;
    const action = this.errorAction;
    if (action === 'ignore') return;
    if (action === 'stop') {
      const error = new PSError(record, true);
      error.stoppedByPreference = true;
      error.unwrapped = true;
      this.gatherError(record);
      throw error;
    }
    this.shell.addError(record);
    this.gatherError(record);
    if (action === 'silentlycontinue') return;
    if (action === 'inquire' && !this.shell.inquire(record.message)) {
      const error = new PSError(record, true);
      error.stoppedByPreference = true;
      throw error;
    }
    if (this.streams.error !== this.output) this.shell.display.transcribeError(record);
    if (this.streams.error !== null) this.streams.error.write(record);
    else this.shell.showError(record);
  }

  /** For `-ErrorVariable`: also the error that ends the command. */
  gatherError(record: ErrorRecord): void {
    this.#errors?.list.add(record);
    this.enclosing?.gatherError(record);
  }

  private gatherWarning(record: Value): void {
    this.#warnings?.list.add(record);
    this.enclosing?.gatherWarning(record);
  }

  private gatherInformation(record: Value): void {
    this.#information?.list.add(record);
    this.enclosing?.gatherInformation(record);
  }

  /** The function that runs this command: its variables gather what is written inside it, too. */
  private get enclosing(): CommandRuntime | null {
    for (let frame: Frame | null = this.caller; frame !== null; frame = frame.outer) {
      if (frame.runtime !== null) return frame.runtime === this ? null : frame.runtime;
    }
    return null;
  }

  throwTerminating(record: ErrorRecord): never {
    this.sign(record);
    this.gatherError(record);
    const error = new PSError(record);
    error.unwrapped = true;
    throw error;
  }

  /** Puts command and position on an error that has none yet. */
  sign(record: ErrorRecord): ErrorRecord {
    record.invocation ??= this.invocation;
    if (record.scriptStackTrace === '')
      record.scriptStackTrace = this.shell.stackTrace(this.caller, this.invocation.extent);
    return record;
  }

  writeWarning(text: string): void {
    const action = this.common.warningAction ?? preferenceOf(this.caller.scope, 'warningpreference', 'continue');
    this.message('warning', 'Warning', 'WARNING: ', text, action);
  }

  writeVerbose(text: string): void {
    const action =
      flagAction(this.common.verbose) ?? preferenceOf(this.caller.scope, 'verbosepreference', 'silentlycontinue');
    this.message('verbose', 'Verbose', 'VERBOSE: ', text, action);
  }

  writeDebug(text: string): void {
    const action =
      flagAction(this.common.debug) ?? preferenceOf(this.caller.scope, 'debugpreference', 'silentlycontinue');
    this.message('debug', 'Debug', 'DEBUG: ', text, action);
  }

  private message(
    stream: StreamName,
    level: 'Warning' | 'Verbose' | 'Debug',
    prefix: string,
    text: string,
    action: ActionName,
  ): void {
    const gathers = level === 'Warning';
    if (action === 'ignore' && !gathers) return;
    const record = new MessageRecord(level, text, this.invocation);
    if (gathers) this.gatherWarning(record);
    if (action === 'silentlycontinue' || action === 'ignore') return;
    const sink = this.streams[stream];
    if (sink !== null) sink.write(record);
    else this.shell.showMessage(level, `${prefix}${text}`);
    if (action === 'stop') throw this.stoppedBy(level, text);
    if (action === 'inquire' && !this.shell.inquire(text)) throw this.stoppedBy(level, text);
  }

  private stoppedBy(level: 'Warning' | 'Verbose' | 'Debug', text: string): PSError {
    const preference = `${level}Preference`;
    const record = ErrorRecord.of({
      message: `The running command stopped because the preference variable "${preference}" or common parameter is set to Stop: ${text}`,
      id: 'ActionPreferenceStop',
      category: 'OperationStopped',
      exceptionType: 'System.Management.Automation.ActionPreferenceStopException',
    });
    const error = new PSError(this.sign(record), true);
    error.stoppedByPreference = true;
    return error;
  }

  writeInformation(data: Value, tags: readonly string[] = []): void {
    const forHost = tags.includes('PSHOST');
    const action =
      this.common.informationAction ?? preferenceOf(this.caller.scope, 'informationpreference', 'silentlycontinue');
    if (action === 'ignore' && !forHost) return;
    const { place } = this.shell;
    const source = this.invocation.extent?.source.file ?? this.invocation.command?.name ?? '';
    const record = new InformationRecord(data, tags, source, place, this.shell.context);
    this.gatherInformation(record);
    if (this.streams.information !== null) {
      if (forHost || action !== 'silentlycontinue' || this.common.informationAction === undefined)
        this.streams.information.write(record);
      return;
    }
    if (forHost) {
      if (this.common.informationAction === undefined || action === 'continue') this.shell.showInformation(record);
      return;
    }
    if (action === 'continue' || action === 'inquire') this.shell.showInformation(record);
    if (action === 'stop')
      throw new PSError(
        this.sign(
          ErrorRecord.of({
            message: `The running command stopped because the preference variable "InformationPreference" or common parameter is set to Stop: ${record.toString()}`,
            id: 'ActionPreferenceStop',
            category: 'OperationStopped',
            exceptionType: 'System.Management.Automation.ActionPreferenceStopException',
          }),
        ),
        true,
      );
  }

  writeProgress(record: ProgressRecord): void {
    const action = this.common.progressAction ?? preferenceOf(this.caller.scope, 'progresspreference', 'continue');
    if (action === 'continue' || action === 'inquire') this.shell.host.progress(0, record);
  }

  /** The pipeline is over. */
  close(): void {
    this.#pipelineVariable?.close();
  }

  /** Ends the commands in front of this one, as Select-Object -First does. */
  stopUpstream(): never {
    throw new StopUpstream(this);
  }
}

function flagAction(flag: boolean | undefined): ActionName | undefined {
  if (flag === undefined) return undefined;
  return flag ? 'continue' : 'silentlycontinue';
}

/** -OutVariable */
class GatheringSink implements Sink {
  readonly #next: Sink;
  readonly #list: NetList;

  constructor(next: Sink, list: NetList) {
    this.#next = next;
    this.#list = list;
  }

  write(value: Value): void {
    this.#list.add(value);
    this.#next.write(value);
  }
}

/** -PipelineVariable: the variable holds each object while the commands behind work on it. */
class PipelineVariableSink implements Sink {
  readonly #next: Sink;
  readonly #name: string;
  readonly #frame: Frame;
  #made = false;

  constructor(next: Sink, name: string, frame: Frame) {
    this.#next = next;
    this.#name = name;
    this.#frame = frame;
  }

  write(value: Value): void {
    const { scope } = this.#frame;
    const key = this.#name.toLowerCase();
    const known = scope.local(key);
    this.#made ||= known === undefined;
    const variable = known ?? scope.define(key, new Variable(this.#name, null));
    variable.value = value;
    this.#next.write(value);
  }

  /** The variable ends with its pipeline. */
  close(): void {
    if (this.#made) this.#frame.scope.remove(this.#name.toLowerCase());
  }
}
