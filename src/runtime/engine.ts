import type { ScriptBlock as ScriptBlockAst } from '../language/ast.ts';
import { parse } from '../language/parse.ts';
import { declareLater } from '../types/late-declarations.ts';
import type { Value } from '../types/value.ts';
import { allDeclarations } from './all-declarations.ts';
import type { CommandArgument } from './binder/arguments.ts';
import { definitionErrors } from './classes/definition-errors.ts';
import type { CommandIndex } from './command-index.ts';
import { compileRoot } from './compile/block.ts';
import { compileExpression } from './compile/expressions.ts';
import type { Drives } from './drives.ts';
import type { InitialEnvironment } from './environment.ts';
import { InvocationInfo } from './errors/invocation-info.ts';
import { parseFailure } from './errors/parse-failure.ts';
import { asError } from './errors/reporting.ts';
import { shadowedCatches } from './errors/shadowed-catches.ts';
import { ExitFlow, LoopFlow, PipelineStopped, type Sink } from './flow.ts';
import { ExternalScriptInfo, ScriptInfo } from './functions/command-info.ts';
import type { Host } from './host.ts';
import { CommandRuntime } from './pipeline/command-runtime.ts';
import { FunctionProcessor } from './pipeline/function-processor.ts';
import { hostStreams } from './pipeline/streams.ts';
import { ScriptBlock } from './script-block.ts';
import { setTextCompiler } from './script-block-type.ts';
import type { Formatter, Place, Session } from './session.ts';
import type { HistoryEntry } from './session-history.ts';
import { Shell } from './shell.ts';
import { Extent, SourceText } from './source-text.ts';

export interface EngineOptions {
  readonly host: Host;
  readonly commands: CommandIndex;
  readonly drives: Drives;
  readonly formatter: Formatter;
  readonly place?: Place;
  readonly environment?: InitialEnvironment;
  readonly now?: () => number;
}

/** A bare value, or a parameter as a script is given it: `-Name`, with the value that a colon joined to it. */
export type RunArgument = string | { readonly parameter: string; readonly value?: string | boolean };

export interface RunOptions {
  /** The script's path as errors show it: `-File` semantics. */
  readonly file?: string;
  /** Arguments of a script file: texts as on a command line. */
  readonly args?: readonly RunArgument[];
  /** `$input` of the text, e.g. lines of standard input. */
  readonly input?: readonly Value[];
  readonly addToHistory?: boolean;
  /** Runs where the running code stands, not at the session's top. */
  readonly here?: boolean;
}

export interface RunResult {
  /** Of `exit`, else 1 when an error ended the text, else 0. */
  readonly exitCode: number;
  /** `exit` was run: the shell ends. */
  readonly exited: boolean;
  /** `$?` at the end. */
  readonly succeeded: boolean;
  /** Ctrl+C ended it. */
  readonly stopped: boolean;
}

export type { HistoryEntry };

function commandArgument(given: RunArgument, extent: Extent): CommandArgument {
  if (typeof given === 'string') return { kind: 'value', value: given, extent, splatted: false };
  const { parameter, value } = given;
  const named = { kind: 'parameter', name: parameter.slice(1), extent, spaceAfter: false, fromTable: false } as const;
  if (value === undefined) return { ...named, text: parameter };
  const argument = { kind: 'value', value, extent, splatted: false } as const;
  return { ...named, text: `${parameter}:`, argument };
}

/** One PowerShell: runs texts in a session that lasts. */
export interface Engine {
  readonly session: Session;
  readonly history: readonly HistoryEntry[];
  /** Runs a text to its end; everything it writes goes to the host. Never throws what a script threw. */
  run(text: string, options?: RunOptions): RunResult;
  /** The prompt's text: what the function `prompt` gives. */
  prompt(): string;
  /**
   * A prompt inside the running pipeline (Suspend, `$host.EnterNestedPrompt()`): runs the lines that `readLine` gives until
   * `exit` or the end of the input, then lets the pipeline go on.
   */
  nestedPrompt(readLine: (prompt: string) => string | null): void;
}

/** Makes an engine with a session of its own. Several may live in one process, one after the other or in workers. */
export function createEngine(options: EngineOptions): Engine {
  return new RunningEngine(options);
}

class RunningEngine implements Engine {
  readonly session: Shell;
  /** How many texts with classes or enums were read. */
  #assemblies = 0;

  constructor(options: EngineOptions) {
    declareLater(allDeclarations);
    this.session = new Shell({ ...options, parse: (source) => this.parse(source) });
    const { console } = this.session.debugger;
    console.prompt = () => this.prompt();
    console.run = (line) => !this.run(line, { addToHistory: true, here: true }).exited;
    setTextCompiler((text) => this.session.compile(text));
  }

  get history(): readonly HistoryEntry[] {
    return this.session.history.entries;
  }

