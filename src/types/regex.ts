import { defineEnum, defineType } from './declare.ts';
import { argumentNull, argumentOutOfRange } from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { escapePattern, unescapePattern } from './regex/escape.ts';
import { emptyMatch, Match, matchCollectionType, RegexCollection } from './regex/match.ts';
import { regexOptions } from './regex/options.ts';
import { cachedPattern, type Found, RegexPattern } from './regex/pattern.ts';
import { TimeSpan } from './time-span.ts';
import type { NetObject, Value } from './value.ts';

/** `[regex]`. */
export class Regex implements NetObject {
  readonly pattern: RegexPattern;
  readonly matchTimeout: TimeSpan | null;

  constructor(pattern: RegexPattern, matchTimeout: TimeSpan | null = null) {
    this.pattern = pattern;
    this.matchTimeout = matchTimeout;
  }

  get netType(): NetType {
    return regexType;
  }

  toString(): string {
    return this.pattern.source;
  }
}

/** `[System.Text.RegularExpressions.RegexOptions]` */
export const regexOptionsType = defineEnum(
  'System.Text.RegularExpressions.RegexOptions',
  'None IgnoreCase=1 Multiline=2 ExplicitCapture=4 Compiled=8 Singleline=16 IgnorePatternWhitespace=32 RightToLeft=64 ECMAScript=256 CultureInvariant=512 NonBacktracking=1024',
  { flags: true },
);

function input(text: string | null): string {
  if (text === null) throw argumentNull('input');
  return text;
}

function startOf(pattern: RegexPattern, text: string): number {
  return pattern.rightToLeft ? text.length : 0;
}

function matchAt(pattern: RegexPattern, text: string | null, from: number): Match {
  const subject = input(text);
  if (from < 0 || from > subject.length) {
    throw argumentOutOfRange('startat', 'Start index cannot be less than 0 or greater than input length.');
  }
  const found = pattern.find(subject, from);
  return found === null ? emptyMatch : new Match(pattern, subject, found);
}

function matches(pattern: RegexPattern, text: string | null, from?: number): RegexCollection {
  const subject = input(text);
  const found = Array.from(pattern.all(subject, from), (each) => new Match(pattern, subject, each));
  return new RegexCollection(matchCollectionType, found);
}

/** Replaces up to `count` matches (-1: all) by a text with references or by what a delegate returns. */
function replace(
  pattern: RegexPattern,
  text: string | null,
  replacement: Value,
  count: number,
  from: number,
  context: MemberContext,
): string {
  const subject = input(text);
  if (replacement === null) throw argumentNull('replacement');
  const pieces: { readonly found: Found; readonly by: string }[] = [];
  if (count === 0) return subject;
  for (const found of pattern.all(subject, from)) {
    const by =
      typeof replacement === 'string'
        ? pattern.expand(found, subject, replacement)
        : context.text(context.call(replacement, [new Match(pattern, subject, found)]));
    pieces.push({ found, by });
    if (pieces.length === count) break;
  }
  pieces.sort((a, b) => a.found.index - b.found.index);
  let result = '';
  let end = 0;
  for (const { found, by } of pieces) {
    result += subject.slice(end, found.index) + by;
    end = found.end;
  }
  return result + subject.slice(end);
}

/** The texts between matches, with those of the groups that took part. */
function split(pattern: RegexPattern, text: string | null, count: number, from: number): string[] {
  const subject = input(text);
  if (count < 0) throw argumentOutOfRange('count', 'Count cannot be less than -1.');
  if (count === 1) return [subject];
  const found: Found[] = [];
  for (const each of pattern.all(subject, from)) {
    found.push(each);
    if (found.length === count - 1) break;
  }
  found.sort((a, b) => a.index - b.index);
  const parts: string[] = [];
  let end = 0;
  for (const each of found) {
    parts.push(subject.slice(end, each.index));
    for (const group of each.groups.slice(1)) if (group !== null) parts.push(group);
    end = each.end;
  }
  parts.push(subject.slice(end));
  return parts;
}

