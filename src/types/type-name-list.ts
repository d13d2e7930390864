import { stringType } from './core-types.ts';
import { collectionOfType, NetList } from './list.ts';
import { extend, PSCustomObject } from './ps-object.ts';
import { typeNames } from './type-of.ts';
import type { Value } from './value.ts';

/** `$value.PSTypeNames`: a list whose changes are the object's. */
class TypeNameList extends NetList {
  readonly #owner: Value;

  constructor(owner: Value) {
    super(collectionOfType.close([stringType]), [...typeNames(owner)]);
    this.#owner = owner;
  }

  protected override changed(): void {
    super.changed();
    setTypeNames(
      this.#owner,
      this.items.map((item) => String(item)),
    );
  }
}

export function typeNameList(owner: Value): NetList {
  return new TypeNameList(owner);
}

const interned = new Map<string, readonly string[]>();

/** Replaces an object's type names. Primitives cannot carry any: wrap them in a PSObject first. */
export function setTypeNames(owner: Value, names: readonly string[]): void {
  if (owner instanceof PSCustomObject) {
    // Bags made alike share one list, so that what is looked up along it is looked up once.
    const key = names.join('\n');
    let shared = interned.get(key);
    if (shared === undefined) {
      if (interned.size > 1000) interned.clear();
      shared = [...names];
      interned.set(key, shared);
    }
    owner.typeNames = shared;
  } else if (typeof owner === 'object' && owner !== null) {
    extend(owner).typeNames = [...names];
  }
}
