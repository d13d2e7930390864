import { fitText, textWidth } from '../repl/screen/character-width.ts';
import type { Span, StyledText } from '../repl/screen/styled-text.ts';

/** One parameter of the dim syntax line. */
export interface SyntaxPart {
  readonly text: string;
  readonly bound: boolean;
  /** The one whose name or value is being typed. */
  readonly current: boolean;
}

const dim = '2';
const bright = '1';
const boundStyle = '2;9';
const cut = '…';
/** Below this width the number of other syntaxes is left out. */
const narrow = 40;

/**
 * Lays the syntax line out for a window. What does not fit goes in this order: bound parameters, the command's name (it
 * stands in the input), and what is farthest from the parameter that is being typed.
 */
export function syntaxLine(command: string, parts: readonly SyntaxPart[], others: number, columns: number): StyledText {
  const tail = others > 0 && columns >= narrow ? `  (+${others} more)` : '';
  const room = columns - textWidth(tail);
  const name: Span = { text: command, style: dim };
  const spans = [name, ...parts.map(spanOf)];
  if (widthOf(spans) <= room) return joined(spans, tail);
  const open = parts.filter(({ bound, current }) => !bound || current);
  const named = [name, ...open.map(spanOf)];
  if (widthOf(named) <= room) return joined(named, tail);
  const current = open.findIndex((part) => part.current);
  return joined(around(open.map(spanOf), Math.max(current, 0), room), tail);
}

function spanOf({ text, bound, current }: SyntaxPart): Span {
  return { text, style: current ? bright : bound ? boundStyle : dim };
}

/** As many spans from the first on as fit; later ones when the one that matters would not be seen. */
function around(spans: readonly Span[], matters: number, room: number): Span[] {
  for (let first = 0; ; first++) {
    const lead: Span[] = first > 0 ? [{ text: cut, style: dim }] : [];
    const shown = spans.slice(first);
    while (shown.length > 0) {
      const rest: Span[] = first + shown.length < spans.length ? [{ text: cut, style: dim }] : [];
      if (widthOf([...lead, ...shown, ...rest]) <= room) break;
      shown.pop();
    }
    if (first + shown.length > matters) {
      const rest: Span[] = first + shown.length < spans.length ? [{ text: cut, style: dim }] : [];
      return [...lead, ...shown, ...rest];
    }
    if (first >= matters) {
      const only = spans[matters];
      return only === undefined ? [] : [{ text: fitText(only.text, room), style: only.style }];
    }
  }
}

/** The width of the spans with a blank between each two. */
function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + textWidth(text) + 1, -1);
}

function joined(spans: readonly Span[], tail: string): StyledText {
  const apart = spans.flatMap((span, at) => (at === 0 ? [span] : [{ text: ' ', style: dim }, span]));
  return tail === '' ? apart : [...apart, { text: tail, style: dim }];
}
