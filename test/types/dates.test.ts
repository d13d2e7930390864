import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishCulture, invariantCulture } from '../../src/types/culture.ts';
import { DateTime } from '../../src/types/date-time.ts';
import { parseDateTimeExact } from '../../src/types/date-time-parse.ts';
import { dateOfDay, dayNumber, maxTicks } from '../../src/types/text/calendar.ts';
import { dateException, parseDate } from '../../src/types/text/date-parse.ts';
import { formatTimeSpan, parseTimeSpan } from '../../src/types/text/time-span-text.ts';

const today = { days: dayNumber(2026, 11, 24), year: 2026 };

/** Text, and what .NET makes of it in UTC: the round-trip form with the kind, or `!!` and its message. */
const facts = JSON.parse(readFileSync(new URL('facts/dates.json', import.meta.url), 'utf8')) as [string, string][];

test.each(facts)('reads the date %j', (text, expected) => {
  const parsed = parseDate(text, () => today);
  if ('reason' in parsed) {
    expect(`!!${dateException(text, parsed).message}`).toBe(expected);
    return;
  }
  const ticks = parsed.ticks - BigInt(parsed.offset ?? 0) * 600_000_000n;
  const local = parsed.offset !== null;
  const shown = new DateTime(ticks).toFormattedText('o', invariantCulture);
  expect(`${shown}${local ? '+00:00 Local' : ' Unspecified'}`).toBe(expected);
});

const moments = fc.bigInt(0n, maxTicks).map((ticks) => new DateTime(ticks));

test('the round-trip form brings every tick back', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const parsed = parseDate(moment.toFormattedText('o', invariantCulture), () => today);
      return !('reason' in parsed) && parsed.ticks === moment.ticks;
    }),
  );
});

test.each(['G', 'F', 's', 'u', 'yyyy-MM-dd HH:mm:ss', 'ddd, dd MMM yyyy h:mm:ss tt', "d 'of' MMMM yyyy, H-m-s"])(
  'ParseExact reads what the format %s writes',
  (format) => {
    for (const culture of [englishCulture, invariantCulture]) {
      fc.assert(
        fc.property(moments, (moment) => {
          const whole = moment.ticks - (moment.ticks % 10_000_000n);
          const text = new DateTime(whole).toFormattedText(format, culture);
          const back = parseDateTimeExact(text, format, culture, format === 'u' ? 16 : 0, () => 0);
          return back.ticks === whole;
        }),
        { numRuns: 40 },
      );
    }
  },
);

test('day numbers and dates are inverse over the whole calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_652_058 }), (days) => {
      const { year, month, day } = dateOfDay(days);
      return dayNumber(year, month, day) === days;
    }),
  );
});

test('time spans come back from their text', () => {
  fc.assert(
    fc.property(fc.bigInt(-(2n ** 63n) + 1n, 2n ** 63n - 1n), (ticks) => {
      return parseTimeSpan(formatTimeSpan(ticks, null)) === ticks;
    }),
  );
});

test.each([
  ['8', '8.00:00:00'],
  ['1:2', '01:02:00'],
  ['1:2:3:4', '1.02:03:04'],
  ['1.2:3', '1.02:03:00'],
  ['1:2:3.4', '01:02:03.4000000'],
  ['36:00:00', '36.00:00:00'],
  ['-1:00', '-01:00:00'],
  ['000000023:00', '23:00:00'],
])('the time span %s', (text, expected) => {
  expect(formatTimeSpan(parseTimeSpan(text), null)).toBe(expected);
});

test.each([
  ['8.', 'format'],
  ['1 day', 'format'],
  ['+1:00', 'format'],
  ['1.02', 'format'],
  ['24:00', 'overflow'],
  ['1:24:00:00', 'overflow'],
  ['0:0:0.12345678', 'overflow'],
])('no time span: %s', (text, kind) => {
  const message =
    kind === 'format' ? `String '${text}' was not recognized as a valid TimeSpan.` : 'could not be parsed because';
  expect(() => parseTimeSpan(text)).toThrow(message);
});
