import { NetException } from '../../types/net-exception.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
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

const compiled = new Map<string, TextPattern>();

/** Compiles a pattern, from a cache; flags are `m`, `s` as in `(?ms)`. Throws .NET's RegexParseException. */
export function textPattern(pattern: Value, ignoreCase: boolean, context: EvaluationContext, flags = ''): TextPattern {
  const base = unwrap(pattern);
  const isRegex = typeof base === 'object' && base !== null && typeOf(base).name === 'Regex';
  const text = toText(base, context);
  const all = `${ignoreCase && !isRegex ? 'i' : ''}${flags}`;
  const key = `${all}/${text}`;
  let known = compiled.get(key);
  if (known === undefined) {
    known = new ScriptPattern(text, all);
    if (compiled.size > 200) compiled.clear();
    compiled.set(key, known);
  }
  return known;
}

/** A pattern run by JavaScript's own engine: the syntax that both languages share. */
class ScriptPattern implements TextPattern {
  readonly #expression: RegExp;
  readonly groupNames: readonly (string | number)[];
  /** Where the groups stand in JavaScript's numbering: .NET counts named ones behind all others. */
  readonly #order: readonly number[];

  constructor(pattern: string, flags: string) {
    const inline = /^\(\?([imsn]+)\)/.exec(pattern);
    const source = inline === null ? pattern : pattern.slice(inline[0].length);
    const letters = new Set([...flags, ...(inline?.[1] ?? '')].filter((letter) => 'ims'.includes(letter)));
    try {
      this.#expression = new RegExp(anchors(source), `g${[...letters].join('')}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new NetException('System.Text.RegularExpressions.RegexParseException', reason);
    }
    const names = groupsOf(source);
    const numbered = names.flatMap((name, index) => (name === null ? [index + 1] : []));
    const named = names.flatMap((name, index) => (name === null ? [] : [index + 1]));
    this.#order = [0, ...numbered, ...named];
    this.groupNames = this.#order.map((group, index) => (group === 0 ? 0 : (names[group - 1] ?? index)));
  }

  find(text: string, from: number): Found | null {
    const expression = this.#expression;
    expression.lastIndex = from;
    const match = expression.exec(text);
    if (match === null) return null;
    const groups = this.#order.map((group) => match[group] ?? null);
    return { index: match.index, end: match.index + match[0].length, groups, asValue: () => match[0] };
  }

  expand(found: Found, text: string, replacement: string): string {
    return replacement.replace(
      /\$(?:(\d+)|\{(\w+)\}|([$&`'+_]))/g,
      (whole, number?: string, name?: string, sign?: string) => {
        if (sign !== undefined) return this.#special(sign, found, text);
        const wanted = number ?? name ?? '';
        const index = this.groupNames.findIndex((each) => String(each) === wanted);
        return index < 0 ? whole : (found.groups[index] ?? '');
      },
    );
  }

  #special(sign: string, found: Found, text: string): string {
    switch (sign) {
      case '$':
        return '$';
      case '&':
        return found.groups[0] ?? '';
      case '`':
        return text.slice(0, found.index);
      case "'":
        return text.slice(found.end);
      case '_':
        return text;
      default:
        return found.groups.at(-1) ?? '';
    }
  }
}

/** `\A`, `\z` and `\Z` in JavaScript's words. */
function anchors(pattern: string): string {
  return pattern.replace(/\\(?:([AzZ])|[\s\S])/g, (whole, anchor?: string) => {
    if (anchor === undefined) return whole;
    return anchor === 'A' ? '(?<![\\s\\S])' : anchor === 'z' ? '(?![\\s\\S])' : '(?=\\n?(?![\\s\\S]))';
  });
}

/** The capturing groups in order: a name, or null for one without. */
function groupsOf(pattern: string): (string | null)[] {
  const groups: (string | null)[] = [];
  for (const match of pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|\((?:\?<(?![=!])(\w+)>|(?!\?))/gs)) {
    if (match[0].startsWith('(')) groups.push(match[1] ?? null);
  }
  return groups;
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
