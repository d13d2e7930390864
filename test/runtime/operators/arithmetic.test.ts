import { describe, expect, test } from 'vitest';
import { binaryOperations, increment, unaryOperations } from '../../../src/runtime/operators/operators.ts';
import { Char } from '../../../src/types/char.ts';
import { Decimal } from '../../../src/types/decimal.ts';
import { Hashtable } from '../../../src/types/hashtable.ts';
import {
  bigInteger,
  byte,
  decimal,
  double,
  int16,
  sbyte,
  single,
  uint16,
  uint32,
  uint64,
} from '../../../src/types/numbers.ts';
import type { Value } from '../../../src/types/value.ts';
import { evaluation, failureOf, shown } from '../evaluation-stub.ts';

const { Plus, Minus, Multiply, Divide, Rem } = binaryOperations;
const a = Char.from('a');

describe('numbers widen as in PowerShell', () => {
  test.each<[string, () => Value, string]>([
    ['2147483647 + 1', () => Plus(2147483647, 1, evaluation), 'Double 2147483648'],
    ['9223372036854775807 + 1', () => Plus(2n ** 63n - 1n, 1, evaluation), 'Double 9.22337203685478E+18'],
    ['2147483647 * 2', () => Multiply(2147483647, 2, evaluation), 'Double 4294967294'],
    ['7 / 2', () => Divide(7, 2, evaluation), 'Double 3.5'],
    ['6 / 2', () => Divide(6, 2, evaluation), 'Int32 3'],
    ['1 / 3', () => Divide(1, 3, evaluation), 'Double 0.333333333333333'],
    ['-7 % 3', () => Rem(-7, 3, evaluation), 'Int32 -1'],
    ['1L / 3L', () => Divide(1n, 3n, evaluation), 'Double 0.333333333333333'],
    ['4L / 2L', () => Divide(4n, 2n, evaluation), 'Int64 2'],
    ['1d + 1.5', () => Plus(decimal(Decimal.one), double(1.5), evaluation), 'Decimal 2.5'],
    ['[byte]250 + [byte]250', () => Plus(byte(250), byte(250), evaluation), 'Int32 500'],
    ['[sbyte]5 + [byte]6', () => Plus(sbyte(5), byte(6), evaluation), 'Int32 11'],
    ['[int16]5 + [int16]6', () => Plus(int16(5), int16(6), evaluation), 'Int32 11'],
    ['[uint16]5 * [uint16]6', () => Multiply(uint16(5), uint16(6), evaluation), 'Int32 30'],
    ['[uint32]5 + 1', () => Plus(uint32(5), 1, evaluation), 'UInt32 6'],
    ['[uint32]5 - [uint32]6', () => Minus(uint32(5), uint32(6), evaluation), 'Double -1'],
    ['[uint32]5 + -1', () => Plus(uint32(5), -1, evaluation), 'Int64 4'],
    ['[uint64]5 + [int64]1', () => Plus(uint64(5n), 1n, evaluation), 'UInt64 6'],
    ['[uint64]5 + -1', () => Plus(uint64(5n), -1, evaluation), 'Decimal 4'],
    ['[uint64]5 - 6', () => Minus(uint64(5n), 6, evaluation), 'Double -1'],
    ['[single]1.5 + 1', () => Plus(single(1.5), 1, evaluation), 'Double 2.5'],
    ['[bigint]5 / 2', () => Divide(bigInteger(5n), 2, evaluation), 'BigInteger 2'],
    ['[bigint]5 + 1.5', () => Plus(bigInteger(5n), double(1.5), evaluation), 'BigInteger 6'],
    ['- [int]::MinValue', () => unaryOperations.Minus(-2147483648, evaluation), 'Double 2147483648'],
    ['- [uint32]5', () => unaryOperations.Minus(uint32(5), evaluation), 'Double -5'],
  ])('%s', (_, run, expected) => {
    expect(shown(run())).toBe(expected);
  });
});

