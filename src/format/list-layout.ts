import type { Value } from '../types/value.ts';
import type { FormatContext } from './format-context.ts';
import { CellReader } from './format-errors.ts';
import type { FormatParameters, PropertySpec } from './format-parameters.ts';
import type { Layout } from './layout.ts';
import { typeNamesOf } from './objects.ts';
import type { Entry } from './packets.ts';
import { FormatStartData } from './packets.ts';
import { defaultProperties, expandProperties, showsComputerName } from './shown-properties.ts';
import { bestForType } from './view-table.ts';
import type { ListItem, ListView } from './views.ts';
import { expressionOf } from './views.ts';

/** Lists of the properties asked for, or of each object's own. */
export class PropertyList implements Layout {
  readonly view = null;
  readonly cells: CellReader;
  readonly #context: FormatContext;
  readonly #parameters: FormatParameters | null;

  constructor(context: FormatContext, parameters: FormatParameters | null) {
    this.#context = context;
    this.#parameters = parameters;
    this.cells = new CellReader(context, parameters);
  }

  start(): FormatStartData {
    return new FormatStartData({ kind: 'list' }, this.#parameters?.autosize ?? false);
  }

  entry(item: Value): Entry {
    const labels: string[] = [];
    const values: string[] = [];
    for (const spec of this.#properties(item)) {
      labels.push(spec.label ?? spec.expression.text);
      values.push(this.cells.text(item, spec.expression, spec.format, false));
    }
    return { kind: 'list', labels, values };
  }

  #properties(item: Value): readonly PropertySpec[] {
    const asked = this.#parameters?.properties ?? [];
    if (asked.length > 0) return expandProperties(asked, item, this.#context);
    return defaultProperties(item, this.#context).names.map((name) => ({ expression: expressionOf(name) }));
  }
}

/** Lists by a declared view. */
export class ViewList implements Layout {
  readonly view: ListView;
  readonly cells: CellReader;
  readonly #context: FormatContext;
  readonly #parameters: FormatParameters | null;
  readonly #extra: readonly ListItem[];

  constructor(view: ListView, first: Value, context: FormatContext, parameters: FormatParameters | null) {
    this.view = view;
    this.#context = context;
    this.#parameters = parameters;
    this.cells = new CellReader(context, parameters);
    this.#extra = showsComputerName(first, context) ? [{ value: 'PSComputerName' }] : [];
  }

  start(): FormatStartData {
    return new FormatStartData({ kind: 'list' }, this.#parameters?.autosize ?? false);
  }

  entry(item: Value): Entry {
    const labels: string[] = [];
    const values: string[] = [];
    const own = bestForType(typeNamesOf(item), this.view.entries ?? [])?.items ?? [...this.view.items, ...this.#extra];
    for (const listItem of own) {
      if (!this.#shown(item, listItem)) continue;
      const expression = expressionOf(listItem.value);
      labels.push(listItem.label ?? expression.resolve(item, this.#context)[0]?.text ?? expression.text);
      values.push(this.cells.text(item, expression, listItem.format, false));
    }
    return { kind: 'list', labels, values };
  }

  #shown(item: Value, listItem: ListItem): boolean {
    if (listItem.when === undefined) return true;
    const condition = expressionOf(listItem.when);
    const result = condition.evaluate(item, this.#context);
    if (result.kind === 'failed') this.cells.failed(item, condition, result);
    return result.kind === 'value' && this.#context.isTrue(result.value);
  }
}
