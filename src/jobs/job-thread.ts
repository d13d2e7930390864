import { asError } from '../runtime/errors/reporting.ts';
import { isFlow, PipelineStopped } from '../runtime/flow.ts';
import { HostMessage } from '../runtime/host-message.ts';
import { InformationRecord } from '../runtime/pipeline/records.ts';
import { pack } from '../runtime/serialize/pack.ts';
import type { Packed, ResultStream } from '../runtime/serialize/packed.ts';
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
 * its host, `close` closes the world behind it: before the shell hears of the end, because it ends the thread then, and a
 * thread ended inside the database takes the process with it.
 */
export function runJob(task: JobTask, link: JobLink, open: (host: JobHost) => Session, close: () => void): void {
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
    send('information', new InformationRecord(message, ['PSHOST'], '', session.place, session.context));
  };
  const host = new JobHost(link.control, { show, progress: (record) => post({ kind: 'progress', record }) });
  const send = (stream: ResultStream, value: Value): void => {
    if (session !== null) post({ kind: 'result', stream, value: pack(value, session.context) });
  };
  const ask = (question: string, caption: string): boolean => {
    Atomics.store(control, Control.answer, 0);
    post({ kind: 'ask', question, caption });
    while (Atomics.load(control, Control.answer) === 0) {
      if (host.stopRequested()) throw new PipelineStopped();
      Atomics.wait(control, Control.answer, 0, 100);
    }
    return Atomics.load(control, Control.answer) === 1;
  };
  post({ kind: 'started' });
  let end: JobMessage;
  try {
    session = open(host);
    const thread: JobThread = { session, send, ask };
    if (task.kind === 'cmdlet') runCmdlet(task, thread);
    else runScript(task, thread);
    host.flush();
    end = { kind: 'ended', state: 'Completed', reason: null };
  } catch (error) {
    host.flush();
    end = endedBy(error, task, session);
  }
  try {
    close();
  } finally {
    post(end);
  }
}

/** How the shell is told of what ended a job early. */
function endedBy(error: unknown, task: JobTask, session: Session | null): JobMessage {
  if (error instanceof PipelineStopped) return { kind: 'ended', state: 'Stopped', reason: null };
  if (isFlow(error)) return { kind: 'ended', state: 'Completed', reason: null };
  if (session === null) return { kind: 'ended', state: 'Failed', reason: packedFailure(error) };
  const { record } = asError(error);
  const remote = task.kind === 'script' && task.results === 'deserialized';
  const reason = pack(remote ? remoteError(record, session.context) : record, session.context);
  return { kind: 'ended', state: 'Failed', reason };
}

/** The error of a job whose session could not even be opened. */
function packedFailure(error: unknown): Packed {
  const message = error instanceof Error ? error.message : String(error);
  const exception = { t: 'exception', type: 'System.Management.Automation.RuntimeException', message } as const;
  return {
    t: 'error',
    exception: { ...exception, inner: null, hResult: -2146233087, thrownByScript: false, details: [] },
    id: 'JobSessionNotOpened',
    category: 'OpenError',
    target: null,
    details: null,
    activity: '',
    reason: 'RuntimeException',
    targetName: '',
    targetType: '',
    stackTrace: '',
    position: null,
  };
}
