import { dayNumber, daysInMonth, ticksPerDay } from './calendar.ts';
import { type DateStyle, dayNames, monthNames } from './culture-data.ts';
import { fullYear, type ParsedMoment } from './date-parse.ts';

/** The patterns that a one-letter format stands for. */
function expand(format: string, style: DateStyle): string {
  switch (format) {
    case 'd':
      return style.shortDate;
    case 'D':
      return style.longDate;
    case 'f':
      return `${style.longDate} ${style.shortTime}`;
    case 'F':
    case 'U':
      return style.fullDateTime;
    case 'g':
      return `${style.shortDate} ${style.shortTime}`;
    case 'G':
      return `${style.shortDate} ${style.longTime}`;
    case 'm':
    case 'M':
      return style.monthDay;
    case 'o':
    case 'O':
      return 'yyyy-MM-ddTHH:mm:ss.fffffffK';
    case 'r':
    case 'R':
      return "ddd, dd MMM yyyy HH:mm:ss 'GMT'";
    case 's':
      return 'yyyy-MM-ddTHH:mm:ss';
    case 't':
      return style.shortTime;
    case 'T':
      return style.longTime;
    case 'u':
      return "yyyy-MM-dd HH:mm:ss'Z'";
    case 'y':
    case 'Y':
      return style.yearMonth;
    default:
      return format;
  }
}

interface Fields {
  year?: number;
  month?: number;
  day?: number;
  hour: number;
  minute: number;
  second: number;
  fraction: bigint;
  afternoon?: boolean;
  twelveHours: boolean;
  weekday?: number;
  offset: number | null;
  isUtc: boolean;
}

/**
 * `[datetime]::ParseExact(text, format)`: the text must have exactly the format's fields. Null when it has not.
 * @param today what fields the format lacks are taken from: the date for a format of only time
 */
export function parseDateExact(
  text: string,
  format: string,
  style: DateStyle,
  today: () => { readonly days: number; readonly year: number },
  allowWhite = false,
): ParsedMoment | null {
  const pattern = format.length === 1 ? expand(format, style) : format;
  const fields: Fields = {
    hour: 0,
    minute: 0,
    second: 0,
    fraction: 0n,
    twelveHours: false,
    offset: null,
    isUtc: format === 'r' || format === 'R' || format === 'u',
  };
  if (fields.isUtc) fields.offset = 0;
  const rest = consume(allowWhite ? text.trim() : text, pattern, fields);
  return rest === '' ? assemble(fields, today) : null;
}

/** Takes what the pattern describes from the start of the text; null when it does not fit. */
function consume(text: string, pattern: string, fields: Fields): string | null {
  let rest = text;
  for (let i = 0; i < pattern.length; ) {
    const char = pattern.charAt(i);
    let run = 1;
    while (pattern[i + run] === char) run++;
    let literal: string | null = null;
    if (char === "'" || char === '"') {
      const end = pattern.indexOf(char, i + 1);
      if (end < 0) return null;
      literal = pattern.slice(i + 1, end);
      run = end - i + 1;
    } else if (char === '\\') {
      literal = pattern.charAt(i + 1);
      run = 2;
    } else if (char === '%') {
      run = 1;
      literal = '';
    } else if (!'yMdHhmsfFtzK'.includes(char)) {
      literal = char.repeat(run);
    }
    if (literal === null) {
      const taken = take(char, run, rest, fields);
      if (taken === null) return null;
      rest = rest.slice(taken);
    } else if (rest.startsWith(literal)) {
      rest = rest.slice(literal.length);
    } else if (literal === '\u202f' && rest.startsWith(' ')) {
      rest = rest.slice(1);
    } else {
      return null;
    }
    i += run;
  }
  return rest;
}

/** Reads one field; the number of characters it took, or null. */
function take(letter: string, run: number, text: string, fields: Fields): number | null {
  const number = (shortest: number, longest: number, put: (value: number, digits: string) => void): number | null => {
    const digits = new RegExp(`^\\d{${shortest},${longest}}`).exec(text)?.[0];
    if (digits === undefined) return null;
    put(Number(digits), digits);
    return digits.length;
  };
  const shortest = run === 1 ? 1 : 2;
  switch (letter) {
    case 'y':
      return number(run <= 2 ? shortest : run, run <= 2 ? 2 : Math.max(4, run), (value, digits) => {
        fields.year = run <= 2 ? fullYear(digits) : value;
      });
    case 'M':
      if (run > 2)
        return name(monthNames, run === 3, text, (index) => {
          fields.month = index + 1;
        });
      return number(shortest, 2, (value) => {
        fields.month = value;
      });
    case 'd':
      if (run > 2)
        return name(dayNames, run === 3, text, (index) => {
          fields.weekday = index;
        });
      return number(shortest, 2, (value) => {
        fields.day = value;
      });
    case 'H':
    case 'h':
      fields.twelveHours = letter === 'h';
      return number(shortest, 2, (value) => {
        fields.hour = value;
      });
    case 'm':
      return number(shortest, 2, (value) => {
        fields.minute = value;
      });
    case 's':
      return number(shortest, 2, (value) => {
        fields.second = value;
      });
    case 'f':
      return number(run, run, (_, digits) => {
        fields.fraction = BigInt(digits.padEnd(7, '0'));
      });
    case 'F':
      return number(0, run, (_, digits) => {
        fields.fraction = BigInt(digits.padEnd(7, '0'));
      });
    case 't': {
      const mark = (run === 1 ? /^[AP]/i : /^[AP]M/i).exec(text)?.[0];
      if (mark === undefined) return null;
      fields.afternoon = /^p/i.test(mark);
      return mark.length;
    }
    case 'z':
    case 'K': {
      if (letter === 'K' && /^z/i.test(text)) {
        fields.offset = 0;
        fields.isUtc = true;
        return 1;
      }
      const match = /^([+-])(\d{1,2})(?::?(\d{2}))?/.exec(text);
      if (match === null) return letter === 'K' ? 0 : null;
      const size = Number(match[2]) * 60 + Number(match[3] ?? 0);
      fields.offset = match[1] === '-' ? -size : size;
      return match[0].length;
    }
    default:
      return null;
  }
}

function name(names: readonly string[], short: boolean, text: string, put: (index: number) => void): number | null {
  const lower = text.toLowerCase();
  for (const [index, full] of names.entries()) {
    const each = short ? full.slice(0, 3) : full;
    if (lower.startsWith(each.toLowerCase())) {
      put(index);
      return each.length;
    }
  }
  return null;
}

function assemble(fields: Fields, today: () => { readonly days: number; readonly year: number }): ParsedMoment | null {
  let { hour } = fields;
  const { minute, second } = fields;
  if (fields.twelveHours && hour > 12) return null;
  if (fields.afternoon === true && hour < 12) hour += 12;
  if (fields.afternoon === false && hour === 12) hour = 0;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const hasDate = fields.year !== undefined || fields.month !== undefined || fields.day !== undefined;
  let days: number;
  if (hasDate) {
    const year = fields.year ?? today().year;
    const month = fields.month ?? 1;
    const day = fields.day ?? 1;
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
    days = dayNumber(year, month, day);
  } else {
    days = today().days;
  }
  if (fields.weekday !== undefined && fields.weekday !== (days + 1) % 7) return null;
  const clock = BigInt(hour * 3600 + minute * 60 + second) * 10_000_000n + fields.fraction;
  return {
    ticks: BigInt(days) * ticksPerDay + clock,
    offset: fields.offset,
    isUtc: fields.isUtc,
    timeOnly: !hasDate,
  };
}
