import type { Value } from '../../types/value.ts';
import type { CommandArgument } from '../binder/arguments.ts';
import type { Clause } from '../compile/block.ts';
import { breaks, continues, Frame } from '../compile/frame.ts';
import { debugging } from '../debugger/debugging.ts';
import { signed } from '../errors/signed.ts';
import { CommandEnded, ExitFlow, LoopFlow, PSError, type Sink } from '../flow.ts';
import { ExternalScriptInfo, type FunctionInfo, type ScriptInfo } from '../functions/command-info.ts';
import { FunctionBinding } from '../functions/function-binding.ts';
import { Scope } from '../scopes/scope.ts';
import type { SessionState } from '../scopes/session-state.ts';
import type { CommandRuntime } from './command-runtime.ts';
import type { Processor } from './processor.ts';
import { nullSink } from './sinks.ts';

export interface FunctionCall {
  readonly expectsInput: boolean;
  /** Runs in the caller's scope. */
  readonly dotted: boolean;
  /** The text an engine runs: `exit` in it ends the engine's run. */
  readonly isRoot?: boolean;
  readonly state: SessionState;
}

/** Runs a function, script block or script file as a command: begin, process and end blocks over pipeline input. */
export class FunctionProcessor implements Processor {
  readonly #info: FunctionInfo | ScriptInfo | ExternalScriptInfo;
  readonly #runtime: CommandRuntime;
  readonly #args: readonly CommandArgument[];
  readonly #call: FunctionCall;
  readonly #frame: Frame;
  readonly #hasProcess: boolean;
  #binding: FunctionBinding | null = null;
  /** Input kept for `$input` where no process block takes it. */
  #input: Value[] = [];
  #began = false;
  /** `exit` ended the script file: what is left of it does not run. */
  #exited = false;

  constructor(
    info: FunctionInfo | ScriptInfo | ExternalScriptInfo,
    runtime: CommandRuntime,
    args: readonly CommandArgument[],
    call: FunctionCall,
  ) {
    this.#info = info;
    this.#runtime = runtime;
    this.#args = args;
    this.#call = call;
    const { code } = info.block;
    const { state } = call;
    const isFile = info instanceof ExternalScriptInfo;
    const scope = call.dotted ? state.current : new Scope(state.current, code.layout, isFile);
    this.#frame = new Frame(runtime.shell, code, scope, state, runtime.streams, !call.dotted);
    if (!call.dotted) scope.frame = this.#frame;
    this.#hasProcess = code.hasProcess;
    this.#frame.invocation = runtime.invocation;
    this.#frame.runtime = runtime;
    this.#frame.args = [];
  }

  begin(): void {
    this.#began = true;
    this.inFrame(() => {
      this.#runtime.shell.classes.defineAll(this.#frame);
      this.#binding = this.makeBinding();
      this.#binding.bindCommandLine();
      this.#frame.input = [];
      if (debugging.on) this.#runtime.shell.debugger.entered(this.#frame);
      this.step('BeginProcessing', 'begin');
    });
  }

  process(input: Value): void {
    if (!this.#hasProcess) {
      this.inFrame(() => {
        if (!this.bindInput(input)) return;
        this.tell('ProcessRecord');
        this.#input.push(input);
      });
      return;
    }
    this.inFrame(() => {
      if (!this.bindInput(input)) return;
      this.#frame.item = input;
      this.#frame.input = [input];
      this.step('ProcessRecord', 'process');
    });
  }

  processWithoutInput(): void {
    if (!this.#hasProcess) {
      this.tell('ProcessRecord');
      return;
    }
    this.inFrame(() => {
      if (this.#frame.item === undefined) this.#frame.item = null;
      this.step('ProcessRecord', 'process');
    });
  }

  end(): void {
    this.inFrame(() => {
      this.#frame.input = this.#input;
      this.step('EndProcessing', 'end');
      if (debugging.on) this.#runtime.shell.debugger.leaving(this.#frame);
    });
  }

  dispose(): void {
    if (!this.#began || this.#info.block.code.ast.cleanBlock === null) return;
    // What a clean block writes goes nowhere.
    this.inFrame(() => this.#runtime.shell.whileStopping(() => this.run('clean', nullSink)));
  }

  /** False when the input does not fit: its error has been written and the input is skipped. */
  private bindInput(input: Value): boolean {
    return this.#binding === null || this.#binding.bindInput(input);
  }

  /** What is wrong with the function's own declaration is an error of the call. */
  private makeBinding(): FunctionBinding {
    try {
      return new FunctionBinding(this.#info, this.#frame, this.#runtime, this.#args, this.#call.expectsInput);
    } catch (error) {
      if (error instanceof PSError) signed(error, this.#runtime.invocation, null);
      throw error;
    }
  }

  /** Runs a clause; of an advanced function a trace tells, as of a cmdlet. */
  private step(name: string, clause: Clause): void {
    const trace = this.#info.metadata.cmdletBinding ? this.#runtime.shell.bindingTrace : null;
    if (trace === null) this.run(clause);
    else trace.scope(`CALLING ${name}`, () => this.run(clause));
  }

  private tell(name: string): void {
    if (this.#info.metadata.cmdletBinding) this.#runtime.shell.bindingTrace?.line(`CALLING ${name}`);
  }

  private run(clause: Clause, output: Sink = this.#runtime.output): void {
    const frame = this.#frame;
    const body = frame.code.clause(clause);
    if (body === null || this.#exited) return;
    const completion = body(frame, output);
    if (completion === breaks || completion === continues) {
      throw new LoopFlow(completion === breaks ? 'break' : 'continue', frame.label);
    }
  }

  /** An error of a statement that leaves an advanced function is one of the call, unless `throw` made it. */
  private leaveAs(error: PSError): void {
    const { record } = error;
    if (error.endsScript || !this.#info.block.code.isAdvanced) return;
    if (record.invocation === null || record.invocation.command === null) {
      record.invocation = null;
      signed(error, this.#runtime.invocation, null);
    }
  }

  /** Makes this function's frame the running one; a script file's `exit` ends here. */
  private inFrame(action: () => void): void {
    const frame = this.#frame;
    const { shell, state } = frame;
    const before = shell.frame;
    const { current } = state;
    const dottedOver = frame.scope.frame;
    shell.enterCall();
    shell.frame = frame;
    state.current = frame.scope;
    frame.scope.frame = frame;
    try {
      action();
    } catch (error) {
      if (error instanceof CommandEnded && error.command === this.#runtime) throw error.failure;
      if (error instanceof PSError) this.leaveAs(error);
      if (!(error instanceof ExitFlow) || !(this.#info instanceof ExternalScriptInfo) || this.#call.isRoot === true)
        throw error;
      shell.lastExitCode = error.code;
      this.#exited = true;
    } finally {
      shell.leaveCall();
      shell.frame = before;
      state.current = current;
      frame.scope.frame = dottedOver;
    }
  }
}
