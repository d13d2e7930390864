import type { Style } from '../screen/styled-text.ts';
import type { SyntaxToken } from './highlighter.ts';
import type { Colours } from './options.ts';

/** A stretch of the input in one style. */
export interface ColourRun {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
}

/**
 * Styles for a part of the input, in order and without gaps. What lies between tokens takes the colour of the token around it:
 * none at the top, the string's colour inside `"$( … )"`.
 */
export function colourRuns(tokens: readonly SyntaxToken[], start: number, end: number, colours: Colours): ColourRun[] {
  const runs: ColourRun[] = [];
  paint(tokens, start, end, '', colours, runs);
  return runs;
}

function paint(
  tokens: readonly SyntaxToken[],
  start: number,
  end: number,
  around: Style,
  colours: Colours,
  runs: ColourRun[],
): void {
  let at = start;
  for (const token of tokens) {
    if (token.start >= end) break;
    const from = Math.max(at, token.start);
    const to = Math.min(end, token.end);
    if (to <= from) continue;
    if (from > at) runs.push({ start: at, end: from, style: around });
    const style = colours[token.colour];
    if (token.nested.length === 0) runs.push({ start: from, end: to, style });
    else paint(token.nested, from, to, style, colours, runs);
    at = to;
  }
  if (at < end) runs.push({ start: at, end, style: around });
}
