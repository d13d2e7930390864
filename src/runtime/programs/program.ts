import type { Session } from '../session.ts';

/** One call of a program: what a process would get. */
export interface ProgramCall {
  readonly session: Session;
  /** Its arguments, the program's own name not among them. */
  readonly args: readonly string[];
  /** The lines of standard input; null where that is the keyboard. */
  readonly input: readonly string[] | null;
  /** Writes a line to standard output. */
  out(line: string): void;
  /** Writes a line to standard error. */
  error(line: string): void;
  /** Waits; Ctrl+C ends the program. */
  sleep(milliseconds: number): void;
}

/** A program of the emulated computers: it reads arguments and lines, writes lines, and ends with an exit code. */
export interface Program {
  /** With its extension, as its file is spelled: `ipconfig.exe`. */
  readonly name: string;
  /** As its file's properties say. */
  readonly description: string;
  run(call: ProgramCall): number;
}

/** Declares a program; the one default export of its file. */
export function defineProgram(program: Program): Program {
  return program;
}

/** What is known of a program without loading it. */
export interface ProgramEntry {
  readonly name: string;
  /** Synchronous in the built program; a promise where modules load themselves. */
  readonly load: () => { readonly default: Program } | Promise<{ readonly default: Program }>;
}

/** Where Windows keeps its programs. */
export const systemFolder = 'C:\\Windows\\system32';
