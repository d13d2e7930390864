import { compareCulture, compareOrdinal } from './collation.ts';
import { compareText } from './comparers.ts';
import { cultureOf, currentCulture } from './culture.ts';
import type { MemberTable } from './declare.ts';
import { itemsOf } from './enumerable.ts';
import { argumentNull, negative } from './net-exception.ts';
import type { MemberContext } from './net-type.ts';
import { formatComposite } from './text/composite.ts';
import { trimText } from './text/split.ts';
import { formatValue } from './text/value-text.ts';
import type { Value } from './value.ts';

/** `ToString()` of each item, as Concat and Join put them together. */
function texts(values: Iterable<Value>, context: MemberContext): string[] {
  return Array.from(values, (value) => formatValue(value, null, currentCulture(), context));
}

function joined(separator: string | null, values: Value, context: MemberContext): string {
  if (values === null) throw argumentNull('values');
  return texts(itemsOf(values) ?? [values], context).join(separator ?? '');
}

function format(template: string | null, args: readonly Value[], provider: Value, context: MemberContext): string {
  if (template === null) throw argumentNull('format');
  return formatComposite(template, args, cultureOf(provider), context);
}

/** The static members and constructors of System.String. */
export const stringStatics: MemberTable = {
  'string new(char[] value)': (value: Value[]) => value.join(''),
  'string new(char[] value, int startIndex, int length)': (value: Value[], start: number, length: number) =>
    value.slice(start, start + length).join(''),
  'string new(char c, int count)': (char: string, count: number) => {
    if (count < 0) throw negative('count', count);
    return char.repeat(count);
  },
  'static string Empty {get;}': () => '',
  'static bool IsNullOrEmpty(string value)': (value: string | null) => value === null || value === '',
  'static bool IsNullOrWhiteSpace(string value)': (value: string | null) => value === null || trimText(value) === '',
  'static int Compare(string strA, string strB)': (a: string | null, b: string | null) => compareText(a, b, 0),
  'static int Compare(string strA, string strB, bool ignoreCase) | static int Compare(string strA, string strB, bool ignoreCase, cultureinfo culture)':
    (a: string | null, b: string | null, ignoreCase: boolean) => compareText(a, b, ignoreCase ? 1 : 0),
  'static int Compare(string strA, string strB, System.StringComparison comparisonType)': compareText,
  'static int Compare(string strA, int indexA, string strB, int indexB, int length)': (
    a: string,
    indexA: number,
    b: string,
    indexB: number,
    length: number,
  ) => compareCulture(a.slice(indexA, indexA + length), b.slice(indexB, indexB + length), false),
  'static int CompareOrdinal(string strA, string strB)': (a: string | null, b: string | null) =>
    a === null || b === null ? compareText(a, b, 4) : compareOrdinal(a, b),
  'static bool Equals(string a, string b)': (a: string | null, b: string | null) => a === b,
  'static bool Equals(string a, string b, System.StringComparison comparisonType)': (
    a: string | null,
    b: string | null,
    comparison: number,
  ) => compareText(a, b, comparison) === 0,
  'static bool op_Equality(string a, string b)': (a: string | null, b: string | null) => a === b,
  'static bool op_Inequality(string a, string b)': (a: string | null, b: string | null) => a !== b,
  'static string Concat(System.Object arg0) | static string Concat(System.Object arg0, System.Object arg1) | static string Concat(System.Object arg0, System.Object arg1, System.Object arg2)':
    (...args: unknown[]) => texts(args.slice(0, -1) as Value[], args.at(-1) as MemberContext).join(''),
  'static string Concat(Params System.Object[] args)': (args: Value[], context: MemberContext) =>
    texts(args, context).join(''),
  'static string Concat(string str0, string str1) | static string Concat(string str0, string str1, string str2) | static string Concat(string str0, string str1, string str2, string str3)':
    (...args: unknown[]) => args.slice(0, -1).join(''),
  'static string Concat(Params string[] values)': (values: Value[]) => values.join(''),
  'static string Copy(string str) | static string Intern(string str) | static string IsInterned(string str)': (
    text: string,
  ) => text,
  'static string Format(string format, System.Object arg0)': (template: string, arg: Value, context: MemberContext) =>
    format(template, [arg], null, context),
  'static string Format(string format, System.Object arg0, System.Object arg1)': (
    template: string,
    a: Value,
    b: Value,
    context: MemberContext,
  ) => format(template, [a, b], null, context),
  'static string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)': (
    template: string,
    a: Value,
    b: Value,
    c: Value,
    context: MemberContext,
  ) => format(template, [a, b, c], null, context),
  'static string Format(string format, Params System.Object[] args)': (
    template: string,
    args: Value[],
    context: MemberContext,
  ) => format(template, args, null, context),
  'static string Format(System.IFormatProvider provider, string format, System.Object arg0)': (
    provider: Value,
    template: string,
    arg: Value,
    context: MemberContext,
  ) => format(template, [arg], provider, context),
  'static string Format(System.IFormatProvider provider, string format, Params System.Object[] args)': (
    provider: Value,
    template: string,
    args: Value[],
    context: MemberContext,
  ) => format(template, args, provider, context),
  'static string Join(char separator, Params string[] value) | static string Join(char separator, Params System.Object[] values) | static string Join(string separator, Params string[] value) | static string Join(string separator, Params System.Object[] values)':
    joined,
  'static string Join(string separator, string[] value, int startIndex, int count)': (
    separator: string | null,
    values: Value[],
    start: number,
    count: number,
  ) => values.slice(start, start + count).join(separator ?? ''),
  'static string Join(string separator, System.Collections.Generic.IEnumerable[string] values)': joined,
};
