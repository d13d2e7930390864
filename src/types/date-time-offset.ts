import { comparisonMembers } from './comparison-members.ts';
import { comparableType, formattableType } from './core-types.ts';
import { type CultureInfo, cultureOf, currentCulture, invariantCulture } from './culture.ts';
import { DateTime, dateTimeKind } from './date-time.ts';
import { defineType } from './declare.ts';
import type { Comparable, Equatable } from './equality.ts';
import { argumentException } from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import type { PSReference } from './reference.ts';
import {
  ticksPerDay,
  ticksPerHour,
  ticksPerMillisecond,
  ticksPerMinute,
  ticksPerSecond,
  unixEpochTicks,
} from './text/calendar.ts';
import { formatDate } from './text/date-format.ts';
import { type DateFailure, dateException, parseDate } from './text/date-parse.ts';
import { TimeSpan } from './time-span.ts';
import type { Value } from './value.ts';

/** A moment with its distance from UTC. */
export class DateTimeOffset implements Equatable, Comparable {
  /** Ticks of the clock time. */
  readonly ticks: bigint;
  /** Minutes east of UTC. */
  readonly offset: number;

  constructor(ticks: bigint, offset: number) {
    this.ticks = ticks;
    this.offset = offset;
  }

  static of(date: DateTime): DateTimeOffset {
    return new DateTimeOffset(date.ticks, date.offsetMinutes);
  }

  static fromUnix(milliseconds: number): DateTimeOffset {
    return new DateTimeOffset(DateTime.utcFromUnix(milliseconds).ticks, 0);
  }

  get netType(): NetType {
    return dateTimeOffsetType;
  }

  get utcTicks(): bigint {
    return this.ticks - BigInt(this.offset) * ticksPerMinute;
  }

  get clock(): DateTime {
    return new DateTime(this.ticks);
  }

  get utc(): DateTime {
    return new DateTime(this.utcTicks, dateTimeKind.utc);
  }

  /** The same moment at another distance from UTC. */
  at(offset: number): DateTimeOffset {
    return new DateTimeOffset(this.utcTicks + BigInt(offset) * ticksPerMinute, offset);
  }

  plus(ticks: bigint): DateTimeOffset {
    return new DateTimeOffset(this.clock.addTicks(ticks).ticks, this.offset);
  }

  equalityKey(): string {
    return this.utcTicks.toString();
  }

  compareTo(other: Value): number {
    if (!(other instanceof DateTimeOffset)) throw argumentException('Object must be of type DateTimeOffset.');
    return this.utcTicks < other.utcTicks ? -1 : this.utcTicks > other.utcTicks ? 1 : 0;
  }

  toFormattedText(format: string | null, culture: CultureInfo = currentCulture()): string {
    return formatDate(
      { ticks: this.ticks, offset: () => this.offset, zone: 'offset', utcTicks: () => this.utcTicks, hasOffset: true },
      format,
      culture.dates,
    );
  }

  toString(): string {
    return this.toFormattedText(null, invariantCulture);
  }
}

function tryParse(text: string, context: MemberContext): DateTimeOffset | DateFailure {
  const parsed = parseDate(text, () => {
    const now = DateTime.fromUnix(context.now());
    return { days: now.days, year: now.civil.year };
  });
  if ('reason' in parsed) return parsed;
  return parsed.offset === null
    ? DateTimeOffset.of(new DateTime(parsed.ticks))
    : new DateTimeOffset(parsed.ticks, parsed.offset);
}

function parse(text: string, context: MemberContext): DateTimeOffset {
  const parsed = tryParse(text, context);
  if (parsed instanceof DateTimeOffset) return parsed;
  throw dateException(text, parsed);
}

function minutes(span: TimeSpan): number {
  return Number(span.ticks / ticksPerMinute);
}

function part(self: DateTimeOffset, unit: bigint, modulus: bigint): number {
  return Number((self.ticks / unit) % modulus);
}

function adder(unit: bigint): (self: DateTimeOffset, value: number) => DateTimeOffset {
  return (self, value) => self.plus(BigInt(Math.trunc(value * Number(unit))));
}

