import { cellLength } from './cells.ts';
import { wideColumns } from './column-widths.ts';
import { writeCustom } from './custom-writer.ts';
import type { LineOutput } from './line-output.ts';
import { writeList } from './list-writer.ts';
import type { Entry, FormatPacket, FormatStream, Shape } from './packets.ts';
import { FormatEndData, FormatEntryData, FormatStartData, GroupEndData, GroupStartData } from './packets.ts';
import { TableWriter } from './table-writer.ts';

/** Rows are held back for so long to see how wide their columns should be (PowerShell's own figure). */
const lookAheadMilliseconds = 300;
/** A repeated header leaves room for a blank line and the pager's prompt. */
const repeatedHeaderMargin = 2;

/** Format objects that come in an order no Format-* cmdlet writes. */
export class OutOfSequence extends Error {
  constructor(packet: FormatPacket, shape: Shape | null) {
    const kind = shape?.kind ?? (packet instanceof FormatStartData ? packet.shape.kind : null);
    const command = kind === null ? 'format-*' : `format-${kind === 'custom' ? 'complex' : kind}`;
    super(
      `The object of type "${packet.netType.fullName}" is not valid or not in the correct sequence. This is likely caused by a ` +
        `user-specified "${command}" command which is conflicting with the default formatting.`,
    );
    this.name = 'OutOfSequence';
  }
}

type State = 'reset' | 'formatting' | 'insideGroup';

/** Lays out format objects as lines: what all Out-* cmdlets do with what Format-* wrote. */
export class Printer {
  readonly #outputs: (stream: FormatStream) => LineOutput;
  readonly #clock: () => number;
  #state: State = 'reset';
  #shape: Shape | null = null;
  #group: GroupPrinter | null = null;
  /** Packets of a group whose widths are not settled yet; null outside such a group. */
  #held: FormatPacket[] | null = null;
  /** When the first of them came; Infinity when all are to be waited for. */
  #heldSince = 0;
  #holds: 'never' | 'briefly' | 'all' = 'never';

  constructor(outputs: (stream: FormatStream) => LineOutput, clock: () => number = () => performance.now()) {
    this.#outputs = outputs;
    this.#clock = clock;
  }

  /** True while a group is open: a format object of another run then first needs {@link Formatter.end}. */
  get insideGroup(): boolean {
    return this.#state === 'insideGroup';
  }

