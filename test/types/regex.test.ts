import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapePattern, unescapePattern } from '../../src/types/regex/escape.ts';
import { Matcher } from '../../src/types/regex/matcher.ts';
import { parseRegex } from '../../src/types/regex/parser.ts';
import { RegexPattern } from '../../src/types/regex/pattern.ts';

/** Pattern, text, options and what .NET finds: `R[name=success:index+length,...]` a match, or `E` and its message. */
const facts = JSON.parse(readFileSync(new URL('facts/regex.json', import.meta.url), 'utf8')) as [
  string,
  string,
  number,
  string,
][];

function describeMatches(pattern: string, text: string, options: number): string {
  let shown = 'R';
  const expression = new RegexPattern(pattern, options);
  for (const found of expression.all(text)) {
    const captures = expression.captures(text, found);
    const groups = expression.groupNames.map((name, index) => {
      const spans = captures[index] ?? [];
      const last = spans.at(-1);
      // Both engines must agree on what a group holds in the end.
      expect(last === undefined ? null : text.slice(last[0], last[1])).toBe(found.groups[index]);
      return `${name}=${spans.length > 0 ? 'True' : 'False'}:${spans.map(([start, end]) => `${start}+${end - start}`).join(',')}`;
    });
    shown += `[${groups.join(' ')}]`;
  }
  return shown;
}

test.each(facts)('%s on %j', (pattern, text, options, expected) => {
  let shown: string;
  try {
    shown = describeMatches(pattern, text, options);
  } catch (error) {
    if (!(error instanceof Error) || expected.startsWith('R')) throw error;
    shown = `E${error.message}`;
  }
  expect(shown).toBe(expected);
});

const part = fc.constantFrom(
  'a',
  'b',
  '[ab]',
  '\\w',
  'a?',
  'b*',
  '(a)',
  '(?:ab)',
  'a|b',
  '(b|c)',
  '\\b',
  '^',
  '$',
  'a{2}',
  'c+?',
  '(?=b)',
  '(?<!a)',
);

test('JavaScript’s engine and our own find the same', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.stringMatching(/^[abc ]{0,8}$/), (parts, text) => {
      const pattern = parts.join('');
      const native = new RegexPattern(pattern).find(text, 0);
      const exact = new Matcher(parseRegex(pattern, 0).root, false, 1000).find(text, 0);
      expect(native && [native.index, native.end]).toEqual(exact && [exact.start, exact.end]);
    }),
    { numRuns: 300 },
  );
});

test('an escaped text matches itself and comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const escaped = escapePattern(text);
      expect(unescapePattern(escaped)).toBe(text);
      expect(new RegexPattern(`^${escaped}$`).isMatch(text, 0)).toBe(true);
    }),
  );
});

test('a pattern that would run forever stops at its limit', () => {
  const pattern = new RegexPattern('^(a+)+b?c$', 0, 50);
  expect(() => pattern.find(`${'a'.repeat(40)}c!`, 0)).toThrow('timed out');
});
