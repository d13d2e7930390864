import { comparableType, convertibleType, formattableType } from './core-types.ts';
import { type CultureInfo, currentCulture, invariantCulture } from './culture.ts';
import { defineEnum, defineType } from './declare.ts';
import type { Comparable, Equatable } from './equality.ts';
import { argumentException, argumentOutOfRange, NetException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import {
  type CivilDate,
  dateOfDay,
  dayNumber,
  daysInMonth,
  maxTicks,
  ticksPerDay,
  ticksPerMillisecond,
  unixEpochTicks,
} from './text/calendar.ts';
import { formatDate } from './text/date-format.ts';
import { TimeSpan } from './time-span.ts';
import type { Value } from './value.ts';

export const dateTimeKind = { unspecified: 0, utc: 1, local: 2 } as const;
export type DateTimeKind = 0 | 1 | 2;

/** A moment as a calendar shows it: ticks of 100 ns since 0001-01-01, and whether they are local, UTC or unsaid. */
export class DateTime implements Equatable, Comparable {
  readonly ticks: bigint;
  readonly kind: DateTimeKind;

  /** Throws ArgumentOutOfRangeException outside the years 1 to 9999. */
  constructor(ticks: bigint, kind: DateTimeKind = dateTimeKind.unspecified) {
    if (ticks < 0n || ticks > maxTicks) {
      throw argumentOutOfRange('ticks', 'Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.');
    }
    this.ticks = ticks;
    this.kind = kind;
  }

  /** The local time of a number of milliseconds since 1970-01-01 UTC. */
  static fromUnix(milliseconds: number): DateTime {
    return DateTime.utcFromUnix(milliseconds).toLocal();
  }

  /** The UTC time of a number of milliseconds since 1970-01-01 UTC. */
  static utcFromUnix(milliseconds: number): DateTime {
    return new DateTime(unixEpochTicks + BigInt(Math.floor(milliseconds * 1e4)), dateTimeKind.utc);
  }

  /** A date and time of day from its parts. Throws ArgumentOutOfRangeException when there is no such day. */
  static of(
    year: number,
    month: number,
    day: number,
    hour = 0,
    minute = 0,
    second = 0,
    millisecond = 0,
    kind: DateTimeKind = dateTimeKind.unspecified,
  ): DateTime {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
      throw new NetException(
        'System.ArgumentOutOfRangeException',
        'Year, Month, and Day parameters describe an un-representable DateTime.',
      );
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      throw new NetException(
        'System.ArgumentOutOfRangeException',
        'Hour, Minute, and Second parameters describe an un-representable DateTime.',
      );
    }
    if (millisecond < 0 || millisecond > 999) {
      throw argumentOutOfRange('millisecond', 'Valid values are between 0 and 999, inclusive.');
    }
    const ofDay = BigInt((hour * 3600 + minute * 60 + second) * 1000 + millisecond) * ticksPerMillisecond;
    return new DateTime(BigInt(dayNumber(year, month, day)) * ticksPerDay + ofDay, kind);
  }

  get netType(): NetType {
    return dateTimeType;
  }

  /** Milliseconds since 1970-01-01 UTC; unspecified counts as local. */
  get unixMilliseconds(): number {
    return Number(this.toUniversal().ticks - unixEpochTicks) / 1e4;
  }

  /** Days since 0001-01-01. */
  get days(): number {
    return Number(this.ticks / ticksPerDay);
  }

  get civil(): CivilDate {
    return dateOfDay(this.days);
  }

  /** Minutes east of UTC that a local time with these ticks has. */
  get offsetMinutes(): number {
    return this.kind === dateTimeKind.utc ? 0 : localOffsetOfLocal(this.ticks);
  }

  /** Adds ticks; throws ArgumentOutOfRangeException beyond the calendar. */
  addTicks(ticks: bigint): DateTime {
    const sum = this.ticks + ticks;
    if (sum < 0n || sum > maxTicks) {
      throw argumentOutOfRange('value', 'The added or subtracted value results in an un-representable DateTime.');
    }
    return new DateTime(sum, this.kind);
  }

  add(span: TimeSpan): DateTime {
    return this.addTicks(span.ticks);
  }

  subtract(other: DateTime): TimeSpan {
    return new TimeSpan(this.ticks - other.ticks);
  }

  addMonths(months: number): DateTime {
    const { year, month, day } = this.civil;
    const count = year * 12 + month - 1 + months;
    const newYear = Math.floor(count / 12);
    const newMonth = (((count % 12) + 12) % 12) + 1;
    if (newYear < 1 || newYear > 9999) {
      throw argumentOutOfRange('months', 'The added or subtracted value results in an un-representable DateTime.');
    }
    const days = dayNumber(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
    return new DateTime(BigInt(days) * ticksPerDay + (this.ticks % ticksPerDay), this.kind);
  }

  toLocal(): DateTime {
    if (this.kind === dateTimeKind.local) return this;
    return shifted(this.ticks, localOffsetOfUtc(this.ticks), dateTimeKind.local);
  }

  toUniversal(): DateTime {
    if (this.kind === dateTimeKind.utc) return this;
    return shifted(this.ticks, -localOffsetOfLocal(this.ticks), dateTimeKind.utc);
  }

  compareTo(other: Value): number {
    if (!(other instanceof DateTime)) throw argumentException('Object must be of type DateTime.');
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }

  equalityKey(): string {
    return this.ticks.toString();
  }

  toFormattedText(format: string | null, culture: CultureInfo = currentCulture()): string {
    return formatDate(
      {
        ticks: this.ticks,
        offset: () => this.offsetMinutes,
        zone: this.kind === dateTimeKind.utc ? 'utc' : this.kind === dateTimeKind.local ? 'offset' : 'none',
        utcTicks: () => this.toUniversal().ticks,
      },
      format,
      culture.dates,
    );
  }

  /** In the invariant culture, as PowerShell puts dates into strings. */
  toString(): string {
    return this.toFormattedText(null, invariantCulture);
  }
}

function shifted(ticks: bigint, minutes: number, kind: DateTimeKind): DateTime {
  const moved = ticks + BigInt(Math.round(minutes * 60)) * 10_000_000n;
  return new DateTime(moved < 0n ? 0n : moved > maxTicks ? maxTicks : moved, kind);
}

/** Minutes east of UTC of the process's time zone at a moment in UTC. */
export function localOffsetOfUtc(utcTicks: bigint): number {
  return -new Date(Number(utcTicks - unixEpochTicks) / 1e4).getTimezoneOffset();
}

function localOffsetOfLocal(localTicks: bigint): number {
  const guess = localOffsetOfUtc(localTicks);
  // Near a change of the clocks the first guess is off by that change.
  return localOffsetOfUtc(localTicks - BigInt(Math.round(guess * 60)) * 10_000_000n);
}

export const minDateTime = new DateTime(0n);
export const maxDateTime = new DateTime(maxTicks);

defineEnum('System.DateTimeKind', 'Unspecified Utc Local');
defineEnum('System.DayOfWeek', 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday');
defineEnum(
  'System.Globalization.DateTimeStyles',
  'None AllowLeadingWhite=1 AllowTrailingWhite=2 AllowInnerWhite=4 AllowWhiteSpaces=7 NoCurrentDateDefault=8 AdjustToUniversal=16 AssumeLocal=32 AssumeUniversal=64 RoundtripKind=128',
  { flags: true },
);

export const dateTimeType: NetType = defineType('System.DateTime', {
  accelerators: ['datetime'],
  kind: 'struct',
  interfaces: [comparableType, formattableType, convertibleType],
});
