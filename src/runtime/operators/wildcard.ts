import { fail } from '../messages/fail.ts';

/** One step of a pattern: a fixed text, one of a set of characters, any one character, or any text. */
type Step =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'set'; readonly ranges: readonly (readonly [number, number])[] }
  | { readonly kind: 'one' }
  | { readonly kind: 'any' };

/**
 * PowerShell's wildcards: `*`, `?`, `[abc]`, `[a-z]`, a backtick before a character that is meant literally.
 * Matching takes time proportional to text times pattern at worst; there is no backtracking beyond the last `*`.
 */
export class WildcardPattern {
  readonly #steps: readonly Step[];
  readonly #ignoreCase: boolean;
  /** Set when the pattern holds no wildcard at all, or only `*` at its ends. */
  readonly #simple: { readonly text: string; readonly open: 'none' | 'end' | 'start' | 'both' } | null;

  private constructor(pattern: string, ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
    this.#steps = parse(ignoreCase ? fold(pattern) : pattern, pattern);
    this.#simple = simplify(this.#steps);
  }

  /** The compiled pattern, from a small cache. Throws `WildcardPattern_Invalid` for an open bracket without its end. */
  static of(pattern: string, ignoreCase = true): WildcardPattern {
    const cache = ignoreCase ? insensitive : sensitive;
    let compiled = cache.get(pattern);
    if (compiled === undefined) {
      compiled = new WildcardPattern(pattern, ignoreCase);
      if (cache.size > 500) cache.clear();
      cache.set(pattern, compiled);
    }
    return compiled;
  }

  /** True when the text holds a character that means something in a pattern. */
  static hasWildcards(text: string): boolean {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === backtick) index++;
      else if (code === star || code === questionMark || code === openBracket) return true;
    }
    return false;
  }

  /** Puts a backtick before every character that means something in a pattern (`[WildcardPattern]::Escape`). */
  static escape(text: string): string {
    return text.replace(/[*?[\]`]/g, '`$&');
  }

  static unescape(text: string): string {
    return text.replace(/`([*?[\]`])/g, '$1');
  }

  isMatch(text: string): boolean {
    const subject = this.#ignoreCase ? fold(text) : text;
    const simple = this.#simple;
    if (simple !== null) {
      if (simple.open === 'none') return subject === simple.text;
      if (simple.open === 'end') return subject.startsWith(simple.text);
      return simple.open === 'start' ? subject.endsWith(simple.text) : subject.includes(simple.text);
    }
    return matchSteps(this.#steps, subject);
  }
}

const star = 0x2a;
const questionMark = 0x3f;
const openBracket = 0x5b;
const backtick = 0x60;
const insensitive = new Map<string, WildcardPattern>();
const sensitive = new Map<string, WildcardPattern>();

/** Folds case character by character, so that no text changes its length. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, index) => {
    const small = text.charAt(index).toLowerCase();
    return small.length === 1 ? small : text.charAt(index);
  }).join('');
}

function parse(pattern: string, shown: string): Step[] {
  const steps: Step[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') steps.push({ kind: 'text', text });
    text = '';
  };
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charAt(index);
    if (character === '`') {
      // A lone backtick is an empty pattern; one at the end of a longer pattern stands for itself.
      if (index + 1 < pattern.length) text += pattern.charAt(++index);
      else if (pattern.length > 1) text += character;
    } else if (character === '*') {
      flush();
      if (steps.at(-1)?.kind !== 'any') steps.push({ kind: 'any' });
    } else if (character === '?') {
      flush();
      steps.push({ kind: 'one' });
    } else if (character === '[') {
      flush();
      const set = parseSet(pattern, index + 1, shown);
      steps.push({ kind: 'set', ranges: set.ranges });
      index = set.end;
    } else text += character;
  }
  flush();
  return steps;
}

function parseSet(pattern: string, start: number, shown: string): { ranges: [number, number][]; end: number } {
  const members: { code: number; dash: boolean }[] = [];
  let index = start;
  for (; index < pattern.length; index++) {
    const character = pattern.charAt(index);
    if (character === ']' && index > start) break;
    if (character === '`') {
      if (++index >= pattern.length) break;
      members.push({ code: pattern.charCodeAt(index), dash: false });
    } else members.push({ code: character.charCodeAt(0), dash: character === '-' });
  }
  if (index >= pattern.length) fail('WildcardPattern_Invalid', [shown]);
  const ranges: [number, number][] = [];
  for (let i = 0; i < members.length; i++) {
    const from = members[i]?.code ?? 0;
    const last = members[i + 2];
    if (last !== undefined && members[i + 1]?.dash === true) {
      if (from > last.code) fail('WildcardPattern_Invalid', [shown]);
      ranges.push([from, last.code]);
      i += 2;
    } else ranges.push([from, from]);
  }
  return { ranges, end: index };
}

function simplify(steps: readonly Step[]): { text: string; open: 'none' | 'end' | 'start' | 'both' } | null {
  const texts = steps.filter((step) => step.kind === 'text');
  if (texts.length > 1 || steps.some((step) => step.kind === 'one' || step.kind === 'set')) return null;
  const text = texts[0]?.kind === 'text' ? texts[0].text : '';
  if (steps.length === 0) return { text: '', open: 'none' };
  const first = steps[0]?.kind === 'any';
  const last = steps.at(-1)?.kind === 'any';
  if (first && last) return { text, open: 'both' };
  return { text, open: first ? 'start' : last ? 'end' : 'none' };
}

function matchSteps(steps: readonly Step[], text: string): boolean {
  let step = 0;
  let at = 0;
  let resumeStep = -1;
  let resumeAt = 0;
  for (;;) {
    const current = steps[step];
    if (current === undefined) {
      if (at === text.length) return true;
    } else if (current.kind === 'any') {
      resumeStep = ++step;
      resumeAt = at;
      continue;
    } else {
      const length = lengthMatched(current, text, at);
      if (length >= 0) {
        step++;
        at += length;
        continue;
      }
    }
    if (resumeStep < 0 || ++resumeAt > text.length) return false;
    step = resumeStep;
    at = resumeAt;
  }
}

/** How many characters the step takes at `at`, or -1. */
function lengthMatched(step: Step, text: string, at: number): number {
  if (step.kind === 'text') return text.startsWith(step.text, at) ? step.text.length : -1;
  if (at >= text.length) return -1;
  if (step.kind === 'one') return 1;
  const code = text.charCodeAt(at);
  if (step.kind !== 'set') return -1;
  for (const [from, to] of step.ranges) if (code >= from && code <= to) return 1;
  return -1;
}
