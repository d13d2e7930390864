import type { EnumValue } from '../enums.ts';
import { formatException } from '../net-exception.ts';

/** `enum.ToString(format)`: G and F the name, D the number, X in hexadecimal of the type's width. */
export function formatEnum(value: EnumValue, format: string | null): string {
  switch ((format ?? '').toUpperCase()) {
    case '':
    case 'G':
    case 'F':
      return value.toString();
    case 'D':
      return String(value.value);
    case 'X': {
      const bits = widths[value.netType.underlying.name] ?? 32;
      return BigInt.asUintN(bits, BigInt(value.value))
        .toString(16)
        .toUpperCase()
        .padStart(bits / 4, '0');
    }
  }
  throw formatException('Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".');
}

const widths: Readonly<Record<string, number>> = {
  Byte: 8,
  SByte: 8,
  Int16: 16,
  UInt16: 16,
  Int32: 32,
  UInt32: 32,
  Int64: 64,
  UInt64: 64,
};
