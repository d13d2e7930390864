import type { Value } from '../types/value.ts';
import type { Expression } from './expression.ts';
import { resolvedProperty } from './expression.ts';
import type { FormatContext } from './format-context.ts';
import { CellReader } from './format-errors.ts';
import type { FormatParameters, PropertySpec } from './format-parameters.ts';
import type { Layout } from './layout.ts';
import { hasProperty, isScalar, typeNamesOf } from './objects.ts';
import type { Entry } from './packets.ts';
import { FormatStartData } from './packets.ts';
import { defaultProperties, showsComputerName } from './shown-properties.ts';
import type { Alignment, TableColumn } from './table-writer.ts';
import { bestForType } from './view-table.ts';
import type { Column, TableView } from './views.ts';
import { expressionOf } from './views.ts';

/** A table of all properties stops at so many columns. */
const mostColumns = 10;

/** Rows by the properties asked for, or by the first object's own. */
export class PropertyTable implements Layout {
  readonly view = null;
  readonly cells: CellReader;
  readonly #context: FormatContext;
  readonly #parameters: FormatParameters | null;
  readonly #columns: readonly PropertySpec[];

  constructor(first: Value, context: FormatContext, parameters: FormatParameters | null) {
    this.#context = context;
    this.#parameters = parameters;
    this.cells = new CellReader(context, parameters);
    const asked = parameters?.properties ?? [];
    this.#columns = asked.length > 0 ? expandForTable(asked, first, context) : ownColumns(first, context);
  }

  start(first: Value): FormatStartData {
    const parameters = this.#parameters;
    const columns = this.#columns.map(
      (spec): TableColumn => ({
        label: spec.label ?? spec.expression.text,
        width: spec.width ?? 0,
        alignment: spec.alignment ?? defaultAlignment(first, spec.expression, this.#context),
        labelIsProperty: true,
      }),
    );
    const hideHeader = parameters?.hideHeaders ?? false;
    const shape = { kind: 'table', columns, hideHeader, repeatHeader: parameters?.repeatHeader ?? false } as const;
    return new FormatStartData(shape, parameters?.autosize ?? false);
  }

  entry(item: Value): Entry {
    const columns = this.#columns;
    const values = new Array<string>(columns.length);
    for (let k = 0; k < columns.length; k++) {
      const spec = columns[k];
      values[k] =
        spec === undefined ? '' : this.cells.text(item, spec.expression, spec.format, spec.format === undefined);
    }
    return { kind: 'row', values, wrap: this.#parameters?.wrap ?? false, alignments: null };
  }
}

/** A property that the first object lacks keeps its column: later objects may have it. */
function expandForTable(asked: readonly PropertySpec[], first: Value, context: FormatContext): PropertySpec[] {
  return asked.flatMap((spec) => {
    const resolved = spec.expression.resolve(first, context);
    if (resolved.length === 0 && !spec.expression.hasWildcards) return [spec];
    return resolved.map((expression) => ({ ...spec, expression }));
  });
}

function ownColumns(first: Value, context: FormatContext): PropertySpec[] {
  const { names, declared } = defaultProperties(first, context);
  return (declared ? names : names.slice(0, mostColumns)).map((name) => ({
    expression: declared ? expressionOf(name) : resolvedProperty(name),
  }));
}

/** Numbers, booleans, enums and the like stand right, all else left; the first object decides. */
function defaultAlignment(first: Value, expression: Expression, context: FormatContext): Alignment {
  const result = expression.evaluate(first, context);
  if (result.kind !== 'value' || typeof result.value === 'string') return 'left';
  return isScalar(result.value) ? 'right' : 'left';
}

/** Rows by a declared view. */
export class ViewTableLayout implements Layout {
  readonly cells: CellReader;
  readonly view: TableView;
  readonly #parameters: FormatParameters | null;
  readonly #columns: readonly ResolvedColumn[];
  readonly #variants: readonly { readonly types: readonly string[]; readonly columns: readonly ResolvedColumn[] }[];

  constructor(view: TableView, first: Value, context: FormatContext, parameters: FormatParameters | null) {
    this.view = view;
    this.cells = new CellReader(context, parameters);
    this.#parameters = parameters;
    this.#context = context;
    const extra: Column[] = showsComputerName(first, context) ? [{ value: 'PSComputerName' }] : [];
    this.#columns = [...view.columns, ...extra].map(resolveColumn);
    this.#variants = (view.rows ?? []).map((row) => ({ types: row.types, columns: row.columns.map(resolveColumn) }));
  }
  readonly #context: FormatContext;

  start(first: Value): FormatStartData {
    const parameters = this.#parameters;
    const columns = this.#columns.map(
      (column): TableColumn => ({
        label: column.label ?? column.expression.text,
        width: column.width ?? 0,
        alignment: column.alignment ?? 'left',
        labelIsProperty: column.label === undefined || hasProperty(first, column.label, this.#context),
      }),
    );
    const hideHeader = parameters?.hideHeaders ?? this.view.hideHeader ?? false;
    const shape = { kind: 'table', columns, hideHeader, repeatHeader: parameters?.repeatHeader ?? false } as const;
    return new FormatStartData(shape, parameters?.autosize ?? this.view.autosize ?? false);
  }

  entry(item: Value): Entry {
    const columns = this.#variants.length === 0 ? this.#columns : this.#columnsFor(item);
    const values = new Array<string>(columns.length);
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k];
      values[k] = column === undefined ? '' : this.cells.text(item, column.expression, column.format, false);
    }
    return { kind: 'row', values, wrap: this.#parameters?.wrap ?? this.view.wrap ?? false, alignments: null };
  }

  #columnsFor(item: Value): readonly ResolvedColumn[] {
    return bestForType(typeNamesOf(item), this.#variants)?.columns ?? this.#columns;
  }
}

type ResolvedColumn = Omit<Column, 'value'> & { readonly expression: Expression };

function resolveColumn(column: Column): ResolvedColumn {
  return { ...column, expression: expressionOf(column.value) };
}
