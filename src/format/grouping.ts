import type { Value } from '../types/value.ts';
import type { CustomNode } from './custom-writer.ts';
import { textNode } from './custom-writer.ts';
import { displayText } from './display.ts';
import type { Expression } from './expression.ts';
import type { FormatContext } from './format-context.ts';
import type { FormatParameters } from './format-parameters.ts';
import type { View } from './views.ts';
import { expressionOf } from './views.ts';

/** Watches the value that objects are grouped by. */
export class Grouping {
  readonly #context: FormatContext;
  readonly #expression: Expression;
  readonly #label: string | undefined;
  readonly #view: View | null;
  #current: Value;
  #name = '';

  private constructor(context: FormatContext, expression: Expression, label: string | undefined, view: View | null) {
    this.#context = context;
    this.#expression = expression;
    this.#label = label;
    this.#view = view;
  }

  /** The grouping that was asked for, else the view's, else null. */
  static of(context: FormatContext, parameters: FormatParameters | null, view: View | null): Grouping | null {
    const asked = parameters?.groupBy;
    if (asked !== undefined) return new Grouping(context, asked.expression, asked.label, view);
    const declared = view?.groupBy;
    if (declared === undefined) return null;
    return new Grouping(context, expressionOf(declared.value), declared.label, view);
  }

  /** True when this object begins another group than the one before. */
  update(item: Value): boolean {
    const resolved = this.#expression.resolve(item, this.#context)[0];
    const result = resolved?.evaluate(item, this.#context);
    if (resolved === undefined || result?.kind !== 'value') return false;
    const previous = this.#current;
    this.#current = result.value;
    const same = (previous ?? null) === (result.value ?? null) || this.#isSame(result.value, previous);
    if (!same) this.#name = resolved.text;
    return !same;
  }

  #isSame(value: Value, previous: Value): boolean {
    return previous !== undefined && this.#context.sameKey(value, previous);
  }

  /** The heading above the group that `first` begins, or null when it has no value to show. */
  heading(first: Value): readonly CustomNode[] | null {
    if (this.#current === undefined) return null;
    const custom = this.#view?.groupBy?.heading;
    if (custom !== undefined) return custom(first, this.#context);
    const label = this.#view?.groupBy?.label ?? this.#label ?? this.#name;
    return [textNode(`   ${label}: `), textNode(displayText(this.#current, this.#context))];
  }
}
