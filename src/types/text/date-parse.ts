import { formatException, type NetException } from '../net-exception.ts';
import { dayNumber, daysInMonth, ticksPerDay } from './calendar.ts';
import { dayNames, monthNames } from './culture-data.ts';

/** What a text says about a moment. */
export interface ParsedMoment {
  /** As written, without regard to the offset. */
  readonly ticks: bigint;
  /** Minutes east of UTC when the text says so, else null. */
  readonly offset: number | null;
  /** True when that was `Z` or `GMT`. */
  readonly isUtc: boolean;
  /** The text has only a time; `ticks` is that of today. */
  readonly timeOnly?: boolean;
}

/** Why a text is no date. */
export type DateFailure =
  | { readonly reason: 'format' | 'range' | 'weekday' }
  | { readonly reason: 'word'; readonly index: number };

/** .NET's FormatException for a failure. */
export function dateException(text: string, failure: DateFailure): NetException {
  switch (failure.reason) {
    case 'range':
      return formatException(
        `The DateTime represented by the string '${text}' is not supported in calendar 'System.Globalization.GregorianCalendar'.`,
      );
    case 'weekday':
      return formatException(
        `String '${text}' was not recognized as a valid DateTime because the day of week was incorrect.`,
      );
    case 'word':
      return formatException(
        `The string '${text}' was not recognized as a valid DateTime. There is an unknown word starting at index '${failure.index}'.`,
      );
    default:
      return formatException(`String '${text}' was not recognized as a valid DateTime.`);
  }
}

const badFormat: DateFailure = { reason: 'format' };

interface ClockTime {
  readonly ticks: bigint;
  readonly offset: number | null;
  readonly isUtc: boolean;
}

const timePattern =
  /(^|[\sT,])(?:(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?|(\d{1,2})(?=\s*[AaPp][Mm]))(?:\s*([AaPp])[Mm]|\s([AaPp]))?(?:\s*(Z|GMT|[+-]\d{1,2}(?::?\d{2})?))?(?=$|[\s,])/i;

/**
 * `[datetime]::Parse(text)` for en-US and the invariant culture: month before day; ISO; month names; times with AM and
 * PM; offsets.
 * @param today days since 0001-01-01: the date of a text that has only a time, and the year of one without
 */
export function parseDate(
  text: string,
  today: () => { readonly days: number; readonly year: number },
): ParsedMoment | DateFailure {
  const whole = text.trim();
  if (whole === '') return badFormat;
  const time = timePattern.exec(whole);
  let dateText = whole;
  let clock: ClockTime | null = null;
  if (time !== null) {
    const before = whole.slice(0, time.index);
    const after = whole.slice(time.index + time[0].length);
    if (before.trim() !== '' && after.trim() !== '') return badFormat;
    if (time[1] === 'T' && !/^\d{4}-\d{1,2}-\d{1,2}$/.test(before)) {
      return /\d/.test(before) ? badFormat : { reason: 'word', index: text.indexOf('T') };
    }
    const isRfc = /^[A-Za-z]{3},/.test(before);
    if (/^gmt$/i.test(time[9] ?? '') && !isRfc) return badFormat;
    const read = readTime(time);
    if ('reason' in read) return read;
    clock = read;
    dateText = `${before} ${after}`;
  }
  const words = unknownWord(text, dateText);
  if (words !== null) return words;
  const fields = dateText.replace(/^[\s,]+|[\s,]+$/g, '');
  if (fields === '') {
    if (clock === null) return badFormat;
    return { ...clock, ticks: BigInt(today().days) * ticksPerDay + clock.ticks, timeOnly: true };
  }
  const days = readDate(fields, today);
  if (typeof days !== 'number') return days;
  const ticks = BigInt(days) * ticksPerDay + (clock?.ticks ?? 0n);
  return { ticks, offset: clock?.offset ?? null, isUtc: clock?.isUtc ?? false };
}

function readTime(match: RegExpExecArray): ClockTime | DateFailure {
  const [, , hourText, minuteText = '0', secondText = '0', fraction = '', hourAlone, longMark, shortMark, zone] = match;
  const mark = (longMark ?? shortMark ?? '').toLowerCase();
  let hour = Number(hourText ?? hourAlone);
  const minute = Number(minuteText);
  const second = Number(secondText);
  if (hour > 23 || minute > 59 || second > 59) return { reason: 'range' };
  if (mark === 'p' && hour < 12) hour += 12;
  else if (mark === 'a' && hour === 12) hour = 0;
  const ticks = BigInt(hour * 3600 + minute * 60 + second) * 10_000_000n + fractionTicks(fraction);
  return { ticks, ...readZone(zone) };
}

/** Digits behind the second, rounded to 100 ns. */
function fractionTicks(digits: string): bigint {
  return BigInt(Math.round(Number(`0.${digits || '0'}`) * 1e7));
}

function readZone(zone: string | undefined): { offset: number | null; isUtc: boolean } {
  if (zone === undefined) return { offset: null, isUtc: false };
  if (/^(z|gmt)$/i.test(zone)) return { offset: 0, isUtc: true };
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return { offset: sign === '-' ? -size : size, isUtc: false };
}

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return monthNames.findIndex((name) => name.toLowerCase() === lower || name.slice(0, 3).toLowerCase() === lower) + 1;
}

