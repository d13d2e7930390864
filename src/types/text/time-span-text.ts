import { formatException, type NetException, overflow } from '../net-exception.ts';
import { ticksPerDay, ticksPerHour, ticksPerMinute, ticksPerSecond } from './calendar.ts';

const largest = 2n ** 63n - 1n;
const lowest = -(2n ** 63n);

interface Parts {
  readonly negative: boolean;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** 0 to 9999999 */
  readonly fraction: number;
}

function partsOf(ticks: bigint): Parts {
  const size = ticks < 0n ? -ticks : ticks;
  const ofDay = Number(size % ticksPerDay);
  return {
    negative: ticks < 0n,
    days: Number(size / ticksPerDay),
    hours: Math.floor(ofDay / 36e9),
    minutes: Math.floor(ofDay / 6e8) % 60,
    seconds: Math.floor(ofDay / 1e7) % 60,
    fraction: ofDay % 1e7,
  };
}

/** `timespan.ToString(format)`: `c`, `g`, `G` or a custom format. Throws FormatException for others. */
export function formatTimeSpan(ticks: bigint, format: string | null): string {
  const parts = partsOf(ticks);
  const sign = parts.negative ? '-' : '';
  if (format === null || format === '') return constant(parts, sign);
  if (format.length > 1) return custom(parts, format);
  const time = `${two(parts.minutes)}:${two(parts.seconds)}`;
  switch (format) {
    case 'c':
    case 't':
    case 'T':
      return constant(parts, sign);
    case 'g': {
      const days = parts.days > 0 ? `${parts.days}:` : '';
      const fraction = seven(parts.fraction).replace(/0+$/, '');
      return `${sign}${days}${parts.hours}:${time}${fraction === '' ? '' : `.${fraction}`}`;
    }
    case 'G':
      return `${sign}${parts.days}:${two(parts.hours)}:${time}.${seven(parts.fraction)}`;
  }
  throw badFormat();
}

function constant(parts: Parts, sign: string): string {
  const days = parts.days > 0 ? `${parts.days}.` : '';
  const fraction = parts.fraction > 0 ? `.${seven(parts.fraction)}` : '';
  return `${sign}${days}${two(parts.hours)}:${two(parts.minutes)}:${two(parts.seconds)}${fraction}`;
}

function two(value: number): string {
  return value.toString().padStart(2, '0');
}

function seven(value: number): string {
  return value.toString().padStart(7, '0');
}

function badFormat(): NetException {
  return formatException('Input string was not in a correct format.');
}

function custom(parts: Parts, format: string): string {
  let text = '';
  for (let i = 0; i < format.length; ) {
    const char = format.charAt(i);
    let run = 1;
    while (format[i + run] === char) run++;
    switch (char) {
      case 'h':
        text += padded(parts.hours, run, 2);
        break;
      case 'm':
        text += padded(parts.minutes, run, 2);
        break;
      case 's':
        text += padded(parts.seconds, run, 2);
        break;
      case 'd':
        text += padded(parts.days, run, 8);
        break;
      case 'f':
        if (run > 7) throw badFormat();
        text += seven(parts.fraction).slice(0, run);
        break;
      case 'F':
        if (run > 7) throw badFormat();
        text += seven(parts.fraction).slice(0, run).replace(/0+$/, '');
        break;
      case "'":
      case '"': {
        run = 1;
        const end = format.indexOf(char, i + 1);
        if (end < 0) throw badFormat();
        text += format.slice(i + 1, end);
        run = end - i + 1;
        break;
      }
      case '%':
        run = 1;
        if (i + 1 >= format.length || format[i + 1] === '%') throw badFormat();
        break;
      case '\\':
        if (i + 1 >= format.length) throw badFormat();
        text += format.charAt(i + 1);
        run = 2;
        break;
      default:
        throw badFormat();
    }
    i += run;
  }
  return text;
}

function padded(value: number, run: number, longest: number): string {
  if (run > longest) throw badFormat();
  return value.toString().padStart(run, '0');
}

/**
 * `[timespan]::Parse(text)` in ticks: `[-][d.]hh:mm[:ss[.fffffff]]`, `d`, and with colons between days and hours.
 * @throws NetException FormatException or OverflowException in .NET's words
 */
export function parseTimeSpan(text: string): bigint {
  const ticks = tryParseTimeSpan(text);
  if (ticks === 'format') throw formatException(`String '${text}' was not recognized as a valid TimeSpan.`);
  if (ticks === 'overflow') {
    throw overflow(
      `The TimeSpan string '${text}' could not be parsed because at least one of the numeric components is out of range or contains too many digits.`,
    );
  }
  return ticks;
}

export function tryParseTimeSpan(text: string): bigint | 'format' | 'overflow' {
  const match = /^\s*(-?)(?:(\d+)\.(?=\d+:))?(\d+)((?::\d+){0,3})(?:\.(\d+))?\s*$/.exec(text);
  if (match === null) return 'format';
  const [, sign, days, first = '0', rest = '', fraction] = match;
  const negative = sign === '-';
  const fields = [first, ...rest.split(':').slice(1)];
  const [a = '0', b = '0', c = '0', d = '0'] = fields;
  if (days !== undefined && fields.length === 4) return 'format';
  const hasSeconds = fields.length === 4 || fields.length === 3;
  if (fraction !== undefined && !hasSeconds) return 'format';
  if (fields.length === 1) return assemble(negative, a, '0', '0', '0', '');
  if (fields.length === 4) return assemble(negative, a, b, c, d, fraction ?? '');
  const ticks = assemble(negative, days ?? '0', a, b, c, fraction ?? '');
  // Three fields that are no time of day are days, hours and minutes.
  const asDays = ticks === 'overflow' && fields.length === 3 && days === undefined && fraction === undefined;
  return asDays ? assemble(negative, a, b, c, '0', '') : ticks;
}

function assemble(
  negative: boolean,
  days: string,
  hours: string,
  minutes: string,
  seconds: string,
  fraction: string,
): bigint | 'format' | 'overflow' {
  const limits: readonly (readonly [string, bigint])[] = [
    [days, 10_675_199n],
    [hours, 23n],
    [minutes, 59n],
    [seconds, 59n],
  ];
  if (limits.some(([text, limit]) => BigInt(text) > limit) || fraction.length > 7) return 'overflow';
  const size =
    BigInt(days) * ticksPerDay +
    BigInt(hours) * ticksPerHour +
    BigInt(minutes) * ticksPerMinute +
    BigInt(seconds) * ticksPerSecond +
    BigInt(fraction.padEnd(7, '0'));
  const ticks = negative ? -size : size;
  return ticks > largest || ticks < lowest ? 'overflow' : ticks;
}
