import { arrayType, arrayTypeOf, typedArray } from './arrays.ts';
import { int32Type, objectType } from './core-types.ts';
import { defineType } from './declare.ts';
import { itemsOf } from './enumerable.ts';
import { hashKey, netEquals } from './equality.ts';
import { listType, NetList } from './list.ts';
import { argumentOutOfRange, invalidOperation } from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { type AnyNumber, double, isNumber, toDouble } from './numbers.ts';
import { netCompare } from './ordering.ts';
import type { Value } from './value.ts';

/** What each method of `[System.Linq.Enumerable]` takes: any list, and script blocks for its delegates. */
type Items = Value;

function listed(items: Items): Value[] {
  return Array.from(itemsOf(items) ?? []);
}

/** Results keep the element type of the list they come from. */
function like(items: Items, result: Value[]): Value[] {
  const type = Array.isArray(items) ? arrayTypeOf(items) : arrayType(elementOf(items));
  return typedArray(type, result);
}

function elementOf(items: Items): NetType {
  return typeof items === 'object' && items !== null && 'netType' in items
    ? (items.netType.genericArguments[0] ?? objectType)
    : objectType;
}

function holds(predicate: Value, context: MemberContext): (value: Value) => boolean {
  return (value) => context.call(predicate, [value]) === true;
}

function empty(): Error {
  return invalidOperation('Sequence contains no elements');
}

function sum(items: Items): Value {
  const numbers = listed(items).filter(isNumber);
  if (numbers.every((value): value is number => typeof value === 'number'))
    return numbers.reduce((total, value) => total + value, 0);
  if (numbers.every((value): value is bigint => typeof value === 'bigint'))
    return numbers.reduce((total, value) => total + value, 0n);
  return double(numbers.reduce((total: number, value: AnyNumber) => total + toDouble(value), 0));
}

