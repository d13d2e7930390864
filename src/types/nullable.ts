import { valueType } from './core-types.ts';
import { defineGeneric } from './declare.ts';

/** `Nullable[T]`: a value of it is a T or null, so it only has a name. */
defineGeneric('System.Nullable', ['T'], () => ({ base: valueType, kind: 'struct' }));
