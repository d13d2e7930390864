import type { FormatContext } from '../format/format-context.ts';
import type { ScriptBlock as ScriptBlockAst } from '../language/ast.ts';
import { arrayListType, NetList } from '../types/list.ts';
import { runOnMachine } from '../types/machine.ts';
import { NetType } from '../types/net-type.ts';
import { findType } from '../types/type-names.ts';
import type { Value } from '../types/value.ts';
import type { BindingContext } from './binder/binding.ts';
import type { BindingTrace } from './binder/binding-trace.ts';
import { ClassTable } from './classes/class-table.ts';
import type { CommandIndex } from './command-index.ts';
import { CompiledBlock, compileRoot } from './compile/block.ts';
import { type Completion, Frame } from './compile/frame.ts';
import { Debugger } from './debugger/debugger.ts';
import type { DriveError } from './drive.ts';
import type { Drives } from './drives.ts';
import { Environment, type InitialEnvironment } from './environment.ts';
import type { ErrorRecord } from './error-record.ts';
import { driveFailure } from './errors/drive-failure.ts';
import { fail } from './errors/engine-errors.ts';
import { errorRecordView } from './errors/error-view.ts';
import * as reporting from './errors/reporting.ts';
import { ShellEvaluation } from './evaluation.ts';
import { actOnDrives } from './files/current-drives.ts';
import { isFlow, PipelineStopped, type PSError } from './flow.ts';
import { createFormatContext } from './formatting/format-context.ts';
import { CallBindingContext } from './functions/binding-context.ts';
import { CmdletTable } from './functions/cmdlet-table.ts';
import { ApplicationInfo, type CmdletInfo, type FunctionInfo, type RunnableInfo } from './functions/command-info.ts';
import { commandOf, findCommand, findFunctionFast, searchCommand } from './functions/find-command.ts';
import { AliasTable, FunctionTable } from './functions/function-table.ts';
import { ScriptFiles } from './functions/script-files.ts';
import { SessionFunctions } from './functions/session-functions.ts';
import type { Host } from './host.ts';
import { invokeBlock } from './invoke-block.ts';
import { invokeCommand } from './invoke-command.ts';
import { sessionDrives } from './items/session-drives.ts';
import { deepestCall, keptErrors } from './limits.ts';
import { builtInModule } from './modules/built-in-modules.ts';
import type { Module } from './modules/module.ts';
import type { CommandRuntime } from './pipeline/command-runtime.ts';
import { MessageDisplay } from './pipeline/message-display.ts';
import { hostStreams, type Streams } from './pipeline/streams.ts';
import { PassingRegistries, registries } from './registry/registry.ts';
import { setEvaluationContext } from './scopes/constraints.ts';
import { DriveVariables } from './scopes/drive-variables.ts';
import { defineInitialVariables } from './scopes/initial-variables.ts';
import { Scope } from './scopes/scope.ts';
import { SessionState } from './scopes/session-state.ts';
import { type InvokeOptions, ScriptBlock } from './script-block.ts';
import type { Formatter, Place, ServiceKey, Session } from './session.ts';
import { SessionHistory } from './session-history.ts';
import { SessionMachine } from './session-machine.ts';
import { SourceText } from './source-text.ts';
import { Transcripts } from './transcript/transcripts.ts';

export interface ShellOptions {
  readonly host: Host;
  readonly commands: CommandIndex;
  readonly drives: Drives;
  readonly formatter: Formatter;
  readonly parse: (source: SourceText) => ScriptBlockAst;
  readonly place?: Place;
  readonly environment?: InitialEnvironment;
  readonly now?: () => number;
}

/** The running session: what compiled code and cmdlets act on. */
export class Shell extends SessionFunctions implements Session {
  readonly host: Host;
  readonly commands: CommandIndex;
  readonly drives: Drives;
  readonly formatter: Formatter;
  readonly context: ShellEvaluation;
  readonly globalState: SessionState;
  protected readonly driveVariables: DriveVariables;
  readonly modules = new Map<string, Module>();
  readonly environment: Environment;
  /** What stops at breakpoints. */
  readonly debugger: Debugger;
  readonly classes: ClassTable;
  readonly scripts: ScriptFiles;
  readonly functionTable: FunctionTable;
  readonly aliasTable: AliasTable;
  readonly display: MessageDisplay;
  readonly history = new SessionHistory();
  readonly transcripts: Transcripts;
  /** `$Error` */
  readonly errorList = new NetList(arrayListType);
  readonly customTypeNames: readonly string[] = ['System.Management.Automation.PSCustomObject', 'System.Object'];
  place: Place;
  readonly machine: SessionMachine;
  betweenCommands?: () => void;
  whenClosing?: () => void;
  frame: Frame;
  /** What runs when nothing does: the global scope. */
  readonly rootFrame: Frame;
  /** Inside a try statement or anything it calls. */
  inTry = false;
  succeeded = true;
  /** True once Set-StrictMode was used: member access then asks the scopes. */
  strict = false;
  /** What the binder does goes here while somebody traces it. */
  bindingTrace: BindingTrace | null = null;
  /** True while `finally` and `clean` blocks run after Ctrl+C. */
  #unwinding = false;
  #depth = 0;
  #formatContext: FormatContext | null = null;
  readonly #cmdlets: CmdletTable;
  readonly #services = new Map<string, unknown>();
  readonly #parse: (source: SourceText) => ScriptBlockAst;
  readonly #now: () => number;
  readonly noSuchType = new NetType({ namespace: '', name: '<unknown>' });

