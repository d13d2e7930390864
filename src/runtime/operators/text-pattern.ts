import { NetException } from '../../types/net-exception.ts';
import { unwrap } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { toText } from '../convert/text.ts';

/** One place where a pattern matched. */
export interface Found {
  readonly index: number;
  readonly end: number;
  /** The text of every group, the whole match first; null for a group that took no part. */
  readonly groups: readonly (string | null)[];
  /** The match as scripts see it (`$_` in `-replace 'x', { }`). */
  readonly asValue: () => Value;
}

/** What the regex operators need of a .NET regular expression. */
export interface TextPattern {
  /** The first match at or behind an offset. */
  find(text: string, from: number): Found | null;
  /** Names of the groups in the order of `Found.groups`; numbered ones have their number. */
  readonly groupNames: readonly (string | number)[];
  /** The replacement text with `$1`, `${name}`, `$&`... filled in. */
  expand(found: Found, text: string, replacement: string): string;
}

/** Compiles a pattern, from a cache; a `[regex]` value keeps its own options. Throws .NET's RegexParseException. */
export function textPattern(pattern: Value, ignoreCase: boolean, context: EvaluationContext, flags = ''): TextPattern {
  const base = unwrap(pattern);
  const text = toText(base, context);
  return compile(text, `${ignoreCase ? 'i' : ''}${flags}`);
}

function compile(pattern: string, flags: string): TextPattern {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, `g${flags}`);
  } catch (error) {
    throw new NetException(
      'System.Text.RegularExpressions.RegexParseException',
      error instanceof Error ? error.message : '',
    );
  }
  return {
    groupNames: [0],
    find(text, from) {
      expression.lastIndex = from;
      const match = expression.exec(text);
      if (match === null) return null;
      const groups = match.map((group: string | undefined) => group ?? null);
      return { index: match.index, end: match.index + match[0].length, groups, asValue: () => match[0] };
    },
    expand: (_found, _text, replacement) => replacement,
  };
}

/** All matches in order, none overlapping; an empty match moves on by one character. */
export function* allMatches(pattern: TextPattern, text: string): Generator<Found> {
  for (let from = 0; from <= text.length; ) {
    const found = pattern.find(text, from);
    if (found === null) return;
    yield found;
    from = found.end > found.index ? found.end : found.end + 1;
  }
}
