import type { Redirection, RedirectionStream } from '../ast.ts';
import type { RedirectionDetail, Token } from '../scanner/token.ts';
import { singleArgument } from './commands.ts';
import { errorExpression } from './error-nodes.ts';
import type { Extent, Parser } from './parser.ts';

const streams: readonly RedirectionStream[] = ['All', 'Output', 'Error', 'Warning', 'Verbose', 'Debug', 'Information'];

/** How messages call the streams. */
const streamTexts: Readonly<Record<RedirectionStream, string>> = {
  All: '* stream',
  Output: 'output stream',
  Error: 'error stream',
  Warning: 'warning stream',
  Verbose: 'verbose stream',
  Debug: 'debug stream',
  Information: 'information stream',
};

/**
 * A redirection, its operator read: added to the list, which is kept in the order of the streams, unless its stream is in it. Gives its extent, and the kind that
 * was read: null for `<`, which is always refused.
 */
export function redirection(
  p: Parser,
  token: Token,
  redirections: Redirection[],
): { kind: Redirection['kind'] | null; extent: Extent } {
  const detail = token.detail?.type === 'redirection' ? token.detail : null;
  let result: Redirection;
  if (detail === null || detail.to === null) {
    let location = singleArgument(p, 'FileName');
    if (location === null) {
      p.report(token.end, token.end, 'MissingFileSpecification');
      location = errorExpression(token.start, token.end, []);
    }
    if (detail === null) {
      p.report(token.start, token.end, 'RedirectionNotSupported', p.text(token));
      return { kind: null, extent: { start: token.start, end: location.end } };
    }
    result = {
      kind: 'FileRedirection',
      start: token.start,
      end: location.end,
      fromStream: streamOf(detail.from),
      location,
      append: detail.append,
    };
  } else {
    result = merging(p, token, detail, detail.to);
  }
  const { fromStream } = result;
  const place = streams.indexOf(fromStream);
  const taken = redirections.some((other) => other.fromStream === fromStream);
  if (!taken)
    redirections.splice(redirections.filter((other) => streams.indexOf(other.fromStream) < place).length, 0, result);
  else p.report(result.start, result.end, 'StreamAlreadyRedirected', streamTexts[fromStream]);
  return { kind: result.kind, extent: result };
}

/** Only the output stream can be merged into, and only other streams into it. */
function merging(p: Parser, token: Token, detail: RedirectionDetail, to: number): Redirection {
  const { start, end } = token;
  if (to !== 1 || detail.from === to) p.report(start, end, 'RedirectionNotSupported', p.text(token));
  return { kind: 'MergingRedirection', start, end, fromStream: streamOf(detail.from), toStream: 'Output' };
}

function streamOf(number: number): RedirectionStream {
  return streams[number] as RedirectionStream;
}