function distinct(values: readonly Value[]): Value[] {
  const seen = new Map<unknown, Value>();
  for (const value of values) {
    const key = hashKey(value);
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}

function range(start: number, count: number): Value[] {
  if (count < 0) throw argumentOutOfRange('count', 'Specified argument was out of the range of valid values.');
  return typedArray(
    arrayType(int32Type),
    Array.from({ length: count }, (_, index) => start + index),
  );
}

const any = 'System.Collections.IEnumerable source';
const test = 'System.Func[System.Object,bool] predicate';
const selector = 'System.Func[System.Object,System.Object] selector';
const two = 'System.Collections.IEnumerable first, System.Collections.IEnumerable second';

defineType('System.Linq.Enumerable', {
  isAbstract: true,
  members: () => ({
    'static System.Object Range(int start, int count)': range,
    'static System.Object Repeat(System.Object element, int count)': (value: Value, count: number) =>
      new Array<Value>(count).fill(value),
    'static System.Object Empty()': () => [],
    [`static System.Object Sum(${any})`]: sum,
    [`static System.Object Average(${any})`]: (items: Items) => {
      const numbers = listed(items).filter(isNumber);
      if (numbers.length === 0) throw empty();
      return double(numbers.reduce((total: number, value) => total + toDouble(value), 0) / numbers.length);
    },
    [`static System.Object Max(${any})`]: (items: Items) => best(items, 1),
    [`static System.Object Min(${any})`]: (items: Items) => best(items, -1),
    [`static int Count(${any})`]: (items: Items) => listed(items).length,
    [`static int Count(${any}, ${test})`]: (items: Items, predicate: Value, context: MemberContext) =>
      listed(items).filter(holds(predicate, context)).length,
    [`static bool Any(${any})`]: (items: Items) => listed(items).length > 0,
    [`static bool Any(${any}, ${test})`]: (items: Items, predicate: Value, context: MemberContext) =>
      listed(items).some(holds(predicate, context)),
    [`static bool All(${any}, ${test})`]: (items: Items, predicate: Value, context: MemberContext) =>
      listed(items).every(holds(predicate, context)),
    [`static bool Contains(${any}, System.Object value)`]: (items: Items, value: Value) =>
      listed(items).some((each) => netEquals(each, value)),
    [`static System.Object First(${any})`]: (items: Items) => at(items, 0),
    [`static System.Object First(${any}, ${test})`]: (items: Items, predicate: Value, context: MemberContext) =>
      at(listed(items).filter(holds(predicate, context)), 0),
    [`static System.Object FirstOrDefault(${any})`]: (items: Items) => listed(items)[0] ?? null,
    [`static System.Object Last(${any})`]: (items: Items) => at(items, -1),
    [`static System.Object LastOrDefault(${any})`]: (items: Items) => listed(items).at(-1) ?? null,
    [`static System.Object Single(${any})`]: (items: Items) => {
      if (listed(items).length > 1) throw invalidOperation('Sequence contains more than one element');
      return at(items, 0);
    },
    [`static System.Object ElementAt(${any}, int index)`]: (items: Items, index: number) => {
      const value = listed(items)[index];
      if (value === undefined) {
        throw argumentOutOfRange(
          'index',
          'Index was out of range. Must be non-negative and less than the size of the collection.',
        );
      }
      return value;
    },
    [`static System.Object Where(${any}, ${test})`]: (items: Items, predicate: Value, context: MemberContext) =>
      like(items, listed(items).filter(holds(predicate, context))),
    [`static System.Object Select(${any}, ${selector})`]: (items: Items, select: Value, context: MemberContext) =>
      listed(items).map((value) => context.call(select, [value])),
    [`static System.Object Reverse(${any})`]: (items: Items) => like(items, listed(items).reverse()),
    [`static System.Object Distinct(${any})`]: (items: Items) => like(items, distinct(listed(items))),
    [`static System.Object Skip(${any}, int count)`]: (items: Items, count: number) =>
      like(items, listed(items).slice(Math.max(0, count))),
    [`static System.Object Take(${any}, int count)`]: (items: Items, count: number) =>
      like(items, listed(items).slice(0, Math.max(0, count))),
    [`static System.Object Zip(${two}, System.Func[System.Object,System.Object,System.Object] resultSelector)`]: (
      first: Items,
      second: Items,
      join: Value,
      context: MemberContext,
    ) => {
      const others = listed(second);
      const pairs = listed(first).slice(0, others.length);
      return pairs.map((value, index) => context.call(join, [value, others[index]]));
    },
    [`static System.Object Aggregate(${any}, System.Func[System.Object,System.Object,System.Object] func)`]: (
      items: Items,
      join: Value,
      context: MemberContext,
    ) => {
      const values = listed(items);
      if (values.length === 0) throw empty();
      return values.reduce((total, value) => context.call(join, [total, value]));
    },
    [`static System.Object Concat(${two})`]: (first: Items, second: Items) =>
      like(first, [...listed(first), ...listed(second)]),
    [`static System.Object Union(${two})`]: (first: Items, second: Items) =>
      like(first, distinct([...listed(first), ...listed(second)])),
    [`static System.Object Intersect(${two})`]: (first: Items, second: Items) => {
      const keys = new Set(listed(second).map((value) => hashKey(value)));
      return like(
        first,
        distinct(listed(first)).filter((value) => keys.has(hashKey(value))),
      );
    },
    [`static System.Object Except(${two})`]: (first: Items, second: Items) => {
      const keys = new Set(listed(second).map((value) => hashKey(value)));
      return like(
        first,
        distinct(listed(first)).filter((value) => !keys.has(hashKey(value))),
      );
    },
    [`static bool SequenceEqual(${two})`]: (first: Items, second: Items) => {
      const left = listed(first);
      const right = listed(second);
      return left.length === right.length && left.every((value, index) => netEquals(value, right[index]));
    },
    [`static System.Object OrderBy(${any}, ${selector})`]: (items: Items, select: Value, context: MemberContext) =>
      like(items, ordered(items, select, 1, context)),
    [`static System.Object OrderByDescending(${any}, ${selector})`]: (
      items: Items,
      select: Value,
      context: MemberContext,
    ) => like(items, ordered(items, select, -1, context)),
    [`static System.Object ToArray(${any})`]: (items: Items) => like(items, listed(items)),
    [`static System.Object ToList(${any})`]: (items: Items) => {
      const element = Array.isArray(items) ? (arrayTypeOf(items).elementType ?? objectType) : elementOf(items);
      return new NetList(listType.close([element]), listed(items));
    },
    [`static System.Object Cast(${any})`]: (items: Items) => listed(items),
  }),
});

function at(items: Items, index: number): Value {
  const values = listed(items);
  if (values.length === 0) throw empty();
  return values.at(index);
}

function best(items: Items, sign: number): Value {
  const values = listed(items);
  if (values.length === 0) throw empty();
  return values.reduce((top, value) => (netCompare(value, top) * sign > 0 ? value : top));
}

function ordered(items: Items, select: Value, sign: number, context: MemberContext): Value[] {
  const keyed = listed(items).map((value) => ({ value, key: context.call(select, [value]) }));
  return keyed.sort((a, b) => sign * netCompare(a.key, b.key)).map(({ value }) => value);
}
