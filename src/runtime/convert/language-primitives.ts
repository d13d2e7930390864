import { defineType } from '../../types/declare.ts';
import { itemsOf } from '../../types/enumerable.ts';
import type { NetType } from '../../types/net-type.ts';
import type { PSReference } from '../../types/reference.ts';
import type { Value } from '../../types/value.ts';
import { areEqual, compareValues } from '../operators/compare.ts';
import type { EvaluationContext } from './context.ts';
import { convertTo, tryConvertTo, unconvertible } from './convert.ts';
import { isTrue } from './truth.ts';

/** `[System.Management.Automation.LanguagePrimitives]`: conversions and comparisons for scripts that ask .NET for them. */
defineType('System.Management.Automation.LanguagePrimitives', {
  isAbstract: true,
  members: () => ({
    'static System.Object ConvertTo(System.Object valueToConvert, type resultType)': (
      value: Value,
      type: NetType,
      context: EvaluationContext,
    ) => convertTo(value, type, context),
    'static System.Object ConvertTo(System.Object valueToConvert, type resultType, System.IFormatProvider formatProvider)':
      (value: Value, type: NetType, _provider: Value, context: EvaluationContext) => convertTo(value, type, context),
    'static bool TryConvertTo(System.Object valueToConvert, type resultType, [ref] System.Object result)': (
      value: Value,
      type: NetType,
      result: PSReference,
      context: EvaluationContext,
    ) => {
      const converted = tryConvertTo(value, type, context);
      result.value = converted === unconvertible ? null : converted;
      return converted !== unconvertible;
    },
    'static bool IsTrue(System.Object obj)': (value: Value) => isTrue(value),
    'static bool Equals(System.Object first, System.Object second)': (a: Value, b: Value, context: EvaluationContext) =>
      areEqual(a, b, false, context),
    'static bool Equals(System.Object first, System.Object second, bool ignoreCase)': (
      a: Value,
      b: Value,
      ignoreCase: boolean,
      context: EvaluationContext,
    ) => areEqual(a, b, ignoreCase, context),
    'static int Compare(System.Object first, System.Object second)': (a: Value, b: Value, context: EvaluationContext) =>
      Math.sign(compareValues(a, b, false, context)),
    'static int Compare(System.Object first, System.Object second, bool ignoreCase)': (
      a: Value,
      b: Value,
      ignoreCase: boolean,
      context: EvaluationContext,
    ) => Math.sign(compareValues(a, b, ignoreCase, context)),
    'static System.Collections.IEnumerable GetEnumerable(System.Object obj)': (value: Value) =>
      itemsOf(value) === null ? null : value,
    'static bool IsObjectEnumerable(System.Object obj)': (value: Value) => itemsOf(value) !== null,
  }),
});
