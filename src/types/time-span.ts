import { comparisonMembers } from './comparison-members.ts';
import { comparableType, formattableType } from './core-types.ts';
import { defineEnum, defineType } from './declare.ts';
import type { Comparable, Equatable } from './equality.ts';
import { argumentException, formatException, type NetException, overflow } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { PSReference } from './reference.ts';
import { ticksPerDay, ticksPerHour, ticksPerMillisecond, ticksPerMinute, ticksPerSecond } from './text/calendar.ts';
import { formatTimeSpan, parseTimeSpan, tryParseTimeSpan } from './text/time-span-text.ts';
import type { Value } from './value.ts';

const maxValue = 2n ** 63n - 1n;
const minValue = -(2n ** 63n);

/** A length of time in ticks of 100 ns. */
export class TimeSpan implements Equatable, Comparable {
  readonly ticks: bigint;

  constructor(ticks: bigint) {
    this.ticks = ticks;
  }

  static readonly zero = new TimeSpan(0n);

  /** From a number of milliseconds, rounded to whole ticks. */
  static fromMilliseconds(milliseconds: number): TimeSpan {
    return scaled(milliseconds, ticksPerMillisecond);
  }

  /** From a number of seconds. */
  static fromSeconds(seconds: number): TimeSpan {
    return scaled(seconds, ticksPerSecond);
  }

  get netType(): NetType {
    return timeSpanType;
  }

  get totalMilliseconds(): number {
    return Number(this.ticks) / 1e4;
  }

  get totalSeconds(): number {
    return Number(this.ticks) / 1e7;
  }

  /** Throws OverflowException beyond about 10.7 million days. */
  add(other: TimeSpan): TimeSpan {
    return checked(this.ticks + other.ticks);
  }

  compareTo(other: Value): number {
    if (!(other instanceof TimeSpan)) throw argumentException('Object must be of type TimeSpan.');
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }

  equalityKey(): string {
    return this.ticks.toString();
  }

  toFormattedText(format: string | null): string {
    return formatTimeSpan(this.ticks, format);
  }

  toString(): string {
    return formatTimeSpan(this.ticks, null);
  }
}

function checked(ticks: bigint): TimeSpan {
  if (ticks > maxValue || ticks < minValue) throw tooLong();
  return new TimeSpan(ticks);
}

function tooLong(): NetException {
  return overflow('TimeSpan overflowed because the duration is too long.');
}

function scaled(value: number, unit: bigint): TimeSpan {
  if (Number.isNaN(value)) throw argumentException('TimeSpan does not accept floating point Not-a-Number values.');
  const ticks = value * Number(unit);
  if (Math.abs(ticks) >= 2 ** 63) throw tooLong();
  return new TimeSpan(BigInt(Math.trunc(ticks)));
}

function divide(self: TimeSpan, divisor: number): TimeSpan {
  if (Number.isNaN(divisor))
    throw argumentException('TimeSpan does not accept floating point Not-a-Number values.', 'divisor');
  return rounded(Number(self.ticks) / divisor);
}

function multiply(self: TimeSpan, factor: number): TimeSpan {
  if (Number.isNaN(factor))
    throw argumentException('TimeSpan does not accept floating point Not-a-Number values.', 'factor');
  return rounded(Number(self.ticks) * factor);
}

function rounded(ticks: number): TimeSpan {
  if (!(Math.abs(ticks) < 2 ** 63)) throw tooLong();
  const floor = Math.floor(ticks);
  const rest = ticks - floor;
  const even = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  return new TimeSpan(BigInt(even));
}

function tryParse(text: string, result: PSReference): boolean {
  const ticks = text === null ? 'format' : tryParseTimeSpan(text);
  result.value = typeof ticks === 'bigint' ? new TimeSpan(ticks) : TimeSpan.zero;
  return typeof ticks === 'bigint';
}

/** `ParseExact`: the text must be what the format prints. Custom formats are turned around field by field. */
function parseExact(text: string, format: string): TimeSpan {
  const known = /^[cgGtT]$/.test(format) ? tryParseTimeSpan(text) : exactTicks(text, format);
  if (typeof known !== 'bigint') throw formatException(`String '${text}' was not recognized as a valid TimeSpan.`);
  return new TimeSpan(known);
}

const exactFields: Readonly<Record<string, bigint>> = {
  d: ticksPerDay,
  h: ticksPerHour,
  m: ticksPerMinute,
  s: ticksPerSecond,
};

