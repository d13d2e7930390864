import { expect, test } from 'vitest';
import { errorsOf, expressionOf } from './expression-of.ts';

const numberOf = (script: string): string => {
  const expression = expressionOf(script);
  if (expression.kind !== 'ConstantExpression' || expression.value === true) throw new Error(`${script} is no number`);
  const { type, value } = expression.value;
  return typeof value === 'object' ? `${type} ${value.mantissa}e-${value.scale}` : `${type} ${value}`;
};

test.each([
  ['1', 'Int32 1'],
  ['2147483647', 'Int32 2147483647'],
  ['2147483648', 'Int64 2147483648'],
  ['-2147483648', 'Int32 -2147483648'],
  ['9223372036854775808', 'Decimal 9223372036854775808e-0'],
  ['79228162514264337593543950336', 'Double 7.922816251426434e+28'],
  ['1.5', 'Double 1.5'],
  ['.5', 'Double 0.5'],
  ['1e3', 'Double 1000'],
  ['1d', 'Decimal 1e-0'],
  ['1.10d', 'Decimal 110e-2'],
  ['1L', 'Int64 1'],
  ['1u', 'UInt32 1'],
  ['4294967296u', 'UInt64 4294967296'],
  ['1ul', 'UInt64 1'],
  ['1s', 'Int16 1'],
  ['1us', 'UInt16 1'],
  ['1y', 'SByte 1'],
  ['255uy', 'Byte 255'],
  ['1n', 'BigInteger 1'],
  ['2.5y', 'SByte 2'],
  ['1kb', 'Int32 1024'],
  ['1.5kb', 'Double 1536'],
  ['4gb', 'Int64 4294967296'],
  ['0x10', 'Int32 16'],
  ['0xFFFFFFFF', 'Int32 -1'],
  ['0xFFFFFFFFu', 'UInt32 4294967295'],
  ['0x80y', 'SByte -128'],
  ['0xFFFFFFFFFFFFFFFF', 'Int64 -1'],
  ['0b101', 'Int32 5'],
  ['0b11111111', 'Int32 -1'],
])('%s is %s', (script, expected) => {
  expect(numberOf(script)).toBe(expected);
});

test.each(['300y', '0x10000000000000000', '1e400d', '99999999999999999999999999999999d'])(
  '%s fits no type',
  (script) => {
    expect(errorsOf(script)).toEqual([`BadNumericConstant:0:${script.length}`]);
  },
);

test.each(['1a', '1_000', '77z.exe', '1kbx', '0b2'])('%s is the name of a command', (script) => {
  expect(() => expressionOf(script)).toThrow('no expression');
  expect(errorsOf(script)).toEqual([]);
});
