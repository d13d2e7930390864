import { comparisonMembers } from './comparison-members.ts';
import { type CultureInfo, cultureOf, currentCulture } from './culture.ts';
import { DateTime, type DateTimeKind, dateTimeKind, dateTimeType, maxDateTime, minDateTime } from './date-time.ts';
import { parseDateTime, parseDateTimeExact, tryParseDateTime, tryParseDateTimeExact } from './date-time-parse.ts';
import { describeType, type MemberTable } from './declare.ts';
import { CodeProperty } from './member-kinds.ts';
import { MemberName } from './member-name.ts';
import { absent, getProperty } from './members.ts';
import { argumentOutOfRange } from './net-exception.ts';
import type { MemberContext } from './net-type.ts';
import type { PSReference } from './reference.ts';
import {
  daysInMonth,
  isLeapYear,
  ticksPerDay,
  ticksPerHour,
  ticksPerMillisecond,
  ticksPerMinute,
  ticksPerSecond,
  unixEpochTicks,
} from './text/calendar.ts';
import { TimeSpan } from './time-span.ts';
import { extendByDefault } from './type-table.ts';
import type { Value } from './value.ts';

const fileTimeEpoch = 504_911_232_000_000_000n;
const oleEpochDays = 693_593n;

function timePart(self: DateTime, unit: bigint, modulus: bigint): number {
  return Number((self.ticks / unit) % modulus);
}

const properties: MemberTable = {
  'datetime Date {get;}': (self: DateTime) => new DateTime(self.ticks - (self.ticks % ticksPerDay), self.kind),
  'int Day {get;}': (self: DateTime) => self.civil.day,
  'System.DayOfWeek DayOfWeek {get;}': (self: DateTime) => (self.days + 1) % 7,
  'int DayOfYear {get;}': (self: DateTime) => self.days - DateTime.of(self.civil.year, 1, 1).days + 1,
  'int Hour {get;}': (self: DateTime) => timePart(self, ticksPerHour, 24n),
  'System.DateTimeKind Kind {get;}': (self: DateTime) => self.kind,
  'int Millisecond {get;}': (self: DateTime) => timePart(self, ticksPerMillisecond, 1000n),
  'int Microsecond {get;}': (self: DateTime) => timePart(self, 10n, 1000n),
  'int Nanosecond {get;}': (self: DateTime) => timePart(self, 1n, 10n) * 100,
  'int Minute {get;}': (self: DateTime) => timePart(self, ticksPerMinute, 60n),
  'int Month {get;}': (self: DateTime) => self.civil.month,
  'int Second {get;}': (self: DateTime) => timePart(self, ticksPerSecond, 60n),
  'long Ticks {get;}': (self: DateTime) => self.ticks,
  'timespan TimeOfDay {get;}': (self: DateTime) => new TimeSpan(self.ticks % ticksPerDay),
  'int Year {get;}': (self: DateTime) => self.civil.year,
};

/** Adds a number of units, fractions included, to the nearest tick below. */
function addUnits(unit: bigint): (self: DateTime, value: number) => DateTime {
  return (self, value) => {
    if (!(Math.abs(value) * Number(unit) < 2 ** 63)) {
      throw argumentOutOfRange('value', 'Value to add was out of range.');
    }
    const whole = Math.trunc(value);
    const rest = (value - whole) * Number(unit);
    return self.addTicks(BigInt(whole) * unit + BigInt(Math.trunc(rest)));
  };
}

const arithmetic: MemberTable = {
  'datetime Add(timespan value)': (self: DateTime, span: TimeSpan) => self.add(span),
  'datetime AddDays(double value)': addUnits(ticksPerDay),
  'datetime AddHours(double value)': addUnits(ticksPerHour),
  'datetime AddMilliseconds(double value)': addUnits(ticksPerMillisecond),
  'datetime AddMicroseconds(double value)': addUnits(10n),
  'datetime AddMinutes(double value)': addUnits(ticksPerMinute),
  'datetime AddMonths(int months)': (self: DateTime, months: number) => self.addMonths(months),
  'datetime AddSeconds(double value)': addUnits(ticksPerSecond),
  'datetime AddTicks(long value)': (self: DateTime, ticks: bigint) => self.addTicks(ticks),
  'datetime AddYears(int value)': (self: DateTime, years: number) => self.addMonths(years * 12),
  'timespan Subtract(datetime value)': (self: DateTime, other: DateTime) => self.subtract(other),
  'datetime Subtract(timespan value)': (self: DateTime, span: TimeSpan) => self.addTicks(-span.ticks),
  'static datetime op_Addition(datetime d, timespan t)': (self: DateTime, span: TimeSpan) => self.add(span),
  'static datetime op_Subtraction(datetime d, timespan t)': (self: DateTime, span: TimeSpan) =>
    self.addTicks(-span.ticks),
  'static timespan op_Subtraction(datetime d1, datetime d2)': (a: DateTime, b: DateTime) => a.subtract(b),
  'bool IsDaylightSavingTime()': (self: DateTime) => {
    const winter = DateTime.of(self.civil.year, 1, 1).offsetMinutes;
    const summer = DateTime.of(self.civil.year, 7, 1).offsetMinutes;
    return self.kind !== dateTimeKind.utc && winter !== summer && self.offsetMinutes === Math.max(winter, summer);
  },
  'long ToBinary()': (self: DateTime) => {
    if (self.kind === dateTimeKind.unspecified) return self.ticks;
    if (self.kind === dateTimeKind.utc) return BigInt.asIntN(64, self.ticks | (1n << 62n));
    return BigInt.asIntN(64, self.toUniversal().ticks | (1n << 63n));
  },
  'double ToOADate()': (self: DateTime) => {
    const milliseconds = Number((self.ticks - oleEpochDays * ticksPerDay) / ticksPerMillisecond);
    return milliseconds / 86_400_000;
  },
  'long ToFileTime()': (self: DateTime) => self.toUniversal().ticks - fileTimeEpoch,
  'long ToFileTimeUtc()': (self: DateTime) =>
    (self.kind === dateTimeKind.local ? self.toUniversal() : self).ticks - fileTimeEpoch,
  'datetime ToLocalTime()': (self: DateTime) => self.toLocal(),
  'datetime ToUniversalTime()': (self: DateTime) => self.toUniversal(),
};

