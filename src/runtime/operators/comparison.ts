import { enumerableOf } from '../../types/enumerable.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { areEqual, compareValues } from './compare.ts';

export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

type Comparison = (left: Value, right: Value, context: EvaluationContext) => Value;

/** `-eq`, `-lt` and their kin: a test of one value, or the items of a list that pass it. */
export function comparison(operator: ComparisonOperator, ignoreCase: boolean): Comparison {
  const test = single(operator, ignoreCase);
  const quick = quickInteger[operator];
  return (left, right, context) => {
    if (typeof left === 'number' && typeof right === 'number') return quick(left, right);
    if (typeof left === 'object' && left !== null) {
      const items = enumerableOf(left);
      if (items !== null) return filter(items, right, test, context);
    }
    return test(left, right, context);
  };
}

type Test = (left: Value, right: Value, context: EvaluationContext) => boolean;

const quickInteger: Readonly<Record<ComparisonOperator, (left: number, right: number) => boolean>> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  gt: (left, right) => left > right,
  ge: (left, right) => left >= right,
  lt: (left, right) => left < right,
  le: (left, right) => left <= right,
};

function single(operator: ComparisonOperator, ignoreCase: boolean): Test {
  switch (operator) {
    case 'eq':
      return (left, right, context) => areEqual(left, right, ignoreCase, context);
    case 'ne':
      return (left, right, context) => !areEqual(left, right, ignoreCase, context);
    case 'gt':
      return (left, right, context) => compareValues(left, right, ignoreCase, context) > 0;
    case 'ge':
      return (left, right, context) => compareValues(left, right, ignoreCase, context) >= 0;
    case 'lt':
      return (left, right, context) => compareValues(left, right, ignoreCase, context) < 0;
    case 'le':
      return (left, right, context) => compareValues(left, right, ignoreCase, context) <= 0;
  }
}

function filter(items: Iterable<Value>, right: Value, test: Test, context: EvaluationContext): Value[] {
  const passed: Value[] = [];
  for (const item of items) if (test(item, right, context)) passed.push(item);
  return passed;
}

/** `list -contains item`: true when an item of the list equals it. */
export function contains(list: Value, item: Value, ignoreCase: boolean, context: EvaluationContext): boolean {
  const items = enumerableOf(list);
  if (items === null) return areEqual(list, item, ignoreCase, context);
  for (const each of items) if (areEqual(each, item, ignoreCase, context)) return true;
  return false;
}
