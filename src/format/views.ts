import type { Value } from '../types/value.ts';
import type { CustomNode } from './custom-writer.ts';
import type { Expression } from './expression.ts';
import { computed, property } from './expression.ts';
import type { FormatContext } from './format-context.ts';
import { readProperty } from './objects.ts';
import type { Alignment } from './table-writer.ts';

/** How views say what a cell shows: a property's name, or a computation (of which errors leave the cell empty). */
export type CellSource = string | Expression | ((item: Value, context: FormatContext) => Value);

export interface Column {
  /** Default: the property's name. */
  readonly label?: string;
  readonly width?: number;
  readonly alignment?: Alignment;
  readonly value: CellSource;
  /** A .NET format string for the value. */
  readonly format?: string;
}

export interface ListItem {
  readonly label?: string;
  readonly value: CellSource;
  readonly format?: string;
  /** Leaves the item out when not true. */
  readonly when?: CellSource;
}

/** A heading for each run of objects that agree in a value. */
export interface GroupBy {
  readonly value: CellSource;
  readonly label?: string;
  /** Replaces the `   Label: value` line. */
  readonly heading?: (item: Value, context: FormatContext) => readonly CustomNode[];
}

interface ViewBase {
  readonly name: string;
  /** Type names it is for; an object takes the view of the first of its type names that has one. */
  readonly types: readonly string[];
  readonly groupBy?: GroupBy;
  /** Objects are printed on their own, never as a row of an open layout: errors, text. */
  readonly outOfBand?: boolean;
  /** A run of these objects is a layout of its own wherever it stands; what follows it starts anew. */
  readonly standalone?: boolean;
}

export interface TableView extends ViewBase {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Rows of other cells for some of the types, columns alike. */
  readonly rows?: readonly { readonly types: readonly string[]; readonly columns: readonly Column[] }[];
  readonly autosize?: boolean;
  readonly wrap?: boolean;
  readonly hideHeader?: boolean;
}

export interface ListView extends ViewBase {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
  readonly entries?: readonly { readonly types: readonly string[]; readonly items: readonly ListItem[] }[];
}

export interface WideView extends ViewBase {
  readonly kind: 'wide';
  readonly value: CellSource;
  readonly format?: string;
  readonly columns?: number;
  readonly autosize?: boolean;
  /** Other cells for some of the types. */
  readonly entries?: readonly {
    readonly types: readonly string[];
    readonly value: CellSource;
    readonly format?: string;
  }[];
}

export interface CustomView extends ViewBase {
  readonly kind: 'custom';
  readonly nodes: (item: Value, context: FormatContext) => readonly CustomNode[];
}

export type View = TableView | ListView | WideView | CustomView;

type Declared<T extends View> = Omit<T, 'kind' | 'name' | 'types'> & { readonly name?: string };

/** Declares a table: `tableView('System.Version', { columns: [column('Major', { width: 6 }), ...] })`. */
export function tableView(types: string | readonly string[], declaration: Declared<TableView>): TableView {
  return { kind: 'table', ...named(types, declaration.name), ...declaration };
}

export function listView(types: string | readonly string[], declaration: Declared<ListView>): ListView {
  return { kind: 'list', ...named(types, declaration.name), ...declaration };
}

export function wideView(types: string | readonly string[], declaration: Declared<WideView>): WideView {
  return { kind: 'wide', ...named(types, declaration.name), ...declaration };
}

export function customView(types: string | readonly string[], declaration: Declared<CustomView>): CustomView {
  return { kind: 'custom', ...named(types, declaration.name), ...declaration };
}

function named(
  types: string | readonly string[],
  name: string | undefined,
): { name: string; types: readonly string[] } {
  const list = typeof types === 'string' ? [types] : types;
  return { types: list, name: name ?? list[0] ?? '' };
}

export interface ColumnOptions {
  readonly label?: string;
  readonly width?: number;
  readonly alignment?: Alignment;
  readonly format?: string;
}

/** A column that shows a property, under its own name unless a label says otherwise. */
export function column(name: string, options: ColumnOptions = {}): Column {
  return { value: name, ...options };
}

/** A column whose cells are computed. */
export function computedColumn(
  label: string,
  value: (item: Value, context: FormatContext) => Value,
  options: ColumnOptions = {},
): Column {
  return { label, value, ...options };
}

/** List items that show properties under their own names. */
export function listItems(...names: string[]): ListItem[] {
  return names.map((name) => ({ value: name }));
}

/** The value of a property, inside a computed cell. */
export function propertyOf(item: Value, name: string, context: FormatContext): Value {
  return readProperty(item, name, context);
}

/** Declared once, resolved once: the expression of a cell. */
export function expressionOf(source: CellSource): Expression {
  if (typeof source === 'string') return property(source);
  if (typeof source === 'function') return computed(source);
  return source;
}