export const dateTimeOffsetType: NetType = defineType('System.DateTimeOffset', {
  kind: 'struct',
  interfaces: [comparableType, formattableType],
  members: () => ({
    'datetime DateTime {get;}': (self: DateTimeOffset) => self.clock,
    'datetime UtcDateTime {get;}': (self: DateTimeOffset) => self.utc,
    'datetime LocalDateTime {get;}': (self: DateTimeOffset) => self.utc.toLocal(),
    'datetime Date {get;}': (self: DateTimeOffset) => new DateTime(self.ticks - (self.ticks % ticksPerDay)),
    'int Day {get;}': (self: DateTimeOffset) => self.clock.civil.day,
    'System.DayOfWeek DayOfWeek {get;}': (self: DateTimeOffset) => (self.clock.days + 1) % 7,
    'int DayOfYear {get;}': (self: DateTimeOffset) =>
      self.clock.days - DateTime.of(self.clock.civil.year, 1, 1).days + 1,
    'int Hour {get;}': (self: DateTimeOffset) => part(self, ticksPerHour, 24n),
    'int Millisecond {get;}': (self: DateTimeOffset) => part(self, ticksPerMillisecond, 1000n),
    'int Microsecond {get;}': (self: DateTimeOffset) => part(self, 10n, 1000n),
    'int Nanosecond {get;}': (self: DateTimeOffset) => part(self, 1n, 10n) * 100,
    'int Minute {get;}': (self: DateTimeOffset) => part(self, ticksPerMinute, 60n),
    'int Month {get;}': (self: DateTimeOffset) => self.clock.civil.month,
    'timespan Offset {get;}': (self: DateTimeOffset) => new TimeSpan(BigInt(self.offset) * ticksPerMinute),
    'int TotalOffsetMinutes {get;}': (self: DateTimeOffset) => self.offset,
    'int Second {get;}': (self: DateTimeOffset) => part(self, ticksPerSecond, 60n),
    'long Ticks {get;}': (self: DateTimeOffset) => self.ticks,
    'long UtcTicks {get;}': (self: DateTimeOffset) => self.utcTicks,
    'timespan TimeOfDay {get;}': (self: DateTimeOffset) => new TimeSpan(self.ticks % ticksPerDay),
    'int Year {get;}': (self: DateTimeOffset) => self.clock.civil.year,
    'System.DateTimeOffset Add(timespan timeSpan)': (self: DateTimeOffset, span: TimeSpan) => self.plus(span.ticks),
    'System.DateTimeOffset AddDays(double days)': adder(ticksPerDay),
    'System.DateTimeOffset AddHours(double hours)': adder(ticksPerHour),
    'System.DateTimeOffset AddMilliseconds(double milliseconds)': adder(ticksPerMillisecond),
    'System.DateTimeOffset AddMinutes(double minutes)': adder(ticksPerMinute),
    'System.DateTimeOffset AddMonths(int months)': (self: DateTimeOffset, months: number) =>
      new DateTimeOffset(self.clock.addMonths(months).ticks, self.offset),
    'System.DateTimeOffset AddSeconds(double seconds)': adder(ticksPerSecond),
    'System.DateTimeOffset AddTicks(long ticks)': (self: DateTimeOffset, ticks: bigint) => self.plus(ticks),
    'System.DateTimeOffset AddYears(int years)': (self: DateTimeOffset, years: number) =>
      new DateTimeOffset(self.clock.addMonths(years * 12).ticks, self.offset),
    'timespan Subtract(System.DateTimeOffset value)': (self: DateTimeOffset, other: DateTimeOffset) =>
      new TimeSpan(self.utcTicks - other.utcTicks),
    'System.DateTimeOffset Subtract(timespan value)': (self: DateTimeOffset, span: TimeSpan) => self.plus(-span.ticks),
    'static System.DateTimeOffset op_Addition(System.DateTimeOffset dateTimeOffset, timespan timeSpan)': (
      self: DateTimeOffset,
      span: TimeSpan,
    ) => self.plus(span.ticks),
    'static System.DateTimeOffset op_Subtraction(System.DateTimeOffset dateTimeOffset, timespan timeSpan)': (
      self: DateTimeOffset,
      span: TimeSpan,
    ) => self.plus(-span.ticks),
    'static timespan op_Subtraction(System.DateTimeOffset left, System.DateTimeOffset right)': (
      a: DateTimeOffset,
      b: DateTimeOffset,
    ) => new TimeSpan(a.utcTicks - b.utcTicks),
    'System.DateTimeOffset ToLocalTime()': (self: DateTimeOffset) => DateTimeOffset.of(self.utc.toLocal()),
    'System.DateTimeOffset ToUniversalTime()': (self: DateTimeOffset) => self.at(0),
    'System.DateTimeOffset ToOffset(timespan offset)': (self: DateTimeOffset, offset: TimeSpan) =>
      self.at(minutes(offset)),
    'long ToUnixTimeSeconds()': (self: DateTimeOffset) => (self.utcTicks - unixEpochTicks) / ticksPerSecond,
    'long ToUnixTimeMilliseconds()': (self: DateTimeOffset) => (self.utcTicks - unixEpochTicks) / ticksPerMillisecond,
    'long ToFileTime()': (self: DateTimeOffset) => self.utcTicks - 504_911_232_000_000_000n,
    'string ToString()': (self: DateTimeOffset) => self.toFormattedText(null),
    'string ToString(string format)': (self: DateTimeOffset, format: string | null) => self.toFormattedText(format),
    'string ToString(System.IFormatProvider formatProvider)': (self: DateTimeOffset, provider: Value) =>
      self.toFormattedText(null, cultureOf(provider)),
    'string ToString(string format, System.IFormatProvider formatProvider)': (
      self: DateTimeOffset,
      format: string | null,
      provider: Value,
    ) => self.toFormattedText(format, cultureOf(provider)),
    ...comparisonMembers('System.DateTimeOffset'),
    'System.DateTimeOffset new(datetime dateTime)': (date: DateTime) => DateTimeOffset.of(date),
    'System.DateTimeOffset new(datetime dateTime, timespan offset)': (date: DateTime, offset: TimeSpan) =>
      new DateTimeOffset(date.ticks, minutes(offset)),
    'System.DateTimeOffset new(long ticks, timespan offset)': (ticks: bigint, offset: TimeSpan) =>
      new DateTimeOffset(ticks, minutes(offset)),
    'System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, timespan offset)': (
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
      second: number,
      offset: TimeSpan,
    ) => new DateTimeOffset(DateTime.of(year, month, day, hour, minute, second).ticks, minutes(offset)),
    'static System.DateTimeOffset Now {get;}': (context: MemberContext) =>
      DateTimeOffset.of(DateTime.fromUnix(context.now())),
    'static System.DateTimeOffset UtcNow {get;}': (context: MemberContext) => DateTimeOffset.fromUnix(context.now()),
    'static System.DateTimeOffset UnixEpoch {get;}': () => DateTimeOffset.fromUnix(0),
    'static System.DateTimeOffset MinValue {get;}': () => new DateTimeOffset(0n, 0),
    'static System.DateTimeOffset FromUnixTimeSeconds(long seconds)': (seconds: bigint) =>
      new DateTimeOffset(unixEpochTicks + seconds * ticksPerSecond, 0),
    'static System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)': (milliseconds: bigint) =>
      new DateTimeOffset(unixEpochTicks + milliseconds * ticksPerMillisecond, 0),
    'static System.DateTimeOffset Parse(string input)': parse,
    'static System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider)': (
      text: string,
      _: Value,
      context: MemberContext,
    ) => parse(text, context),
    'static bool TryParse(string input, [ref] System.DateTimeOffset result)': (
      text: string | null,
      result: PSReference,
      context: MemberContext,
    ) => {
      const parsed = text === null ? null : tryParse(text, context);
      const worked = parsed instanceof DateTimeOffset;
      result.value = worked ? parsed : new DateTimeOffset(0n, 0);
      return worked;
    },
    'static System.DateTimeOffset op_Implicit(datetime dateTime)': (date: DateTime) => DateTimeOffset.of(date),
  }),
});
