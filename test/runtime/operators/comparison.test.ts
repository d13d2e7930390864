import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binaryOperations as operations } from '../../../src/runtime/operators/operators.ts';
import { Char } from '../../../src/types/char.ts';
import { double, uint64 } from '../../../src/types/numbers.ts';
import type { Value } from '../../../src/types/value.ts';
import { evaluation, failureOf, shown } from '../evaluation-stub.ts';

const { Ieq, Ceq, Ine, Igt, Ilt, Icontains, Iin, Cin } = operations;
const a = Char.from('a');

describe('-eq converts the right side to the left one’s type', () => {
  test.each<[string, Value, Value, boolean]>([
    ["1 -eq '1.0'", 1, '1.0', true],
    ["'1.0' -eq 1", '1.0', 1, false],
    ["2 -eq '1.5'", 2, '1.5', false],
    ["'a' -eq 'A'", 'a', 'A', true],
    ['$null -eq $null', null, null, true],
    ['$null -eq 0', null, 0, false],
    ["'' -eq $null", '', null, false],
    ['$false -eq $null', false, null, false],
    ["$true -eq 'a'", true, 'a', true],
    ['1 -eq $true', 1, true, true],
    ["'True' -eq $true", 'True', true, true],
    ["1 -eq 'a'", 1, 'a', false],
    ["0 -eq ''", 0, '', true],
    ["'a b' -eq ('a', 'b')", 'a b', ['a', 'b'], true],
    ["[char]'a' -eq 'A'", a, 'A', true],
    ["[char]'a' -eq 97", a, 97, true],
    ['[uint64]::MaxValue -eq -1', uint64(2n ** 64n - 1n), -1, false],
    ['NaN -eq NaN', double(Number.NaN), double(Number.NaN), false],
  ])('%s', (_, left, right, expected) => {
    expect(Ieq(left, right, evaluation)).toBe(expected);
  });

  test('case variants differ', () => {
    expect(Ceq('a', 'A', evaluation)).toBe(false);
    expect(Ceq(a, 'A', evaluation)).toBe(false);
    expect(Cin('a', ['A', 'b'], evaluation)).toBe(false);
    expect(Iin('a', ['A', 'b'], evaluation)).toBe(true);
  });
});

describe('order', () => {
  test.each<[string, Value, Value, boolean]>([
    ['$null -lt 1', null, 1, true],
    ['$null -lt -1', null, -1, false],
    ['-1 -lt $null', -1, null, true],
    ['1 -lt $null', 1, null, false],
    ["'10' -lt 9", '10', 9, true],
    ["10 -lt '9'", 10, '9', false],
    ["2 -lt '2.5'", 2, '2.5', true],
    ["'_' -lt '-'", '_', '-', true],
    ["'a10' -lt 'a9'", 'a10', 'a9', true],
  ])('%s', (_, left, right, expected) => {
    expect(Ilt(left, right, evaluation)).toBe(expected);
  });

  test('what has no order says so', () => {
    expect(failureOf(() => Ilt(1, 'a', evaluation)).id).toBe('InvalidCastFromStringToInteger');
    expect(failureOf(() => Ilt(1, [1], evaluation))).toEqual({
      id: 'ComparisonFailure',
      message:
        'Could not compare "1" to "1". Error: "Cannot convert the "System.Object[]" value of type "System.Object[]" to type "System.Int32"."',
    });
  });

  test('quick order of plain texts is the collator’s', () => {
    const collator = new Intl.Collator('en-US', { sensitivity: 'accent' });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9]{0,6}$/), fc.stringMatching(/^[a-zA-Z0-9]{0,6}$/), (left, right) => {
        expect(Ilt(left, right, evaluation)).toBe(collator.compare(left, right) < 0);
        expect(Ieq(left, right, evaluation)).toBe(collator.compare(left, right) === 0);
      }),
    );
  });
});

test('a list on the left is filtered', () => {
  expect(shown(Ieq([1, 2, 1], 1, evaluation))).toBe('Int32 1, Int32 1');
  expect(shown(Ine([1, 2, 1], 1, evaluation))).toBe('Int32 2');
  expect(shown(Igt([1, 2, 3], 1, evaluation))).toBe('Int32 2, Int32 3');
  expect(Ieq([1, null], null, evaluation)).toEqual([null]);
  expect(Icontains(['1', '2'], 2, evaluation)).toBe(true);
});
