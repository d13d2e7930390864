import { enumerableOf } from '../../types/enumerable.ts';
import type { Value } from '../../types/value.ts';

/** True for what operators treat as a list of items: arrays and collections, not text and dictionaries. */
export function isListLike(value: Value): value is Value & object {
  return typeof value === 'object' && value !== null && enumerableOf(value) !== null;
}

/** The items of a list; the value itself as the only item otherwise. */
export function enumerate(value: Value): Iterable<Value> {
  return enumerableOf(value) ?? [value];
}

/** The items; what the collection itself throws on the way is replaced by what `seen` makes of it. */
export function* itemsOrError(items: Iterable<Value>, seen: (error: unknown) => unknown): Generator<Value> {
  const iterator = items[Symbol.iterator]();
  for (;;) {
    let next: IteratorResult<Value>;
    try {
      next = iterator.next();
    } catch (error) {
      throw seen(error);
    }
    if (next.done === true) return;
    yield next.value;
  }
}
