import type { FormatContext, FormatFailure } from '../../format/format-context.ts';
import type { FormatStyle } from '../../format/line-output.ts';
import { defaultFormatStyle } from '../../format/line-output.ts';
import { ViewTable } from '../../format/view-table.ts';
import { builtInViews } from '../../format/views/built-in-views.ts';
import type { View } from '../../format/views.ts';
import { NetException } from '../../types/net-exception.ts';
import type { Value } from '../../types/value.ts';
import { isTrue } from '../convert/truth.ts';
import { ErrorRecord } from '../error-record.ts';
import { toException } from '../errors/exception.ts';
import { PSError } from '../flow.ts';
import { binaryOperations } from '../operators/operators.ts';
import { WildcardPattern } from '../operators/wildcard.ts';
import { registryView } from '../registry/registry-view.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Session } from '../session.ts';
import { displayText, formattedText } from './display-text.ts';
import { outputRenderings, PSStyle, psStyleViews } from './ps-style.ts';

const defaultEnumerationLimit = 4;

/** What the formatter needs, from a session: made once for each. */
export function createFormatContext(session: Session): FormatContext {
  const context = session.context;
  const views = new ViewTable([...builtInViews, ...psStyleViews, registryView]);
  const known = new Set<View>();
  let cmdlets = 0;
  return {
    members: context,
    /** Cmdlets bring their views along when they are loaded. */
    get views(): ViewTable {
      const { loaded } = session.commands;
      if (loaded.size !== cmdlets) {
        cmdlets = loaded.size;
        const found = [...loaded.values()].flatMap((cmdlet) => cmdlet.views ?? []).filter((view) => !known.has(view));
        for (const view of found) known.add(view);
        if (found.length > 0) views.add(new Set(found));
      }
      return views;
    },
    get location(): string {
      return session.drives.show(session.drives.location);
    },
    get enumerationLimit(): number {
      const limit = session.getVariable('global:FormatEnumerationLimit');
      return typeof limit === 'number' ? limit : defaultEnumerationLimit;
    },
    get style(): FormatStyle | null {
      const style = session.getVariable('global:PSStyle');
      if (!(style instanceof PSStyle)) return session.host.styled ? defaultFormatStyle : null;
      const rendering = outputRenderings.of(style.outputRendering).toString();
      if (rendering === 'PlainText' || (rendering === 'Host' && !session.host.styled)) return null;
      const { formatting } = style;
      return {
        tableHeader: formatting.get('TableHeader'),
        customTableHeaderLabel: formatting.get('CustomTableHeaderLabel'),
        formatAccent: formatting.get('FormatAccent'),
      };
    },
    text: (value) => displayText(value, context),
    formatted: (value, format) => formattedText(value, format, context),
    evaluate: (script, item) =>
      script instanceof ScriptBlock ? script.invoke({ item, asMethod: true, errorsOutside: true }) : null,
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
  const record = new ErrorRecord(toException(description.cause), description.id, 'InvalidArgument', description.target);
  record.details = { message: description.message, recommendedAction: '' };
  return record;
}
