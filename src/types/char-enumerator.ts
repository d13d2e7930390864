import { enumeratorType } from './core-types.ts';
import { defineType } from './declare.ts';

/** What a string's `GetEnumerator()` gives: its members are those of any enumerator. */
export const charEnumeratorType = defineType('System.CharEnumerator', { interfaces: [enumeratorType] });
