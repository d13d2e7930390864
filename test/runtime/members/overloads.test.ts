import { describe, expect, test } from 'vitest';
import { getMember } from '../../../src/runtime/members/get.ts';
import { getIndex, setIndex } from '../../../src/runtime/members/index-access.ts';
import { construct, invokeMethod, invokeStatic } from '../../../src/runtime/members/invoke.ts';
import { setMember } from '../../../src/runtime/members/set.ts';
import { stringArray } from '../../../src/types/arrays.ts';
import type { Decimal } from '../../../src/types/decimal.ts';
import { defineType } from '../../../src/types/declare.ts';
import { Hashtable, OrderedDictionary } from '../../../src/types/hashtable.ts';
import { formatException } from '../../../src/types/net-exception.ts';
import type { NetType } from '../../../src/types/net-type.ts';
import { double } from '../../../src/types/numbers.ts';
import { customObject } from '../../../src/types/ps-object.ts';
import type { NetObject, Value } from '../../../src/types/value.ts';
import { evaluation, failureOf, shown } from '../evaluation-stub.ts';

class Gauge implements NetObject {
  size = 1;
  get netType(): NetType {
    return gaugeType;
  }
}

const gaugeType = defineType('Test.Gauge', {
  members: () => ({
    'int Size {get;set;}': {
      get: (self: Gauge) => self.size,
      set: (self: Gauge, size: number) => {
        self.size = size;
      },
    },
    'string Name {get;}': () => 'gauge',
    'string Cut(int start)': (_: Gauge, start: number) => `from ${start}`,
    'string Cut(int start, int length)': (_: Gauge, start: number, length: number) => `${start} for ${length}`,
    'string List(Params string[] items)': (_: Gauge, items: string[]) => items.join('+'),
    'string Fail(string text)': (_: Gauge, text: string) => {
      throw formatException(`bad ${text}`);
    },
    'static double Floor(double value)': (value: number) => Math.floor(value),
    'static decimal Floor(decimal value)': (value: Decimal) => value.round(0, 'floor'),
    'static int Max(int a, int b)': (x: number, y: number) => Math.max(x, y),
    'static double Max(double a, double b)': (x: number, y: number) => Math.max(x, y),
    'Test.Gauge new()': () => new Gauge(),
  }),
});

const gauge = new Gauge();

describe('overloads', () => {
  test.each<[string, () => Value, string]>([
    ['by count', () => invokeMethod(gauge, 'cut', [1, 2], evaluation), 'String 1 for 2'],
    ['texts become numbers', () => invokeMethod(gauge, 'Cut', ['5'], evaluation), 'String from 5'],
    ['params take many', () => invokeMethod(gauge, 'List', ['a', 'b', 3], evaluation), 'String a+b+3'],
    ['params take an array', () => invokeMethod(gauge, 'List', [stringArray(['a', 'b'])], evaluation), 'String a+b'],
    ['params take none', () => invokeMethod(gauge, 'List', [], evaluation), 'String '],
    ['an integer prefers decimal to double', () => invokeStatic(gaugeType, 'Floor', [2], evaluation), 'Decimal 2'],
    ['a double stays one', () => invokeStatic(gaugeType, 'Floor', [double(2.7)], evaluation), 'Double 2'],
    ['texts prefer the widest number', () => invokeStatic(gaugeType, 'Max', ['1', '2'], evaluation), 'Double 2'],
    ['the first argument weighs more', () => invokeStatic(gaugeType, 'Max', [1, double(2.5)], evaluation), 'Int32 2'],
    ['constructors', () => getMember(construct(gaugeType, [], evaluation), 'size', evaluation), 'Int32 1'],
    ['each item of a list', () => invokeMethod([gauge, gauge], 'Cut', [1], evaluation), 'String from 1, String from 1'],
  ])('%s', (_, run, expected) => {
    expect(shown(run())).toBe(expected);
  });

  test.each<[string, () => Value, string, string]>([
    [
      'no method',
      () => invokeMethod(gauge, 'Nope', [], evaluation),
      'MethodNotFound',
      "Method invocation failed because [Test.Gauge] does not contain a method named 'Nope'.",
    ],
    [
      'null',
      () => invokeMethod(null, 'Nope', [], evaluation),
      'InvokeMethodOnNull',
      'You cannot call a method on a null-valued expression.',
    ],
    [
      'wrong count',
      () => invokeMethod(gauge, 'Cut', [], evaluation),
      'MethodCountCouldNotFindBest',
      'Cannot find an overload for "Cut" and the argument count: "0".',
    ],
    [
      'wrong argument',
      () => invokeMethod(gauge, 'Cut', ['x'], evaluation),
      'MethodArgumentConversionInvalidCastArgument',
      'Cannot convert argument "start", with value: "x", for "Cut" to type "System.Int32": "Cannot convert value "x" to type "System.Int32". Error: "The input string \'x\' was not in a correct format.""',
    ],
    [
      'an exception',
      () => invokeMethod(gauge, 'Fail', ['x'], evaluation),
      'FormatException',
      'Exception calling "Fail" with "1" argument(s): "bad x"',
    ],
  ])('%s', (_, run, id, message) => {
    expect(failureOf(run)).toEqual({ id, message });
  });
});

