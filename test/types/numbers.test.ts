import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/types/decimal.ts';
import {
  type AnyNumber,
  bigInteger,
  byte,
  decimal,
  double,
  int16,
  sbyte,
  single,
  uint64,
} from '../../src/types/numbers.ts';
import { englishNumbers, invariantNumbers } from '../../src/types/text/culture-data.ts';
import { formatNumber } from '../../src/types/text/number-format.ts';
import { parseNumber } from '../../src/types/text/number-parse.ts';

interface Facts {
  readonly formats: readonly string[];
  /** What .NET prints for each format in en-US, and where that differs in the invariant culture; `!!` marks an error. */
  readonly rows: readonly {
    readonly type: string;
    readonly value: string;
    readonly english: readonly string[];
    readonly invariant: Readonly<Record<string, string>>;
  }[];
}

const facts = JSON.parse(readFileSync(new URL('facts/number-formats.json', import.meta.url), 'utf8')) as Facts;

const readers: Readonly<Record<string, (text: string) => AnyNumber>> = {
  double: (text) => double(Number(text)),
  single: (text) => single(Number(text)),
  int: Number,
  long: BigInt,
  byte: (text) => byte(Number(text)),
  sbyte: (text) => sbyte(Number(text)),
  int16: (text) => int16(Number(text)),
  uint64: (text) => uint64(BigInt(text)),
  bigint: (text) => bigInteger(BigInt(text)),
  decimal: (text) => decimal(Decimal.parse(text) ?? Decimal.zero),
};

function attempt(action: () => string): string {
  try {
    return action();
  } catch (error) {
    return `!!${error instanceof Error ? error.message : error}`;
  }
}

describe('numbers are formatted as .NET does', () => {
  test.each(facts.rows)('$type $value', ({ type, value, english, invariant }) => {
    const number = readers[type]?.(value) ?? 0;
    facts.formats.forEach((format, index) => {
      expect(
        attempt(() => formatNumber(number, format, englishNumbers)),
        format,
      ).toBe(english[index]);
      const expected = invariant[index] ?? english[index];
      expect(
        attempt(() => formatNumber(number, format, invariantNumbers)),
        format,
      ).toBe(expected);
    });
  });
});

describe('formatting and parsing are inverse', () => {
  test('Double by its shortest text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = formatNumber(double(value), null, invariantNumbers);
        const back = parseNumber(text, 'Double', null, invariantNumbers);
        return typeof back === 'object' && Object.is(back.value, value);
      }),
    );
  });

  test('Single by its shortest text', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = formatNumber(single(value), null, invariantNumbers);
        const back = parseNumber(text, 'Single', null, invariantNumbers);
        return typeof back === 'object' && Object.is(back.value, value);
      }),
    );
  });

  test('Decimal with its scale', () => {
    const limit = 2n ** 96n - 1n;
    fc.assert(
      fc.property(fc.bigInt(-limit, limit), fc.integer({ min: 0, max: 28 }), (mantissa, scale) => {
        const value = new Decimal(mantissa, scale);
        const back = parseNumber(value.toString(), 'Decimal', null, invariantNumbers);
        return typeof back === 'object' && String(back.value) === value.toString();
      }),
    );
  });

  test('Int64 through N0 with thousands', () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (value) => {
        const text = formatNumber(value, 'N0', englishNumbers);
        return parseNumber(text, 'Int64', 64 | 7, englishNumbers) === value;
      }),
    );
  });

  test('hexadecimal in two’s complement', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        return parseNumber(formatNumber(value, 'X', invariantNumbers), 'Int32', 515, invariantNumbers) === value;
      }),
    );
  });
});

describe('decimal arithmetic', () => {
  const small = fc
    .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.integer({ min: 0, max: 6 }))
    .map(([mantissa, scale]) => new Decimal(mantissa, scale));

  test('adding and subtracting undo each other', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const sum = a.add(b);
        return sum !== null && sum.subtract(b)?.compare(a) === 0;
      }),
    );
  });

  test('a quotient times its divisor is the dividend to 20 digits', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        if (b.mantissa === 0n) return true;
        const product = a.divide(b)?.multiply(b);
        return product?.subtract(a)?.abs().compare(new Decimal(1n, 9)) === -1;
      }),
    );
  });
});
