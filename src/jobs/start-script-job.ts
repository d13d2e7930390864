import type { EvaluationContext } from '../runtime/convert/context.ts';
import type { ErrorRecord } from '../runtime/error-record.ts';
import { deserializedCopy } from '../runtime/serialize/deserialized.ts';
import { Packer } from '../runtime/serialize/pack.ts';
import type { Value } from '../types/value.ts';
import type { Job, JobResult, JobWork } from './job.ts';
import type { JobBoard } from './job-board.ts';
import type { ScriptTask } from './protocol.ts';
import { withOrigin } from './remote-notes.ts';

/** A script that is to run in another session, with all that it takes along. */
export interface ScriptRequest {
  readonly text: string;
  readonly initialization: string | null;
  readonly args: readonly Value[];
  readonly input: readonly Value[] | null;
  readonly using: ReadonlyMap<string, Value>;
  /** A folder for the new session; null for that of the caller. */
  readonly location: string | null;
}

export interface RemoteJobRequest {
  readonly script: ScriptRequest;
  readonly name: string | null;
  readonly jobTypeName: 'BackgroundJob' | 'RemoteJob';
  /** One child job each. */
  readonly places: readonly JobPlace[];
  readonly throttleLimit: number;
  readonly showsComputer: boolean;
}

/** Where a child job runs, or why it can't: `computer` is the lab's name of it, '' for the shell's own. */
export type JobPlace =
  | { readonly location: string; readonly computer: string }
  | { readonly location: string; readonly failure: ErrorRecord };

/** Starts a script as a remoting job: the values that cross over, in and out, are deserialised copies. */
export function startRemoteJob(board: JobBoard, request: RemoteJobRequest, context: EvaluationContext): Job {
  const { name, jobTypeName, script, showsComputer } = request;
  const description = { family: 'remoting', jobTypeName, command: script.text } as const;
  const id = board.nextId();
  const copy = (value: Value): Value => deserializedCopy(value, context);
  const children = request.places.map((place) => {
    const { location } = place;
    const childId = board.nextId();
    const child = { ...description, id: childId, name: `Job${childId}`, location };
    if ('failure' in place) return board.make({ ...child, work: failing(place.failure) });
    const task = scriptTask(script, copy, context, { results: 'deserialized', computer: place.computer });
    const origin = { computerName: location, runspaceId: board.newGuid(), shown: showsComputer };
    const arrive = (result: JobResult): JobResult =>
      result.stream === 'output' ? { ...result, value: withOrigin(result.value, origin) } : result;
    return board.make({ ...child, work: board.inThread(() => task, arrive) });
  });
  const location = request.places.map((place) => place.location).join(',');
  const job = board.make({ ...description, id, name: name ?? `Job${id}`, location, children });
  board.jobs.add(job);
  board.queue(request.throttleLimit).add(...children);
  return job;
}

/** The work of a job that can't even begin. */
function failing(reason: ErrorRecord): JobWork {
  return {
    start(job) {
      job.reason = reason;
      job.state = 'Failed';
    },
    stop() {},
    answer() {},
  };
}

/** A script's task; `copy` is what becomes of values on their way in. */
export function scriptTask(
  script: ScriptRequest,
  copy: (value: Value) => Value,
  context: EvaluationContext,
  way: { readonly results: ScriptTask['results']; readonly computer: string },
): ScriptTask {
  const packer = new Packer(context);
  const packed = (value: Value) => packer.pack(copy(value));
  return {
    kind: 'script',
    text: script.text,
    initialization: script.initialization,
    args: script.args.map(packed),
    input: script.input?.map(packed) ?? null,
    using: [...script.using].map(([key, value]) => [key, packed(value)]),
    location: script.location,
    ...way,
  };
}
