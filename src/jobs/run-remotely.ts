import { inSession } from '../runtime/active-session.ts';
import { ErrorRecord } from '../runtime/error-record.ts';
import { asError } from '../runtime/errors/reporting.ts';
import { isFlow, PipelineStopped, PSError, type Sink, StopUpstream } from '../runtime/flow.ts';
import { Streams } from '../runtime/pipeline/streams.ts';
import { deserializedCopy } from '../runtime/serialize/deserialized.ts';
import type { ResultStream } from '../runtime/serialize/packed.ts';
import { remoteError } from '../runtime/serialize/remote-error.ts';
import type { Session } from '../runtime/session.ts';
import type { Value } from '../types/value.ts';
import type { JobResult } from './job.ts';
import type { PSSession } from './ps-session.ts';
import { withOrigin } from './remote-notes.ts';
import type { ScriptRequest } from './start-script-job.ts';

/**
 * Runs a script in a session on another computer and hands over what it writes as it comes, as copies. Errors that end
 * the script are results, too; what `throw` threw is thrown here again.
 */
export function runRemotely(
  script: ScriptRequest,
  target: PSSession,
  from: Session,
  write: (result: JobResult) => void,
  showsComputer: boolean,
): void {
  const { session } = target.engine;
  const { context } = session;
  const copy = (value: Value): Value => deserializedCopy(value, context);
  const origin = { computerName: target.computerName, runspaceId: target.instanceId, shown: showsComputer };
  let refused: { readonly error: unknown } | null = null;
  // What takes the results runs at home; when it fails, the script ends, whatever it would catch.
  const hand = (stream: ResultStream, value: Value): void => {
    try {
      inSession(from, session, () => write({ stream, value }));
    } catch (error) {
      refused = { error };
      throw new PipelineStopped();
    }
  };
  const to = (stream: ResultStream): Sink => ({ write: (value) => hand(stream, value) });
  const output: Sink = { write: (value) => hand('output', withOrigin(copy(value), origin)) };
  const error: Sink = {
    write: (value) => hand('error', value instanceof ErrorRecord ? remoteError(value, context) : value),
  };
  const streams = new Streams({
    error,
    warning: to('warning'),
    verbose: to('verbose'),
    debug: to('debug'),
    information: to('information'),
  });
  const run = (): void => {
    session.compile(script.text).invoke({
      args: script.args.map(copy),
      input: script.input?.map(copy),
      using: new Map([...script.using].map(([key, value]) => [key, copy(value)])),
      newScope: false, // What it leaves behind stays in the session.
      output,
      streams,
    });
  };
  const failure = inSession(session, from, () => failureOf(run, () => refused !== null));
  if (refused !== null) throw (refused as { readonly error: unknown }).error;
  if (failure === null) return;
  const record = remoteError(failure, context);
  if (failure.exception.thrownByScript) throw new PSError(record);
  write({ stream: 'error', value: record });
}

/** The error that ended a script; null when it came to its end, by `exit` or by `break`, too. */
function failureOf(run: () => void, wasRefused: () => boolean): ErrorRecord | null {
  try {
    run();
    return null;
  } catch (thrown) {
    if (wasRefused()) return null;
    if (thrown instanceof PipelineStopped || thrown instanceof StopUpstream) throw thrown;
    return isFlow(thrown) ? null : asError(thrown).record;
  }
}
