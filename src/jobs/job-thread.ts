import { asError } from '../runtime/errors/reporting.ts';
import { ExitFlow, LoopFlow, PipelineStopped, StopUpstream } from '../runtime/flow.ts';
import { HostMessage } from '../runtime/host-message.ts';
import { InformationRecord } from '../runtime/pipeline/records.ts';
import { pack } from '../runtime/serialize/pack.ts';
import type { ResultStream } from '../runtime/serialize/packed.ts';
import { remoteError } from '../runtime/serialize/remote-error.ts';
import type { Session } from '../runtime/session.ts';
import type { Value } from '../types/value.ts';
import { JobHost } from './job-host.ts';
import { Control, type JobLink, type JobMessage, type JobTask } from './protocol.ts';
import { runCmdlet } from './run-cmdlet.ts';
import { runScript } from './run-script.ts';

/** What a job's thread works with. */
export interface JobThread {
  readonly session: Session;
  /** Sends a result to the shell. */
  send(stream: ResultStream, value: Value): void;
  /** Asks the person at the shell and waits for the answer. */
  ask(question: string, caption: string): boolean;
}

/**
 * Runs a task to its end inside a job's thread and tells the shell everything. `open` makes the session of the job on
 * its host; the world behind it is closed by whoever made it.
 */
export function runJob(task: JobTask, link: JobLink, open: (host: JobHost) => Session): void {
  const control = new Int32Array(link.control);
  const wake = new Int32Array(link.wake);
  const post = (message: JobMessage): void => {
    link.port.postMessage(message);
    Atomics.add(wake, 0, 1);
    Atomics.notify(wake, 0);
  };
  let session: Session | null = null;
  const show = (line: string): void => {
    if (session === null) return;
    const message = new HostMessage(line, false, null, null);
    thread.send('information', new InformationRecord(message, ['PSHOST'], '', session.place, session.context));
  };
  const host = new JobHost(link.control, { show, progress: (record) => post({ kind: 'progress', record }) });
  session = open(host);
  const { context } = session;
  const thread: JobThread = {
    session,
    send: (stream, value) => post({ kind: 'result', stream, value: pack(value, context) }),
    ask(question, caption) {
      Atomics.store(control, Control.answer, 0);
      post({ kind: 'ask', question, caption });
      while (Atomics.load(control, Control.answer) === 0) {
        if (host.stopRequested()) throw new PipelineStopped();
        Atomics.wait(control, Control.answer, 0, 100);
      }
      return Atomics.load(control, Control.answer) === 1;
    },
  };
  post({ kind: 'started' });
  try {
    if (task.kind === 'cmdlet') runCmdlet(task, thread);
    else runScript(task, thread);
    host.flush();
    post({ kind: 'ended', state: 'Completed', reason: null });
  } catch (error) {
    host.flush();
    if (error instanceof PipelineStopped) post({ kind: 'ended', state: 'Stopped', reason: null });
    else if (error instanceof ExitFlow || error instanceof LoopFlow || error instanceof StopUpstream) {
      post({ kind: 'ended', state: 'Completed', reason: null });
    } else {
      const { record } = asError(error);
      const remote = task.kind === 'script' && task.results === 'deserialized';
      const reason = pack(remote ? remoteError(record, context) : record, context);
      post({ kind: 'ended', state: 'Failed', reason });
    }
  }
}
