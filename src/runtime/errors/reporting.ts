import { NetException } from '../../types/net-exception.ts';
import { type Completion, type Frame, normal } from '../compile/frame.ts';
import { DriveError } from '../drive.ts';
import { ErrorRecord } from '../error-record.ts';
import { isFlow, PSError } from '../flow.ts';
import { ExternalScriptInfo } from '../functions/command-info.ts';
import { preferenceOf } from '../scopes/preferences.ts';
import type { Shell } from '../shell.ts';
import { Extent, type SourceText } from '../source-text.ts';
import { engineError } from './engine-errors.ts';
import { ExceptionObject, toException } from './exception.ts';
import { runtimeExceptionType } from './exception-types.ts';
import { InvocationInfo } from './invocation-info.ts';

/** Gives whatever was thrown, unless it is flow control, a record that points at a stretch of source. */
export function located(shell: Shell, error: unknown, source: SourceText, start: number, end: number): unknown {
  if (isFlow(error)) return error;
  const failure = asError(error);
  const { record } = failure;
  if (record.invocation === null) {
    record.invocation = new InvocationInfo(null, new Extent(source, start, end));
  } else if (record.invocation.extent === null) {
    // A script's own invocation may be shared by several errors: each gets its own place.
    record.invocation = record.invocation.at(new Extent(source, start, end));
  }
  if (record.scriptStackTrace === '') record.scriptStackTrace = shell.stackTrace(shell.frame, record.invocation.extent);
  return failure;
}

/** What .NET or JavaScript threw, as PowerShell's own kind of error. */
export function asError(error: unknown): PSError {
  if (error instanceof PSError) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message)) return engineError('CallDepthOverflow');
  if (error instanceof NetException) {
    const exception = toException(error);
    const outer = new ExceptionObject(runtimeExceptionType, error.message, exception);
    const record = new ErrorRecord(exception, error.netTypeName, 'OperationStopped');
    outer.errorRecord = record;
    return new PSError(record);
  }
  if (error instanceof DriveError) return engineError('PathNotFound', [error.path], { target: error.path });
  const exception = toException(error);
  const record = new ErrorRecord(exception, 'RuntimeException', 'NotSpecified');
  const failure = new PSError(record);
  failure.cause = error;
  return failure;
}

/** Puts an error into `$Error`, once. */
export function noted(shell: Shell, error: unknown, frame: Frame | null = null): PSError {
  const failure = asError(error);
  if (!failure.recorded) {
    failure.recorded = true;
    shell.addError(failure.record);
    gather(failure, frame);
  }
  return failure;
}

/** -ErrorVariable of the functions around an error of a statement. */
function gather(failure: PSError, frame: Frame | null): void {
  for (let at = frame; at !== null; at = at.outer) {
    if (at.runtime === null) continue;
    at.runtime.gatherError(failure.record);
    return;
  }
}

/**
 * An error reached the end of its statement: thrown further up inside try and where code is called as a method or when it ends
 * the script, else shown, and the next statement runs.
 */
export function statementFailed(shell: Shell, error: unknown, frame: Frame): Completion {
  if (isFlow(error)) throw error;
  const failure = noted(shell, error, frame);
  shell.succeeded = false;
  if (shell.inTry || frame.throwsErrors || failure.stoppedByPreference) throw failure;
  const preference = preferenceOf(frame.scope, 'erroractionpreference', 'continue');
  if (preference === 'silentlycontinue' || preference === 'ignore') return normal;
  if (preference === 'stop' || failure.endsScript) throw failure;
  if (preference === 'inquire' && !shell.inquire(failure.record.message)) throw failure;
  show(failure.record, frame);
  shell.succeeded = false;
  return normal;
}

/** After a trap that neither continued nor broke. */
export function showTrapped(shell: Shell, failure: PSError, frame: Frame): Completion {
  const preference = preferenceOf(frame.scope, 'erroractionpreference', 'continue');
  if (preference === 'stop') throw failure;
  if (preference !== 'silentlycontinue' && preference !== 'ignore') show(failure.record, frame);
  shell.succeeded = false;
  return normal;
}

function show(record: ErrorRecord, frame: Frame): void {
  frame.shell.display.transcribeError(record);
  if (frame.streams.error !== null) frame.streams.error.write(record);
  else frame.shell.showError(record);
}

/** `at f, script.ps1: line 3` for every running block, innermost first. */
export function stackTrace(frame: Frame, extent: Extent | null): string {
  const lines: string[] = [];
  let at: Extent | null = extent;
  for (
    let running: Frame | null = frame, depth = 0;
    running !== null && depth < 100 && (depth === 0 || running !== frame.shell.rootFrame);
    running = running.outer, depth++
  ) {
    const name = nameOf(running);
    const place = at ?? running.invocation?.extent ?? null;
    const file = running.code.source.file ?? '<No file>';
    lines.push(
      `at ${name}, ${file}: line ${place === null || place.source !== running.code.source ? 1 : place.startLine}`,
    );
    at = running.invocation?.extent ?? null;
  }
  return lines.join('\n');
}

function nameOf(frame: Frame): string {
  const command = frame.invocation?.command ?? null;
  return command === null || command.name === '' || command instanceof ExternalScriptInfo
    ? '<ScriptBlock>'
    : command.name;
}