const texts: MemberTable = {
  'string ToLongDateString()': (self: DateTime) => self.toFormattedText('D'),
  'string ToLongTimeString()': (self: DateTime) => self.toFormattedText('T'),
  'string ToShortDateString()': (self: DateTime) => self.toFormattedText('d'),
  'string ToShortTimeString()': (self: DateTime) => self.toFormattedText('t'),
  'string ToString()': (self: DateTime) => self.toFormattedText(null),
  'string ToString(string format)': (self: DateTime, format: string | null) => self.toFormattedText(format),
  'string ToString(System.IFormatProvider provider)': (self: DateTime, provider: Value) =>
    self.toFormattedText(null, cultureOf(provider)),
  'string ToString(string format, System.IFormatProvider provider)': (
    self: DateTime,
    format: string | null,
    provider: Value,
  ) => self.toFormattedText(format, cultureOf(provider)),
  'string[] GetDateTimeFormats()': (self: DateTime) =>
    [...'dDfFgGmMoOrRstTuUyY'].map((letter) => self.toFormattedText(letter)),
  'string[] GetDateTimeFormats(char format)': (self: DateTime, format: string) => [self.toFormattedText(format)],
};

function make(kindIndex: number): (...args: never[]) => DateTime {
  return (...args: unknown[]) => {
    const numbers = args.filter((each): each is number => typeof each === 'number');
    const kind = kindIndex < numbers.length ? (numbers[kindIndex] as DateTimeKind) : dateTimeKind.unspecified;
    const [year = 1, month = 1, day = 1, hour, minute, second, millisecond] = numbers.slice(0, kindIndex);
    return DateTime.of(year, month, day, hour, minute, second, millisecond, kind);
  };
}

const constructors: MemberTable = {
  'datetime new(long ticks)': (ticks: bigint) => new DateTime(ticks),
  'datetime new(long ticks, System.DateTimeKind kind)': (ticks: bigint, kind: DateTimeKind) =>
    new DateTime(ticks, kind),
  'datetime new(int year, int month, int day)': make(3),
  'datetime new(int year, int month, int day, int hour, int minute, int second)': make(6),
  'datetime new(int year, int month, int day, int hour, int minute, int second, System.DateTimeKind kind)': make(6),
  'datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond)': make(7),
  'datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.DateTimeKind kind)':
    make(7),
};

function tryParse(text: string | null, flags: number, result: PSReference, context: MemberContext): boolean {
  const parsed = text === null ? null : tryParseDateTime(text, flags, () => context.now());
  result.value = parsed instanceof DateTime ? parsed : minDateTime;
  return parsed instanceof DateTime;
}

function tryExact(
  text: string | null,
  formats: string | readonly Value[],
  culture: CultureInfo,
  flags: number,
  result: PSReference,
  context: MemberContext,
): boolean {
  const list = typeof formats === 'string' ? formats : formats.map(String);
  const parsed = text === null ? null : tryParseDateTimeExact(text, list, culture, flags, () => context.now());
  result.value = parsed ?? minDateTime;
  return parsed !== null;
}