describe('properties', () => {
  test('of a list are those of its items', () => {
    const list = [customObject([['a', [1, 2]]]), customObject([['a', 3]]), customObject([['b', 4]])];
    expect(shown(getMember(list, 'a', evaluation))).toBe('Int32 1, Int32 2, Int32 3, $null');
    expect(shown(getMember(list, 'b', evaluation))).toBe('$null, $null, Int32 4');
    expect(getMember([5, 'x'], 'c', evaluation)).toBeNull();
    expect(failureOf(() => getMember(list, 'c', evaluation, true)).id).toBe('PropertyNotFoundStrict');
  });

  test('everything has a count', () => {
    expect(getMember(5, 'Count', evaluation)).toBe(1);
    expect(getMember(null, 'Count', evaluation)).toBe(0);
    expect(getMember([1, 2], 'Length', evaluation)).toBe(2);
  });

  test('keys of a table come before its members', () => {
    const table = Hashtable.of([['count', 7]]);
    expect(getMember(table, 'Count', evaluation)).toBe(7);
    setMember(table, 'x', 1, evaluation);
    expect(table.get('X')).toBe(1);
  });

  test('assignments that fail', () => {
    expect(failureOf(() => setMember(gauge, 'Name', 'x', evaluation))).toEqual({
      id: 'PropertyAssignmentException',
      message: "'Name' is a ReadOnly property.",
    });
    expect(failureOf(() => setMember(gauge, 'Size', 'x', evaluation))).toEqual({
      id: 'ExceptionWhenSetting',
      message:
        'Exception setting "Size": "Cannot convert value "x" to type "System.Int32". Error: "The input string \'x\' was not in a correct format.""',
    });
    expect(failureOf(() => setMember(customObject([['a', 1]]), 'b', 1, evaluation)).message).toBe(
      'Exception setting "b": "The property \'b\' cannot be found on this object. Verify that the property exists and can be set."',
    );
  });
});

describe('indices', () => {
  const list = (): Value[] => [1, 2, 3];

  test.each<[string, () => Value, string]>([
    ['negative', () => getIndex(list(), -1, evaluation), 'Int32 3'],
    ['out of range', () => getIndex(list(), 5, evaluation), '$null'],
    ['many', () => getIndex(list(), [0, 2, 9], evaluation), 'Int32 1, Int32 3'],
    ['a text', () => getIndex(list(), '1', evaluation), 'Int32 2'],
    ['half rounds to even', () => getIndex(list(), double(1.5), evaluation), 'Int32 3'],
    ['characters', () => getIndex('abc', -1, evaluation), 'Char c'],
    ['ordered by position', () => getIndex(ordered(), 1, evaluation), 'Int32 2'],
    ['several keys', () => getIndex(Hashtable.of([['a', 1]]), ['a', 'b'], evaluation), 'Int32 1, $null'],
    ['one object', () => getIndex(5, 0, evaluation), 'Int32 5'],
  ])('%s', (_, run, expected) => {
    expect(shown(run())).toBe(expected);
  });

  function ordered(): OrderedDictionary {
    const table = new OrderedDictionary(true);
    table.set('a', 1);
    table.set('b', 2);
    return table;
  }

  test('errors', () => {
    expect(failureOf(() => getIndex(null, 0, evaluation)).id).toBe('NullArray');
    expect(failureOf(() => getIndex(list(), null, evaluation)).id).toBe('NullArrayIndex');
    expect(failureOf(() => setIndex(list(), 5, 1, evaluation)).id).toBe('System.IndexOutOfRangeException');
    expect(failureOf(() => setIndex(list(), [0, 1], 1, evaluation)).id).toBe('ArraySliceAssignmentFailed');
    expect(failureOf(() => setIndex('abc', 0, 'x', evaluation)).message).toBe(
      'Unable to index into an object of type "System.String".',
    );
  });
});
