import type { KeyPress } from '../../keys/chord.ts';
import { type Dialogue, nextKey } from '../dialogue.ts';
import type { LineEditor } from '../line-editor.ts';
import { characterAfter, characterBefore, nextWordStart, wordEndAfter, wordStartBefore } from '../words.ts';

/** Moving the cursor. A negative argument turns the direction round. */

export function forwardChar(editor: LineEditor, key: KeyPress, argument = 1): void {
  if (argument < 0) {
    backwardChar(editor, key, -argument);
    return;
  }
  const { buffer } = editor;
  if (argument > 0 && buffer.cursor === buffer.text.length && editor.prediction.accept()) return;
  for (let i = 0; i < argument; i++) buffer.cursor = characterAfter(buffer.text, buffer.cursor);
}

export function backwardChar(editor: LineEditor, key: KeyPress, argument = 1): void {
  if (argument < 0) {
    forwardChar(editor, key, -argument);
    return;
  }
  const { buffer } = editor;
  for (let i = 0; i < argument; i++) buffer.cursor = characterBefore(buffer.text, buffer.cursor);
}

export function forwardWord(editor: LineEditor, key: KeyPress, argument = 1): void {
  if (argument < 0) {
    backwardWord(editor, key, -argument);
    return;
  }
  const { buffer, options } = editor;
  if (buffer.cursor === buffer.text.length && editor.prediction.acceptWords(argument)) return;
  for (let i = 0; i < argument; i++) buffer.cursor = wordEndAfter(buffer.text, buffer.cursor, options.wordDelimiters);
}

export function nextWord(editor: LineEditor, key: KeyPress, argument = 1): void {
  if (argument < 0) {
    backwardWord(editor, key, -argument);
    return;
  }
  const { buffer, options } = editor;
  for (let i = 0; i < argument; i++) buffer.cursor = nextWordStart(buffer.text, buffer.cursor, options.wordDelimiters);
}

export function backwardWord(editor: LineEditor, key: KeyPress, argument = 1): void {
  if (argument < 0) {
    nextWord(editor, key, -argument);
    return;
  }
  const { buffer, options } = editor;
  for (let i = 0; i < argument; i++)
    buffer.cursor = wordStartBefore(buffer.text, buffer.cursor, options.wordDelimiters);
}

/** The start of the row, and from there the start of the input. */
export function beginningOfLine(editor: LineEditor): void {
  const { buffer } = editor;
  const start = buffer.text.lastIndexOf('\n', buffer.cursor - 1) + 1;
  buffer.cursor = buffer.cursor === 0 || start === buffer.cursor ? 0 : start;
}

/** The end of the row, and from there the end of the input. */
export function endOfLine(editor: LineEditor): void {
  const { buffer } = editor;
  const found = buffer.text.indexOf('\n', buffer.cursor);
  const end = found < 0 ? buffer.text.length : found;
  buffer.cursor = end === buffer.cursor ? buffer.text.length : end;
}

/**
 * Up and Down inside a multi-line input. From the end of a row the cursor goes to the ends of the rows it meets; from
 * elsewhere it keeps its column on the screen.
 */
export function moveToRow(editor: LineEditor, offset: number): void {
  const { buffer, memory, streaks } = editor;
  const atRowEnd = buffer.cursor === buffer.text.length || buffer.text[buffer.cursor] === '\n';
  const layout = editor.layout;
  if (streaks.continue('moveToLine') === 1) {
    memory.desiredColumn = atRowEnd ? Number.POSITIVE_INFINITY : layout.pointOf(buffer.cursor).x;
  }
  if (offset === 0 || (offset > 0 && buffer.cursor === buffer.text.length)) return;
  if (memory.desiredColumn === Number.POSITIVE_INFINITY) {
    buffer.cursor = rowEnd(buffer.text, buffer.cursor, offset);
    return;
  }
  const y = Math.max(0, layout.pointOf(buffer.cursor).y + offset);
  buffer.cursor = layout.offsetAt({ x: memory.desiredColumn, y }) ?? buffer.text.length;
}

/** The end of the row that lies `offset` rows away, as far as there are rows. */
function rowEnd(text: string, from: number, offset: number): number {
  let at = from;
  for (let i = 0; i < Math.abs(offset); i++) {
    const next = offset < 0 ? text.lastIndexOf('\n', at - 1) : text.indexOf('\n', at + 1);
    if (offset < 0 && (next < 0 || at === 0)) return at;
    if (offset > 0 && next < 0) return text.length;
    at = next;
  }
  return at;
}

const openers: Readonly<Record<string, string>> = {
  LParen: 'RParen',
  AtParen: 'RParen',
  DollarParen: 'RParen',
  LCurly: 'RCurly',
  AtCurly: 'RCurly',
  LBracket: 'RBracket',
};

/** Jumps between a bracket and its partner; brackets in strings and comments are no brackets. */
export function gotoBrace(editor: LineEditor): void {
  const { tokens } = editor.analysis;
  const from = tokens.findIndex((token) => token.start === editor.buffer.cursor);
  const kind = tokens[from]?.kind ?? '';
  const closing = openers[kind];
  const closers = Object.values(openers);
  if (closing === undefined && !closers.includes(kind)) {
    editor.ding();
    return;
  }
  const step = closing === undefined ? -1 : 1;
  const family = closing ?? kind;
  let depth = 0;
  for (let at = from; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === family) depth -= step;
    else if (openers[token.kind] === family) depth += step;
    if (depth === 0) {
      editor.buffer.cursor = token.start;
      return;
    }
  }
  editor.ding();
}

/** Waits for a character and goes to its next occurrence (the n-th with an argument). */
export function* characterSearch(editor: LineEditor, _key: KeyPress, argument = 1): Dialogue {
  search(editor, yield* nextKey(), argument);
}

export function* characterSearchBackward(editor: LineEditor, _key: KeyPress, argument = 1): Dialogue {
  search(editor, yield* nextKey(), -argument);
}

function search(editor: LineEditor, wanted: KeyPress, count: number): void {
  const { buffer } = editor;
  if (wanted.text === '') {
    editor.ding();
    return;
  }
  let at = buffer.cursor;
  for (let i = 0; i < Math.abs(count); i++) {
    at =
      count > 0 ? buffer.text.indexOf(wanted.text, at + 1) : at > 0 ? buffer.text.lastIndexOf(wanted.text, at - 1) : -1;
    if (at < 0) {
      editor.ding();
      return;
    }
  }
  buffer.cursor = at;
}
