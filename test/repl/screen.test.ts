import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InkFrame } from '../../src/repl/screen/ink-frame.tsx';
import { OutputColumn } from '../../src/repl/screen/output-column.ts';
import { Screen } from '../../src/repl/screen/screen.ts';
import { parseAnsi, type Row, RowBuilder } from '../../src/repl/screen/styled-text.ts';
import { VirtualTerminal } from './virtual-terminal.ts';

const columns = 12;
const height = 6;

function wrap(text: string, first = 0): { rows: Row[]; cursor: { x: number; y: number } } {
  const builder = new RowBuilder(columns, first);
  builder.add(text, '93');
  const cursor =
    builder.column >= columns ? { x: 0, y: builder.rowIndex + 1 } : { x: builder.column, y: builder.rowIndex };
  if (cursor.y > builder.rowIndex) builder.newRow(true);
  return { rows: builder.finish(), cursor };
}

/** What the window must show at its end: finished rows, then the region or the part of it that fits. */
function expectRows(terminal: VirtualTerminal, rows: string[]): void {
  const trimmed = rows.map((row) => row.trimEnd());
  while (trimmed.at(-1) === '') trimmed.pop();
  const seen: string[] = [];
  const buffer = terminal.xterm.buffer.active;
  for (let y = 0; y < buffer.length; y++) seen.push((buffer.getLine(y)?.translateToString(true) ?? '').trimEnd());
  while (seen.at(-1) === '') seen.pop();
  expect(seen).toEqual(trimmed);
}

describe('the live region', () => {
  test('any series of frames leaves what the last frame says', async () => {
    const ink = new InkFrame();
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '漢'), maxLength: columns * 4 });
    const steps = fc.array(fc.record({ text: line, finish: fc.boolean() }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(steps, line, async (series, last) => {
        const terminal = new VirtualTerminal(columns, height);
        const screen = new Screen(terminal);
        const finished: string[] = [];
        for (const { text, finish } of series) {
          const view = wrap(text);
          const rows = ink.rows(view.rows, columns);
          if (finish) {
            screen.finish(rows);
            finished.push(...view.rows.map((row) => row.spans.map((span) => span.text).join('')));
          } else if (view.rows.length <= height) screen.paint(rows, view.cursor);
        }
        const view = wrap(last);
        fc.pre(view.rows.length <= height);
        screen.paint(ink.rows(view.rows, columns), view.cursor);
        await terminal.drawn();
        const shown = view.rows.map((row) => row.spans.map((span) => span.text).join(''));
        expectRows(terminal, [...finished, ...shown]);
        expect(terminal.cursor.x).toBe(view.cursor.x);
      }),
      { numRuns: 60 },
    );
    ink.close();
  });

  test('a region taller than the window shows the part with the cursor', async () => {
    const ink = new InkFrame();
    const terminal = new VirtualTerminal(columns, height);
    const screen = new Screen(terminal);
    const text = Array.from({ length: 20 }, (_, i) => `row${i}`).join('\n');
    const view = wrap(text);
    const show = (cursor: { x: number; y: number }): void => {
      const top = screen.topOf(view.rows.length, cursor.y);
      screen.paint(ink.rows(view.rows.slice(top, top + height), columns), { x: cursor.x, y: cursor.y - top }, top);
    };
    show(view.cursor);
    await terminal.drawn();
    expect(terminal.text()).toEqual(['row14', 'row15', 'row16', 'row17', 'row18', 'row19']);
    show({ x: 2, y: 3 });
    await terminal.drawn();
    expect(terminal.text()[terminal.cursor.y]).toBe('row3');
    screen.finish(ink.rows(view.rows, columns));
    await terminal.drawn();
    expect(terminal.text()).toEqual(['row15', 'row16', 'row17', 'row18', 'row19']);
    ink.close();
  });

  test('begins where output ended and survives a resize', async () => {
    const terminal = new VirtualTerminal(columns, height);
    const screen = new Screen(terminal);
    screen.write('one\nab');
    const rows = wrap('cdefghijklmnop', 2).rows.map((row) => ({
      ansi: row.spans.map((span) => span.text).join(''),
      width: row.spans.reduce((sum, span) => sum + span.text.length, 0),
      continues: row.continues,
    }));
    screen.paint(rows, { x: 4, y: 1 });
    await terminal.drawn();
    expect(terminal.text()).toEqual(['one', 'abcdefghijkl', 'mnop']);
    terminal.xterm.resize(6, height);
    screen.resized();
    await terminal.drawn();
    expect(terminal.text()).toEqual(['one', 'ab']);
  });
});

test('output is followed to its column', () => {
  const column = new OutputColumn();
  for (const [text, expected] of [
    ['abc', 3],
    ['\u001b[31mde\u001b[0m', 5],
    ['\b', 4],
    ['x\n', 0],
    ['a\tb', 9],
    ['\rzz', 2],
    ['0123456789012', 3],
    ['\u001b]0;title\u0007', 3],
    ['漢', 5],
  ] as const) {
    column.follow(text, columns);
    expect(column.value).toBe(expected);
  }
});

test('SGR sequences become styles', () => {
  expect(parseAnsi('a\u001b[32;1mb\u001b[0;33mc\u001b[md\u001b[38;5;0me')).toEqual([
    { text: 'a', style: '' },
    { text: 'b', style: '32;1' },
    { text: 'c', style: '33' },
    { text: 'd', style: '' },
    { text: 'e', style: '38;5;0' },
  ]);
});
