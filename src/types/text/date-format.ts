import { formatException } from '../net-exception.ts';
import { type CivilDate, dateOfDay, ticksPerDay } from './calendar.ts';
import { type DateStyle, dayNames, monthNames } from './culture-data.ts';

/** What a format shows: local ticks, and how they relate to UTC. */
export interface FormattedMoment {
  readonly ticks: bigint;
  /** `zzz`, in minutes; asked for only when a format shows it. */
  readonly offset: () => number;
  /** What `K` shows. */
  readonly zone: 'none' | 'utc' | 'offset';
  /** The same moment in UTC, for the formats that show UTC. */
  readonly utcTicks: () => bigint;
  /** DateTimeOffset: `o` ends in its offset, `r` and `u` are in UTC. */
  readonly hasOffset?: boolean;
}

/**
 * `date.ToString(format)` of .NET: standard (`d`, `G`, `o`, ...) and custom (`yyyy-MM-dd`) formats; null means `G`.
 * @throws NetException System.FormatException for a format that is neither
 */
export function formatDate(moment: FormattedMoment, format: string | null, style: DateStyle): string {
  if (format === null || format === '') {
    const zone = moment.hasOffset ? ' zzz' : '';
    return custom(moment, `${style.shortDate} ${style.longTime}${zone}`);
  }
  return format.length === 1 ? standard(moment, format, style) : custom(moment, format);
}

function standard(moment: FormattedMoment, letter: string, style: DateStyle): string {
  const utc = moment.hasOffset ? { ...moment, ticks: moment.utcTicks() } : moment;
  switch (letter) {
    case 'd':
      return custom(moment, style.shortDate);
    case 'D':
      return custom(moment, style.longDate);
    case 'f':
      return custom(moment, `${style.longDate} ${style.shortTime}`);
    case 'F':
      return custom(moment, style.fullDateTime);
    case 'g':
      return custom(moment, `${style.shortDate} ${style.shortTime}`);
    case 'G':
      return custom(moment, `${style.shortDate} ${style.longTime}`);
    case 'm':
    case 'M':
      return custom(moment, style.monthDay);
    case 'o':
    case 'O':
      return custom(moment, `yyyy-MM-ddTHH:mm:ss.fffffff${moment.hasOffset ? 'zzz' : 'K'}`);
    case 'r':
    case 'R':
      return custom(utc, "ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    case 's':
      return custom(moment, 'yyyy-MM-ddTHH:mm:ss');
    case 't':
      return custom(moment, style.shortTime);
    case 'T':
      return custom(moment, style.longTime);
    case 'u':
      return custom(utc, "yyyy-MM-dd HH:mm:ss'Z'");
    case 'U':
      if (moment.hasOffset) break;
      return custom({ ...moment, ticks: moment.utcTicks() }, style.fullDateTime);
    case 'y':
    case 'Y':
      return custom(moment, style.yearMonth);
  }
  throw badFormat();
}

function badFormat(): Error {
  return formatException('Input string was not in a correct format.');
}

function custom(moment: FormattedMoment, format: string): string {
  const days = Number(moment.ticks / ticksPerDay);
  const ofDay = Number(moment.ticks % ticksPerDay);
  const date = dateOfDay(days);
  let text = '';
  for (let i = 0; i < format.length; ) {
    const char = format.charAt(i);
    let run = 1;
    while (format[i + run] === char) run++;
    switch (char) {
      case "'":
      case '"':
        run = quotedLength(format, i);
        text += withoutEscapes(format.slice(i + 1, i + run - 1));
        break;
      case '\\':
        if (i + 1 >= format.length) throw badFormat();
        text += format.charAt(i + 1);
        run = 2;
        break;
      case '%': {
        const next = format.charAt(i + 1);
        if (next === '' || next === '%') throw badFormat();
        const shown = field(next, 1, date, days, ofDay, moment);
        if (next === 'F' && shown === '' && text.endsWith('.')) text = text.slice(0, -1);
        text += shown ?? next;
        run = 2;
        break;
      }
      default: {
        const shown = field(char, run, date, days, ofDay, moment);
        // A fraction of nothing but zeros takes the point before it away.
        if (char === 'F' && shown === '' && text.endsWith('.')) text = text.slice(0, -1);
        text += shown ?? char.repeat(run);
      }
    }
    i += run;
  }
  return text;
}

function quotedLength(format: string, start: number): number {
  for (let i = start + 1; i < format.length; i++) {
    if (format[i] === '\\') i++;
    else if (format[i] === format[start]) return i - start + 1;
  }
  throw badFormat();
}

function withoutEscapes(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}

/** One field of a custom format, or null for a character that means itself. */
function field(
  letter: string,
  run: number,
  date: CivilDate,
  days: number,
  ofDay: number,
  moment: FormattedMoment,
): string | null {
  switch (letter) {
    case 'y':
      return run <= 2 ? pad(date.year % 100, run) : pad(date.year, run);
    case 'M':
      if (run > 2) return (monthNames[date.month - 1] ?? '').slice(0, run === 3 ? 3 : undefined);
      return pad(date.month, run);
    case 'd':
      if (run > 2) return (dayNames[(days + 1) % 7] ?? '').slice(0, run === 3 ? 3 : undefined);
      return pad(date.day, run);
    case 'H':
      return pad(hourOf(ofDay), Math.min(run, 2));
    case 'h':
      return pad(hourOf(ofDay) % 12 || 12, Math.min(run, 2));
    case 'm':
      return pad(Math.floor(ofDay / 6e8) % 60, Math.min(run, 2));
    case 's':
      return pad(Math.floor(ofDay / 1e7) % 60, Math.min(run, 2));
    case 'f':
      if (run > 7) throw badFormat();
      return pad(ofDay % 1e7, 7).slice(0, run);
    case 'F':
      if (run > 7) throw badFormat();
      return pad(ofDay % 1e7, 7)
        .slice(0, run)
        .replace(/0+$/, '');
    case 't': {
      const designator = hourOf(ofDay) < 12 ? 'AM' : 'PM';
      return run === 1 ? designator.charAt(0) : designator;
    }
    case 'z':
      return offsetText(moment.offset(), run);
    case 'K':
      if (moment.zone === 'none') return '';
      return moment.zone === 'utc' ? 'Z' : offsetText(moment.offset(), 3);
    case 'g':
      return 'A.D.';
    case ':':
    case '/':
      return letter.repeat(run);
    default:
      return null;
  }
}

function hourOf(ofDay: number): number {
  return Math.floor(ofDay / 36e9);
}

function pad(value: number, width: number): string {
  return value.toString().padStart(width, '0');
}

/** `+2`, `+02` or `+02:00`. */
export function offsetText(minutes: number, width: number): string {
  const sign = minutes < 0 ? '-' : '+';
  const size = Math.abs(minutes);
  const hours = Math.floor(size / 60);
  if (width === 1) return sign + hours;
  return width === 2 ? sign + pad(hours, 2) : `${sign}${pad(hours, 2)}:${pad(size % 60, 2)}`;
}
