import { listInterfaceType } from './core-types.ts';
import { defineGeneric } from './declare.ts';
import { Enumerator } from './dictionary.ts';
import type { NetList } from './list.ts';
import { copyTo } from './list-operations.ts';
import type { Value } from './value.ts';

/** `ReadOnlyCollection[T]`: a list that only shows. */
export const readOnlyCollectionType = defineGeneric('System.Collections.ObjectModel.ReadOnlyCollection', ['T'], () => ({
  interfaces: [listInterfaceType],
  members: () => ({
    'int Count {get;}': (self: NetList) => self.count,
    'T Item(int index) {get;}': (self: NetList, index: number) => self.at(index),
    'bool Contains(T value)': (self: NetList, value: Value) => self.indexOf(value) >= 0,
    'int IndexOf(T value)': (self: NetList, value: Value) => self.indexOf(value),
    'System.Collections.IEnumerator GetEnumerator()': (self: NetList) => new Enumerator(self),
    'void CopyTo(T[] array, int index)': (self: NetList, target: Value[], index: number) =>
      copyTo(self.items, target, index),
  }),
}));
