import type { FileRedirection, MergingRedirection, Redirection, RedirectionStream } from '../../language/ast.ts';
import { toText } from '../convert/text.ts';
import type { Sink } from '../flow.ts';
import { openFileSink } from '../pipeline/file-sink.ts';
import { nullSink } from '../pipeline/sinks.ts';
import { type StreamName, Streams } from '../pipeline/streams.ts';
import type { CompileContext } from './context.ts';
import { compileExpression } from './expressions.ts';
import type { Eval, Frame } from './frame.ts';

export interface Redirected {
  readonly output: Sink;
  readonly streams: Streams;
  /** Ends what was written to files. */
  close(): void;
}

/** Applies a command's redirections to the streams and the sink it would have had. */
export type Redirect = (frame: Frame, streams: Streams, out: Sink) => Redirected;

const names: Readonly<Record<Exclude<RedirectionStream, 'All' | 'Output'>, StreamName>> = {
  Error: 'error',
  Warning: 'warning',
  Verbose: 'verbose',
  Debug: 'debug',
  Information: 'information',
};
const everyStream: readonly StreamName[] = ['error', 'warning', 'verbose', 'debug', 'information'];

function streamsOf(from: RedirectionStream): readonly StreamName[] {
  if (from === 'All') return everyStream;
  return from === 'Output' ? [] : [names[from]];
}

interface FileTarget {
  readonly node: FileRedirection;
  readonly location: Eval;
}

/** Null when there are none. */
export function compileRedirections(nodes: readonly Redirection[], c: CompileContext): Redirect | null {
  if (nodes.length === 0) return null;
  const files: FileTarget[] = [];
  const merges: MergingRedirection[] = [];
  for (const node of nodes) {
    if (node.kind === 'FileRedirection') files.push({ node, location: compileExpression(node.location, c) });
    else merges.push(node);
  }
  return (frame, streams, out) => {
    const closers: (() => void)[] = [];
    let output = out;
    const targets: Partial<Record<StreamName, Sink>> = {};
    for (const file of files) {
      const sink = openTarget(file, frame, closers);
      if (file.node.fromStream === 'Output' || file.node.fromStream === 'All') output = sink;
      for (const name of streamsOf(file.node.fromStream)) targets[name] = sink;
    }
    for (const merge of merges) {
      for (const name of streamsOf(merge.fromStream)) targets[name] = output;
    }
    return {
      output,
      streams: new Streams(targets, streams),
      close: () => {
        for (const close of closers) close();
      },
    };
  };
}

function openTarget(file: FileTarget, frame: Frame, closers: (() => void)[]): Sink {
  const location = file.location(frame);
  if (location === null || location === undefined) return nullSink;
  const sink = openFileSink(toText(location, frame.shell.context), file.node.append, frame);
  closers.push(() => sink.close());
  return sink;
}
