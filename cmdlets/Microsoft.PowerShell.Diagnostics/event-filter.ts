import { toText } from '../../src/runtime/convert/text.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { DateTime } from '../../src/types/date-time.ts';
import { parseDateTime } from '../../src/types/date-time-parse.ts';
import type { NetDictionary } from '../../src/types/dictionary.ts';
import { NetException } from '../../src/types/net-exception.ts';
import { accountSid } from '../../src/types/security-identifier.ts';
import type { Value } from '../../src/types/value.ts';
import type { RecordTest } from './event-xpath.ts';

/** Keys that say which logs to read, not which of their events. */
export const sourceKeys: ReadonlySet<string> = new Set(['logname', 'providername', 'path']);

/** The test of a -FilterHashtable. What can't be read is reported, and then filters nothing. */
export function hashtableTest(cmdlet: CmdletInvocation, table: NetDictionary): RecordTest {
  const tests: RecordTest[] = [];
  for (const { key, value } of table.entries()) {
    const name = String(key);
    const test = testOf(cmdlet, name, value);
    if (test !== undefined) tests.push(test);
  }
  return (record) => tests.every((test) => test(record));
}

function testOf(cmdlet: CmdletInvocation, name: string, value: Value): RecordTest | undefined {
  const { context } = cmdlet.session;
  const texts = (Array.isArray(value) ? value : [value]).map((each: Value) => toText(each, context));
  const key = name.toLowerCase();
  if (sourceKeys.has(key) || key === 'suppresshashfilter') return undefined;
  switch (key) {
    case 'id':
      return ({ event }) => texts.some((text) => Number(text) === event.definition.id);
    case 'level':
      return ({ event }) => texts.some((text) => Number(text) === event.definition.level);
    case 'keywords':
      return keywordTest(cmdlet, texts);
    case 'starttime':
    case 'endtime': {
      const time = timeOf(cmdlet, value, texts[0] ?? '');
      if (time === undefined) return undefined;
      return key === 'starttime' ? ({ event }) => event.at >= time : ({ event }) => event.at <= time;
    }
    case 'userid': {
      const text = texts[0] ?? '';
      const sid = /^S-1-/i.test(text) ? text.toUpperCase() : accountSid(text);
      return ({ userId }) => userId === sid;
    }
    case 'data':
      return ({ event }) => texts.some((text) => event.values.includes(text));
    default:
      return ({ names, event }) => names.some((each, at) => each === name && texts.includes(event.values[at] ?? ''));
  }
}

function keywordTest(cmdlet: CmdletInvocation, texts: readonly string[]): RecordTest | undefined {
  let mask = 0n;
  let read = 0;
  for (const text of texts) {
    if (/^[+-]?\d+$/.test(text.trim())) {
      mask |= BigInt(text.trim());
      read++;
    } else report(cmdlet, 'KeywordLongExpected', `Invalid value '${text}' specified for keyword.`);
  }
  if (read === 0) return undefined;
  return ({ keywords }) => (BigInt.asUintN(64, keywords) & BigInt.asUintN(64, mask)) !== 0n;
}

/** A time as its text says it: to the second. */
function timeOf(cmdlet: CmdletInvocation, value: Value, text: string): number | undefined {
  if (value instanceof DateTime) return Math.floor(value.unixMilliseconds / 1000) * 1000;
  try {
    return parseDateTime(text, 0, Date.now).unixMilliseconds;
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    report(cmdlet, 'DateTimeExpected', `The following value is not in a valid DateTime format: ${text}.`);
    return undefined;
  }
}

function report(cmdlet: CmdletInvocation, id: string, message: string): void {
  cmdlet.writeError(ErrorRecord.of({ message, id, category: 'InvalidArgument', exceptionType: 'System.Exception' }));
}
