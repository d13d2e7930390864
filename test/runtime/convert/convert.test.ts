import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertTo, tryConvertTo, unconvertible } from '../../../src/runtime/convert/convert.ts';
import { scanNumber } from '../../../src/runtime/convert/scan-number.ts';
import { psCustomObjectType } from '../../../src/types/core-types.ts';
import { defineEnum } from '../../../src/types/declare.ts';
import { Hashtable } from '../../../src/types/hashtable.ts';
import { double } from '../../../src/types/numbers.ts';
import { PSCustomObject } from '../../../src/types/ps-object.ts';
import type { Value } from '../../../src/types/value.ts';
import { evaluation, failureOf, shown, type } from '../evaluation-stub.ts';

function cast(name: string, value: Value): Value {
  return convertTo(value, type(name), evaluation);
}

const day = defineEnum('Test.Day', 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday');
const access = defineEnum('Test.Access', 'None=0 Read=1 Write=2 All=7', { flags: true });

describe('casts', () => {
  test.each<[string, string, Value, string]>([
    ["[int]'3e3'", 'int', '3e3', 'Int32 3000'],
    ["[int]'0x1f'", 'int', '0x1f', 'Int32 31'],
    ["[int]' 12 '", 'int', ' 12 ', 'Int32 12'],
    ["[int]'1,000'", 'int', '1,000', 'Int32 1000'],
    ["[int]'1kb'", 'int', '1kb', 'Int32 1024'],
    ["[int]'1.5'", 'int', '1.5', 'Int32 2'],
    ['[int]2.5', 'int', double(2.5), 'Int32 2'],
    ['[int]3.5', 'int', double(3.5), 'Int32 4'],
    ['[int]$true', 'int', true, 'Int32 1'],
    ["[int]''", 'int', '', 'Int32 0'],
    ['[int]$null', 'int', null, 'Int32 0'],
    ["[double]'1,5'", 'double', '1,5', 'Double 15'],
    ["[double]'1e400'", 'double', '1e400', 'Double Infinity'],
    ['[bool]@(0)', 'bool', [0], 'Boolean False'],
    ['[bool]@(0, 0)', 'bool', [0, 0], 'Boolean True'],
    ['[char]65', 'char', 65, 'Char A'],
    ["[int[]]'5'", 'int[]', '5', 'Int32 5'],
    ["[string[]](1, 'b')", 'string[]', [1, 'b'], 'String 1, String b'],
    ['[string](1, (2, 3))', 'string', [1, [2, 3]], 'String 1 System.Object[]'],
  ])('%s', (_, name, value, expected) => {
    expect(shown(cast(name, value))).toBe(expected);
  });

  test('enums take numbers, names, beginnings and lists of them', () => {
    expect(shown(convertTo('mon', day, evaluation))).toBe('Day Monday');
    expect(shown(convertTo(2, day, evaluation))).toBe('Day Tuesday');
    expect(shown(convertTo('Read, Write', access, evaluation))).toBe('Access Read, Write');
    expect(shown(convertTo(['Read', 'Write'], access, evaluation))).toBe('Access Read, Write');
  });

  test('a table becomes a custom object', () => {
    const bag = convertTo(Hashtable.of([['a', 1]]), psCustomObjectType, evaluation);
    expect(bag instanceof PSCustomObject && bag.get('a')).toBe(1);
    expect(shown(bag)).toBe('PSCustomObject @{a=1}');
  });
});

const format = 'Error: "The input string \'abc\' was not in a correct format."';

describe('what does not convert', () => {
  test.each<[string, string, Value, string, string]>([
    [
      "[int]'abc'",
      'int',
      'abc',
      'InvalidCastFromStringToInteger',
      `Cannot convert value "abc" to type "System.Int32". ${format}`,
    ],
    [
      "[int]'99999999999'",
      'int',
      '99999999999',
      'InvalidCastFromStringToInteger',
      'Cannot convert value "99999999999" to type "System.Int32". Error: "Value was either too large or too small for an Int32."',
    ],
    [
      '[byte]300',
      'byte',
      300,
      'InvalidCastIConvertible',
      'Cannot convert value "300" to type "System.Byte". Error: "Value was either too large or too small for an unsigned byte."',
    ],
    [
      '[long]1e19',
      'long',
      double(1e19),
      'InvalidCastIConvertible',
      'Cannot convert value "1E+19" to type "System.Int64". Error: "Arithmetic operation resulted in an overflow."',
    ],
    [
      "[byte]'1kb'",
      'byte',
      '1kb',
      'InvalidCastFromStringToInteger',
      'Cannot convert value "1kb" to type "System.Byte". Error: "The input string \'1kb\' was not in a correct format."',
    ],
    [
      '[int]@(5)',
      'int',
      [5],
      'ConvertToFinalInvalidCastException',
      'Cannot convert the "System.Object[]" value of type "System.Object[]" to type "System.Int32".',
    ],
    [
      "[char]'ab'",
      'char',
      'ab',
      'InvalidCastParseTargetInvocation',
      'Cannot convert value "ab" to type "System.Char". Error: "String must be exactly one character long."',
    ],
    [
      "[switch]'x'",
      'switch',
      'x',
      'ConvertToFinalInvalidCastException',
      'Cannot convert the "x" value of type "System.String" to type "System.Management.Automation.SwitchParameter".',
    ],
    [
      "[hashtable]'x'",
      'hashtable',
      'x',
      'ConvertToFinalInvalidCastException',
      'Cannot convert the "x" value of type "System.String" to type "System.Collections.Hashtable".',
    ],
    [
      "[byte[]]'abc'",
      'byte[]',
      'abc',
      'InvalidCastExceptionScalarToArray',
      `Cannot convert value "abc" to type "System.Byte[]". Error: "Cannot convert value "abc" to type "System.Byte". ${format}"`,
    ],
  ])('%s', (_, name, value, id, message) => {
    expect(failureOf(() => cast(name, value))).toEqual({ id, message });
    expect(tryConvertTo(value, type(name), evaluation)).toBe(unconvertible);
  });

  test('enum names', () => {
    expect(failureOf(() => convertTo('T', day, evaluation)).message).toBe(
      'Cannot convert value "T" to type "Test.Day". Error: "The identifier name T cannot be processed because it is either too similar or identical to the following enumerator names: Tuesday, Thursday. Use a more specific identifier name."',
    );
    expect(failureOf(() => convertTo(9, day, evaluation)).id).toBe('UndefinedIntegerToEnum');
    expect(failureOf(() => convertTo(null, day, evaluation)).id).toBe('nullToEnumInvalidCast');
  });
});

describe('numbers in texts', () => {
  test.each<[string, string]>([
    ['12', 'Int32 12'],
    ['-12', 'Int32 -12'],
    ['2147483648', 'Int64 2147483648'],
    ['9223372036854775808', 'Decimal 9223372036854775808'],
    ['1.50', 'Double 1.5'],
    ['1.50d', 'Decimal 1.50'],
    ['1l', 'Int64 1'],
    ['5u', 'UInt32 5'],
    ['0xFFFFFFFF', 'Int32 -1'],
    ['0b101', 'Int32 5'],
    ['2kb', 'Int32 2048'],
    ['.5', 'Double 0.5'],
  ])('%s', (text, expected) => {
    expect(shown(scanNumber(text))).toBe(expected);
  });

  test('other texts are none', () => {
    for (const text of ['', 'a', '1a', '--1', '1,000', '0x', '1e', '.']) expect(scanNumber(text)).toBeNull();
  });

  test('every Int32 reads back from its text', () => {
    fc.assert(fc.property(fc.integer(), (number) => scanNumber(String(number)) === number));
  });
});
