import { plainText } from '../../src/format/cells.ts';
import { resolvedProperty } from '../../src/format/expression.ts';
import type { FormatContext } from '../../src/format/format-context.ts';
import { CellReader } from '../../src/format/format-errors.ts';
import { isScalar, typeNamesOf } from '../../src/format/objects.ts';
import { defaultProperties } from '../../src/format/shown-properties.ts';
import { expressionOf, type TableView } from '../../src/format/views.ts';
import type { Value } from '../../src/types/value.ts';

/** A grid's columns and the text of its cells. */
export interface GridText {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The cells of objects: the columns of the first object's table view, else the properties that its type declares to show,
 * else all. Scalars have one column.
 */
export function gridRows(objects: readonly Value[], context: FormatContext): GridText {
  const [first] = objects;
  if (first === undefined) return { columns: [], rows: [] };
  const cells = new CellReader(context, null);
  if (isScalar(first)) {
    return { columns: ['Value'], rows: objects.map((item) => [plainText(context.text(item))]) };
  }
  const view = context.views.find(typeNamesOf(first), 'table');
  const columns = view?.kind === 'table' ? viewColumns(view) : ownColumns(first, context);
  return {
    columns: columns.map(({ label }) => label),
    rows: objects.map((item) =>
      columns.map(({ expression, format }) => plainText(cells.text(item, expression, format, false))),
    ),
  };
}

interface GridColumn {
  readonly label: string;
  readonly expression: ReturnType<typeof expressionOf>;
  readonly format?: string;
}

function viewColumns(view: TableView): GridColumn[] {
  return view.columns.map(({ label, value, format }) => {
    const expression = expressionOf(value);
    return { label: label ?? expression.text, expression, format };
  });
}

function ownColumns(first: Value, context: FormatContext): GridColumn[] {
  const { names, declared } = defaultProperties(first, context);
  return names.map((name) => ({ label: name, expression: declared ? expressionOf(name) : resolvedProperty(name) }));
}