function exactTicks(text: string, format: string): bigint | null {
  let ticks = 0n;
  let rest = text;
  for (const [token] of format.matchAll(/%|\\.|'[^']*'|"[^"]*"|(.)\1*/gs)) {
    const letter = token.charAt(0);
    const unit = exactFields[letter];
    if (letter === '%') continue;
    if (unit !== undefined) {
      const digits = (token.length === 1 ? /^\d{1,8}/ : new RegExp(`^\\d{${token.length}}`)).exec(rest)?.[0];
      if (digits === undefined) return null;
      ticks += BigInt(digits) * unit;
      rest = rest.slice(digits.length);
    } else if (letter === 'f' || letter === 'F') {
      const shortest = letter === 'f' ? token.length : 0;
      const digits = new RegExp(`^\\d{${shortest},${token.length}}`).exec(rest)?.[0];
      if (digits === undefined) return null;
      ticks += BigInt(digits.padEnd(7, '0'));
      rest = rest.slice(digits.length);
    } else {
      const literal = letter === '\\' ? token.slice(1) : /^['"]/.test(letter) ? token.slice(1, -1) : token;
      if (!rest.startsWith(literal)) return null;
      rest = rest.slice(literal.length);
    }
  }
  return rest === '' ? ticks : null;
}

function days(self: TimeSpan): number {
  return Number(self.ticks / ticksPerDay);
}

function part(self: TimeSpan, unit: bigint, modulus: bigint): number {
  return Number((self.ticks / unit) % modulus);
}

function units(...parts: readonly (readonly [number | bigint | undefined, bigint])[]): TimeSpan {
  let ticks = 0n;
  for (const [value, unit] of parts) {
    if (typeof value === 'number' || typeof value === 'bigint') ticks += BigInt(value) * unit;
  }
  return checked(ticks);
}

defineEnum('System.Globalization.TimeSpanStyles', 'None AssumeNegative', { flags: true });

export const timeSpanType: NetType = defineType('System.TimeSpan', {
  accelerators: ['timespan'],
  kind: 'struct',
  interfaces: [comparableType, formattableType],
  members: () => ({
    'long Ticks {get;}': (self: TimeSpan) => self.ticks,
    'int Days {get;}': days,
    'int Hours {get;}': (self: TimeSpan) => part(self, ticksPerHour, 24n),
    'int Milliseconds {get;}': (self: TimeSpan) => part(self, ticksPerMillisecond, 1000n),
    'int Microseconds {get;}': (self: TimeSpan) => part(self, 10n, 1000n),
    'int Nanoseconds {get;}': (self: TimeSpan) => part(self, 1n, 10n) * 100,
    'int Minutes {get;}': (self: TimeSpan) => part(self, ticksPerMinute, 60n),
    'int Seconds {get;}': (self: TimeSpan) => part(self, ticksPerSecond, 60n),
    'double TotalDays {get;}': (self: TimeSpan) => Number(self.ticks) / 864e9,
    'double TotalHours {get;}': (self: TimeSpan) => Number(self.ticks) / 36e9,
    'double TotalMilliseconds {get;}': (self: TimeSpan) => self.totalMilliseconds,
    'double TotalMicroseconds {get;}': (self: TimeSpan) => Number(self.ticks) / 10,
    'double TotalNanoseconds {get;}': (self: TimeSpan) => Number(self.ticks) * 100,
    'double TotalMinutes {get;}': (self: TimeSpan) => Number(self.ticks) / 6e8,
    'double TotalSeconds {get;}': (self: TimeSpan) => self.totalSeconds,
    'timespan Add(timespan ts)': (self: TimeSpan, other: TimeSpan) => self.add(other),
    'timespan Duration()': (self: TimeSpan) => checked(self.ticks < 0n ? -self.ticks : self.ticks),
    'timespan Negate()': (self: TimeSpan) => checked(-self.ticks),
    'timespan Subtract(timespan ts)': (self: TimeSpan, other: TimeSpan) => checked(self.ticks - other.ticks),
    'timespan Multiply(double factor)': multiply,
    'timespan Divide(double divisor)': divide,
    'double Divide(timespan ts)': (self: TimeSpan, other: TimeSpan) => Number(self.ticks) / Number(other.ticks),
    'string ToString()': (self: TimeSpan) => self.toString(),
    'string ToString(string format) | string ToString(string format, System.IFormatProvider formatProvider)': (
      self: TimeSpan,
      format: string | null,
    ) => formatTimeSpan(self.ticks, format),
    ...comparisonMembers('timespan'),
    'timespan new(long ticks)': (ticks: bigint) => new TimeSpan(ticks),
    'timespan new(int hours, int minutes, int seconds)': (hours: number, minutes: number, seconds: number) =>
      units([hours, ticksPerHour], [minutes, ticksPerMinute], [seconds, ticksPerSecond]),
    'timespan new(int days, int hours, int minutes, int seconds)': (d: number, h: number, m: number, s: number) =>
      units([d, ticksPerDay], [h, ticksPerHour], [m, ticksPerMinute], [s, ticksPerSecond]),
    'timespan new(int days, int hours, int minutes, int seconds, int milliseconds)': (
      d: number,
      h: number,
      m: number,
      s: number,
      ms: number,
    ) =>
      units([d, ticksPerDay], [h, ticksPerHour], [m, ticksPerMinute], [s, ticksPerSecond], [ms, ticksPerMillisecond]),
    'static int Compare(timespan t1, timespan t2)': (a: TimeSpan, b: TimeSpan) => a.compareTo(b),
    'static timespan FromDays(int days)': (value: number) => units([value, ticksPerDay]),
    'static timespan FromDays(int days, int hours = 0, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)':
      (d: number, h: number, m: bigint, s: bigint, ms: bigint, us: bigint) =>
        units(
          [d, ticksPerDay],
          [h, ticksPerHour],
          [m, ticksPerMinute],
          [s, ticksPerSecond],
          [ms, ticksPerMillisecond],
          [us, 10n],
        ),
    'static timespan FromDays(double value)': (value: number) => scaled(value, ticksPerDay),
    'static timespan FromHours(int hours)': (value: number) => units([value, ticksPerHour]),
    'static timespan FromHours(double value)': (value: number) => scaled(value, ticksPerHour),
    'static timespan FromMinutes(long minutes)': (value: bigint) => units([value, ticksPerMinute]),
    'static timespan FromMinutes(double value)': (value: number) => scaled(value, ticksPerMinute),
    'static timespan FromSeconds(long seconds)': (value: bigint) => units([value, ticksPerSecond]),
    'static timespan FromSeconds(double value)': (value: number) => scaled(value, ticksPerSecond),
    'static timespan FromMilliseconds(long milliseconds)': (value: bigint) => units([value, ticksPerMillisecond]),
    'static timespan FromMilliseconds(double value)': (value: number) => scaled(value, ticksPerMillisecond),
    'static timespan FromMicroseconds(long microseconds)': (value: bigint) => units([value, 10n]),
    'static timespan FromTicks(long value)': (ticks: bigint) => new TimeSpan(ticks),
    'static timespan Parse(string s) | static timespan Parse(string input, System.IFormatProvider formatProvider)': (
      text: string,
    ) => new TimeSpan(parseTimeSpan(text)),
    'static timespan ParseExact(string input, string format, System.IFormatProvider formatProvider)': parseExact,
    'static bool TryParse(string s, [ref] timespan result)': tryParse,
    'static bool TryParse(string input, System.IFormatProvider formatProvider, [ref] timespan result)': (
      text: string,
      _: Value,
      result: PSReference,
    ) => tryParse(text, result),
    'static timespan op_UnaryNegation(timespan t)': (self: TimeSpan) => checked(-self.ticks),
    'static timespan op_Subtraction(timespan t1, timespan t2)': (a: TimeSpan, b: TimeSpan) =>
      checked(a.ticks - b.ticks),
    'static timespan op_UnaryPlus(timespan t)': (self: TimeSpan) => self,
    'static timespan op_Addition(timespan t1, timespan t2)': (a: TimeSpan, b: TimeSpan) => a.add(b),
    'static timespan op_Multiply(timespan timeSpan, double factor)': multiply,
    'static timespan op_Multiply(double factor, timespan timeSpan)': (factor: number, self: TimeSpan) =>
      multiply(self, factor),
    'static timespan op_Division(timespan timeSpan, double divisor)': divide,
    'static double op_Division(timespan t1, timespan t2)': (a: TimeSpan, b: TimeSpan) =>
      Number(a.ticks) / Number(b.ticks),
    'static timespan Zero {get;}': () => TimeSpan.zero,
    'static timespan MaxValue {get;}': () => new TimeSpan(maxValue),
    'static timespan MinValue {get;}': () => new TimeSpan(minValue),
    'static long TicksPerMillisecond {get;}': () => ticksPerMillisecond,
    'static long TicksPerSecond {get;}': () => ticksPerSecond,
    'static long TicksPerMinute {get;}': () => ticksPerMinute,
    'static long TicksPerHour {get;}': () => ticksPerHour,
    'static long TicksPerDay {get;}': () => ticksPerDay,
  }),
});
