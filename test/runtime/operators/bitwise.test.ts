import { expect, test } from 'vitest';
import { binaryOperations as operations, unaryOperations } from '../../../src/runtime/operators/operators.ts';
import { byte, double, uint32, uint64 } from '../../../src/types/numbers.ts';
import type { Value } from '../../../src/types/value.ts';
import { evaluation, failureOf, shown } from '../evaluation-stub.ts';

const { Band, Shl, Shr, DotDot } = operations;

test.each<[string, () => Value, string]>([
  ['1.5 -band 3', () => Band(double(1.5), 3, evaluation), 'UInt64 2'],
  ['1.5 -band -1', () => Band(double(1.5), -1, evaluation), 'Int64 2'],
  ["'5' -band 3", () => Band('5', 3, evaluation), 'Int32 1'],
  ['1L -band 3', () => Band(1n, 3, evaluation), 'Int64 1'],
  ['[uint32]5 -band -1', () => Band(uint32(5), -1, evaluation), 'UInt32 5'],
  ['$true -band $true', () => Band(true, true, evaluation), 'Int32 1'],
  ['1 -shl 33', () => Shl(1, 33, evaluation), 'Int32 2'],
  ['1 -shl 31', () => Shl(1, 31, evaluation), 'Int32 -2147483648'],
  ['1L -shl 33', () => Shl(1n, 33, evaluation), 'Int64 8589934592'],
  ['[byte]255 -shl 1', () => Shl(byte(255), 1, evaluation), 'Byte 254'],
  ['[uint64]1 -shl 63', () => Shl(uint64(1n), 63, evaluation), 'UInt64 9223372036854775808'],
  ['1.5 -shl 1', () => Shl(double(1.5), 1, evaluation), 'Int32 4'],
  ['-8 -shr 1', () => Shr(-8, 1, evaluation), 'Int32 -4'],
  ['-bnot 5', () => unaryOperations.Bnot(5, evaluation), 'Int32 -6'],
  ['-bnot [uint32]5', () => unaryOperations.Bnot(uint32(5), evaluation), 'UInt32 4294967290'],
  ['-bnot 3000000000.0', () => unaryOperations.Bnot(double(3e9), evaluation), 'UInt32 1294967295'],
  ["'a'..'c'", () => DotDot('a', 'c', evaluation), 'Char a, Char b, Char c'],
  ["'1'..'3'", () => DotDot('1', '3', evaluation), 'Int32 1, Int32 2, Int32 3'],
  ['1.6..3', () => DotDot(double(1.6), 3, evaluation), 'Int32 2, Int32 3'],
  ['$null..-1', () => DotDot(null, -1, evaluation), 'Int32 0, Int32 -1'],
])('%s', (_, run, expected) => {
  expect(shown(run())).toBe(expected);
});

test('bounds of a range are numbers', () => {
  expect(failureOf(() => DotDot('aa', 'c', evaluation)).message).toBe(
    "The input string 'aa' was not in a correct format.",
  );
  expect(failureOf(() => DotDot(1, 3_000_000_000n, evaluation)).id).toBe('System.OverflowException');
});
