import { delegateType, objectType } from './core-types.ts';
import { defineGeneric, defineType } from './declare.ts';

/**
 * Delegates: a script block given for one is called where .NET would call it, so a value of such a type is the script
 * block itself. They only have names.
 */

const generic: readonly (readonly [name: string, ...parameters: string[]])[] = [
  ['System.Predicate', 'T'],
  ['System.Comparison', 'T'],
  ['System.Converter', 'TInput', 'TOutput'],
  ['System.EventHandler', 'TEventArgs'],
  ['System.Action', 'T'],
  ['System.Action', 'T1', 'T2'],
  ['System.Action', 'T1', 'T2', 'T3'],
  ['System.Action', 'T1', 'T2', 'T3', 'T4'],
  ['System.Func', 'TResult'],
  ['System.Func', 'T', 'TResult'],
  ['System.Func', 'T1', 'T2', 'TResult'],
  ['System.Func', 'T1', 'T2', 'T3', 'TResult'],
  ['System.Func', 'T1', 'T2', 'T3', 'T4', 'TResult'],
];

for (const [name, ...parameters] of generic) {
  defineGeneric(name, parameters, () => ({ base: delegateType, kind: 'delegate' }));
}

for (const name of ['System.Action', 'System.EventHandler', 'System.AsyncCallback', 'System.Threading.ThreadStart']) {
  defineType(name, { base: delegateType, kind: 'delegate' });
}

for (const name of ['System.IComparable', 'System.IEquatable']) {
  defineGeneric(name, ['T'], () => ({ kind: 'interface' }));
}

export const eventArgsType = defineType('System.EventArgs', { base: objectType });
