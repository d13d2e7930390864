import type { Value } from '../types/value.ts';
import { displayNameProperty } from './display.ts';
import type { FormatContext } from './format-context.ts';
import { CellReader } from './format-errors.ts';
import type { FormatParameters, PropertySpec } from './format-parameters.ts';
import type { Layout } from './layout.ts';
import { typeNamesOf } from './objects.ts';
import type { Entry } from './packets.ts';
import { FormatStartData } from './packets.ts';
import { defaultProperties, expandProperties } from './shown-properties.ts';
import { bestForType } from './view-table.ts';
import type { WideView } from './views.ts';
import { expressionOf } from './views.ts';

/** One property of each object, side by side: the one asked for, the view's, or the one that names the object. */
export class WideLayout implements Layout {
  readonly view: WideView | null;
  readonly cells: CellReader;
  readonly #context: FormatContext;
  readonly #parameters: FormatParameters | null;

  constructor(view: WideView | null, context: FormatContext, parameters: FormatParameters | null) {
    this.view = view;
    this.#context = context;
    this.#parameters = parameters;
    this.cells = new CellReader(context, parameters);
  }

  start(): FormatStartData {
    const autosize = this.#parameters?.autosize ?? this.view?.autosize ?? false;
    const columns = autosize ? 0 : (this.#parameters?.columns ?? this.view?.columns ?? 0);
    return new FormatStartData({ kind: 'wide', columns }, autosize);
  }

  entry(item: Value): Entry {
    const spec = this.#property(item);
    return { kind: 'wide', text: spec === undefined ? '' : this.cells.text(item, spec.expression, spec.format, false) };
  }

  #property(item: Value): PropertySpec | undefined {
    if (this.view !== null) {
      const { value, format } = bestForType(typeNamesOf(item), this.view.entries ?? []) ?? this.view;
      return { expression: expressionOf(value), format };
    }
    const asked = this.#parameters?.properties ?? [];
    if (asked.length > 0) return expandProperties(asked, item, this.#context)[0];
    const name = displayNameProperty(item, this.#context) ?? defaultProperties(item, this.#context).names[0];
    return name === undefined ? undefined : { expression: expressionOf(name) };
  }
}
