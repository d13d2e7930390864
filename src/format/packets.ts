import { objectType } from '../types/core-types.ts';
import { NetType } from '../types/net-type.ts';
import type { NetObject } from '../types/value.ts';
import type { CustomNode } from './custom-writer.ts';
import type { Alignment, TableColumn } from './table-writer.ts';

const namespace = 'Microsoft.PowerShell.Commands.Internal.Format';
const packetInfo = new NetType({ namespace, name: 'PacketInfoData', base: objectType });
const startInfo = new NetType({ namespace, name: 'StartData', base: packetInfo });
const entryType = new NetType({ namespace, name: 'FormatEntryData', base: packetInfo });
const formatStartType = new NetType({ namespace, name: 'FormatStartData', base: startInfo });
const groupStartType = new NetType({ namespace, name: 'GroupStartData', base: startInfo });
const groupEndType = new NetType({ namespace, name: 'GroupEndData', base: packetInfo });
const formatEndType = new NetType({ namespace, name: 'FormatEndData', base: packetInfo });

/** The stream that an object came from: errors among the output are written to standard error, in their place. */
export type FormatStream = 'output' | 'error' | 'warning' | 'verbose' | 'debug' | 'information';

/** The kind of layout that a run of format objects describes. */
export type Shape =
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly hideHeader: boolean;
      readonly repeatHeader: boolean;
    }
  | { readonly kind: 'list' }
  | { readonly kind: 'wide'; readonly columns: number }
  | { readonly kind: 'custom' };

export type ShapeKind = Shape['kind'];

/** Opens a run of format objects: what Format-* write first. */
export class FormatStartData implements NetObject {
  readonly shape: Shape;
  /** All rows are to be seen before widths are settled. */
  readonly autosize: boolean;
  constructor(shape: Shape, autosize: boolean) {
    this.shape = shape;
    this.autosize = autosize;
  }
  get netType(): NetType {
    return formatStartType;
  }
}

/** Opens a group; with -GroupBy it carries the group's heading. */
export class GroupStartData implements NetObject {
  readonly heading: readonly CustomNode[] | null;
  constructor(heading: readonly CustomNode[] | null) {
    this.heading = heading;
  }
  get netType(): NetType {
    return groupStartType;
  }
}

/** One object's text, ready for layout. */
export type Entry =
  | {
      readonly kind: 'row';
      readonly values: readonly string[];
      readonly wrap: boolean;
      readonly alignments: readonly (Alignment | undefined)[] | null;
    }
  | { readonly kind: 'list'; readonly labels: readonly string[]; readonly values: readonly string[] }
  | { readonly kind: 'wide'; readonly text: string }
  | { readonly kind: 'custom'; readonly nodes: readonly CustomNode[] }
  | { readonly kind: 'raw'; readonly text: string };

export class FormatEntryData implements NetObject {
  readonly entry: Entry;
  /** Stands outside the layout that is open: scalars, errors. */
  readonly outOfBand: boolean;
  readonly stream: FormatStream;
  constructor(entry: Entry, outOfBand: boolean, stream: FormatStream) {
    this.entry = entry;
    this.outOfBand = outOfBand;
    this.stream = stream;
  }
  get netType(): NetType {
    return entryType;
  }
}

export class GroupEndData implements NetObject {
  get netType(): NetType {
    return groupEndType;
  }
}

export class FormatEndData implements NetObject {
  get netType(): NetType {
    return formatEndType;
  }
}

/** What Format-* cmdlets write and Out-* cmdlets understand. */
export type FormatPacket = FormatStartData | GroupStartData | FormatEntryData | GroupEndData | FormatEndData;

export function isFormatPacket(value: unknown): value is FormatPacket {
  return (
    value instanceof FormatEntryData ||
    value instanceof FormatStartData ||
    value instanceof GroupStartData ||
    value instanceof GroupEndData ||
    value instanceof FormatEndData
  );
}