function compile(source: string | null, options: number, timeout: TimeSpan | null = null): Regex {
  if (source === null) throw argumentNull('pattern');
  const milliseconds = timeout === null || timeout.ticks < 0n ? undefined : timeout.totalMilliseconds;
  return new Regex(new RegexPattern(source, options, milliseconds), timeout);
}

function pattern(source: string | null, options: number): RegexPattern {
  if (source === null) throw argumentNull('pattern');
  return cachedPattern(source, options);
}

const space = 'System.Text.RegularExpressions';

/** `MatchEvaluator`: a script block that gets a Match and returns the text for it. */
defineType(`${space}.MatchEvaluator`, { kind: 'delegate' });

const options = `${space}.RegexOptions options`;
const evaluator = `${space}.MatchEvaluator evaluator`;
const { none } = regexOptions;

export const regexType: NetType = defineType(`${space}.Regex`, {
  accelerators: ['regex'],
  members: () => ({
    [`${space}.RegexOptions Options {get;}`]: (self: Regex) => self.pattern.options,
    'bool RightToLeft {get;}': (self: Regex) => self.pattern.rightToLeft,
    'timespan MatchTimeout {get;}': (self: Regex) => self.matchTimeout ?? new TimeSpan(-10_000n),
    'string ToString()': (self: Regex) => self.toString(),
    'string[] GetGroupNames()': (self: Regex) => self.pattern.groupNames.map(String),
    'int[] GetGroupNumbers()': (self: Regex) => self.pattern.groupNumbers,
    'string GroupNameFromNumber(int i)': (self: Regex, number: number) =>
      String(self.pattern.groupNames[self.pattern.groupNumbers.indexOf(number)] ?? ''),
    'int GroupNumberFromName(string name)': (self: Regex, name: string) =>
      self.pattern.groupNumbers[self.pattern.groupNames.findIndex((each) => String(each) === name)] ?? -1,
    'bool IsMatch(string input)': (self: Regex, text: string | null) =>
      self.pattern.isMatch(input(text), startOf(self.pattern, input(text))),
    'bool IsMatch(string input, int startat)': (self: Regex, text: string | null, from: number) =>
      self.pattern.isMatch(input(text), from),
    'int Count(string input)': (self: Regex, text: string | null) => Array.from(self.pattern.all(input(text))).length,
    [`${space}.Match Match(string input)`]: (self: Regex, text: string | null) =>
      matchAt(self.pattern, text, startOf(self.pattern, input(text))),
    [`${space}.Match Match(string input, int startat)`]: (self: Regex, text: string | null, from: number) =>
      matchAt(self.pattern, text, from),
    [`${space}.MatchCollection Matches(string input)`]: (self: Regex, text: string | null) =>
      matches(self.pattern, text),
    [`${space}.MatchCollection Matches(string input, int startat)`]: (self: Regex, text: string | null, from: number) =>
      matches(self.pattern, text, from),
    'string Replace(string input, string replacement)': (
      self: Regex,
      text: string,
      by: string,
      context: MemberContext,
    ) => replace(self.pattern, text, by, -1, startOf(self.pattern, text), context),
    'string Replace(string input, string replacement, int count)': (
      self: Regex,
      text: string,
      by: string,
      count: number,
      context: MemberContext,
    ) => replace(self.pattern, text, by, count, startOf(self.pattern, text), context),
    'string Replace(string input, string replacement, int count, int startat)': (
      self: Regex,
      text: string,
      by: string,
      count: number,
      from: number,
      context: MemberContext,
    ) => replace(self.pattern, text, by, count, from, context),
    [`string Replace(string input, ${evaluator})`]: (self: Regex, text: string, by: Value, context: MemberContext) =>
      replace(self.pattern, text, by, -1, startOf(self.pattern, text), context),
    [`string Replace(string input, ${evaluator}, int count)`]: (
      self: Regex,
      text: string,
      by: Value,
      count: number,
      context: MemberContext,
    ) => replace(self.pattern, text, by, count, startOf(self.pattern, text), context),
    'string[] Split(string input)': (self: Regex, text: string) =>
      split(self.pattern, text, 0, startOf(self.pattern, text)),
    'string[] Split(string input, int count)': (self: Regex, text: string, count: number) =>
      split(self.pattern, text, count, startOf(self.pattern, text)),
    'string[] Split(string input, int count, int startat)': (self: Regex, text: string, count: number, from: number) =>
      split(self.pattern, text, count, from),
    'regex new(string pattern)': (source: string) => compile(source, none),
    [`regex new(string pattern, ${options})`]: (source: string, flags: number) => compile(source, flags),
    [`regex new(string pattern, ${options}, timespan matchTimeout)`]: (
      source: string,
      flags: number,
      timeout: TimeSpan,
    ) => compile(source, flags, timeout),
    'static timespan InfiniteMatchTimeout {get;}': () => new TimeSpan(-10_000n),
    'static int CacheSize {get;set;}': { get: () => 15, set: () => undefined },
    'static string Escape(string str)': escapePattern,
    'static string Unescape(string str)': unescapePattern,
    'static int Count(string input, string pattern)': (text: string, source: string) =>
      Array.from(pattern(source, none).all(input(text))).length,
    'static bool IsMatch(string input, string pattern)': (text: string, source: string) =>
      pattern(source, none).isMatch(input(text), 0),
    [`static bool IsMatch(string input, string pattern, ${options})`]: (
      text: string,
      source: string,
      flags: number,
    ) => {
      const expression = pattern(source, flags);
      return expression.isMatch(input(text), startOf(expression, text));
    },
    [`static ${space}.Match Match(string input, string pattern)`]: (text: string, source: string) =>
      matchAt(pattern(source, none), text, 0),
    [`static ${space}.Match Match(string input, string pattern, ${options})`]: (
      text: string,
      source: string,
      flags: number,
    ) => {
      const expression = pattern(source, flags);
      return matchAt(expression, text, startOf(expression, input(text)));
    },
    [`static ${space}.MatchCollection Matches(string input, string pattern)`]: (text: string, source: string) =>
      matches(pattern(source, none), text),
    [`static ${space}.MatchCollection Matches(string input, string pattern, ${options})`]: (
      text: string,
      source: string,
      flags: number,
    ) => matches(pattern(source, flags), text),
    'static string Replace(string input, string pattern, string replacement)': (
      text: string,
      source: string,
      by: string,
      context: MemberContext,
    ) => replace(pattern(source, none), text, by, -1, 0, context),
    [`static string Replace(string input, string pattern, string replacement, ${options})`]: (
      text: string,
      source: string,
      by: string,
      flags: number,
      context: MemberContext,
    ) => replaceWith(pattern(source, flags), text, by, context),
    [`static string Replace(string input, string pattern, ${evaluator})`]: (
      text: string,
      source: string,
      by: Value,
      context: MemberContext,
    ) => replaceWith(pattern(source, none), text, by, context),
    [`static string Replace(string input, string pattern, ${evaluator}, ${options})`]: (
      text: string,
      source: string,
      by: Value,
      flags: number,
      context: MemberContext,
    ) => replaceWith(pattern(source, flags), text, by, context),
    'static string[] Split(string input, string pattern)': (text: string, source: string) =>
      split(pattern(source, none), text, 0, 0),
    [`static string[] Split(string input, string pattern, ${options})`]: (
      text: string,
      source: string,
      flags: number,
    ) => {
      const expression = pattern(source, flags);
      return split(expression, text, 0, startOf(expression, input(text)));
    },
  }),
});

function replaceWith(expression: RegexPattern, text: string | null, by: Value, context: MemberContext): string {
  return replace(expression, text, by, -1, startOf(expression, input(text)), context);
}