  /** @throws OutOfSequence */
  process(packet: FormatPacket): void {
    this.#check(packet);
    if (packet instanceof FormatStartData) {
      if (packet.autosize) this.#holds = 'all';
      else if (packet.shape.kind === 'table' && packet.shape.columns[0]?.width === 0) this.#holds = 'briefly';
    }
    if (this.#held === null) {
      if (packet instanceof GroupStartData && this.#holds !== 'never') {
        this.#held = [packet];
        this.#heldSince = this.#holds === 'all' ? Number.POSITIVE_INFINITY : this.#clock();
        return;
      }
      this.#print(packet, null);
      return;
    }
    this.#held.push(packet);
    if (packet instanceof GroupEndData || this.#clock() - this.#heldSince > lookAheadMilliseconds) this.flush();
  }

  /** Lays out what is held back. */
  flush(): void {
    const held = this.#held;
    if (held === null) return;
    this.#held = null;
    const widths = this.#shape === null ? null : contentWidths(this.#shape, held);
    for (const packet of held) this.#print(packet, widths);
  }

  #check(packet: FormatPacket): void {
    let expected: State = 'insideGroup';
    let next: State = this.#state;
    if (packet instanceof FormatEntryData) {
      if (packet.outOfBand) return;
    } else if (packet instanceof FormatStartData) {
      expected = 'reset';
      next = 'formatting';
    } else if (packet instanceof FormatEndData) {
      expected = 'formatting';
      next = 'reset';
    } else if (packet instanceof GroupStartData) {
      expected = 'formatting';
      next = 'insideGroup';
    } else {
      next = 'formatting';
    }
    if (this.#state !== expected) throw new OutOfSequence(packet, this.#shape);
    this.#state = next;
  }

  #print(packet: FormatPacket, widths: readonly number[] | null): void {
    if (packet instanceof FormatEntryData) {
      const output = this.#outputs(packet.stream);
      if (packet.outOfBand || this.#group === null) printOutside(packet.entry, output);
      else this.#group.entry(packet.entry, output);
      return;
    }
    const output = this.#outputs('output');
    if (packet instanceof FormatStartData) {
      this.#shape = packet.shape;
      output.writeLine('');
    } else if (packet instanceof GroupStartData) {
      if (packet.heading !== null) {
        writeCustom(output, packet.heading);
        output.writeLine('');
      }
      this.#group = groupPrinter(this.#shape, output, widths);
      this.#group.start();
    } else if (packet instanceof GroupEndData) {
      this.#group?.end();
      this.#group = null;
    } else {
      if (this.#shape?.kind !== 'list') output.writeLine('');
      this.#shape = null;
    }
  }
}

function printOutside(entry: Entry, output: LineOutput): void {
  if (entry.kind === 'raw') {
    output.writeRaw(entry.text);
  } else if (entry.kind === 'custom') {
    writeCustom(output, entry.nodes, Number.MAX_SAFE_INTEGER);
  } else if (entry.kind === 'list') {
    output.writeLine('');
    writeList(output, entry.labels, entry.values);
    output.writeLine('');
  }
}

/** The widest text of each column (of a wide view: of all) among the rows held back. */
function contentWidths(shape: Shape, held: readonly FormatPacket[]): readonly number[] | null {
  const widths = shape.kind === 'table' ? shape.columns.map((column) => cellLength(column.label)) : [0];
  if (shape.kind !== 'table' && shape.kind !== 'wide') return null;
  if (shape.kind === 'wide' && shape.columns !== 0) return null;
  for (const packet of held) {
    if (!(packet instanceof FormatEntryData) || packet.outOfBand) continue;
    const entry = packet.entry;
    if (entry.kind === 'wide') {
      widths[0] = Math.max(widths[0] ?? 0, cellLength(entry.text));
    } else if (entry.kind === 'row') {
      for (let k = 0; k < entry.values.length; k++) {
        const cells = cellLength(entry.values[k] ?? '');
        if (cells > (widths[k] ?? 0)) widths[k] = cells;
      }
    }
  }
  return widths;
}

interface GroupPrinter {
  start(): void;
  entry(entry: Entry, output: LineOutput): void;
  end(): void;
}

function groupPrinter(shape: Shape | null, output: LineOutput, widths: readonly number[] | null): GroupPrinter {
  switch (shape?.kind) {
    case 'table':
      return tablePrinter(shape, output, widths);
    case 'wide':
      return widePrinter(shape, output, widths);
    case 'list':
      return entryPrinter((entry, target) => {
        if (entry.kind !== 'list') return;
        writeList(target, entry.labels, entry.values);
        target.writeLine('');
      });
    default:
      return entryPrinter((entry, target) => {
        if (entry.kind === 'custom') writeCustom(target, entry.nodes);
      });
  }
}

function entryPrinter(print: (entry: Entry, output: LineOutput) => void): GroupPrinter {
  return { start() {}, entry: print, end() {} };
}

function tablePrinter(
  shape: Extract<Shape, { kind: 'table' }>,
  output: LineOutput,
  widths: readonly number[] | null,
): GroupPrinter {
  const columns = shape.columns;
  if (columns.length === 0) return entryPrinter(() => {});
  const writer = new TableWriter(output, columns, widths ?? columns.map((column) => column.width));
  let rows = 0;
  return {
    start() {
      if (!shape.hideHeader) rows += writer.writeHeader();
    },
    entry(entry) {
      if (entry.kind !== 'row') return;
      if (shape.repeatHeader && rows >= output.rows - repeatedHeaderMargin) {
        output.writeLine('');
        rows = shape.hideHeader ? 0 : writer.writeHeader();
      }
      writer.writeRow(entry.values, entry.wrap, entry.alignments);
      rows++;
    },
    end() {},
  };
}

function widePrinter(
  shape: Extract<Shape, { kind: 'wide' }>,
  output: LineOutput,
  widths: readonly number[] | null,
): GroupPrinter {
  const longest = widths?.[0] ?? 0;
  const perRow = longest > 0 ? wideColumns(longest, output.tableColumns) : shape.columns > 0 ? shape.columns : 2;
  const columns = Array.from({ length: perRow }, () => ({
    label: '',
    width: 0,
    alignment: 'left' as const,
    labelIsProperty: true,
  }));
  const writer = new TableWriter(output, columns, new Array<number>(perRow).fill(0));
  let row: string[] = [];
  const flush = () => {
    if (row.length === 0) return;
    while (row.length < perRow) row.push('');
    writer.writeRow(row, false, null);
    row = [];
  };
  return {
    start() {},
    entry(entry) {
      if (entry.kind !== 'wide') return;
      row.push(entry.text);
      if (row.length === perRow) flush();
    },
    end: flush,
  };
}
