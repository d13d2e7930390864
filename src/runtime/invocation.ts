import type { Value } from '../types/value.ts';
import type { ErrorRecord } from './error-record.ts';
import type { InvocationInfo } from './errors/invocation-info.ts';
import type { Host, ProgressRecord } from './host.ts';
import type { Session } from './session.ts';

/** One running cmdlet as its author sees it: the counterpart of PowerShell's Cmdlet base class. */
export interface CmdletInvocation {
  /** The name it was declared with. */
  readonly name: string;
  readonly parameterSet: string;
  readonly session: Session;
  readonly host: Host;
  /** Declared names (any case) of the parameters that are bound now, by argument or by pipeline. */
  isBound(parameter: string): boolean;
  /** What is bound now, by declared name; common parameters too. */
  readonly bound: ReadonlyMap<string, Value>;
  /** `$MyInvocation`: where and how the command was called. */
  readonly myInvocation: InvocationInfo;
  /** Writes to the pipeline; with `enumerate` a collection's items one by one. */
  writeObject(value: Value, enumerate?: boolean): void;
  /** A non-terminating error: -ErrorAction decides what becomes of it. */
  writeError(record: ErrorRecord): void;
  /** A terminating error: ends this command's statement. */
  throwTerminatingError(record: ErrorRecord): never;
  writeWarning(text: string): void;
  writeVerbose(text: string): void;
  writeDebug(text: string): void;
  writeInformation(value: Value, tags?: readonly string[]): void;
  writeProgress(record: ProgressRecord): void;
  /** `Performing the operation "action" on target "target".` */
  shouldProcess(target: string, action?: string): boolean;
  /** The form with ready sentences: what -WhatIf / -Verbose print, what the question says, and the caption. */
  shouldProcessMessage(description: string, question?: string, caption?: string): boolean;
  /** True once ShouldProcess has put its question to the user: nobody need ask again. */
  readonly wasAsked: boolean;
  /** Asks unconditionally (Yes/No/Suspend); throws under -NonInteractive. `toAll` adds Yes to All / No to All and remembers the answer there. */
  shouldContinue(question: string, caption?: string, toAll?: { yes: boolean; no: boolean }): boolean;
  /** Ends upstream commands as Select-Object -First does. */
  stopUpstream(): never;
  /** Throws PipelineStopped when Ctrl+C was pressed: call it in long loops. */
  checkStop(): void;
}
