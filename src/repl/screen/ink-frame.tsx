import { EventEmitter } from 'node:events';
import { Box, type Instance, render, Text } from 'ink';
import { memo, type ReactElement } from 'react';
import { textWidth } from './character-width.ts';
import type { PaintedRow } from './screen.ts';
import { type Row, rowToAnsi } from './styled-text.ts';

/**
 * Lays rows out with Ink and hands back what it made of them, row by row; `Screen` writes only what changed. Ink never
 * touches the terminal: its own writer keeps a blank row below the frame, paints nothing where `CI` is set, and limits the
 * frame rate. In debug mode it renders at once and in full, which is what is wanted here.
 */
export class InkFrame {
  readonly #sink = new FrameSink();
  #instance: Instance | undefined;
  #painted = new Map<string, Line>();

  /** Paints rows for a window of that width. Rows that the last frame had already are not laid out again: a key press changes one. */
  rows(rows: readonly Row[], columns: number): PaintedRow[] {
    const known = columns === this.#sink.columns ? this.#painted : new Map<string, Line>();
    this.#sink.columns = columns;
    const lines = rows.map((row) => rowToAnsi(row.spans));
    const fresh = [...new Set(lines.filter((line) => !known.has(line)))];
    const frame = fresh.length > 0 ? this.#layOut(fresh, columns) : [];
    const painted = new Map(fresh.map((line, at): [string, Line] => [line, measure(frame[at] ?? '')]));
    const result = rows.map((row, at) => {
      const line = lines[at] ?? '';
      const laidOut = painted.get(line) ?? known.get(line) ?? measure('');
      painted.set(line, laidOut);
      return { ...laidOut, continues: row.continues };
    });
    this.#painted = painted;
    return result;
  }

  #layOut(lines: readonly string[], columns: number): string[] {
    const tree = <Frame lines={lines} columns={columns} />;
    if (this.#instance === undefined) this.#instance = this.#mount(tree);
    else this.#instance.rerender(tree);
    return this.#sink.frame.split('\n');
  }

  close(): void {
    this.#instance?.unmount();
    this.#instance = undefined;
  }

  #mount(tree: ReactElement): Instance {
    return render(tree, {
      stdout: asStream<NodeJS.WriteStream>(this.#sink),
      stderr: asStream<NodeJS.WriteStream>(new FrameSink()),
      stdin: asStream<NodeJS.ReadStream>(new SilentInput()),
      debug: true,
      exitOnCtrlC: false,
      patchConsole: false,
    });
  }
}

function Frame({ lines, columns }: { readonly lines: readonly string[]; readonly columns: number }): ReactElement {
  return (
    <Box flexDirection="column" width={columns}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <FrameLine key={at} line={line} />
      ))}
    </Box>
  );
}

const FrameLine = memo(function FrameLine({ line }: { readonly line: string }): ReactElement {
  return (
    <Box height={1} flexShrink={0}>
      <Text wrap="truncate">{line}</Text>
    </Box>
  );
});

/** A row as Ink lays it out; blanks at its end are gone unless they are coloured. */
interface Line {
  readonly ansi: string;
  readonly width: number;
}

function measure(ansi: string): Line {
  return { ansi, width: textWidth(ansi.replace(/\u001b\[[\d;]*m/g, '')) };
}

/** Catches Ink's frames. */
class FrameSink extends EventEmitter {
  columns = 80;
  rows = 24;
  frame = '';

  write(frame: string): boolean {
    this.frame = frame;
    return true;
  }
}

/** A standard input on which nothing is ever typed: the shell reads the real one itself. */
class SilentInput extends EventEmitter {
  readonly isTTY = false;

  read(): null {
    return null;
  }
  setEncoding(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

/** Ink asks for Node's stream types but uses only what the stand-ins above have. */
function asStream<Stream>(stand: FrameSink | SilentInput): Stream {
  return stand as unknown as Stream;
}
