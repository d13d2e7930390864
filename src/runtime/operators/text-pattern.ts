import { unwrap } from '../../types/ps-object.ts';
import { Match } from '../../types/regex/match.ts';
import { regexOptions } from '../../types/regex/options.ts';
import { cachedPattern, type RegexPattern } from '../../types/regex/pattern.ts';
import { Regex } from '../../types/regex.ts';
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

/** Compiles a pattern, from a cache; flags are `m`, `s` as in `(?ms)`. Throws .NET's RegexParseException. */
export function textPattern(pattern: Value, ignoreCase: boolean, context: EvaluationContext, flags = ''): TextPattern {
  const base = unwrap(pattern);
  if (base instanceof Regex) return new NetPattern(base.pattern);
  let options = ignoreCase ? regexOptions.ignoreCase : regexOptions.none;
  for (const flag of flags) options |= optionLetters[flag] ?? 0;
  return new NetPattern(cachedPattern(toText(base, context), options));
}

const optionLetters: Readonly<Record<string, number>> = {
  i: regexOptions.ignoreCase,
  m: regexOptions.multiline,
  n: regexOptions.explicitCapture,
  s: regexOptions.singleline,
  x: regexOptions.ignoreWhitespace,
};

class NetPattern implements TextPattern {
  readonly #pattern: RegexPattern;

  constructor(pattern: RegexPattern) {
    this.#pattern = pattern;
  }

  get groupNames(): readonly (string | number)[] {
    return this.#pattern.groupNames;
  }

  find(text: string, from: number): Found | null {
    const found = this.#pattern.find(text, from);
    return found === null ? null : { ...found, asValue: () => new Match(this.#pattern, text, found) };
  }

  expand(found: Found, text: string, replacement: string): string {
    return this.#pattern.expand(found, text, replacement);
  }
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
