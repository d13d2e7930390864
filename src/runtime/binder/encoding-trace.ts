import { objectType, psObjectType } from '../../types/core-types.ts';
import type { NetType } from '../../types/net-type.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { type BindingTrace, tracedType } from './binding-trace.ts';
import type { ParameterMetadata } from './metadata.ts';

/** What a trace says of a value that becomes the array of a parameter. */
export class EncodingTrace {
  readonly #trace: BindingTrace;
  readonly #value: Value;
  readonly #parameter: ParameterMetadata;
  readonly #type: NetType;
  readonly #coerces: boolean;
  #isList = false;

  constructor(trace: BindingTrace, value: Value, parameter: ParameterMetadata, type: NetType, coerces: boolean) {
    this.#trace = trace;
    this.#value = value;
    this.#parameter = parameter;
    this.#type = type;
    this.#coerces = coerces;
  }

  /** `length`: of a list; null for a single value. */
  start(length: number | null): void {
    this.#isList = length !== null;
    const given = tracedType(this.#value);
    const how = this.#coerces ? 'coerceElementType' : 'no coerceElementType';
    this.#trace.line(
      `Binding collection parameter ${this.#parameter.name}: argument type [${given}], parameter type [${this.#type.fullName}], ` +
        `collection type Array, element type [${this.#element}], ${how}`,
    );
    if (length !== null) this.#trace.line(`Arg is IList with ${length} elements`);
    this.#trace.line(`Creating array with element type [${this.#element}] and ${length ?? 1} elements`);
    const isList = length !== null && this.#value !== null && this.#value !== undefined;
    this.#trace.line(
      isList
        ? `Argument type ${typeOf(this.#value).fullName} is IList`
        : `Argument type ${given} is not IList, treating this as scalar`,
    );
  }

  converting(item: Value): void {
    this.#trace.line(
      this.#isList
        ? `COERCE collection element from type ${tracedType(item)} to type ${this.#element}`
        : `Coercing scalar arg value to type ${this.#element}`,
    );
  }

  /** The one item that is of another type; a single value is refused without a word. */
  refused(item: Value): void {
    if (!this.#isList) return;
    this.#trace.line(
      `COERCION REQUIRED: Did not attempt to coerce collection element from type ${tracedType(item)} to type ${this.#element}`,
    );
  }

  added(item: Value, position: number): void {
    const type = this.#coerces && this.#type.elementType === psObjectType ? 'PSObject' : tracedType(item);
    this.#trace.line(`Adding ${this.#isList ? '' : 'scalar '}element of type ${type} to array position ${position}`);
  }

  get #element(): string {
    return (this.#type.elementType ?? objectType).fullName;
  }
}
