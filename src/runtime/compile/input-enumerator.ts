import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';

/** `$input`: goes through what came by the pipeline, once unless reset. */
export class InputEnumerator implements NetObject {
  readonly #items: readonly Value[];
  #at = -1;

  constructor(items: readonly Value[]) {
    this.#items = items;
  }

  get netType(): NetType {
    return inputEnumeratorType;
  }

  moveNext(): boolean {
    if (this.#at < this.#items.length) this.#at++;
    return this.#at < this.#items.length;
  }

  get current(): Value {
    return this.#items[this.#at] ?? null;
  }

  reset(): void {
    this.#at = -1;
  }

  *[Symbol.iterator](): Iterator<Value> {
    while (this.moveNext()) yield this.current;
  }
}

const inputEnumeratorType: NetType = defineType('System.Collections.ArrayList+ArrayListEnumeratorSimple', {
  members: () => ({
    'bool MoveNext()': (self: InputEnumerator) => self.moveNext(),
    'void Reset()': (self: InputEnumerator) => self.reset(),
    'System.Object Current {get;}': (self: InputEnumerator) => self.current,
  }),
});
