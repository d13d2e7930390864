import { int32Type } from '../../types/core-types.ts';
import { defineEnum } from '../../types/declare.ts';
import { EnumValue } from '../../types/enums.ts';
import { NetList } from '../../types/list.ts';
import { isMethod } from '../../types/member-kinds.ts';
import { MemberName } from '../../types/member-name.ts';
import { absent, findMember, getProperty, setProperty } from '../../types/members.ts';
import { NetType } from '../../types/net-type.ts';
import { unwrap } from '../../types/ps-object.ts';
import { findType } from '../../types/type-names.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convertTo, noConversion } from '../convert/convert.ts';
import { toText } from '../convert/text.ts';
import { isTrue } from '../convert/truth.ts';
import { fail } from '../messages/fail.ts';
import { callMethod } from './invoke.ts';

/**
 * `.ForEach(what, arguments)` of every value: a script block runs with `$_`, a type converts, a name reads or writes a
 * property or calls a method.
 */
export function forEachItem(items: Iterable<Value>, args: Value[], context: EvaluationContext): Value {
  if (args.length === 0) {
    return fail('MethodCountCouldNotFindBest', ['.ForEach(expression [, arguments...])', '0']);
  }
  const what = unwrap(args[0]);
  const rest = args.slice(1);
  const results: Value[] = [];
  for (const item of items) {
    if (isScriptBlock(what)) {
      for (const each of context.callWithItem(what, item, rest)) results.push(each);
    } else if (what instanceof NetType) results.push(convertTo(item, what, context));
    else applyMember(item, MemberName.of(toText(what, context)), rest, results, context);
  }
  return collection(results);
}

function applyMember(item: Value, name: MemberName, args: Value[], results: Value[], context: EvaluationContext): void {
  if (item === null || item === undefined) return;
  const member = findMember(item, name);
  if (member !== null && isMethod(member)) {
    const result = callMethod(item, member, args, context);
    if (result !== undefined) results.push(result);
    return;
  }
  if (args.length > 0) {
    if (setProperty(item, name, args.length === 1 ? args[0] : args, context) !== 'done') {
      fail('PropertyAssignmentNotFound', [name.text]);
    }
    return;
  }
  const value = getProperty(item, name, context);
  if (value !== absent) results.push(value);
}

export const whereModes = defineEnum(
  'System.Management.Automation.WhereOperatorSelectionMode',
  'Default First Last SkipUntil Until Split',
);

/** `.Where({ condition }, mode, count)` of every value. */
export function whereItems(items: Iterable<Value>, args: Value[], context: EvaluationContext): Value {
  if (args.length === 0) {
    return fail('MethodCountCouldNotFindBest', ['.Where({ expression } [, mode [, numberToReturn]])', '0']);
  }
  const block = unwrap(args[0]);
  if (!isScriptBlock(block)) {
    const type = findType('System.Management.Automation.ScriptBlock');
    if (block === null || block === undefined || type === null) return fail('InvokeMethodOnNull');
    throw noConversion(block, type, context).toError();
  }
  const mode = args[1] === undefined ? null : convertTo(args[1], whereModes, context);
  const limit = args[2] === undefined ? 0 : convertTo(args[2], int32Type, context);
  const test = (item: Value): boolean => {
    const output = context.callWithItem(block, item, []);
    return isTrue(output.length === 1 ? output[0] : output);
  };
  return select(
    items,
    test,
    mode instanceof EnumValue ? mode.toString() : 'Default',
    typeof limit === 'number' ? limit : 0,
  );
}

function select(items: Iterable<Value>, test: (item: Value) => boolean, mode: string, limit: number): Value {
  switch (mode) {
    case 'First':
      return collection(taken(items, test, limit === 0 ? 1 : limit));
    case 'Last': {
      const all = taken(items, test, 0);
      return collection(all.slice(-(limit === 0 ? 1 : limit)));
    }
    case 'SkipUntil': {
      const rest: Value[] = [];
      let found = false;
      for (const item of items) {
        if (!found) found = test(item);
        if (found) rest.push(item);
        if (limit > 0 && rest.length === limit) break;
      }
      return collection(rest);
    }
    case 'Until': {
      const start: Value[] = [];
      for (const item of items) {
        if (test(item) || (limit > 0 && start.length === limit)) break;
        start.push(item);
      }
      return collection(start);
    }
    case 'Split': {
      const passed: Value[] = [];
      const failed: Value[] = [];
      for (const item of items) {
        const wanted = limit === 0 || passed.length < limit;
        (wanted && test(item) ? passed : failed).push(item);
      }
      return [collection(passed), collection(failed)];
    }
    default:
      return collection(taken(items, test, limit));
  }
}

function taken(items: Iterable<Value>, test: (item: Value) => boolean, limit: number): Value[] {
  const found: Value[] = [];
  for (const item of items) {
    if (!test(item)) continue;
    found.push(item);
    if (limit > 0 && found.length === limit) break;
  }
  return found;
}

function isScriptBlock(value: Value): boolean {
  return typeof value === 'object' && value !== null && typeOf(value).name === 'ScriptBlock';
}

let collectionType: NetType | null | undefined;

/** What these methods return: a `Collection[PSObject]`. */
function collection(items: Value[]): Value {
  collectionType ??= findType('System.Collections.ObjectModel.Collection[psobject]');
  return collectionType === null || collectionType === undefined ? items : new NetList(collectionType, items);
}
