import type { Expression } from './expression.ts';
import type { ShapeKind } from './packets.ts';
import type { Alignment } from './table-writer.ts';

/** One property asked for on a Format-* command line. */
export interface PropertySpec {
  readonly expression: Expression;
  readonly label?: string;
  readonly width?: number;
  readonly alignment?: Alignment;
  readonly format?: string;
  /** Format-Custom: how deep to look into this one. */
  readonly depth?: number;
}

/** What Format-Table, -List, -Wide and -Custom were asked for. Absent means: as the view or the defaults say. */
export interface FormatParameters {
  readonly kind: ShapeKind;
  readonly properties?: readonly PropertySpec[];
  readonly groupBy?: { readonly expression: Expression; readonly label?: string };
  readonly view?: string;
  /** Scalars and errors are laid out as well. */
  readonly force?: boolean;
  readonly autosize?: boolean;
  readonly wrap?: boolean;
  readonly hideHeaders?: boolean;
  readonly repeatHeader?: boolean;
  readonly columns?: number;
  readonly depth?: number;
  readonly expand?: Expand;
  /** Errors of expressions are written below their row. */
  readonly showErrors?: boolean;
  /** Errors of expressions are shown in the cell as `#ERR`. */
  readonly displayErrors?: boolean;
}

/** What becomes of a collection: its items are laid out, itself, or both. */
export type Expand = 'CoreOnly' | 'EnumOnly' | 'Both';

/** Format-Custom's default. */
export const defaultDepth = 5;