describe('the left operand decides what happens', () => {
  test.each<[string, () => Value, string]>([
    ["5 + '3'", () => Plus(5, '3', evaluation), 'Int32 8'],
    ["5 + '3.5'", () => Plus(5, '3.5', evaluation), 'Double 8.5'],
    ["'5' + 3", () => Plus('5', 3, evaluation), 'String 53'],
    ["'5' - '3'", () => Minus('5', '3', evaluation), 'Int32 2'],
    ["'5' * '3'", () => Multiply('5', '3', evaluation), 'String 555'],
    ["'a' * 2.5", () => Multiply('a', double(2.5), evaluation), 'String aa'],
    ["'10' / '4'", () => Divide('10', '4', evaluation), 'Double 2.5'],
    ["[char]'a' + 1", () => Plus(a, 1, evaluation), 'String a1'],
    ["1 + [char]'a'", () => Plus(1, a, evaluation), 'Int32 98'],
    ["[char]'a' - 1", () => Minus(a, 1, evaluation), 'Int32 96'],
    ['$true + $true', () => Plus(true, true, evaluation), 'Int32 2'],
    ['$null + 5', () => Plus(null, 5, evaluation), 'Int32 5'],
    ['$null - 5', () => Minus(null, 5, evaluation), 'Int32 -5'],
    ['$null * 5', () => Multiply(null, 5, evaluation), '$null'],
    ['$null / 2', () => Divide(null, 2, evaluation), 'Int32 0'],
    ['(1, 2) + 3', () => Plus([1, 2], 3, evaluation), 'Int32 1, Int32 2, Int32 3'],
    ['(1, 2) * 2', () => Multiply([1, 2], 2, evaluation), 'Int32 1, Int32 2, Int32 1, Int32 2'],
    ["'x' + (1, 2)", () => Plus('x', [1, 2], evaluation), 'String x1 2'],
  ])('%s', (_, run, expected) => {
    expect(shown(run())).toBe(expected);
  });

  test('tables merge, and a key that both have is .NET’s error', () => {
    const sum = Plus(Hashtable.of([['a', 1]]), Hashtable.of([['b', 2]]), evaluation);
    expect(sum instanceof Hashtable && sum.count).toBe(2);
    const again = (): Value => Plus(Hashtable.of([['a', 1]]), Hashtable.of([['a', 2]]), evaluation);
    expect(failureOf(again)).toEqual({
      id: 'System.ArgumentException',
      message: "Item has already been added. Key in dictionary: 'a'  Key being added: 'a'",
    });
  });
});

describe('what cannot be calculated', () => {
  test.each<[string, () => Value, string, string]>([
    ['7 / 0', () => Divide(7, 0, evaluation), 'RuntimeException', 'Attempted to divide by zero.'],
    ['7 % 0', () => Rem(7, 0, evaluation), 'RuntimeException', 'Attempted to divide by zero.'],
    [
      "5 + 'a'",
      () => Plus(5, 'a', evaluation),
      'InvalidCastFromStringToInteger',
      'Cannot convert value "a" to type "System.Int32". Error: "The input string \'a\' was not in a correct format."',
    ],
    [
      '3 + @(1)',
      () => Plus(3, [1], evaluation),
      'MethodNotFound',
      "Method invocation failed because [System.Object[]] does not contain a method named 'op_Addition'.",
    ],
    [
      "[char]'a' * 3",
      () => Multiply(a, 3, evaluation),
      'NotADefinedOperationForType',
      "The operation '[System.Char] * [System.Int32]' is not defined.",
    ],
    [
      '@{} + 5',
      () => Plus(new Hashtable(), 5, evaluation),
      'AddHashTableToNonHashTable',
      'A hash table can only be added to another hash table.',
    ],
    [
      "$i = '5'; $i++",
      () => increment('5', 1),
      'OperatorRequiresNumber',
      "The '++' operator works only on numbers. The operand is a 'System.String'.",
    ],
  ])('%s', (_, run, id, message) => {
    expect(failureOf(run)).toEqual({ id, message });
  });
});

test('++ goes over the edge of its type', () => {
  expect(shown(increment(2147483647, 1))).toBe('Double 2147483648');
  expect(shown(increment(byte(255), 1))).toBe('Int32 256');
  expect(shown(increment(null, -1))).toBe('Int32 -1');
});
