import type { MessagePort } from 'node:worker_threads';
import type { ProgressRecord } from '../runtime/host.ts';
import type { Packed, ResultStream } from '../runtime/serialize/packed.ts';

/** A bound cmdlet that a job runs (-AsJob of the CIM cmdlets). */
export interface CmdletTask {
  readonly kind: 'cmdlet';
  readonly command: string;
  /** What it is bound to, by the name its code uses. */
  readonly parameters: readonly (readonly [name: string, value: Packed])[];
  /** The computer of a CIM session; null is the job's own. */
  readonly computer: string | null;
  readonly whatIf: boolean;
  /** Ask before each change. */
  readonly confirm: boolean;
}

/** A script that a job runs in a session of its own. */
export interface ScriptTask {
  readonly kind: 'script';
  readonly text: string;
  /** Runs before, in the same session. */
  readonly initialization: string | null;
  readonly args: readonly Packed[];
  /** `$input`; null when nothing is piped in. */
  readonly input: readonly Packed[] | null;
  /** Values of `$using:` by lower-case key. */
  readonly using: readonly (readonly [key: string, value: Packed])[];
  /** Whether results come as live objects or as the deserialised ones of another process. */
  readonly results: 'live' | 'deserialized';
  /** The computer of the lab that the script runs on; '' for the shell's own. */
  readonly computer: string;
  /** Where its session starts, as a path; null for the shell's own folder. */
  readonly location: string | null;
}

export type JobTask = CmdletTask | ScriptTask;

/** Slots of the memory that a job shares with its starter. */
export const Control = {
  /** 1 once the job is to stop. */
  stop: 0,
  /** 1 yes, 2 no: the answer to the job's question; 0 while there is none. */
  answer: 1,
  length: 2,
} as const;

/** The two ends of a running job. */
export interface JobLink {
  readonly control: SharedArrayBuffer;
  /** One counter for all jobs of a shell: raised after every message, so that waiting needs no event loop. */
  readonly wake: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** A question that only a person can answer: ShouldProcess or ShouldContinue of the job's command. */
export interface JobQuestion {
  readonly question: string;
  readonly caption: string;
}

export type JobMessage =
  | { readonly kind: 'started' }
  | { readonly kind: 'result'; readonly stream: ResultStream; readonly value: Packed }
  | { readonly kind: 'progress'; readonly record: ProgressRecord }
  | ({ readonly kind: 'ask' } & JobQuestion)
  | {
      readonly kind: 'ended';
      readonly state: 'Completed' | 'Failed' | 'Stopped';
      /** The error that ended a failed job. */
      readonly reason: Packed;
    };

/** How the worker threads of jobs come to life: provided by whoever knows the program's file and the world. */
export interface JobLauncher {
  /** Starts a thread on the task; it may be ended at any time. */
  launch(task: JobTask, link: JobLink): { end(): void };
}
