import { argumentException, argumentNull, formatException, overflow } from '../net-exception.ts';
import { type IntegerKind, integerRanges } from '../numbers.ts';
import { overflowMessage } from './number-parse.ts';

function checkRadix(radix: number): void {
  if (![2, 8, 10, 16].includes(radix)) throw argumentException('Invalid Base.');
}

/** `[convert]::ToInt32(text, radix)` and its kin: two's complement in the type's width for radixes other than ten. */
export function parseRadix(text: string | null, radix: number, kind: IntegerKind): bigint {
  checkRadix(radix);
  if (text === null) return 0n;
  if (text === '')
    throw argumentException('Index was out of range. Must be non-negative and less than the size of the collection.');
  const match = /^([+-]?)(0x)?([0-9a-z]*)(.*)$/is.exec(text);
  const [, sign = '', prefix, digits = '', rest = ''] = match ?? [];
  if (prefix !== undefined && radix !== 16) throw unparsable();
  if (sign === '-' && radix !== 10)
    throw argumentException('String cannot contain a minus sign if the base is not 10.');
  const allowed = '0123456789abcdef'.slice(0, radix);
  let taken = 0;
  while (taken < digits.length && allowed.includes(digits.charAt(taken).toLowerCase())) taken++;
  if (taken === 0) throw formatException('Could not find any recognizable digits.');
  if (taken < digits.length || rest !== '') throw unparsable();
  let value = 0n;
  for (const digit of digits) value = value * BigInt(radix) + BigInt(Number.parseInt(digit, radix));
  const [lowest, highest] = integerRanges[kind];
  if (radix === 10) {
    value = sign === '-' ? -value : value;
  } else if (lowest < 0n && value > highest) {
    const bits = highest.toString(2).length + 1;
    if (value >= 2n ** BigInt(bits)) throw overflow(overflowMessage(kind));
    value = BigInt.asIntN(bits, value);
  }
  if (value < lowest || value > highest) throw overflow(overflowMessage(kind));
  return value;
}

function unparsable(): Error {
  return formatException('Additional non-parsable characters are at the end of the string.');
}

/** `[convert]::ToString(value, radix)`: negative numbers in two's complement of `bits`, except in radix ten. */
export function radixDigits(value: bigint, radix: number, bits: number): string {
  checkRadix(radix);
  return radix === 10 ? value.toString() : BigInt.asUintN(bits, value).toString(radix);
}

const notBase64 =
  'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.';

/** Base 64 with white space allowed, as .NET reads it. */
export function fromBase64(text: string | null): Uint8Array {
  if (text === null) throw argumentNull('s');
  const plain = text.replace(/[\t\n\r ]/g, '');
  if (plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) throw formatException(notBase64);
  return Buffer.from(plain, 'base64');
}

/** `options` 1 breaks lines after 76 characters. */
export function toBase64(bytes: Uint8Array, options: number): string {
  const text = Buffer.from(bytes).toString('base64');
  return options === 1 ? (text.match(/.{1,76}/g) ?? []).join('\r\n') : text;
}

export function fromHex(text: string | null): Uint8Array {
  if (text === null) throw argumentNull('s');
  if (text.length % 2 !== 0) {
    throw formatException('The input is not a valid hex string as its length is not a multiple of 2.');
  }
  if (!/^[0-9a-fA-F]*$/.test(text)) {
    throw formatException('The input is not a valid hex string as it contains a non-hex character.');
  }
  return Buffer.from(text, 'hex');
}
