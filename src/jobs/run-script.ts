import type { EvaluationContext } from '../runtime/convert/context.ts';
import { ErrorRecord } from '../runtime/error-record.ts';
import type { Sink } from '../runtime/flow.ts';
import { Streams } from '../runtime/pipeline/streams.ts';
import { deserializedCopy } from '../runtime/serialize/deserialized.ts';
import type { ResultStream } from '../runtime/serialize/packed.ts';
import { remoteError } from '../runtime/serialize/remote-error.ts';
import { Unpacker } from '../runtime/serialize/unpack.ts';
import type { Value } from '../types/value.ts';
import type { JobThread } from './job-thread.ts';
import type { ScriptTask } from './protocol.ts';

/** Runs a script as the work of a job. Throws what ends the script early. */
export function runScript(task: ScriptTask, thread: JobThread): void {
  const { session } = thread;
  const unpacker = new Unpacker(session);
  const args = task.args.map((value) => unpacker.unpack(value));
  const input = task.input?.map((value) => unpacker.unpack(value));
  const using = new Map(task.using.map(([key, value]) => [key, unpacker.unpack(value)]));
  const remote = task.results === 'deserialized';
  const to = (stream: ResultStream): Sink => ({
    write: (value) => thread.send(stream, remote ? fromOutside(value, stream, session.context) : value),
  });
  const streams = new Streams({
    error: to('error'),
    warning: to('warning'),
    verbose: to('verbose'),
    debug: to('debug'),
    information: to('information'),
  });
  const output = to('output');
  if (task.initialization !== null) {
    session.compile(task.initialization).invoke({ newScope: false, output, streams });
  }
  const block = session.compile(task.text);
  block.invoke({ newScope: false, args, input, using, output, streams });
}

/** A result as another process sees it. */
function fromOutside(value: Value, stream: ResultStream, context: EvaluationContext): Value {
  if (value instanceof ErrorRecord && stream === 'error') return remoteError(value, context);
  return stream === 'output' ? deserializedCopy(value, context) : value;
}
