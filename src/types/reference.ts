import { objectType } from './core-types.ts';
import { defineGeneric, defineType } from './declare.ts';
import type { NetType } from './net-type.ts';
import { typeOf } from './type-of.ts';
import { isNull, type NetObject, type Value } from './value.ts';

/** `[ref]$x`: a place to read and write. Variables pass their own accessors; `[ref]5` holds its value itself. */
export class PSReference implements NetObject {
  #get: () => Value;
  #set: (value: Value) => void;

  constructor(get: () => Value, set: (value: Value) => void) {
    this.#get = get;
    this.#set = set;
  }

  static to(value: Value): PSReference {
    let held = value;
    return new PSReference(
      () => held,
      (next) => {
        held = next;
      },
    );
  }

  get value(): Value {
    return this.#get();
  }

  set value(value: Value) {
    this.#set(value);
  }

  get netType(): NetType {
    const { value } = this;
    return typedReference.close([isNull(value) ? objectType : typeOf(value)]);
  }
}

export const referenceType = defineType('System.Management.Automation.PSReference', {
  accelerators: ['ref'],
  members: () => ({
    'System.Object Value {get;set;}': {
      get: (self: PSReference) => self.value,
      set: (self: PSReference, value: Value) => {
        self.value = value;
      },
    },
    'ref new(System.Object value)': (value: Value) => PSReference.to(value),
  }),
});

const typedReference = defineGeneric('System.Management.Automation.PSReference', ['T'], () => ({
  base: referenceType,
}));
