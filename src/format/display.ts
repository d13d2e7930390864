import type { Value } from '../types/value.ts';
import { ellipsis } from './cells.ts';
import { property } from './expression.ts';
import type { FormatContext } from './format-context.ts';
import { defaultDisplayProperty, enumerate, inheritsText, isFloatingPoint, typeFullName } from './objects.ts';

export interface DisplayOptions {
  /** A .NET format string. */
  readonly format?: string;
  /** Cells of generated tables show Double, Single and Decimal with the culture's number of decimals. */
  readonly inTable?: boolean;
  /** Hears of a format string that does not fit; without it the plain text is shown instead. */
  readonly onFormatError?: (error: unknown) => void;
}

/** The text of a cell, a list value or a group key. */
export function displayText(value: Value, context: FormatContext, options: DisplayOptions = {}): string {
  switch (typeof value) {
    case 'string':
      if (options.format === undefined) return value;
      break;
    case 'number':
      if (options.format === undefined) return String(value);
      break;
    case 'boolean':
      return value ? 'True' : 'False';
    case 'undefined':
      return '';
    default:
      if (value === null) return '';
  }
  if (options.format !== undefined && options.format !== '') {
    try {
      return context.formatted(value, options.format);
    } catch (error) {
      if (!context.isScriptError(error)) throw error;
      if (options.onFormatError !== undefined) {
        options.onFormatError(error);
        return '';
      }
    }
    return smartText(value, context, false);
  }
  return smartText(value, context, options.inTable === true);
}

function smartText(value: Value, context: FormatContext, inTable: boolean): string {
  const items = enumerate(value);
  if (items !== null) return itemsText(items, context);
  if (inTable && isFloatingPoint(value)) return context.formatted(value, 'F');
  return context.text(value);
}

function itemsText(items: Iterable<Value>, context: FormatContext): string {
  const limit = context.enumerationLimit;
  let text = '{';
  let count = 0;
  for (const item of items) {
    if (limit >= 0 && count === limit) {
      text += ellipsis;
      break;
    }
    text += count === 0 ? itemText(item, context) : `, ${itemText(item, context)}`;
    count++;
  }
  return `${text}}`;
}

function itemText(item: Value, context: FormatContext): string {
  if (typeof item === 'string') return item;
  if (item === null || item === undefined) return '$null';
  const text = context.text(item);
  // An object whose type has no text of its own is better known by its Name, Id or Key.
  if (text !== '' && text !== typeFullName(item) && !inheritsText(item)) return text;
  const name = displayName(item, context);
  return name === null ? text : context.text(name);
}

const namePatterns = ['name', 'id', 'key', '*key', '*name', '*id'];
const remotingProperties = new Set(['pscomputername', 'psshowcomputername', 'runspaceid', 'pssourcejobinstanceid']);

/** The property by which PowerShell names an object in a wide view or a collection, or null. */
export function displayNameProperty(target: Value, context: FormatContext): string | null {
  const declared = defaultDisplayProperty(target);
  if (declared !== null) return declared;
  for (const pattern of namePatterns) {
    const found = property(pattern)
      .resolve(target, context)
      .find((candidate) => !remotingProperties.has(candidate.text.toLowerCase()));
    if (found !== undefined) return found.text;
  }
  return null;
}

function displayName(target: Value, context: FormatContext): Value {
  const name = displayNameProperty(target, context);
  if (name === null) return null;
  const result = property(name).evaluate(target, context);
  return result.kind === 'value' ? (result.value ?? '') : null;
}
