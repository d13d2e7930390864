import { propertyNames } from '../../src/format/objects.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { PSError } from '../../src/runtime/flow.ts';
import { formattedText } from '../../src/runtime/formatting/display-text.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { Char } from '../../src/types/char.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { itemsOf } from '../../src/types/enumerable.ts';
import { EnumValue } from '../../src/types/enums.ts';
import { isProperty } from '../../src/types/member-kinds.ts';
import { MemberName } from '../../src/types/member-name.ts';
import { absent, getProperty } from '../../src/types/members.ts';
import { NetException } from '../../src/types/net-exception.ts';
import { NetNumber } from '../../src/types/numbers.ts';
import { extensionOf, PSObject, unwrap } from '../../src/types/ps-object.ts';
import { fullTypeName } from '../../src/types/type-names.ts';
import { typeOf } from '../../src/types/type-of.ts';
import type { Value } from '../../src/types/value.ts';
import { XmlNode } from '../../src/types/xml/xml-node.ts';

export type JsonEscape = 'Default' | 'EscapeNonAscii' | 'EscapeHtml';

export interface JsonOptions {
  readonly depth: number;
  readonly compress: boolean;
  readonly enumsAsStrings: boolean;
  readonly escape: JsonEscape;
}

/** Values that are JSON strings by their text. */
const textTypes = new Set(['System.Guid', 'System.Uri']);
const dateTypes = new Set(['System.DateTime', 'System.DateTimeOffset']);
const isoDate = 'yyyy-MM-ddTHH:mm:ss.FFFFFFFK';

/** Writes a value as ConvertTo-Json does; what lies deeper than `depth` becomes text, of which a warning tells once. */
export function writeJson(cmdlet: CmdletInvocation, value: Value, options: JsonOptions): string {
  const { context } = cmdlet.session;
  const lineEnd = options.compress ? '' : '\n';
  const colon = options.compress ? ':' : ': ';
  let warned = false;

  const quoted = (text: string) => quote(text, options.escape);

  const scalar = (item: Value): string | null => {
    switch (typeof item) {
      case 'string':
        return quoted(item);
      case 'number':
      case 'bigint':
      case 'boolean':
        return String(item);
      case 'undefined':
        return 'null';
      default:
    }
    if (item === null) return 'null';
    if (item instanceof NetNumber) return numberText(item);
    if (item instanceof Char) return quoted(item.toString());
    if (item instanceof EnumValue) return options.enumsAsStrings ? quoted(toText(item, context)) : String(item.value);
    const name = typeOf(item).fullName;
    if (name === 'System.DBNull') return 'null';
    if (textTypes.has(name)) return quoted(toText(item, context));
    if (dateTypes.has(name)) return quoted(formattedText(item, isoDate, context));
    return null;
  };

  const any = (given: Value, depth: number, indent: string): string => {
    const item = unwrap(given);
    const text = scalar(item);
    if (text !== null) return text;
    if (depth > options.depth) {
      if (!warned) {
        warned = true;
        cmdlet.writeWarning(
          `Resulting JSON is truncated as serialization has exceeded the set depth of ${options.depth}.`,
        );
      }
      return quoted(toText(item, context));
    }
    const inner = options.compress ? '' : `${indent}  `;
    if (item instanceof NetDictionary) {
      const pairs = dictionaryPairs(cmdlet, item).map(([key, each]): [string, string] => [
        key,
        any(each, depth + 1, inner),
      ]);
      return object([...pairs, ...extended(given, depth, inner)], indent, inner);
    }
    // .NET's XML nodes count as lists of the nodes in them.
    const items = item instanceof XmlNode ? item.children : itemsOf(item);
    if (items !== null) {
      const list = array(
        [...items].map((each) => any(each, depth + 1, inner)),
        indent,
        inner,
      );
      const added = extended(given, depth, inner);
      return added.length === 0 ? list : object([['value', list], ...added], indent, inner);
    }
    const names = propertyNames(item, formatContextOf(cmdlet.session));
    return object(
      names.map((name): [string, string] => [name, any(readSafely(given, name), depth + 1, inner)]),
      indent,
      inner,
    );
  };

  const extended = (given: Value, depth: number, inner: string): [string, string][] => {
    if (given instanceof PSObject) return [];
    const members = extensionOf(given)?.members.values() ?? [];
    return [...members]
      .filter(isProperty)
      .map((member) => [member.name, any(readSafely(given, member.name), depth + 1, inner)]);
  };

  const readSafely = (item: Value, name: string): Value => {
    try {
      const read = getProperty(item, MemberName.of(name), context);
      return read === absent ? null : read;
    } catch (error) {
      if (error instanceof PSError || error instanceof NetException) return null;
      throw error;
    }
  };

  const object = (pairs: readonly (readonly [string, string])[], indent: string, inner: string): string => {
    if (pairs.length === 0) return '{}';
    const body = pairs.map(([key, text]) => `${inner}${quoted(key)}${colon}${text}`).join(`,${lineEnd}`);
    return `{${lineEnd}${body}${lineEnd}${indent}}`;
  };

  const array = (items: readonly string[], indent: string, inner: string): string => {
    if (items.length === 0) return '[]';
    const body = items.map((text) => inner + text).join(`,${lineEnd}`);
    return `[${lineEnd}${body}${lineEnd}${indent}]`;
  };

  return any(value, 0, '');
}

