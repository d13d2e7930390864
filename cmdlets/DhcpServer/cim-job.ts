import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import type { ServiceKey } from '../../src/runtime/session.ts';
import type { Value } from '../../src/types/value.ts';

/** A bound command that is to run as a job (-AsJob): one child job a computer. */
export interface CimJobRequest {
  /** The cmdlet's name. */
  readonly command: string;
  /** What it is bound to, by declared name with a small first letter, without -AsJob, -ThrottleLimit and -CimSession. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The computers to run on; null is the shell's own. */
  readonly computers: readonly (string | null)[];
  /** How many of them at a time; 0 for as many as there are. */
  readonly throttleLimit: number;
}

/** Makes CimJobs: provided by the module of jobs. */
export interface CimJobs {
  /** Starts the job and returns it (what -AsJob writes). */
  start(invocation: CmdletInvocation, request: CimJobRequest): Value;
}

export const cimJobs: ServiceKey<CimJobs> = { name: 'cimJobs' };
