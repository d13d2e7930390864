import type { Value } from '../types/value.ts';
import { CustomLayout } from './custom-layout.ts';
import type { FormatContext } from './format-context.ts';
import type { CellReader } from './format-errors.ts';
import type { FormatParameters } from './format-parameters.ts';
import { PropertyList, ViewList } from './list-layout.ts';
import { typeNamesOf } from './objects.ts';
import type { Entry, FormatStartData, ShapeKind } from './packets.ts';
import { defaultProperties } from './shown-properties.ts';
import { PropertyTable, ViewTableLayout } from './table-layout.ts';
import type { View } from './views.ts';
import { WideLayout } from './wide-layout.ts';

/** Turns objects into entries of one kind of layout. */
export interface Layout {
  /** The declared view that it follows, or null when it follows the objects' properties. */
  readonly view: View | null;
  readonly cells: CellReader;
  /** What the layout announces, by the first object. */
  start(first: Value): FormatStartData;
  entry(item: Value): Entry;
}

/** Objects with more properties than this are listed, not tabled. */
const mostTableProperties = 4;

/** A view name that fits no view of the object. */
export class ViewNotFound extends Error {
  readonly viewName: string;
  constructor(viewName: string, message: string) {
    super(message);
    this.name = 'ViewNotFound';
    this.viewName = viewName;
  }
}

/**
 * Chooses the layout for a run of objects by its first: the properties or the view asked for, the type's declared view, else by
 * the number of properties.
 * @param parameters null for default output
 * @throws ViewNotFound
 */
export function chooseLayout(first: Value, context: FormatContext, parameters: FormatParameters | null): Layout {
  const typeNames = typeNamesOf(first);
  if (parameters === null) {
    const view = context.views.find(typeNames);
    return view === null
      ? byProperties(defaultKind(first, context), first, context, null)
      : byView(view, first, context, null);
  }
  if ((parameters.properties ?? []).length > 0) return byProperties(parameters.kind, first, context, parameters);
  const view = context.views.find(typeNames, parameters.kind, parameters.view);
  if (view !== null) return byView(view, first, context, parameters);
  if (parameters.view !== undefined) throw viewNotFound(parameters.view, parameters.kind, typeNames, context);
  return byProperties(parameters.kind, first, context, parameters);
}

/** The layout of an object that stands on its own by a declared view (errors) or by its properties. */
export function outOfBandLayout(view: View | null, item: Value, context: FormatContext): Layout {
  return view === null ? new PropertyList(context, null) : byView(view, item, context, null);
}

function byView(view: View, first: Value, context: FormatContext, parameters: FormatParameters | null): Layout {
  switch (view.kind) {
    case 'table':
      return new ViewTableLayout(view, first, context, parameters);
    case 'list':
      return new ViewList(view, first, context, parameters);
    case 'wide':
      return new WideLayout(view, context, parameters);
    case 'custom':
      return new CustomLayout(view, context, parameters);
  }
}

function byProperties(
  kind: ShapeKind,
  first: Value,
  context: FormatContext,
  parameters: FormatParameters | null,
): Layout {
  switch (kind) {
    case 'table':
      return new PropertyTable(first, context, parameters);
    case 'list':
      return new PropertyList(context, parameters);
    case 'wide':
      return new WideLayout(null, context, parameters);
    case 'custom':
      return new CustomLayout(null, context, parameters);
  }
}

function defaultKind(first: Value, context: FormatContext): ShapeKind {
  return defaultProperties(first, context).names.length <= mostTableProperties ? 'table' : 'list';
}

const kindNames: Record<ShapeKind, string> = { table: 'Table', list: 'List', wide: 'Wide', custom: 'Custom' };

function viewNotFound(
  name: string,
  kind: ShapeKind,
  typeNames: readonly string[],
  context: FormatContext,
): ViewNotFound {
  const typeName = typeNames[0] ?? '';
  const own = context.views.all.filter((view) =>
    view.types.some((type) => type.toLowerCase() === typeName.toLowerCase()),
  );
  const fitting = own.filter((view) => view.kind === kind).map((view) => view.name);
  if (fitting.length > 0) {
    const list = fitting.join(', ');
    return new ViewNotFound(
      name,
      `The view name ${name} cannot be found. Specify one of the following ${kindNames[kind]} views and try again: ${list}.`,
    );
  }
  const others = own.filter((view) => view.name.toLowerCase() === name.toLowerCase());
  const message =
    others.length > 0
      ? ` The view name ${name} cannot be found in the ${kindNames[kind]} formatting.` +
        ` Try using one of these other format cmdlets: ${others.map((view) => `Format-${kindNames[view.kind]}`).join(', ')}`
      : `The view name ${name} cannot be found. There are no existing ${kindNames[kind]} views for ${typeName} objects.`;
  return new ViewNotFound(name, message);
}
