import { enumerableOf } from '../../types/enumerable.ts';
import type { NetType } from '../../types/net-type.ts';
import { isNumber, toDouble } from '../../types/numbers.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { ArgumentAttribute } from '../binder/attributes.ts';
import { isTrue } from '../convert/truth.ts';
import { attributeTypeOf } from './attribute-registry.ts';

/** An attribute with its arguments evaluated: what a parameter's list of attributes holds, and what scripts make with `new`. */
export class AttributeObject implements NetObject {
  /** Lower case, without namespace and `Attribute`. */
  readonly name: string;
  readonly positional: readonly Value[];
  /** Keys are lower case. */
  readonly named: Map<string, Value>;
  readonly #act: (self: AttributeObject) => ArgumentAttribute | null;

  /** @param act makes what the attribute does to values, of the arguments it has by then */
  constructor(
    name: string,
    positional: readonly Value[],
    named: Map<string, Value>,
    act: (self: AttributeObject) => ArgumentAttribute | null = () => null,
  ) {
    this.name = name;
    this.positional = positional;
    this.named = named;
    this.#act = act;
  }

  get netType(): NetType {
    return attributeTypeOf(this.name);
  }

  /** What it does to values, or null. */
  get acting(): ArgumentAttribute | null {
    return this.#act(this);
  }

  flag(name: string): boolean {
    return isTrue(this.named.get(name));
  }

  text(name: string): string | undefined {
    const value = this.named.get(name);
    return value === undefined || value === null ? undefined : String(value);
  }

  number(name: string): number | undefined {
    const value = this.named.get(name);
    if (value === undefined || value === null) return undefined;
    return isNumber(value) ? toDouble(value) : Number(value);
  }

  /** Positional arguments as texts, lists flattened: an alias attribute's names. */
  texts(): string[] {
    return this.positional.flatMap((value) => [...(enumerableOf(value) ?? [value])]).map(String);
  }
}