function weekdayOf(word: string): number {
  const lower = word.toLowerCase();
  return dayNames.findIndex((name) => name.toLowerCase() === lower || name.slice(0, 3).toLowerCase() === lower);
}

function unknownWord(text: string, dateText: string): DateFailure | null {
  for (const [word] of dateText.matchAll(/[A-Za-z]+/g)) {
    if (monthOf(word) === 0 && weekdayOf(word) < 0) {
      return /^(GMT|UTC|T)$/.test(word) && /\d/.test(dateText)
        ? badFormat
        : { reason: 'word', index: text.indexOf(word) };
    }
  }
  return null;
}

/** Days since 0001-01-01. */
function readDate(text: string, today: () => { readonly year: number }): number | DateFailure {
  if (/[^\w\s,./-]/.test(text)) return badFormat;
  const tokens = text.split(/[\s,./-]+/).filter((token) => token !== '');
  const weekday = tokens.findIndex((token) => weekdayOf(token) >= 0);
  const weekdayWord = weekday < 0 ? null : (tokens.splice(weekday, 1)[0] ?? null);
  if (tokens.some((token) => /\d[A-Za-z]|[A-Za-z]\d/.test(token))) return badFormat;
  const monthAt = tokens.findIndex((token) => /^[A-Za-z]/.test(token));
  const month = monthAt < 0 ? 0 : monthOf(tokens[monthAt] ?? '');
  const numbers = tokens.filter((_, index) => index !== monthAt);
  if (numbers.some((token) => !/^\d{1,4}$/.test(token))) return badFormat;
  const fields = month > 0 ? withMonthName(numbers, month, monthAt, today) : numbersOnly(numbers, today);
  if (fields === null) return badFormat;
  const [year, monthNumber, day] = fields;
  if (year < 1 || monthNumber < 1 || monthNumber > 12 || day < 1 || day > daysInMonth(year, monthNumber))
    return badFormat;
  const days = dayNumber(year, monthNumber, day);
  if (weekdayWord !== null && weekdayOf(weekdayWord) !== (days + 1) % 7) return { reason: 'weekday' };
  return days;
}

type Fields = readonly [year: number, month: number, day: number];

function withMonthName(
  numbers: readonly string[],
  month: number,
  at: number,
  today: () => { readonly year: number },
): Fields | null {
  const [first = '', second = ''] = numbers;
  if (numbers.length === 2) {
    if (first.length > 2) return [Number(first), month, Number(second)];
    return at > 1 ? null : [fullYear(second), month, Number(first)];
  }
  if (numbers.length !== 1) return null;
  return first.length > 2 ? [Number(first), month, 1] : [today().year, month, Number(first)];
}

function numbersOnly(numbers: readonly string[], today: () => { readonly year: number }): Fields | null {
  const [first = '', second = '', third = ''] = numbers;
  if (numbers.length === 3) {
    if (first.length > 2)
      return second.length > 2 || third.length > 2 ? null : [Number(first), Number(second), Number(third)];
    return [fullYear(third), Number(first), Number(second)];
  }
  if (numbers.length !== 2) return null;
  if (first.length > 2) return second.length > 2 ? null : [Number(first), Number(second), 1];
  return second.length > 2 ? [Number(second), Number(first), 1] : [today().year, Number(first), Number(second)];
}

/** Two digits mean 1950 to 2049. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