function dictionaryPairs(cmdlet: CmdletInvocation, table: NetDictionary): [string, Value][] {
  return [...table.entries()].map(({ key, value }) => {
    const name = unwrap(key);
    if (typeof name === 'string') return [name, value];
    return cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: `The type '${fullTypeName(typeOf(table))}' is not supported for serialization or deserialization of a dictionary. Keys must be strings.`,
        id: 'NonStringKeyInDictionary',
        category: 'InvalidOperation',
        target: table,
        exceptionType: 'System.InvalidOperationException',
      }),
    );
  });
}

/** Real numbers keep a decimal point, so that they are read back as such. */
function numberText(number: NetNumber): string {
  switch (number.kind) {
    case 'Double':
    case 'Single':
      return realText(number.kind === 'Single' ? shortestSingle(number.value) : number.value);
    case 'Decimal': {
      const text = number.value.toString();
      return text.includes('.') ? text : `${text}.0`;
    }
    default:
      return String(number.value);
  }
}

function realText(value: number): string {
  if (Number.isNaN(value)) return '"NaN"';
  if (!Number.isFinite(value)) return value > 0 ? '"Infinity"' : '"-Infinity"';
  const text = Object.is(value, -0) ? '-0' : String(value);
  const size = Math.abs(value);
  if (value !== 0 && (size >= 1e15 || size < 1e-4)) {
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    const digits = exponent.replace(/^[+-]/, '').padStart(2, '0');
    return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${digits}`;
  }
  return text.includes('.') ? text : `${text}.0`;
}

/** The shortest double whose text means the same single-precision number. */
function shortestSingle(value: number): number {
  if (!Number.isFinite(value)) return value;
  for (let digits = 1; digits <= 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

const named = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\b', '\\b'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);
const escaped: Record<JsonEscape, RegExp> = {
  Default: /["\\\u0000-\u001f\u0085\u2028\u2029]/g,
  EscapeNonAscii: /["\\\u0000-\u001f\u007f-\uffff]/g,
  EscapeHtml: /["\\\u0000-\u001f\u0085\u2028\u2029<>&']/g,
};

function quote(text: string, rules: JsonEscape): string {
  const replaced = text.replace(escaped[rules], (character) => {
    if (rules === 'EscapeHtml' && character === '"') return unicodeEscape(character);
    return named.get(character) ?? unicodeEscape(character);
  });
  return `"${replaced}"`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
