import type { ConsoleRequest, TaskLine } from '../console/requests.ts';
import type { ProgressRecord, RowList, WindowName } from '../runtime/host.ts';
import type { StartOptions } from '../switches.ts';
import type { FirstCommand } from './start-session.ts';

/** The first argument of a worker thread that runs the program: what to do, its worker data tells. */
export const threadArgument = '-WorkerThread';

/** What the interactive thread hands to the engine's thread at its start. */
export interface WorkerStart {
  readonly options: StartOptions;
  /** What runs before the first prompt: a command or a script that -NoExit keeps open. */
  readonly first?: FirstCommand;
  /** See {@link Signals}. */
  readonly signals: SharedArrayBuffer;
  /** Where the engine reads replies to its questions while it holds its thread. */
  readonly replies: import('node:worker_threads').MessagePort;
  readonly columns: number;
  readonly rows: number;
  readonly styled: boolean;
}

/** Slots of the shared memory between the two threads. */
export const Signals = {
  /** 1 once Ctrl+C was pressed; the engine clears it before each run. */
  stop: 0,
  /** Counts replies sent; the engine waits on it. */
  reply: 1,
  /** Characters written by the engine and not yet shown. */
  backlog: 2,
  columns: 3,
  rows: 4,
  length: 5,
} as const;

/** Requests of the interactive thread; each is answered by one {@link WorkerAnswer} with its id. */
export type WorkerRequest = { readonly id: number } & (
  | { readonly kind: 'start' }
  | { readonly kind: 'run'; readonly text: string }
  | { readonly kind: 'prompt' }
  | {
      readonly kind: 'complete' | 'commandHelp' | 'parameterHelp' | 'syntaxHint';
      readonly text: string;
      readonly cursor: number;
    }
  | { readonly kind: 'console'; readonly request: ConsoleRequest }
  | { readonly kind: 'close' }
);

export type WorkerAnswer =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

/** What running code sends to the screen, in order; those that ask wait for a reply on the port. */
export type WorkerEvent =
  | { readonly kind: 'write' | 'writeError'; readonly text: string }
  | { readonly kind: 'progress'; readonly sourceId: number; readonly record: ProgressRecord }
  | { readonly kind: 'clear' }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'window'; readonly name: WindowName }
  /** A line of the console's task that the request with that id began. */
  | { readonly kind: 'consoleLine'; readonly id: number; readonly line: TaskLine }
  | { readonly kind: 'ask'; readonly question: Question };

export type Question =
  | { readonly kind: 'readLine'; readonly masked: boolean }
  | { readonly kind: 'readKey' }
  | { readonly kind: 'keysWaiting'; readonly forget: boolean }
  | { readonly kind: 'chooseRows'; readonly list: RowList }
  | { readonly kind: 'readCommand'; readonly prompt: { readonly text: string; readonly pure: boolean } }
  | { readonly kind: 'editor'; readonly call: unknown };
