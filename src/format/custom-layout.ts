import type { Value } from '../types/value.ts';
import type { FormatContext } from './format-context.ts';
import { CellReader } from './format-errors.ts';
import type { FormatParameters } from './format-parameters.ts';
import type { Layout } from './layout.ts';
import { browseObject } from './object-browser.ts';
import type { Entry } from './packets.ts';
import { FormatStartData } from './packets.ts';
import type { CustomView } from './views.ts';

/** A declared custom view, or for an object without one its properties as a nested outline. */
export class CustomLayout implements Layout {
  readonly view: CustomView | null;
  readonly cells: CellReader;
  readonly #context: FormatContext;
  readonly #parameters: FormatParameters | null;

  constructor(view: CustomView | null, context: FormatContext, parameters: FormatParameters | null) {
    this.view = view;
    this.#context = context;
    this.#parameters = parameters;
    this.cells = new CellReader(context, parameters);
  }

  start(): FormatStartData {
    return new FormatStartData({ kind: 'custom' }, false);
  }

  entry(item: Value): Entry {
    const nodes =
      this.view === null
        ? browseObject(item, this.#context, this.#parameters, this.cells)
        : this.view.nodes(item, this.#context);
    return { kind: 'custom', nodes };
  }
}