const parsing: MemberTable = {
  'static datetime Parse(string s)': (text: string, context: MemberContext) =>
    parseDateTime(text, 0, () => context.now()),
  'static datetime Parse(string s, System.IFormatProvider provider)': (
    text: string,
    _: Value,
    context: MemberContext,
  ) => parseDateTime(text, 0, () => context.now()),
  'static datetime Parse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles)': (
    text: string,
    _: Value,
    flags: number,
    context: MemberContext,
  ) => parseDateTime(text, flags, () => context.now()),
  'static datetime ParseExact(string s, string format, System.IFormatProvider provider)': (
    text: string,
    format: string,
    provider: Value,
    context: MemberContext,
  ) => parseDateTimeExact(text, format, provider, 0, () => context.now()),
  'static datetime ParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)':
    (text: string, format: string, provider: Value, flags: number, context: MemberContext) =>
      parseDateTimeExact(text, format, provider, flags, () => context.now()),
  'static datetime ParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)':
    (text: string, formats: readonly Value[], provider: Value, flags: number, context: MemberContext) =>
      parseDateTimeExact(text, formats.map(String), provider, flags, () => context.now()),
  'static bool TryParse(string s, [ref] datetime result)': (
    text: string,
    result: PSReference,
    context: MemberContext,
  ) => tryParse(text, 0, result, context),
  'static bool TryParse(string s, System.IFormatProvider provider, [ref] datetime result)': (
    text: string,
    _: Value,
    result: PSReference,
    context: MemberContext,
  ) => tryParse(text, 0, result, context),
  'static bool TryParse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles, [ref] datetime result)':
    (text: string, _: Value, flags: number, result: PSReference, context: MemberContext) =>
      tryParse(text, flags, result, context),
  'static bool TryParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)':
    (text: string, format: string, provider: Value, flags: number, result: PSReference, context: MemberContext) =>
      tryExact(text, format, cultureOf(provider), flags, result, context),
  'static bool TryParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)':
    (
      text: string,
      formats: readonly Value[],
      provider: Value,
      flags: number,
      result: PSReference,
      context: MemberContext,
    ) => tryExact(text, formats, cultureOf(provider), flags, result, context),
};

function checkMonth(month: number): void {
  if (month < 1 || month > 12)
    throw argumentOutOfRange('month', 'Month must be between one and twelve.', String(month));
}

const statics: MemberTable = {
  'static int Compare(datetime t1, datetime t2)': (a: DateTime, b: DateTime) => a.compareTo(b),
  'static bool Equals(datetime t1, datetime t2)': (a: DateTime, b: DateTime) => a.ticks === b.ticks,
  'static int DaysInMonth(int year, int month)': (year: number, month: number) => {
    checkMonth(month);
    return daysInMonth(year, month);
  },
  'static datetime FromBinary(long dateData)': (data: bigint) => {
    const bits = BigInt.asUintN(64, data);
    const ticks = bits & ((1n << 62n) - 1n);
    if (bits >> 63n) return new DateTime(ticks, dateTimeKind.utc).toLocal();
    return new DateTime(ticks, bits >> 62n ? dateTimeKind.utc : dateTimeKind.unspecified);
  },
  'static datetime FromFileTime(long fileTime)': (time: bigint) =>
    new DateTime(time + fileTimeEpoch, dateTimeKind.utc).toLocal(),
  'static datetime FromFileTimeUtc(long fileTime)': (time: bigint) =>
    new DateTime(time + fileTimeEpoch, dateTimeKind.utc),
  'static datetime FromOADate(double d)': (days: number) =>
    new DateTime(oleEpochDays * ticksPerDay + BigInt(Math.round(days * 86_400_000)) * ticksPerMillisecond),
  'static datetime SpecifyKind(datetime value, System.DateTimeKind kind)': (self: DateTime, kind: DateTimeKind) =>
    new DateTime(self.ticks, kind),
  'static bool IsLeapYear(int year)': isLeapYear,
  'static datetime Now {get;}': (context: MemberContext) => DateTime.fromUnix(context.now()),
  'static datetime Today {get;}': (context: MemberContext) => {
    const now = DateTime.fromUnix(context.now());
    return new DateTime(now.ticks - (now.ticks % ticksPerDay), dateTimeKind.local);
  },
  'static datetime UtcNow {get;}': (context: MemberContext) => DateTime.utcFromUnix(context.now()),
  'static datetime MinValue {get;}': () => minDateTime,
  'static datetime MaxValue {get;}': () => maxDateTime,
  'static datetime UnixEpoch {get;}': () => new DateTime(unixEpochTicks, dateTimeKind.utc),
};

/** Long date and long time. */
function longDateTime(self: DateTime): string {
  const culture = currentCulture();
  return `${self.toFormattedText('D', culture)} ${self.toFormattedText('T', culture)}`;
}

describeType(dateTimeType, [], () => ({
  ...properties,
  ...arithmetic,
  ...texts,
  ...constructors,
  ...parsing,
  ...statics,
  ...comparisonMembers('datetime'),
}));

extendByDefault(
  'System.DateTime',
  new CodeProperty('DateTime', (self, context) => (self instanceof DateTime ? shownDate(self, context) : null), {
    shownAs: 'ScriptProperty',
  }),
);

/** What the `DateTime` property and the default output show; a `DisplayHint` of Date or Time leaves half of it away. */
function shownDate(self: DateTime, context: MemberContext): string {
  const hint = getProperty(self, displayHint, context);
  const text = hint === absent ? '' : context.text(hint).toLowerCase();
  if (text === 'date') return self.toFormattedText('D');
  if (text === 'time') return self.toFormattedText('T');
  return longDateTime(self);
}

const displayHint = MemberName.of('DisplayHint');
