import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { allMatches, type Found, textPattern } from '../../src/runtime/operators/text-pattern.ts';
import { NetException } from '../../src/types/net-exception.ts';
import type { Value } from '../../src/types/value.ts';
import type { Span } from './match-info.ts';

/** What a pattern found in a line. */
export interface LineMatch {
  readonly pattern: string;
  readonly matches: readonly Value[];
  readonly spans: readonly Span[];
}

export type LineSearch = (line: string) => LineMatch | null;

export interface SearchOptions {
  readonly patterns: readonly string[];
  readonly caseSensitive: boolean;
  /** Patterns are text, not regular expressions. */
  readonly simple: boolean;
  /** Every match of a line, not only the first. */
  readonly all: boolean;
  /** Lines that do not match. */
  readonly negate: boolean;
}

/** A search for the first of several patterns that a line matches. An invalid one ends the command. */
export function lineSearch(cmdlet: CmdletInvocation, options: SearchOptions): LineSearch {
  const search = options.simple ? textSearch(options) : expressionSearch(cmdlet, options);
  if (!options.negate) return search;
  const none = { pattern: options.patterns[0] ?? '', matches: [], spans: [] };
  return (line) => (search(line) === null ? none : null);
}

function expressionSearch(cmdlet: CmdletInvocation, options: SearchOptions): LineSearch {
  const compiled = options.patterns.map((pattern) => ({ pattern, expression: compile(cmdlet, pattern, options) }));
  return (line) => {
    for (const { pattern, expression } of compiled) {
      const found =
        options.all && !options.negate ? [...allMatches(expression, line)] : firstOf(expression.find(line, 0));
      if (found.length === 0) continue;
      return {
        pattern,
        matches: found.map((each) => each.asValue()),
        spans: found.map(({ index, end }) => ({ start: index, length: end - index })),
      };
    }
    return null;
  };
}

function firstOf(found: Found | null): Found[] {
  return found === null ? [] : [found];
}

function compile(cmdlet: CmdletInvocation, pattern: string, { caseSensitive }: SearchOptions) {
  try {
    return textPattern(pattern, !caseSensitive, cmdlet.session.context);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    return cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: `The string ${pattern} is not a valid regular expression: ${error.message}`,
        id: 'InvalidRegex',
        category: 'InvalidArgument',
        exceptionType: 'System.ArgumentException',
        inner: error,
      }),
    );
  }
}

function textSearch({ patterns, caseSensitive }: SearchOptions): LineSearch {
  const fold = (text: string) => (caseSensitive ? text : text.toLowerCase());
  return (line) => {
    for (const pattern of patterns) {
      const start = fold(line).indexOf(fold(pattern));
      if (start >= 0) return { pattern, matches: [], spans: [{ start, length: pattern.length }] };
    }
    return null;
  };
}
