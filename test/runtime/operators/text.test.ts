import { describe, expect, test } from 'vitest';
import { binaryOperations as operations, unaryOperations } from '../../../src/runtime/operators/operators.ts';
import { Hashtable } from '../../../src/types/hashtable.ts';
import type { Value } from '../../../src/types/value.ts';
import { EvaluationStub, evaluation, failureOf } from '../evaluation-stub.ts';

const { Isplit, Csplit, Ireplace, Creplace, Imatch, Inotmatch, Join, Ilike } = operations;

describe('-split', () => {
  test.each<[string, Value, Value, string[]]>([
    ['a pattern', 'a1b2c', '\\d', ['a', 'b', 'c']],
    ['with a group', 'a1b2c', '(\\d)', ['a', '1', 'b', '2', 'c']],
    ['a limit', 'a,b,c', [',', 2], ['a', 'b,c']],
    ['a limit from the end', 'a,b,c', [',', -2], ['a,b', 'c']],
    ['once is not at all', 'a-b', ['-', 1], ['a-b']],
    ['empty matches', 'abc', '', ['', 'a', 'b', 'c', '']],
    ['a plain text', 'a.b.c', ['.', 2, 'SimpleMatch'], ['a', 'b.c']],
    ['every text of a list', ['a b', 'c d'], ' ', ['a', 'b', 'c', 'd']],
    ['null', null, ',', ['']],
  ])('%s', (_, left, right, expected) => {
    expect(Array.from(Isplit(left, right, evaluation) as Value[])).toEqual(expected);
  });

  test('case, words and options', () => {
    expect(Array.from(Csplit('aXbxc', 'x', evaluation) as Value[])).toEqual(['aXb', 'c']);
    expect(Array.from(unaryOperations.Isplit(' a  b ', evaluation) as Value[])).toEqual(['a', 'b']);
    expect(failureOf(() => Isplit('a', [' ', 0, 'SimpleMatch,RegexMatch'], evaluation)).id).toBe(
      'InvalidSplitOptionCombination',
    );
  });
});

describe('-replace', () => {
  test.each<[string, Value, string]>([
    ['nothing by nothing', ['b'], 'ac'],
    ['a group', ['(b)', '[$1]'], 'a[b]c'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: .NET's replacement syntax
    ['a named group', ['(?<n>b)', '<${n}>'], 'a<b>c'],
    ['a dollar', ['b', '$$'], 'a$c'],
    ['the match', ['b', '$&!'], 'ab!c'],
    ['everywhere', ['', 'x'], 'xaxbxcx'],
    ['swapped', ['(.)(.)', '$2$1'], 'bac'],
    ['a group there is not', ['b', '$7'], 'a$7c'],
  ])('%s', (_, right, expected) => {
    expect(Ireplace('abc', right, evaluation)).toBe(expected);
  });

  test('case, lists and errors', () => {
    expect(Creplace('abc', ['B', 'x'], evaluation)).toBe('abc');
    expect(Ireplace(['abc', 'bbb'], ['b', 'x'], evaluation)).toEqual(['axc', 'xxx']);
    expect(failureOf(() => Ireplace('abc', ['b', 'x', 'y'], evaluation)).id).toBe('BadReplaceArgument');
    expect(failureOf(() => Ireplace('abc', ['(', 'x'], evaluation))).toEqual({
      id: 'InvalidRegularExpression',
      message: 'The regular expression pattern ( is not valid.',
    });
  });
});

test('-match fills $Matches by number and name, and only when it matches', () => {
  const context = new EvaluationStub();
  expect(Imatch('abc', '(?<x>b)(c)', context)).toBe(true);
  const matches = context.matches;
  if (!(matches instanceof Hashtable)) throw new Error('no table');
  expect([matches.get(0), matches.get(1), matches.get('x'), matches.count]).toEqual(['bc', 'c', 'b', 3]);
  expect(Imatch('abc', 'z', context)).toBe(false);
  expect(context.matches).toBe(matches);
  expect(Inotmatch(['abc', 'x'], 'x', context)).toEqual(['abc']);
});

test('-join and -like', () => {
  expect(Join([[1, 2], 3], ',', evaluation)).toBe('System.Object[],3');
  expect(Join('a', ',', evaluation)).toBe('a');
  expect(Ilike(['ab', 'b'], 'A*', evaluation)).toEqual(['ab']);
  expect(Ilike(null, '*', evaluation)).toBe(true);
});
