import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { DateTime } from '../../src/types/date-time.ts';
import { defineEnum } from '../../src/types/declare.ts';
import { NoteProperty } from '../../src/types/member-kinds.ts';
import { extend } from '../../src/types/ps-object.ts';
import { formatUnixDate } from './unix-date-format.ts';

const displayHint = defineEnum('Microsoft.PowerShell.Commands.DisplayHintType', 'Date Time DateTime');

declare module '../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    DateTime: DateTime;
  }
}

const ticksPerMillisecond = 10_000n;
const ticksPerHour = 36_000_000_000n;
const ticksPerMinute = 600_000_000n;
const ticksPerSecond = 10_000_000n;

/** Names that stand for formats fit for file names. */
const fileFormats = new Map([
  ['filedate', 'yyyyMMdd'],
  ['filedateuniversal', 'yyyyMMddZ'],
  ['filedatetime', 'yyyyMMddTHHmmssffff'],
  ['filedatetimeuniversal', 'yyyyMMddTHHmmssffffZ'],
]);

const inDateSets = { position: 0, byValue: true, byPropertyName: true };

export default defineCmdlet({
  name: 'Get-Date',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Tells the date and time, or formats one that is given.',
  description: 'The time is that of the lab, whose clock Set-LabClock sets.',
  defaultSet: 'DateAndFormat',
  sets: ['DateAndFormat', 'DateAndUFormat', 'UnixTimeSecondsAndFormat', 'UnixTimeSecondsAndUFormat'],
  parameters: {
    Date: {
      type: 'DateTime',
      aliases: ['LastWriteTime'],
      sets: { DateAndFormat: inDateSets, DateAndUFormat: inDateSets },
      help: 'The date; without it the present.',
    },
    UnixTimeSeconds: {
      type: 'Int64',
      aliases: ['UnixTime'],
      sets: { UnixTimeSecondsAndFormat: { mandatory: true }, UnixTimeSecondsAndUFormat: { mandatory: true } },
      validateRange: [-62135596800, 253402300799],
      help: 'Seconds since 1970 began in UTC.',
    },
    Year: { type: 'Int32', validateRange: [1, 9999], help: 'Another year.' },
    Month: { type: 'Int32', validateRange: [1, 12], help: 'Another month.' },
    Day: { type: 'Int32', validateRange: [1, 31], help: 'Another day of the month.' },
    Hour: { type: 'Int32', validateRange: [0, 23], help: 'Another hour.' },
    Minute: { type: 'Int32', validateRange: [0, 59], help: 'Another minute.' },
    Second: { type: 'Int32', validateRange: [0, 59], help: 'Another second.' },
    Millisecond: { type: 'Int32', validateRange: [0, 999], help: 'Other milliseconds.' },
    DisplayHint: {
      type: 'Microsoft.PowerShell.Commands.DisplayHintType',
      help: 'Shows only the Date or the Time.',
      default: 'DateTime',
    },
    UFormat: {
      type: 'String',
      sets: { DateAndUFormat: { mandatory: true }, UnixTimeSecondsAndUFormat: { mandatory: true } },
      help: 'A format of Unix: %Y-%m-%d.',
    },
    Format: {
      type: 'String',
      sets: { DateAndFormat: {}, UnixTimeSecondsAndFormat: {} },
      help: 'A .NET format, or FileDate, FileDateTime, FileDateUniversal, FileDateTimeUniversal.',
      complete: () =>
        ['FileDate', 'FileDateUniversal', 'FileDateTime', 'FileDateTimeUniversal'].map((text) => ({ text })),
    },
    AsUTC: { type: 'SwitchParameter', help: 'Converts to UTC.' },
  },
  outputTypes: ['System.String', 'System.DateTime'],
  examples: [
    { title: 'Format a date', command: "Get-Date '2024-03-05' -Format yyyyMMdd", shows: ['20240305'] },
    { title: 'As Unix does', command: "Get-Date '2024-03-05' -UFormat '%Y/%m/%d'", shows: ['2024/03/05'] },
  ],
  related: ['New-TimeSpan', 'Set-LabClock'],
  process(cmdlet, args) {
    let date = args.date;
    if (args.unixTimeSeconds !== undefined) date = DateTime.fromUnix(Number(args.unixTimeSeconds) * 1000);
    let shown = withParts(date ?? DateTime.fromUnix(cmdlet.session.context.now()), args);
    if (args.asUTC === true) shown = shown.toUniversal();
    if (args.uFormat !== undefined) {
      cmdlet.writeObject(formatUnixDate(shown, args.uFormat));
    } else if (args.format !== undefined) {
      const name = args.format.toLowerCase();
      if (name.endsWith('universal') && fileFormats.has(name)) shown = shown.toUniversal();
      cmdlet.writeObject(shown.toFormattedText(fileFormats.get(name) ?? args.format));
    } else {
      // A new object each time: the hint is this one's alone.
      const hinted = new DateTime(shown.ticks, shown.kind);
      const hint = new NoteProperty('DisplayHint', args.displayHint ?? displayHint.of(2));
      extend(hinted).members.set('displayhint', hint);
      cmdlet.writeObject(hinted);
    }
  },
});

interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly millisecond?: number;
}

/** The date with other parts, one after another: a day that the new month lacks becomes its last. */
function withParts(date: DateTime, parts: Parts): DateTime {
  let result = date;
  const shift = (wanted: number | undefined, present: () => number, ticks: bigint) => {
    if (wanted !== undefined) result = result.addTicks(BigInt(wanted - present()) * ticks);
  };
  if (parts.year !== undefined) result = result.addMonths((parts.year - result.civil.year) * 12);
  if (parts.month !== undefined) result = result.addMonths(parts.month - result.civil.month);
  shift(parts.day, () => result.civil.day, 24n * ticksPerHour);
  shift(parts.hour, () => Number((result.ticks / ticksPerHour) % 24n), ticksPerHour);
  shift(parts.minute, () => Number((result.ticks / ticksPerMinute) % 60n), ticksPerMinute);
  shift(parts.second, () => Number((result.ticks / ticksPerSecond) % 60n), ticksPerSecond);
  if (parts.millisecond !== undefined) {
    shift(parts.millisecond, () => Number((result.ticks / ticksPerMillisecond) % 1000n), ticksPerMillisecond);
    result = new DateTime(result.ticks - (result.ticks % ticksPerMillisecond), result.kind);
  }
  return result;
}