  /** Throws the errors of a text, those of its classes included, before any of it runs. */
  private parse(source: SourceText): ScriptBlockAst {
    const { ast, errors } = parse(source.text, source.file === null ? {} : { file: source.file });
    if (errors.length > 0) throw parseFailure(source, errors);
    const shadowed = /catch\s*\[/i.test(source.text) ? shadowedCatches(ast) : [];
    if (shadowed.length > 0) throw parseFailure(source, shadowed);
    if (!source.mayDefineTypes) return ast;
    const { rootFrame, context } = this.session;
    const wrong = definitionErrors(ast, {
      context,
      assembly: this.#assemblies++,
      evaluate: (constant) => compileExpression(constant, rootFrame.code.context())(rootFrame),
    });
    if (wrong.length > 0) throw parseFailure(source, wrong);
    return ast;
  }

  run(text: string, options: RunOptions = {}): RunResult {
    const { session } = this;
    const started = Date.now();
    if (session.transcripts.active) session.transcripts.command(text);
    const output = session.formatter.open(session);
    const outcome = this.guarded(() => this.execute(text, options, output));
    try {
      output.end();
    } catch (error) {
      if (!(error instanceof PipelineStopped)) session.showError(asError(error).record);
    }
    session.debugger.lineEnded();
    if (outcome.failure !== null) this.showFailure(outcome.failure);
    session.transcripts.commandEnded();
    session.host.flush();
    if (options.addToHistory === true && text.trim() !== '') this.remember(text, started, outcome);
    return {
      exitCode: outcome.exitCode,
      exited: outcome.exited,
      succeeded: session.succeeded,
      stopped: outcome.stopped,
    };
  }

  prompt(): string {
    const { transcripts } = this.session;
    const text = transcripts.ignoring(() => this.promptText());
    transcripts.prompted(text);
    return text;
  }

  private promptText(): string {
    const { session } = this;
    const custom = session.findFunction('prompt');
    if (custom !== undefined) {
      try {
        const text = session.context.text(custom.block.invoke({}));
        if (text !== '') return text;
      } catch {
        return 'PS>';
      }
    }
    const level = Number(session.getVariable('global:NestedPromptLevel') ?? 0);
    return `PS ${session.drives.show(session.drives.location)}${'>'.repeat(level + 1)} `;
  }

  nestedPrompt(readLine: (prompt: string) => string | null): void {
    const { session } = this;
    const level = Number(session.getVariable('global:NestedPromptLevel') ?? 0);
    const variable = session.findVariable('NestedPromptLevel', 'global');
    variable?.set(level + 1);
    try {
      for (;;) {
        const line = readLine(this.prompt());
        if (line === null || this.run(line, { addToHistory: true }).exited) return;
      }
    } finally {
      variable?.set(level);
    }
  }

  private execute(text: string, options: RunOptions, output: Sink): void {
    const { session } = this;
    const source = new SourceText(text, options.file ?? null);
    const code = compileRoot(this.parse(source), source);
    const state = options.here === true ? session.state : session.globalState;
    const block = new ScriptBlock(code, state);
    const { file } = options;
    const info =
      file === undefined
        ? new ScriptInfo(block)
        : new ExternalScriptInfo(file.slice(file.lastIndexOf('/') + 1), file, block);
    const invocation = new InvocationInfo(info, null, file ?? '');
    invocation.commandOrigin = 'Runspace';
    invocation.errorIdCommand = info.errorIdName;
    const runtime = new CommandRuntime(session.frame, invocation, output, hostStreams);
    // Arguments stand on the command line, not in the script.
    const extent = new Extent(new SourceText(''), 0, 0);
    const args = (options.args ?? []).map((each) => commandArgument(each, extent));
    const processor = new FunctionProcessor(info, runtime, args, {
      expectsInput: options.input !== undefined,
      dotted: true,
      isRoot: true,
      state,
    });
    try {
      processor.begin();
      if (options.input === undefined) processor.processWithoutInput();
      else for (const item of options.input) processor.process(item);
      processor.end();
    } finally {
      processor.dispose();
    }
  }

  private guarded(action: () => void): Outcome {
    const { session } = this;
    const { frame, inTry } = session;
    const { current } = session.globalState;
    session.inTry = false;
    try {
      action();
      return { exitCode: 0, exited: false, stopped: false, failure: null };
    } catch (error) {
      if (error instanceof ExitFlow) return { exitCode: error.code, exited: true, stopped: false, failure: null };
      if (error instanceof LoopFlow) return { exitCode: 0, exited: false, stopped: false, failure: null };
      if (error instanceof PipelineStopped) return { exitCode: 1, exited: false, stopped: true, failure: null };
      session.succeeded = false;
      return { exitCode: 1, exited: false, stopped: false, failure: error };
    } finally {
      // Outside a nested prompt these are the root frame and the global scope.
      session.frame = frame;
      session.globalState.current = current;
      session.inTry = inTry;
    }
  }

  private showFailure(error: unknown): void {
    const { session } = this;
    const failure = session.noted(error);
    if (session.transcripts.active) {
      session.transcripts.failed(failure);
      session.transcripts.result(failure.record.message);
    }
    session.showError(failure.record);
    session.succeeded = false;
    if (failure.cause !== undefined && process.env.DHCPSH_DEBUG !== undefined)
      session.host.writeError(`${String((failure.cause as Error).stack)}\n`);
  }

  private remember(text: string, started: number, outcome: Outcome): void {
    const status = outcome.stopped ? 'Stopped' : outcome.failure === null ? 'Completed' : 'Failed';
    // The line may have set the session's clock: how long it took is real, when it ended is what the clock says.
    const ended = this.session.now();
    this.session.history.add({ commandLine: text, status, started: ended - (Date.now() - started), ended });
  }
}

interface Outcome {
  readonly exitCode: number;
  readonly exited: boolean;
  readonly stopped: boolean;
  readonly failure: unknown;
}
