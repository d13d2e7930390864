import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { failureOf } from '../evaluation-stub.ts';

describe('wildcards', () => {
  test.each<[string, string, boolean]>([
    ['a?c', 'ABC', true],
    ['*', '', true],
    ['a*c*e', 'abcde', true],
    ['a*c*f', 'abcde', false],
    ['[a-c]x', 'Bx', true],
    ['[!a]', '!', true],
    ['[]]', ']', true],
    ['a`*b', 'a*b', true],
    ['a`*b', 'axb', false],
    ['`', '', true],
    ['a`', 'a`', true],
    ['dhcp*.contoso.com', 'DHCP1.contoso.com', true],
  ])('%s fits %s: %s', (pattern, text, expected) => {
    expect(WildcardPattern.of(pattern).isMatch(text)).toBe(expected);
  });

  test('an open bracket is an error', () => {
    expect(failureOf(() => WildcardPattern.of('a['))).toEqual({
      id: 'RuntimeException',
      message: 'The specified wildcard character pattern is not valid: a[',
    });
  });

  test('case counts when asked', () => {
    expect(WildcardPattern.of('A?c', false).isMatch('abc')).toBe(false);
  });

  test('an escaped text matches itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(WildcardPattern.of(WildcardPattern.escape(text)).isMatch(text)).toBe(true);
        expect(WildcardPattern.of(`*${WildcardPattern.escape(text)}*`).isMatch(`x${text}y`)).toBe(true);
      }),
    );
  });

  test('many stars cost no more than text times pattern', () => {
    // A matcher that tries every split would not end before the sun does.
    expect(WildcardPattern.of(`${'a*'.repeat(40)}b`).isMatch('a'.repeat(2000))).toBe(false);
  });
});