  constructor(options: ShellOptions) {
    super();
    this.host = options.host;
    this.commands = options.commands;
    this.drives = options.drives;
    this.formatter = options.formatter;
    this.place = options.place ?? { computer: '', user: 'CONTOSO\\Administrator', elevated: true };
    this.environment = new Environment(options.environment ?? {});
    this.#parse = options.parse;
    this.#now = options.now ?? Date.now;
    this.context = new ShellEvaluation(this);
    setEvaluationContext(this.context);
    this.globalState = new SessionState(this, new Scope(null));
    this.rootFrame = this.makeRootFrame();
    this.frame = this.rootFrame;
    this.#cmdlets = new CmdletTable(options.commands, (name) => builtInModule(this, name));
    this.driveVariables = new DriveVariables(this);
    this.classes = new ClassTable(this);
    this.scripts = new ScriptFiles(this);
    this.functionTable = new FunctionTable(this);
    this.aliasTable = new AliasTable(this);
    this.display = new MessageDisplay(this);
    this.transcripts = new Transcripts(options.drives, () => this.now());
    defineInitialVariables(this);
    this.provide(registries, new PassingRegistries());
    for (const drive of sessionDrives(this)) this.drives.add(drive);
    this.debugger = new Debugger(this);
    this.drives.scope = () => this.state.current;
    actOnDrives(this.drives);
    this.machine = new SessionMachine(this);
    runOnMachine(this.machine);
  }

