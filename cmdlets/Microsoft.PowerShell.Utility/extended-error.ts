import { textNode } from '../../src/format/custom-writer.ts';
import type { FormatContext } from '../../src/format/format-context.ts';
import { enumerate, readNamed } from '../../src/format/objects.ts';
import { customView } from '../../src/format/views.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { ExceptionObject } from '../../src/runtime/errors/exception.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { MemberName } from '../../src/types/member-name.ts';
import { propertiesOf } from '../../src/types/members.ts';
import { NetType } from '../../src/types/net-type.ts';
import { NetNumber } from '../../src/types/numbers.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { typeNames, typeOf } from '../../src/types/type-of.ts';
import { isNull, type Value } from '../../src/types/value.ts';

export const recordTypeName = 'System.Management.Automation.ErrorRecord';
export const exceptionTypeName = 'System.Exception';
const suffix = '#PSExtendedError';
const deepest = 10;
const expandedTypes = new Set([
  'Microsoft.Rest.HttpRequestMessageWrapper',
  'Microsoft.Rest.HttpResponseMessageWrapper',
  'System.Management.Automation.InvocationInfo',
]);

/** The note that numbers the errors when several are shown. */
export const errorIndex = 'PSErrorIndex';

/** The name under which a type of error is shown at full length. */
export function extendedName(name: string): string {
  return name + suffix;
}

/** Everything there is to know of an error, errors and exceptions inside it included. */
export const extendedErrorView = customView([extendedName(recordTypeName), extendedName(exceptionTypeName)], {
  name: 'GetErrorInstance',
  groupBy: { value: errorIndex, label: 'ErrorIndex' },
  nodes: (item, context) => [textNode(outline(item, 0, 1, context).join('\n'))],
});

/** The properties of a value, one after another, indented, their colons in one column. */
function outline(item: Value, indent: number, depth: number, context: FormatContext): string[] {
  const shown = shownProperties(item, context);
  const width = Math.max(0, ...shown.map(([name]) => name.length));
  const prefix = ' '.repeat(indent);
  return shown
    .filter(([name]) => name !== errorIndex)
    .flatMap(([name, value]) => {
      const head = `${prefix}${name.padEnd(width)} : `;
      const [first = '', ...rest] = detail(name, value, indent, width, depth, context);
      return [head + first, ...rest];
    });
}

function shownProperties(item: Value, context: FormatContext): (readonly [string, Value])[] {
  const base = unwrap(item);
  const own: (readonly [string, Value])[] =
    base instanceof ExceptionObject ? [['Type', typeOf(base).fullName] as const] : [];
  const read = propertiesOf(item).map(({ name }) => [name, readNamed(item, MemberName.of(name), context)] as const);
  return [...own, ...read].filter(([, value]) => !isEmpty(value));
}

/** Nothing, no text, zero, false and empty collections are left out. */
function isEmpty(value: Value): boolean {
  const base = unwrap(value);
  if (isNull(base) || base === '' || base === 0 || base === 0n || base === false) return true;
  if (base instanceof NetNumber) return Number(base.value) === 0;
  if (base instanceof NetDictionary) return base.count === 0;
  const items = enumerate(base);
  return items !== null && [...items].length === 0;
}

/** What stands behind a property's colon; the lines after the first bring their own indentation. */
function detail(
  name: string,
  value: Value,
  indent: number,
  width: number,
  depth: number,
  context: FormatContext,
): string[] {
  const base = unwrap(value);
  const prefix = ' '.repeat(indent);
  const nested = () => (depth >= deepest ? ['…'] : ['', ...outline(value, indent + 4, depth + 1, context)]);
  if (isError(base) || expandedTypes.has(typeNames(value)[0] ?? '')) return nested();
  if (name === 'StackTrace') return ['', context.text(value)];
  if (base instanceof NetDictionary) return dictionary(base, prefix, context);
  if (base instanceof NetType) return [`[${base.fullName}]`];
  const items = typeof base === 'string' || name === 'Data' ? null : enumerate(base);
  if (items !== null) return depth >= deepest ? ['…'] : ['', ...listed([...items], indent, depth, context)];
  const [first = '', ...rest] = context.text(value).split(/\r?\n/);
  if (rest.length === 0) return [first];
  return [first.trim(), ...rest.map((line) => prefix + ' '.repeat(width + 3) + line.trim())];
}

function isError(value: Value): boolean {
  return value instanceof ErrorRecord || value instanceof ExceptionObject;
}

function dictionary(table: NetDictionary, prefix: string, context: FormatContext): string[] {
  const entries = [...table.entries()].map(({ key, value }) => [context.text(key), value] as const);
  entries.sort(([a], [b]) => a.localeCompare(b, 'en'));
  // What authorises somebody is nobody else's to read.
  const shown = (key: string, value: Value) => (key.toLowerCase() === 'authorization' ? '…' : context.text(value));
  return ['', ...entries.map(([key, value]) => `${prefix}    ${key} : ${shown(key, value)}`), ''];
}

function listed(items: readonly Value[], indent: number, depth: number, context: FormatContext): string[] {
  const prefix = ' '.repeat(indent + indent + 6);
  return items.flatMap((item, index) => {
    const base = unwrap(item);
    if (base instanceof NetType) return [`${prefix}[${base.fullName}]`];
    if (typeof base !== 'object' || base instanceof NetNumber) return [prefix + context.text(item)];
    return [...(index === 0 ? [] : ['']), ...outline(item, indent + 4, depth + 1, context)];
  });
}
