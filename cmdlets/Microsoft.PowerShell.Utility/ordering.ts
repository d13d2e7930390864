import type { Expression } from '../../src/format/expression.ts';
import type { FormatContext } from '../../src/format/format-context.ts';
import type { PropertyKey } from '../../src/format/property-parameters.ts';
import { expressionKey, readPropertyParameters } from '../../src/format/property-parameters.ts';
import { isTrue } from '../../src/runtime/convert/truth.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { toException } from '../../src/runtime/errors/exception.ts';
import { displayText } from '../../src/runtime/formatting/display-text.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { standardPropertySet } from '../../src/types/members.ts';
import type { Value } from '../../src/types/value.ts';
import { readingProperties } from './formatting.ts';

/** A key to order by: an expression and, where one was given, its own direction. */
export interface OrderKey {
  readonly expression: Expression;
  readonly ascending: boolean | null;
}

/** An object with the values it is ordered by; `undefined` stands for a property that it does not have. */
export interface OrderEntry {
  readonly item: Value;
  readonly keys: readonly Value[];
}

const sortKeys: readonly PropertyKey[] = [expressionKey, { name: 'ascending' }, { name: 'descending' }];
const groupKeys: readonly PropertyKey[] = [expressionKey];

/** Reads -Property of Sort-Object. */
export function readSortKeys(cmdlet: CmdletInvocation, property: readonly Value[]): OrderKey[] {
  return readingProperties(cmdlet, () =>
    readPropertyParameters(property, sortKeys).map(({ expression, entries }) => ({
      expression,
      ascending: direction(entries.get('ascending'), entries.get('descending')),
    })),
  );
}

/** Reads -Property of Group-Object and Compare-Object: no directions, no wildcards. */
export function readGroupKeys(cmdlet: CmdletInvocation, property: readonly Value[]): OrderKey[] {
  return readingProperties(cmdlet, () =>
    readPropertyParameters(property, groupKeys, { noWildcards: true }).map(({ expression }) => ({
      expression,
      ascending: null,
    })),
  );
}

function direction(ascending: Value, descending: Value): boolean | null {
  const up = ascending === undefined || ascending === null ? null : isTrue(ascending);
  const down = descending === undefined || descending === null ? null : isTrue(descending);
  if (up !== null && up === down) return null;
  return up ?? (down === null ? null : !down);
}

/** The properties by which a type's objects are told apart when none are given (DefaultKeyPropertySet), or null. */
export function defaultKeys(item: Value): readonly string[] | null {
  return standardPropertySet(item, 'DefaultKeyPropertySet');
}

/** Wildcards become the properties they match on any of the objects, in the order of their names. */
export function expandKeys(keys: readonly OrderKey[], items: readonly Value[], context: FormatContext): OrderKey[] {
  return keys.flatMap((key) => {
    if (!key.expression.hasWildcards) return [key];
    const found = new Map<string, Expression>();
    for (const item of items) {
      for (const expression of key.expression.resolve(item, context))
        found.set(expression.text.toLowerCase(), expression);
    }
    return [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, expression]) => ({ expression, ascending: key.ascending }));
  });
}

/** Evaluates the keys of one object; errors are reported and count as null. Without keys an object is its own. */
export function orderEntry(cmdlet: CmdletInvocation, item: Value, keys: readonly OrderKey[]): OrderEntry {
  if (keys.length === 0) return { item, keys: [item] };
  const context = formatContextOf(cmdlet.session);
  const values = keys.map(({ expression }) => {
    const result = expression.evaluate(item, context);
    if (result.kind === 'value') return result.value ?? null;
    if (result.kind === 'missing') return undefined;
    cmdlet.writeError(new ErrorRecord(toException(result.error), 'ExpressionEvaluation', 'InvalidResult', item));
    return null;
  });
  return { item, keys: values };
}

/** The text that stands for a value where values have no order of their own. */
export function orderText(cmdlet: CmdletInvocation, value: Value): string {
  return displayText(value, cmdlet.session.context);
}