  private makeRootFrame(): Frame {
    const source = new SourceText('');
    const empty = new CompiledBlock(this.#parse(source), source, []);
    const frame = new Frame(this, empty, this.globalState.top, this.globalState, hostStreams, true);
    this.globalState.top.frame = frame;
    return frame;
  }

  /** What laying objects out needs of this session. */
  get formatContext(): FormatContext {
    if (this.#formatContext === null) {
      this.#formatContext = createFormatContext(this);
      this.#formatContext.views.add([errorRecordView(this)]);
    }
    return this.#formatContext;
  }

  get state(): SessionState {
    return this.frame.state;
  }

  get streams(): Streams {
    return this.frame.streams;
  }

  set streams(streams: Streams) {
    this.frame.streams = streams;
  }

  get errors(): Value[] {
    return this.errorList.items;
  }

  get lastExitCode(): Value {
    return this.globalState.top.local('lastexitcode')?.get() ?? null;
  }

  set lastExitCode(code: Value) {
    this.setVariable('global:LASTEXITCODE', code);
  }

  now(): number {
    return this.#now();
  }

  service<T>(key: ServiceKey<T>): T {
    if (!this.#services.has(key.name)) throw new Error(`no service ${key.name} was provided`);
    return this.#services.get(key.name) as T;
  }

  provide<T>(key: ServiceKey<T>, service: T): void {
    this.#services.set(key.name, service);
  }

  // Errors

  located(error: unknown, source: SourceText, start: number, end: number): unknown {
    return reporting.located(this, error, source, start, end);
  }

  asError(error: unknown): PSError {
    return reporting.asError(error);
  }

  noted(error: unknown): PSError {
    if (isFlow(error)) throw error;
    return reporting.noted(this, error);
  }

  statementFailed(error: unknown, frame: Frame): Completion {
    return reporting.statementFailed(this, error, frame);
  }

  showTrapped(error: PSError, frame: Frame): Completion {
    return reporting.showTrapped(this, error, frame);
  }

  stackTrace(frame: Frame, extent: Parameters<typeof reporting.stackTrace>[1]): string {
    return reporting.stackTrace(frame, extent);
  }

  thrownAgain(error: unknown): unknown {
    const failure = reporting.asError(error);
    failure.rethrown = true;
    failure.endsScript = true;
    return failure;
  }

  driveFailure(error: DriveError, path: string): PSError {
    return driveFailure(error, path);
  }

  addError(record: ErrorRecord): void {
    const { items } = this.errorList;
    if (items[0] === record) return;
    items.unshift(record);
    if (items.length > keptErrors) items.pop();
  }

  showError(record: ErrorRecord): void {
    this.display.error(record);
  }

  showMessage(level: 'Warning' | 'Verbose' | 'Debug', text: string): void {
    this.display.message(level, text);
  }

  showInformation(record: Value): void {
    this.display.information(record);
  }

  inquire(message: string): boolean {
    return this.display.inquire(message);
  }

  // Commands

  findType(name: string, namespaces: readonly string[], scope: Scope): NetType | null {
    return findType(name, namespaces, (text) => this.classes.find(text, scope));
  }

  findCommand(
    name: string,
    frame: Frame,
    extent: Parameters<typeof findCommand>[3],
    invocationName?: string,
  ): RunnableInfo {
    return findCommand(this, name, frame, extent, invocationName);
  }

  findFunctionFast(name: string, frame: Frame): FunctionInfo | null {
    return findFunctionFast(name, frame);
  }

  /** The same as {@link findCommand}, null instead of an error. */
  searchCommand(name: string): RunnableInfo | null {
    return searchCommand(this, name, this.frame);
  }

  commandOf(value: Value): RunnableInfo | null {
    return commandOf(this, value);
  }

  /** True for the modules whose commands are built in. */
  hasBuiltInModule(name: string): boolean {
    const key = name.toLowerCase();
    for (const entry of this.commands.entries()) if (entry.module.toLowerCase() === key) return true;
    return false;
  }

  /** Names of the modules whose built-in commands were used or imported. */
  usedCommandModules(): Set<string> {
    return this.#cmdlets.modules();
  }

  /** The built-in cmdlet of a lower-case name. */
  cmdlet(key: string): CmdletInfo | null {
    return this.#cmdlets.find(key);
  }

  /** The program of a file name with or without its extension. */
  program(name: string): ApplicationInfo | null {
    const { programs } = this.commands;
    const file = programs.find(name);
    return file === undefined ? null : new ApplicationInfo(file, () => programs.get(file));
  }

  bindingContext(runtime: CommandRuntime, dynamic?: BindingContext['dynamicParameters']): BindingContext {
    return new CallBindingContext(this, runtime, dynamic);
  }

  /** A frame for work on a block before any of it runs: types and attributes of its parameters. */
  probeFrame(code: CompiledBlock): Frame {
    const frame = new Frame(this, code, new Scope(this.scope, code.layout), this.state, this.frame.streams, true);
    this.classes.defineAll(frame);
    return frame;
  }

  // Running

  parse(source: SourceText): ScriptBlockAst {
    return this.#parse(source);
  }

  compile(text: string, file: string | null = null): ScriptBlock {
    const source = new SourceText(text, file);
    return new ScriptBlock(compileRoot(this.#parse(source), source), this.state);
  }

  /** The text with variables and `$()` filled in, as a double-quoted string of it would have. */
  expand(text: string): string {
    const literal = `@"\n${text}\n"@`;
    return this.context.text(this.compile(literal).invoke({ newScope: false }));
  }

  invokeBlock(block: ScriptBlock, options: InvokeOptions = {}): Value {
    return invokeBlock(this, block, options);
  }

  invokeCommand(
    name: string,
    args: readonly Value[],
    named?: ReadonlyMap<string, Value>,
    input?: readonly Value[],
  ): Value[] {
    return invokeCommand(this, name, args, named, input);
  }

  show(values: Iterable<Value>): void {
    const output = this.formatter.open(this);
    for (const value of values) output.write(value);
    output.end();
  }

  checkStop(): void {
    this.betweenCommands?.();
    if (!this.#unwinding && this.host.stopRequested()) throw new PipelineStopped();
  }

  /** Runs `finally` and `clean` blocks: Ctrl+C does not stop those. */
  whileStopping(action: () => void): void {
    const before = this.#unwinding;
    this.#unwinding = true;
    try {
      action();
    } finally {
      this.#unwinding = before;
    }
  }

  enterCall(): void {
    if (++this.#depth > deepestCall) {
      this.#depth--;
      fail('CallDepthOverflow');
    }
  }

  /** How many calls run inside each other. */
  get callDepth(): number {
    return this.#depth;
  }

  leaveCall(): void {
    this.#depth--;
  }

  /** Starts `command &` as a job and returns the job; set by whoever knows how. */
  backgroundStarter: ((text: string) => Value) | null = null;
  nestedPrompt: (() => void) | undefined;
}
