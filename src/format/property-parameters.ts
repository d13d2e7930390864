import { NetDictionary } from '../types/dictionary.ts';
import { unwrap } from '../types/ps-object.ts';
import { fullTypeName } from '../types/type-names.ts';
import { typeOf } from '../types/type-of.ts';
import type { Value } from '../types/value.ts';
import type { Expression } from './expression.ts';
import { property, script } from './expression.ts';

const stringName = 'System.String';
const scriptBlockName = 'System.Management.Automation.ScriptBlock';
const intName = 'System.Int32';

/** A -Property argument that is not understood; `id` is the stem of its FullyQualifiedErrorId. */
export class PropertyParameterError extends Error {
  readonly id: string;
  constructor(id: string, message: string) {
    super(message);
    this.name = 'PropertyParameterError';
    this.id = id;
  }
}

/** A key that a calculated property's hashtable may have. Any unambiguous beginning of a name will do. */
export interface PropertyKey {
  readonly name: string;
  readonly otherNames?: readonly string[];
  /** Full type names that its value may have; absent: any. */
  readonly types?: readonly string[];
  readonly mandatory?: boolean;
}

export const expressionKey: PropertyKey = {
  name: 'expression',
  types: [stringName, scriptBlockName],
  mandatory: true,
};
export const formatStringKey: PropertyKey = { name: 'formatString', types: [stringName] };
export const widthKey: PropertyKey = { name: 'width', types: [intName] };
export const alignmentKey: PropertyKey = { name: 'alignment', types: [stringName] };
export const labelKey: PropertyKey = { name: 'label', otherNames: ['name'], types: [stringName] };
export const nameKey: PropertyKey = { name: 'name', otherNames: ['label'], types: [stringName] };
export const depthKey: PropertyKey = { name: 'depth', types: [intName] };

/** One property as given: its expression, and what the hashtable said beside it by the keys' full names. */
export interface CalculatedProperty {
  readonly expression: Expression;
  /** The expression's own value: text or script block. */
  readonly source: Value;
  readonly entries: ReadonlyMap<string, Value>;
}

export interface PropertyOptions {
  /** Wildcards in a name are an error (Sort-Object, Group-Object ... allow them; calculated columns of Select-Object do not). */
  readonly noWildcards?: boolean;
}

/**
 * Reads -Property arguments: names, script blocks and hashtables with these keys.
 * @throws PropertyParameterError
 */
export function readPropertyParameters(
  arguments_: readonly Value[],
  keys: readonly PropertyKey[],
  options: PropertyOptions = {},
): CalculatedProperty[] {
  return arguments_.map((argument) => {
    const value = unwrap(argument);
    if (value instanceof NetDictionary) {
      const entries = readEntries(value, keys);
      for (const key of keys) {
        if (key.mandatory === true && !entries.has(key.name)) {
          throw new PropertyParameterError(
            'DictionaryKeyMandatoryEntry',
            `A mandatory entry for ${key.name} is missing.`,
          );
        }
      }
      const source = entries.get(expressionKey.name) ?? null;
      return { expression: toExpression(source, true, options), source, entries };
    }
    const first = keys[0] ?? expressionKey;
    if (value === null || value === undefined) {
      throw new PropertyParameterError(
        'DictionaryKeyUnknownType',
        `The value of a parameter was null; one of the following types was expected: ${braces(first.types)}.`,
      );
    }
    if (!isOfType(value, first.types)) {
      throw new PropertyParameterError(
        'DictionaryKeyUnknownType',
        `Cannot convert ${typeName(value)} to one of the following types ${braces(first.types)}.`,
      );
    }
    return { expression: toExpression(value, false, options), source: value, entries: none };
  });
}

const none: ReadonlyMap<string, Value> = new Map();

function readEntries(table: NetDictionary, keys: readonly PropertyKey[]): Map<string, Value> {
  const entries = new Map<string, Value>();
  for (const { key, value } of table.entries()) {
    const name = unwrap(key);
    if (typeof name !== 'string') {
      throw new PropertyParameterError(
        'DictionaryKeyNonString',
        `The ${typeOf(name).name} key type is not valid. The key must be a string.`,
      );
    }
    const definition = matchKey(name, keys);
    if (entries.has(definition.name)) {
      throw new PropertyParameterError(
        'DictionaryKeyDuplicate',
        `The duplicated key "${name}" conflicts with "${definition.name}".`,
      );
    }
    entries.set(definition.name, checkedValue(name, value, definition));
  }
  return entries;
}

function matchKey(name: string, keys: readonly PropertyKey[]): PropertyKey {
  const wanted = name.toLowerCase();
  const matching = keys.filter((key) =>
    [key.name, ...(key.otherNames ?? [])].some((each) => each.toLowerCase().startsWith(wanted)),
  );
  const [first, second] = matching;
  if (first === undefined) throw new PropertyParameterError('DictionaryKeyIllegal', `The ${name} key is not valid.`);
  if (second !== undefined) {
    throw new PropertyParameterError(
      'DictionaryKeyAmbiguous',
      `The ${name} key is ambiguous; ${first.name} and ${second.name} conflict.`,
    );
  }
  return first;
}

function checkedValue(name: string, value: Value, key: PropertyKey): Value {
  if (key.types === undefined) return value;
  const base = unwrap(value);
  if (base === null || base === undefined) {
    throw new PropertyParameterError('DictionaryKeyMissingValue', `The ${name} key has no value.`);
  }
  if (isOfType(base, key.types)) return base;
  const expected = key.types.length > 1 ? `types are ${braces(key.types)}` : `type is ${key.types[0]}`;
  throw new PropertyParameterError(
    key.types.length > 1 ? 'DictionaryKeyIllegalValue1' : 'DictionaryKeyIllegalValue2',
    `The "${name}" key has a type, ${typeName(base)}, that is not valid; expected ${expected}.`,
  );
}

function toExpression(source: Value, fromTable: boolean, options: PropertyOptions): Expression {
  if (typeof source !== 'string') return script(source, String(source));
  if (source === '') {
    throw fromTable
      ? new PropertyParameterError('ExpressionEmptyString1', 'The "expression" key cannot have an empty string value.')
      : new PropertyParameterError('ExpressionEmptyString2', 'An empty string value is not allowed.');
  }
  const expression = property(source);
  if (options.noWildcards === true && expression.hasWildcards) {
    throw fromTable
      ? new PropertyParameterError(
          'ExpressionGlobbing1',
          `The "expression" key cannot have wildcard characters in value "${source}".`,
        )
      : new PropertyParameterError('ExpressionGlobbing2', `Wildcard characters are not allowed in "${source}".`);
  }
  return expression;
}

function isOfType(value: Value, types: readonly string[] | undefined): boolean {
  return types === undefined || types.includes(typeName(value));
}

function typeName(value: Value): string {
  return fullTypeName(typeOf(value));
}

function braces(types: readonly string[] | undefined): string {
  return `{${(types ?? []).join(', ')}}`;
}
