import type { FormatContext } from '../../format/format-context.ts';
import type { LineOutput } from '../../format/line-output.ts';
import { createLineOutput } from '../../format/line-output.ts';
import type { ObjectPrinter } from '../../format/out-default.ts';
import { createObjectPrinter } from '../../format/out-default.ts';
import type { FormatStream } from '../../format/packets.ts';
import { MessageRecord } from '../pipeline/records.ts';
import type { Formatter, Session } from '../session.ts';
import { createFormatContext } from './format-context.ts';

const contexts = new WeakMap<Session, FormatContext>();

/** The session's own format context. */
export function formatContextOf(session: Session): FormatContext {
  if (session.formatContext !== undefined) return session.formatContext;
  let context = contexts.get(session);
  if (context === undefined) {
    context = createFormatContext(session);
    contexts.set(session, context);
  }
  return context;
}

/** Lays output out on the session's host, errors on its error stream: what ends a pipeline. */
export const hostFormatter: Formatter = {
  open: (session) => openedByValue(() => openHostPrinter(session)),
};

/** Many a line prints nothing: its printer is opened by the first value. */
function openedByValue(open: () => ObjectPrinter): ObjectPrinter {
  let printer: ObjectPrinter | undefined;
  return {
    write(value, stream) {
      printer ??= open();
      printer.write(value, stream);
    },
    end: () => printer?.end(),
  };
}

/** As {@link hostFormatter}, for Out-Host and for values that bring their stream along. */
export function openHostPrinter(session: Session): ObjectPrinter {
  const printer = createObjectPrinter(formatContextOf(session), hostOutputs(session));
  return {
    write: (value, stream) => printer.write(value instanceof MessageRecord ? asMessage(value) : value, stream),
    end: () => printer.end(),
  };
}

/** A warning or the like that was sent down the pipeline says what it is, as if it had never left its stream. */
function asMessage({ level, message }: MessageRecord): string {
  return `${level.toUpperCase()}: ${message}`;
}

/** The host's lines for each stream. One column stays free, as PowerShell leaves it. */
export function hostOutputs(session: Session): (stream: FormatStream) => LineOutput {
  const { columns, rows } = session.host.size();
  const options = { columns: columns - 1, rows, style: formatContextOf(session).style };
  const { host, transcripts } = session;
  const output = createLineOutput((text) => {
    host.write(text);
    if (transcripts.active) transcripts.result(text);
  }, options);
  let errors: LineOutput | undefined;
  return (stream) => {
    if (stream !== 'error') return output;
    errors ??= createLineOutput((text) => {
      host.writeError(text);
      if (transcripts.active) transcripts.result(text);
    }, options);
    return errors;
  };
}
