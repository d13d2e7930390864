import { fitText, textWidth } from '../screen/character-width.ts';
import { parseAnsi, type Row, RowBuilder, type Span, type Style } from '../screen/styled-text.ts';
import { type ColourRun, colourRuns } from './colour-runs.ts';
import type { Point } from './layout.ts';
import type { LineEditor } from './line-editor.ts';
import type { Menu } from './menu.ts';
import { fitItem, listHeight, listMinimum, type PredictionList } from './prediction.ts';

/** What the editor shows now: the prompt's row, the input and all that hangs below it. Rows count from the prompt's row. */
export interface EditorView {
  readonly rows: readonly Row[];
  readonly cursor: Point;
}

/** What a window shows of so many rows with the cursor in one of them. */
export interface WindowRows {
  readonly height: number;
  /** The first row in view. */
  topOf(count: number, cursorRow: number): number;
}

/**
 * Draws the editor for its window. A finished input is drawn without ghost, lists and hints.
 * @param window where given, rows of the input that it doesn't show may be left blank: of a long input a key changes little
 */
export function viewOf(editor: LineEditor, window?: WindowRows): EditorView {
  const { columns } = editor.size;
  const builder = new RowBuilder(columns, editor.prompt.column);
  addPrompt(editor, builder);
  // Behind a prompt that fills its row the input begins in the next one, even with a line feed.
  if (builder.column >= columns) builder.newRow(true);
  const promptRow = builder.rowIndex;
  const cursor = editor.layout.pointOf(editor.buffer.cursor);
  const end = editor.layout.pointOf(editor.buffer.text.length);
  const ghost = editor.finished || editor.status !== undefined ? '' : editor.prediction.ghost;
  const view = (rows: readonly Row[]): EditorView => ({ rows, cursor: { x: cursor.x, y: cursor.y + promptRow } });
  const count = promptRow + end.y + 1;
  // Where a line begins is its first character's place only if that fits behind the continuation prompt.
  const roomy = columns >= editor.options.continuationPrompt.length + 2;
  if (window !== undefined && ghost === '' && count > window.height && roomy) {
    const below = editor.finished ? [] : rowsBelow(editor, count);
    const top = window.topOf(count + below.length, cursor.y + promptRow) - promptRow;
    addPart(editor, builder, partBetween(editor, top, top + window.height - 1), promptRow);
    builder.skipTo(count);
    return view([...builder.rows, ...below]);
  }
  addInput(editor, builder, 0, editor.buffer.text.length);
  builder.add(ghost, editor.options.colours.InlinePrediction);
  addCursorRow(builder, promptRow + end.y);
  const rows = builder.finish();
  if (!editor.finished) rows.push(...rowsBelow(editor, rows.length));
  return view(rows);
}

/** The cursor behind an exactly full last row needs a row of its own. */
function addCursorRow(builder: RowBuilder, last: number): void {
  if (builder.rowIndex < last) builder.newRow(true);
}

/** A part of the input that begins and ends with a line of it. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** The lines of the input of which some is in those rows. */
function partBetween(editor: LineEditor, top: number, bottom: number): Part {
  const { text } = editor.buffer;
  const start = top <= 0 ? 0 : text.lastIndexOf('\n', editor.layout.firstFrom(top) - 1) + 1;
  const end = text.indexOf('\n', editor.layout.firstFrom(bottom + 1));
  return { start, end: end < 0 ? text.length : end };
}

/** Draws a part of the input in its place. */
function addPart(editor: LineEditor, builder: RowBuilder, { start, end }: Part, promptRow: number): void {
  if (start > 0) {
    builder.skipTo(promptRow + editor.layout.pointOf(start).y);
    addContinuation(editor, builder);
  }
  addInput(editor, builder, start, end);
  if (end === editor.buffer.text.length) addCursorRow(builder, promptRow + editor.layout.pointOf(end).y);
}

function addContinuation(editor: LineEditor, builder: RowBuilder): void {
  builder.add(editor.options.continuationPrompt, editor.options.colours.ContinuationPrompt);
}

/** The prompt; its end is red while the input does not parse. */
function addPrompt(editor: LineEditor, builder: RowBuilder): void {
  const { spans } = editor.prompt;
  const plain = spans.map((span) => span.text).join('');
  const wrong = editor.analysis.errors.length > 0 && editor.buffer.text !== '';
  const ending = wrong ? editor.options.promptText.find((text) => text !== '' && plain.endsWith(text)) : undefined;
  let left = plain.length - (ending?.length ?? 0);
  for (const span of spans) {
    const text = span.text.slice(0, Math.max(0, left));
    left -= span.text.length;
    builder.add(text, span.style);
  }
  if (ending !== undefined) builder.add(ending, editor.options.colours.Error);
}

function addInput(editor: LineEditor, builder: RowBuilder, start: number, end: number): void {
  const { text } = editor.buffer;
  const { colours } = editor.options;
  const runs = colourRuns(editor.analysis.tokens, start, end, colours);
  const overlays: ColourRun[] = [];
  const { emphasis, selection } = editor;
  if (emphasis !== undefined)
    overlays.push({ start: emphasis.start, end: emphasis.start + emphasis.length, style: colours.Emphasis });
  if (selection !== undefined && !editor.finished) {
    overlays.push({ start: selection.start, end: selection.start + selection.length, style: colours.Selection });
  }
  for (const run of runs) {
    for (const piece of cutAt(run, overlays)) {
      const lines = text.slice(piece.start, piece.end).split('\n');
      for (const [index, line] of lines.entries()) {
        if (index > 0) {
          builder.newRow(false);
          addContinuation(editor, builder);
        }
        builder.add(line, piece.style);
      }
    }
  }
}

