import type { ErrorRecord } from '../error-record.ts';
import type { Sink } from '../flow.ts';

export type StreamName = 'error' | 'warning' | 'verbose' | 'debug' | 'information';

/**
 * Where the streams 2 to 6 of running code go; null is the host. Redirections make a changed copy,
 * which everything called from there inherits.
 */
export class Streams {
  readonly error: Sink | null;
  readonly warning: Sink | null;
  readonly verbose: Sink | null;
  readonly debug: Sink | null;
  readonly information: Sink | null;

  constructor(targets: Partial<Record<StreamName, Sink | null>> = {}, base?: Streams) {
    this.error = targets.error === undefined ? (base?.error ?? null) : targets.error;
    this.warning = targets.warning === undefined ? (base?.warning ?? null) : targets.warning;
    this.verbose = targets.verbose === undefined ? (base?.verbose ?? null) : targets.verbose;
    this.debug = targets.debug === undefined ? (base?.debug ?? null) : targets.debug;
    this.information = targets.information === undefined ? (base?.information ?? null) : targets.information;
  }
}

/** All streams to the host. */
export const hostStreams = new Streams();

export type ErrorSink = { write(record: ErrorRecord): void };
