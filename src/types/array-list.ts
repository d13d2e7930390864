import { arrayListType, NetList } from './list.ts';
import type { Value } from './value.ts';

/** `[System.Collections.ArrayList]`, as the engine itself makes them: what -ErrorVariable and its kin collect into. */
export class ArrayList extends NetList {
  constructor(items: Value[] = []) {
    super(arrayListType, items);
  }
}