/** The parts of a run, those under an overlay in its style. */
function cutAt(run: ColourRun, overlays: readonly ColourRun[]): ColourRun[] {
  let parts = [run];
  for (const overlay of overlays) {
    parts = parts.flatMap((part) => {
      const start = Math.max(part.start, overlay.start);
      const end = Math.min(part.end, overlay.end);
      if (start >= end) return [part];
      const before = { ...part, end: start };
      const after = { ...part, start: end };
      return [before, { start, end, style: overlay.style }, after].filter((piece) => piece.start < piece.end);
    });
  }
  return parts;
}

function rowsBelow(editor: LineEditor, inputRows: number): Row[] {
  const { columns, rows } = editor.size;
  if (editor.status !== undefined) return plainRows(editor.status, columns);
  if (editor.menu !== undefined) return menuRows(editor, editor.menu, inputRows);
  if (editor.note !== undefined) return plainRows(editor.note, columns);
  const list = editor.prediction.list;
  if (list !== undefined) {
    const tooSmall = columns < listMinimum.columns || rows < listMinimum.rows;
    return tooSmall ? [warning(editor)] : listRows(editor, list);
  }
  if (editor.hint !== undefined && inputRows < rows) return [fitSpans(editor.hint, columns)];
  return [];
}

function plainRows(text: string, columns: number): Row[] {
  const builder = new RowBuilder(columns);
  for (const span of parseAnsi(text)) builder.add(span.text, span.style);
  return builder.finish();
}

function warning(editor: LineEditor): Row {
  const style = `${editor.options.colours.ListPrediction};3`;
  return fitSpans([{ text: '! terminal size too small to show the list view', style }], editor.size.columns);
}

function fitSpans(spans: readonly Span[], columns: number): Row {
  const fitted: Span[] = [];
  let left = columns;
  for (const { text, style } of spans) {
    const part = fitText(text, left);
    left -= textWidth(part);
    if (part !== '') fitted.push({ text: part, style });
  }
  return { spans: fitted, continues: false };
}

function menuRows(editor: LineEditor, menu: Menu, inputRows: number): Row[] {
  const { columns, rows } = editor.size;
  const { colours, showToolTips } = editor.options;
  const builder = new RowBuilder(columns);
  for (let row = 0; row < menu.rows; row++) {
    for (let column = 0; column < menu.columns; column++) {
      const cell = menu.at(row, column);
      if (cell === undefined) continue;
      const text = fitText(cell.item.listText, menu.columnWidth);
      const padded = text + ' '.repeat(menu.columnWidth - textWidth(text));
      builder.add(padded, cell.index === menu.selected ? colours.Selection : '');
    }
    builder.newRow(false);
  }
  const table = builder.rows;
  const tooltip = menu.current?.tooltip.trim() ?? '';
  if (!showToolTips || tooltip === '' || tooltip === menu.current?.listText) return table;
  const below = new RowBuilder(columns);
  below.newRow(false);
  below.add(tooltip.replaceAll('\r', ''), colours.Emphasis);
  const tip = below.finish();
  return inputRows + table.length + tip.length <= rows ? [...table, ...tip] : table;
}

function listRows(editor: LineEditor, list: PredictionList): Row[] {
  const width = Math.min(editor.size.columns, 100);
  const height = listHeight(editor.size.rows);
  const shown = list.items.slice(list.top, list.top + height);
  const items = shown.map((_, at) => listRow(editor, list, list.top + at, width));
  return [listHeader(editor, list, width), ...items];
}

/** `<2/6>` on the left, `<History(2/6)>` on the right; the place only while an item is chosen. */
function listHeader(editor: LineEditor, list: PredictionList, width: number): Row {
  const { colours } = editor.options;
  const accent = `${colours.ListPrediction};3`;
  const chosen = list.selected >= 0;
  const count = list.items.length;
  const left = `<${chosen ? list.selected + 1 : '-'}/${count}>`;
  if (width < 60) return { spans: [{ text: `  ${left}`, style: accent }], continues: false };
  const place = chosen ? `History(${list.selected + 1}/${count})` : `History(${count})`;
  const gap = ' '.repeat(width - left.length - place.length - 2);
  const spans = [
    { text: left, style: accent },
    { text: gap, style: '' },
    { text: '<', style: colours.ListPredictionTooltip },
    { text: place, style: chosen ? accent : colours.ListPredictionTooltip },
    { text: '>', style: colours.ListPredictionTooltip },
  ];
  return { spans, continues: false };
}

function listRow(editor: LineEditor, list: PredictionList, index: number, width: number): Row {
  const { colours } = editor.options;
  const item = list.items[index];
  if (item === undefined) return { spans: [], continues: false };
  const base = index === list.selected ? colours.ListPredictionSelected : '';
  const on = (style: Style): Style => (base === '' ? style : style === '' ? base : `${style};${base}`);
  const cells = width - item.source.length - 5;
  const { text, matchAt } = fitItem(item, list.input.length, cells);
  const matchEnd = matchAt + list.input.length;
  const padding = ' '.repeat(Math.max(0, cells - textWidth(text)));
  const spans = [
    { text: '>', style: on(colours.ListPrediction) },
    { text: ` ${text.slice(0, matchAt)}`, style: on('') },
    { text: text.slice(matchAt, matchEnd), style: on(colours.Emphasis) },
    { text: `${text.slice(matchEnd)}${padding} [`, style: on('') },
    { text: item.source, style: on(colours.ListPrediction) },
    { text: ']', style: on('') },
  ];
  return { spans, continues: false };
}
