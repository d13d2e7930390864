import { DateTime } from '../../src/types/date-time.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** .NET formats of the specifiers that are nothing but one. */
const formats: Readonly<Record<string, string>> = {
  A: 'dddd',
  a: 'ddd',
  B: 'MMMM',
  b: 'MMM',
  c: 'ddd dd MMM yyyy HH:mm:ss',
  D: 'MM/dd/yy',
  d: 'dd',
  F: 'yyyy-MM-dd',
  H: 'HH',
  h: 'MMM',
  I: 'hh',
  M: 'mm',
  m: 'MM',
  p: 'tt',
  R: 'HH:mm',
  r: 'hh:mm:ss tt',
  S: 'ss',
  T: 'HH:mm:ss',
  X: 'HH:mm:ss',
  x: 'MM/dd/yy',
  Y: 'yyyy',
  y: 'yy',
  Z: 'zz',
};

/** A date by a format of Unix's `date` command, as Get-Date -UFormat gives it. */
export function formatUnixDate(date: DateTime, format: string): string {
  const start = format.startsWith('+') ? 1 : 0;
  return format.slice(start).replace(/%([\s\S])/g, (_, specifier: string) => specified(date, specifier));
}

function specified(date: DateTime, specifier: string): string {
  const format = formats[specifier];
  if (format !== undefined) return date.toFormattedText(format.length === 1 ? `%${format}` : format);
  const { year, day } = date.civil;
  const weekday = (date.days + 1) % 7;
  const dayOfYear = date.days - DateTime.of(year, 1, 1).days + 1;
  switch (specifier) {
    case 'C':
      return String(Math.floor(year / 100));
    case 'e':
      return String(day).padStart(2);
    case 'G':
      return String(isoWeek(date).year).padStart(4, '0');
    case 'g':
      return twoDigits(isoWeek(date).year % 100);
    case 'j':
      return String(dayOfYear).padStart(3, '0');
    case 'k':
      return date.toFormattedText('%H').padStart(2);
    case 'l':
      return date.toFormattedText('%h').padStart(2);
    case 'n':
      return '\n';
    case 's':
      return String(Math.round(date.unixMilliseconds / 1000));
    case 't':
      return '\t';
    case 'U':
    case 'W':
      return String(Math.floor(dayOfYear / 7));
    case 'u':
      return String(weekday === 0 ? 7 : weekday);
    case 'V':
      return twoDigits(isoWeek(date).week);
    case 'w':
      return String(weekday);
    default:
      return specifier;
  }
}

/** Week and year by ISO 8601: a week belongs to the year of its Thursday. */
function isoWeek(date: DateTime): { readonly week: number; readonly year: number } {
  const thursday = date.days - (date.days % 7) + 3;
  const year = new DateTime(BigInt(thursday) * 864_000_000_000n).civil.year;
  return { week: Math.floor((thursday - DateTime.of(year, 1, 1).days) / 7) + 1, year };
}
