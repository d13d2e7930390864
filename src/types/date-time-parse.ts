import { type CultureInfo, cultureOf } from './culture.ts';
import { DateTime, dateTimeKind } from './date-time.ts';
import { formatException } from './net-exception.ts';
import { ticksPerDay } from './text/calendar.ts';
import { type DateFailure, dateException, type ParsedMoment, parseDate } from './text/date-parse.ts';
import { parseDateExact } from './text/date-parse-exact.ts';
import type { Value } from './value.ts';

/** The flags of .NET's DateTimeStyles that change the result. */
const styles = {
  whiteSpaces: 7,
  noCurrentDate: 8,
  adjustToUniversal: 16,
  assumeLocal: 32,
  assumeUniversal: 64,
  roundtrip: 128,
};

/** Today by a clock in milliseconds since 1970-01-01 UTC. */
function todayOf(now: number): { readonly days: number; readonly year: number } {
  const local = DateTime.fromUnix(now);
  return { days: local.days, year: local.civil.year };
}

/**
 * `[datetime]::Parse(text, provider, styles)`.
 * @throws NetException System.FormatException in .NET's words
 */
export function parseDateTime(text: string, flags: number, now: () => number): DateTime {
  const parsed = tryParseDateTime(text, flags, now);
  if (parsed instanceof DateTime) return parsed;
  throw dateException(text, parsed);
}

export function tryParseDateTime(text: string, flags: number, now: () => number): DateTime | DateFailure {
  const parsed = parseDate(text, () => todayOf(now()));
  return 'reason' in parsed ? parsed : withKind(parsed, flags);
}

/** `ParseExact` with one format or several; FormatException when none fits. */
export function parseDateTimeExact(
  text: string,
  formats: string | readonly string[],
  provider: Value,
  flags: number,
  now: () => number,
): DateTime {
  const parsed = tryParseDateTimeExact(text, formats, cultureOf(provider), flags, now);
  if (parsed === null) throw formatException(`String '${text}' was not recognized as a valid DateTime.`);
  return parsed;
}

export function tryParseDateTimeExact(
  text: string,
  formats: string | readonly string[],
  culture: CultureInfo,
  flags: number,
  now: () => number,
): DateTime | null {
  for (const format of typeof formats === 'string' ? [formats] : formats) {
    const parsed = parseDateExact(
      text,
      format,
      culture.dates,
      () => todayOf(now()),
      (flags & styles.whiteSpaces) !== 0,
    );
    if (parsed !== null) return withKind(parsed, flags);
  }
  return null;
}

function withKind(parsed: ParsedMoment, flags: number): DateTime {
  const ticks = parsed.timeOnly && flags & styles.noCurrentDate ? parsed.ticks % ticksPerDay : parsed.ticks;
  if (parsed.offset === null) {
    if (flags & styles.assumeUniversal) {
      const utc = new DateTime(ticks, dateTimeKind.utc);
      return flags & styles.adjustToUniversal ? utc : utc.toLocal();
    }
    if (flags & styles.assumeLocal) {
      const local = new DateTime(ticks, dateTimeKind.local);
      return flags & styles.adjustToUniversal ? local.toUniversal() : local;
    }
    return new DateTime(ticks);
  }
  const utc = new DateTime(ticks - BigInt(parsed.offset) * 600_000_000n, dateTimeKind.utc);
  if (flags & styles.adjustToUniversal) return utc;
  return flags & styles.roundtrip && parsed.isUtc ? utc : utc.toLocal();
}
