import type { ErrorRecord } from '../error-record.ts';
import { ErrorRecord as Record } from '../error-record.ts';
import { PSError } from '../flow.ts';
import { Extent, type SourceText } from '../source-text.ts';
import { InvocationInfo } from './invocation-info.ts';
import { positionMessage } from './position-message.ts';

/** A parse error as the language says it. */
export interface ParseErrorLike {
  readonly id: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** The terminating error of a text that does not parse: shown at its first error. */
export function parseFailure(source: SourceText, errors: readonly ParseErrorLike[]): PSError {
  const [first] = errors;
  if (first === undefined) throw new Error('a parse failure needs an error');
  const extent = new Extent(source, first.start, first.end);
  const shown = errors
    .slice(0, 10)
    .map((error) => `${positionMessage(new Extent(source, error.start, error.end))}\n${error.message}`);
  const record = Record.of({
    message: shown.join('\n\n'),
    id: first.id,
    category: 'ParserError',
    exceptionType: 'System.Management.Automation.ParseException',
  });
  record.exception.details.set('FirstMessage', first.message);
  record.invocation = new InvocationInfo(null, extent);
  return new PSError(record, true);
}

/** The one sentence that the concise view shows of a parse failure. */
export function parseErrorMessage(record: ErrorRecord): string {
  const message = record.exception.details.get('FirstMessage');
  return typeof message === 'string' ? message : record.message;
}
