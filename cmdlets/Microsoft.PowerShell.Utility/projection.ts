import type { Expression } from '../../src/format/expression.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { toException } from '../../src/runtime/errors/exception.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { enumerableOf } from '../../src/types/enumerable.ts';
import { NoteProperty } from '../../src/types/member-kinds.ts';
import { MemberName } from '../../src/types/member-name.ts';
import { findMember } from '../../src/types/members.ts';
import { extend, PSCustomObject, PSObject, unwrap } from '../../src/types/ps-object.ts';
import { Shape } from '../../src/types/shape.ts';
import { fullTypeName } from '../../src/types/type-names.ts';
import { typeNames, typeOf } from '../../src/types/type-of.ts';
import type { Value } from '../../src/types/value.ts';

export interface SelectedProperty {
  readonly expression: Expression;
  /** The name of a calculated property, or null. */
  readonly name: string | null;
}

interface Note {
  readonly name: string;
  readonly value: Value;
}

/**
 * Makes of each object what Select-Object -Property, -ExpandProperty and -ExcludeProperty say.
 * @param write takes the result, and the names of the properties that were added to it
 */
export function createProjection(
  cmdlet: CmdletInvocation,
  properties: readonly SelectedProperty[],
  expand: Expression | null,
  expandName: string,
  exclude: readonly string[] | null,
  write: (value: Value, added: readonly string[]) => void,
): (item: Value) => void {
  const context = formatContextOf(cmdlet.session);
  const excluded = exclude?.map((pattern) => WildcardPattern.of(pattern)) ?? [];
  const isExcluded = (name: string) => excluded.some((pattern) => pattern.isMatch(name));
  const selected = new WeakMap<readonly string[], Map<string, readonly string[]>>();

  /** Bags are told by a first type name that they were selected, and from what; also the ones that only passed. */
  const markSelected = (value: Value, item: Value, added: boolean) => {
    if (!(value instanceof PSCustomObject)) return;
    const from = fullTypeName(typeOf(unwrap(item)));
    const names = typeNames(value);
    if (!added && names.includes(`Selected.${from}`)) return;
    let byType = selected.get(names);
    if (byType === undefined) {
      byType = new Map();
      selected.set(names, byType);
    }
    let marked = byType.get(from);
    if (marked === undefined) {
      marked = [`Selected.${from}`, ...names];
      byType.set(from, marked);
    }
    value.typeNames = marked;
  };

  if (properties.length === 0 && expand === null) {
    return (item) => {
      markSelected(item, item, false);
      write(item, none);
    };
  }

  const notesOf = (item: Value): Note[] => {
    const notes: Note[] = [];
    for (const { expression, name } of properties) {
      const resolved = expression.resolve(item, context);
      const shown = excluded.length === 0 ? resolved : resolved.filter((each) => !isExcluded(each.text));
      if (shown.length === 0) {
        if (!expression.hasWildcards && !isExcluded(expression.text))
          notes.push({ name: name ?? expression.text, value: null });
        continue;
      }
      if (name !== null && shown.length > 1) {
        cmdlet.writeError(
          ErrorRecord.of({
            message: 'Cannot rename multiple results.',
            id: 'RenamingMultipleResults',
            category: 'InvalidOperation',
            target: item,
            exceptionType: 'System.InvalidOperationException',
          }),
        );
        continue;
      }
      for (const each of shown) {
        const result = each.evaluate(item, context);
        notes.push({ name: name ?? each.text, value: result.kind === 'value' ? (result.value ?? null) : null });
      }
    }
    return notes;
  };

  const alreadyThere = (name: string, id: string, item: Value) => {
    cmdlet.writeError(
      ErrorRecord.of({
        message: `The property cannot be processed because the property "${name}" already exists.`,
        id,
        category: 'InvalidOperation',
        target: item,
        exceptionType: 'System.Management.Automation.PSArgumentException',
      }),
    );
  };

  const bagOf = (item: Value, notes: readonly Note[]): PSCustomObject => {
    let shape = Shape.empty;
    const values: Value[] = [];
    for (const note of notes) {
      if (shape.slot(note.name.toLowerCase()) >= 0) {
        alreadyThere(note.name, 'AlreadyExistingUserSpecifiedPropertyNoExpand', item);
        continue;
      }
      shape = shape.with(note.name);
      values.push(note.value);
    }
    const bag = new PSCustomObject(shape, values);
    markSelected(bag, item, notes.length > 0);
    return bag;
  };

  const withNotes = (value: Value, notes: readonly Note[], item: Value): Value => {
    if (notes.length === 0) return value;
    const target = typeof value === 'object' && value !== null ? value : new PSObject(value);
    for (const note of notes) {
      if (findMember(target, MemberName.of(note.name)) !== null) {
        alreadyThere(note.name, 'AlreadyExistingUserSpecifiedPropertyExpand', item);
      } else if (target instanceof PSCustomObject) {
        target.set(note.name, note.value);
      } else {
        extend(target).members.set(note.name.toLowerCase(), new NoteProperty(note.name, note.value));
      }
    }
    return target;
  };

  const expandInto = (item: Value, expression: Expression, notes: readonly Note[]) => {
    const resolved = expression.resolve(item, context);
    const [only] = resolved;
    if (only === undefined) {
      writeExpandError(cmdlet, 'ExpandPropertyNotFound', `Property "${expandName}" cannot be found.`, item);
      return;
    }
    if (resolved.length > 1) {
      writeExpandError(cmdlet, 'MutlipleExpandProperties', 'Multiple properties cannot be expanded.', item);
      return;
    }
    const result = only.evaluate(item, context);
    if (result.kind === 'failed') {
      cmdlet.writeError(new ErrorRecord(toException(result.error), 'PropertyEvaluationExpand', 'InvalidResult', item));
      return;
    }
    const found = result.kind === 'value' ? (result.value ?? null) : null;
    if (found === null) return;
    const added = notes.map((note) => note.name);
    for (const each of enumerableOf(found) ?? [found]) {
      if (each === null || each === undefined) continue;
      const value = withNotes(each, notes, item);
      markSelected(value, item, added.length > 0);
      write(value, added);
    }
  };

  return (item) => {
    const notes = notesOf(item);
    if (expand !== null) expandInto(item, expand, notes);
    else {
      const bag = bagOf(item, notes);
      write(bag, bag.shape.names);
    }
  };
}

const none: readonly string[] = [];

function writeExpandError(cmdlet: CmdletInvocation, id: string, message: string, target: Value): void {
  cmdlet.writeError(
    ErrorRecord.of({
      message,
      id,
      category: 'InvalidArgument',
      target,
      exceptionType: 'System.Management.Automation.PSArgumentException',
    }),
  );
}
