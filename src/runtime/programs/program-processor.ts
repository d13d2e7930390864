import { createLineOutput } from '../../format/line-output.ts';
import { createObjectPrinter } from '../../format/out-default.ts';
import type { Value } from '../../types/value.ts';
import type { CommandArgument } from '../binder/arguments.ts';
import { ErrorRecord } from '../error-record.ts';
import type { ApplicationInfo } from '../functions/command-info.ts';
import type { CommandRuntime } from '../pipeline/command-runtime.ts';
import type { Processor } from '../pipeline/processor.ts';
import { nativeArguments } from './native-arguments.ts';
import type { ProgramCall } from './program.ts';

/** Runs a program as a command of a pipeline: objects go in as the lines they print as, lines come out as strings. */
export class ProgramProcessor implements Processor {
  readonly #info: ApplicationInfo;
  readonly #runtime: CommandRuntime;
  readonly #args: readonly CommandArgument[];
  readonly #lines: string[] = [];
  readonly #input: ReturnType<typeof createObjectPrinter> | null;
  #hasErrors = false;

  constructor(info: ApplicationInfo, runtime: CommandRuntime, args: readonly CommandArgument[], expectsInput: boolean) {
    this.#info = info;
    this.#runtime = runtime;
    this.#args = args;
    this.#input = expectsInput ? this.printer() : null;
  }

  begin(): void {
    // The process starts when its input is complete: nothing here runs beside the pipeline.
  }

  process(input: Value): void {
    if (typeof input === 'string') this.#lines.push(...input.split(/\r?\n/));
    else this.#input?.write(input);
  }

  processWithoutInput(): void {
    // A program without a pipeline in front of it reads the keyboard.
  }

  end(): void {
    const runtime = this.#runtime;
    const { shell } = runtime;
    this.#input?.end();
    const call: ProgramCall = {
      session: shell,
      args: nativeArguments(this.#args, shell.context),
      input: this.#input === null ? null : this.#lines,
      out: (line) => {
        shell.checkStop();
        runtime.writeObject(line);
      },
      error: (line) => this.writeError(line),
      sleep: (milliseconds) => {
        shell.host.flush();
        shell.host.sleep(milliseconds);
        shell.checkStop();
      },
    };
    const code = this.#info.program.run(call);
    shell.lastExitCode = code;
    if (code === 0) return;
    runtime.failed = true;
    if (shell.getVariable('PSNativeCommandUseErrorActionPreference') === true) this.reportExit(code);
  }

  dispose(): void {
    // It holds nothing.
  }

  private printer(): ReturnType<typeof createObjectPrinter> {
    const { shell } = this.#runtime;
    const options = {
      columns: Number.POSITIVE_INFINITY,
      screenColumns: shell.host.size().columns,
      noNewline: true,
    };
    return createObjectPrinter(
      shell.formatContext,
      createLineOutput((line) => this.#lines.push(line), options),
    );
  }

  /** A line for the screen, or where standard error is redirected an error record of its text; neither is an error. */
  private writeError(line: string): void {
    const { shell, streams } = this.#runtime;
    if (streams.error === null) {
      shell.host.writeError(`${line}\n`);
      return;
    }
    const record = ErrorRecord.of({
      message: line,
      id: this.#hasErrors ? 'NativeCommandErrorMessage' : 'NativeCommandError',
      category: 'NotSpecified',
      exceptionType: 'System.Management.Automation.RemoteException',
      target: line,
    });
    if (!this.#hasErrors) this.#runtime.sign(record);
    this.#hasErrors = true;
    streams.error.write(record);
  }

  private reportExit(code: number): void {
    const { name, path } = this.#info;
    const hex = `0x${(code >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
    this.#runtime.writeError(
      ErrorRecord.of({
        message: `Program "${name}" ended with non-zero exit code: ${code} (${hex}).`,
        id: 'ProgramExitedWithNonZeroCode',
        category: 'NotSpecified',
        exceptionType: 'System.Management.Automation.NativeCommandExitException',
        target: path,
      }),
    );
  }
}
