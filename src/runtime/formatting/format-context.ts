import type { FormatContext, FormatFailure } from '../../format/format-context.ts';
import type { FormatStyle } from '../../format/line-output.ts';
import { defaultFormatStyle } from '../../format/line-output.ts';
import { ViewTable } from '../../format/view-table.ts';
import { builtInViews } from '../../format/views/built-in-views.ts';
import { NetException } from '../../types/net-exception.ts';
import type { Value } from '../../types/value.ts';
import { isTrue } from '../convert/truth.ts';
import { ErrorRecord } from '../error-record.ts';
import { PSError } from '../flow.ts';
import { binaryOperations } from '../operators/operators.ts';
import { WildcardPattern } from '../operators/wildcard.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Session } from '../session.ts';
import { displayText, formattedText } from './display-text.ts';

const defaultEnumerationLimit = 4;

/** What the formatter needs, from a session: made once for each. */
export function createFormatContext(session: Session): FormatContext {
  const context = session.context;
  return {
    members: context,
    views: new ViewTable(builtInViews),
    get enumerationLimit(): number {
      const limit = session.getVariable('global:FormatEnumerationLimit');
      return typeof limit === 'number' ? limit : defaultEnumerationLimit;
    },
    get style(): FormatStyle | null {
      return session.host.styled ? defaultFormatStyle : null;
    },
    text: (value) => displayText(value, context),
    formatted: (value, format) => formattedText(value, format, context),
    evaluate: (script, item) => (script instanceof ScriptBlock ? script.invoke({ item }) : null),
    isTrue,
    sameKey: (left, right) => sameKey(left, right, session),
    wildcard(pattern) {
      const compiled = WildcardPattern.of(pattern);
      return (text) => compiled.isMatch(text);
    },
    isScriptError: (error) => error instanceof PSError || error instanceof NetException,
    failure,
  };
}

function sameKey(left: Value, right: Value, session: Session): boolean {
  if (!Array.isArray(left) && !Array.isArray(right)) {
    try {
      return isTrue(binaryOperations.Ieq(left, right, session.context));
    } catch (error) {
      if (!(error instanceof PSError)) throw error;
    }
  }
  const first = displayText(left, session.context);
  return first.toLowerCase() === displayText(right, session.context).toLowerCase();
}

function failure(description: FormatFailure): Value {
  return ErrorRecord.of({
    message: description.message,
    id: description.id,
    category: 'InvalidArgument',
    target: description.target,
    inner: description.cause,
  });
}
