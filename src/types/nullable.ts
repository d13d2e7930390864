import { valueType } from './core-types.ts';
import { defineGeneric } from './declare.ts';

/** `Nullable<T>`: a value type that may be absent. A value of it is `$null` or simply a T, so it has no members of its own. */
defineGeneric('System.Nullable', ['T'], () => ({ kind: 'struct', base: valueType }));
