import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import { createBoundParameters } from './bound-parameters.ts';
import type { Frame } from './frame.ts';
import { InputEnumerator } from './input-enumerator.ts';

/** The frame's own `$input`; an array given as input becomes an enumerator at its first use. */
export function inputOf(frame: Frame): Value {
  const { input } = frame;
  if (Array.isArray(input)) frame.input = new InputEnumerator(input);
  return frame.input;
}

/** `$PSBoundParameters` of the frame, made when first asked for. */
export function tableOfBound(frame: Frame): Value {
  if (frame.boundTable === undefined && frame.bound !== null) frame.boundTable = createBoundParameters(frame.bound);
  return frame.boundTable;
}

/** `$foreach` and `$switch`: the enumerator of the loop that runs. */
export class LoopEnumerator implements NetObject {
  readonly #items: Iterable<Value>;
  #iterator: Iterator<Value>;
  #current: Value = null;

  constructor(items: Iterable<Value>) {
    this.#items = items;
    this.#iterator = items[Symbol.iterator]();
  }

  get netType(): NetType {
    return loopEnumeratorType;
  }

  moveNext(): boolean {
    const next = this.#iterator.next();
    this.#current = next.done === true ? null : (next.value ?? null);
    return next.done !== true;
  }

  get current(): Value {
    return this.#current;
  }

  reset(): void {
    this.#iterator = this.#items[Symbol.iterator]();
    this.#current = null;
  }
}

const loopEnumeratorType: NetType = defineType('System.Array+ArrayEnumerator', {
  members: () => ({
    'bool MoveNext()': (self: LoopEnumerator) => self.moveNext(),
    'void Reset()': (self: LoopEnumerator) => self.reset(),
    'System.Object Current {get;}': (self: LoopEnumerator) => self.current,
  }),
});
