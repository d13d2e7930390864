import { Char } from '../../types/char.ts';
import { EnumValue } from '../../types/enums.ts';
import { NetException } from '../../types/net-exception.ts';
import { isNumber } from '../../types/numbers.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { clrName } from '../convert/failure.ts';
import { convertNumber } from '../convert/numeric.ts';
import { scanNumber } from '../convert/scan-number.ts';

/** `from..to`: whole numbers or characters, upwards or downwards, both ends included. */
export function range(from: Value, to: Value): Value[] {
  const start = unwrap(from);
  const end = unwrap(to);
  const first = letter(start);
  const last = letter(end);
  if (first !== null && last !== null) return sequence(first, last).map((code) => Char.of(code));
  return sequence(bound(start), bound(end));
}

/** Both ends of a range of whole numbers, for loops that need no array; null for a range of characters. */
export function rangeBounds(from: Value, to: Value): readonly [number, number] | null {
  const start = unwrap(from);
  const end = unwrap(to);
  if (letter(start) !== null && letter(end) !== null) return null;
  return [bound(start), bound(end)];
}

/** The code of a text or character that is one character and no digit. */
function letter(value: Value): number | null {
  if (value instanceof Char) return value.code;
  if (typeof value !== 'string' || value.length !== 1) return null;
  const code = value.charCodeAt(0);
  return code >= 48 && code <= 57 ? null : code;
}

/** An array of more elements would take the whole process down rather than fail. */
const longestArray = 100_000_000;
/** An array made at once with more elements is kept as a table, which is a hundred times slower. */
const longestAtOnce = 32_000_000;

function sequence(from: number, to: number): number[] {
  const length = Math.abs(to - from) + 1;
  if (length > longestArray) {
    throw new NetException(
      'System.OutOfMemoryException',
      "Exception of type 'System.OutOfMemoryException' was thrown.",
    );
  }
  const step = from <= to ? 1 : -1;
  const items = length > longestAtOnce ? [] : new Array<number>(length);
  for (let index = 0; index < length; index++) items[index] = from + index * step;
  return items;
}

function bound(value: Value): number {
  if (typeof value === 'number') return value;
  if (value === null || value === undefined) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Char) return value.code;
  if (value instanceof EnumValue) return value.value;
  const number = typeof value === 'string' ? textBound(value) : value;
  if (!isNumber(number)) {
    const message = `Unable to cast object of type '${clrName(typeOf(value))}' to type 'System.IConvertible'.`;
    throw new NetException('System.InvalidCastException', message);
  }
  const whole = convertNumber(number, 'Int32');
  if (typeof whole !== 'number') {
    throw new NetException('System.OverflowException', 'Value was either too large or too small for an Int32.');
  }
  return whole;
}

function textBound(text: string): Value {
  const number = scanNumber(text);
  if (number !== null) return number;
  throw new NetException('System.FormatException', `The input string '${text}' was not in a correct format.`);
}
