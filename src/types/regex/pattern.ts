import { type ExactMatch, Matcher, type Span } from './matcher.ts';
import type { RegexNode } from './nodes.ts';
import { regexOptions } from './options.ts';
import { parseRegex } from './parser.ts';
import { expandReplacement, parseReplacement, type Replacement } from './replacement.ts';
import { runsNatively, type ScriptSource, scriptSource, startsWithContinue } from './script-source.ts';

/** The longest a match may take in our own matcher, in milliseconds. */
const defaultTimeLimit = 10_000;

/** One match. Texts are at hand; places and earlier captures of groups are worked out when asked for. */
export interface Found {
  readonly index: number;
  readonly end: number;
  /** The text of every group, the whole match first; null for a group that took no part. */
  readonly groups: readonly (string | null)[];
}

/** A compiled .NET regular expression. */
export class RegexPattern {
  readonly source: string;
  readonly options: number;
  /** Names of the groups in the order of {@link Found.groups}; those without a name have their number. */
  readonly groupNames: readonly (string | number)[];
  readonly groupNumbers: readonly number[];
  readonly #root: RegexNode;
  readonly #native: boolean;
  readonly #sticky: boolean;
  readonly #timeLimit: number;
  #ascii: NativeExpression | undefined;
  #unicode: NativeExpression | undefined;
  #matcher: Matcher | undefined;
  readonly #replacements = new Map<string, Replacement>();

  /** @throws NetException System.Text.RegularExpressions.RegexParseException */
  constructor(source: string, options: number = regexOptions.none, timeLimit = defaultTimeLimit) {
    this.source = source;
    this.options = options;
    this.#timeLimit = timeLimit;
    const { root, groups } = parseRegex(source, options);
    this.#root = root;
    this.groupNumbers = [0, ...groups.map((slot) => slot.number)];
    this.groupNames = [
      0,
      ...groups.map((slot) => (slot.name !== null && !/^\d+$/.test(slot.name) ? slot.name : slot.number)),
    ];
    this.#native = !this.rightToLeft && runsNatively(root);
    this.#sticky = startsWithContinue(root);
  }

  get rightToLeft(): boolean {
    return (this.options & regexOptions.rightToLeft) !== 0;
  }

  /** The first match at or behind an offset (at or before it, when right-to-left). */
  find(text: string, from: number): Found | null {
    if (this.#native) return this.#expression(text).find(text, from);
    const match = this.#exact.find(text, from);
    return match === null ? null : this.#found(text, match);
  }

  isMatch(text: string, from: number): boolean {
    return this.#native ? this.#expression(text).test(text, from) : this.find(text, from) !== null;
  }

  /** All matches in order, none overlapping; an empty match moves on by one character. */
  *all(text: string, from = this.rightToLeft ? text.length : 0): Generator<Found> {
    for (let found = this.find(text, from); found !== null; found = this.after(text, found)) yield found;
  }

  /** The match behind another one, or null. */
  after(text: string, { index, end }: Found): Found | null {
    const step = end > index ? 0 : 1;
    const from = this.rightToLeft ? index - step : end + step;
    return from < 0 || from > text.length ? null : this.find(text, from);
  }

  /** Where every capture of a match lies, by the order of {@link groupNames}. */
  captures(text: string, found: Found): readonly (readonly Span[])[] {
    const from = this.rightToLeft ? found.end : found.index;
    const match = this.#exact.find(text, from, true);
    return this.groupNumbers.map((number) => {
      if (number === 0) return [[found.index, found.end]];
      return match?.captures.get(number) ?? [];
    });
  }

  /** The replacement text of a match with `$1`, `${name}`, `$&` ... filled in. */
  expand(found: Found, text: string, replacement: string): string {
    let parsed = this.#replacements.get(replacement);
    if (parsed === undefined) {
      parsed = parseReplacement(replacement, this.groupNames, this.groupNumbers);
      if (this.#replacements.size > 50) this.#replacements.clear();
      this.#replacements.set(replacement, parsed);
    }
    return expandReplacement(parsed, found, text);
  }

  #expression(text: string): NativeExpression {
    if (isAscii(text)) {
      this.#ascii ??= this.#translate(127);
      return this.#ascii;
    }
    this.#unicode ??= this.#translate(0xffff);
    return this.#unicode;
  }

  #translate(limit: number): NativeExpression {
    return new NativeExpression(scriptSource(this.#root, limit), this.groupNumbers, this.#sticky);
  }

  get #exact(): Matcher {
    this.#matcher ??= new Matcher(this.#root, this.rightToLeft, this.#timeLimit);
    return this.#matcher;
  }

  #found(text: string, match: ExactMatch): Found {
    const groups = this.groupNumbers.map((number) => {
      if (number === 0) return text.slice(match.start, match.end);
      const last = match.captures.get(number)?.at(-1);
      return last === undefined ? null : text.slice(last[0], last[1]);
    });
    return { index: match.start, end: match.end, groups };
  }
}

/** A pattern in JavaScript's engine, with the way from its groups to .NET's. */
class NativeExpression {
  readonly #expression: RegExp;
  /** For each .NET group the JavaScript groups that stand for it. */
  readonly #sources: readonly (readonly number[])[];

  constructor({ source, groups }: ScriptSource, numbers: readonly number[], sticky: boolean) {
    this.#expression = new RegExp(source, sticky ? 'y' : 'g');
    this.#sources = numbers.map((number) =>
      number === 0 ? [0] : groups.flatMap((group, index) => (group === number ? [index + 1] : [])),
    );
  }

  test(text: string, from: number): boolean {
    this.#expression.lastIndex = from;
    return this.#expression.test(text);
  }

  find(text: string, from: number): Found | null {
    this.#expression.lastIndex = from;
    const match = this.#expression.exec(text);
    if (match === null) return null;
    const groups = this.#sources.map((sources) => {
      for (let i = sources.length - 1; i >= 0; i--) {
        const group = match[sources[i] ?? 0];
        if (group !== undefined) return group;
      }
      return null;
    });
    return { index: match.index, end: match.index + match[0].length, groups };
  }
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

const cache = new Map<string, RegexPattern>();

/** A compiled pattern from a cache, for the static methods and the operators. */
export function cachedPattern(source: string, options: number): RegexPattern {
  const key = `${options}/${source}`;
  let known = cache.get(key);
  if (known === undefined) {
    known = new RegexPattern(source, options);
    if (cache.size > 200) cache.clear();
    cache.set(key, known);
  }
  return known;
}
