import type { KeyPress } from '../../keys/chord.ts';
import { withAsciiCommandNames } from '../accepted-text.ts';
import type { LineEditor } from '../line-editor.ts';
import { characterAfter, characterBefore } from '../words.ts';

/** Typing, deleting, accepting and taking back. */

export function selfInsert(editor: LineEditor, key: KeyPress, argument?: number): void {
  if (key.text === '') return;
  insertText(editor, key.text.repeat(Math.max(0, argument ?? 1)));
}

/** Puts text at the cursor, over the selection if there is one. */
export function insertText(editor: LineEditor, text: string): void {
  const selection = editor.selection;
  if (selection === undefined) editor.buffer.insert(text);
  else editor.buffer.replace(selection.start, selection.length, text);
}

function deleteSelection(editor: LineEditor): boolean {
  const selection = editor.selection;
  if (selection === undefined) return false;
  editor.buffer.delete(selection.start, selection.length);
  return true;
}

export function backwardDeleteChar(editor: LineEditor, _key: KeyPress, argument = 1): void {
  if (deleteSelection(editor)) return;
  const { buffer } = editor;
  let start = buffer.cursor;
  for (let i = 0; i < argument && start > 0; i++) start = characterBefore(buffer.text, start);
  if (start === buffer.cursor) editor.ding();
  else buffer.delete(start, buffer.cursor - start);
}

export function deleteChar(editor: LineEditor, _key: KeyPress, argument = 1): void {
  if (deleteSelection(editor)) return;
  const { buffer } = editor;
  let end = buffer.cursor;
  for (let i = 0; i < argument && end < buffer.text.length; i++) end = characterAfter(buffer.text, end);
  if (end === buffer.cursor) editor.ding();
  else buffer.delete(buffer.cursor, end - buffer.cursor);
}

export function deleteCharOrExit(editor: LineEditor, key: KeyPress, argument?: number): void {
  if (editor.buffer.text !== '') {
    deleteChar(editor, key, argument);
    return;
  }
  editor.finished = true;
  editor.effect({ kind: 'exit' });
}

/** Enter: an unfinished input gets a new row, anything else runs, errors included. */
export function acceptLine(editor: LineEditor): void {
  if (editor.analysis.errors.some((error) => error.incomplete)) {
    insertText(editor, '\n');
    return;
  }
  const { buffer, history, historyCursor, options } = editor;
  const plain = withAsciiCommandNames(buffer.text, editor.analysis.tokens);
  if (plain !== buffer.text) buffer.replace(0, buffer.text.length, plain);
  buffer.cursor = buffer.text.length;
  editor.streaks.endAll();
  editor.emphasis = undefined;
  editor.status = undefined;
  editor.finished = true;
  const text = buffer.text;
  if (history.add(text, { state: buffer.save(), noDuplicates: options.historyNoDuplicates })) save(editor, text);
  historyCursor.index = history.length;
  editor.effect({ kind: 'accept', text });
}

/** Writes a new line of the history to its file, and takes over what other shells wrote there. */
function save(editor: LineEditor, line: string): void {
  const { history, historyFile, options } = editor;
  if (options.historySaveStyle === 'SaveAtExit') editor.unsaved.push(line);
  if (options.historySaveStyle !== 'SaveIncrementally' || historyFile === undefined) return;
  for (const foreign of historyFile.append(line)) {
    history.add(foreign, { noDuplicates: options.historyNoDuplicates, fromOtherSession: true });
  }
}

/** Accepts only what parses; otherwise shows the first error's place and stays. */
export function validateAndAcceptLine(editor: LineEditor): void {
  const error = editor.analysis.errors.find((candidate) => !candidate.incomplete);
  if (error === undefined) {
    acceptLine(editor);
    return;
  }
  editor.buffer.cursor = error.start;
  editor.ding();
}

/** Accepts, and offers the next line of the history on the next prompt. */
export function acceptAndGetNext(editor: LineEditor): void {
  if (editor.historyCursor.index < editor.history.length) editor.historyCursor.offerNext();
  acceptLine(editor);
}

export function cancelLine(editor: LineEditor): void {
  editor.buffer.cursor = editor.buffer.text.length;
  editor.streaks.endAll();
  editor.emphasis = undefined;
  editor.status = undefined;
  editor.finished = true;
  editor.effect({ kind: 'cancel' });
}

export function copyOrCancelLine(editor: LineEditor): void {
  if (editor.selection === undefined) cancelLine(editor);
  else copy(editor);
}

/** Copies the selection, or the whole input when nothing is selected. */
export function copy(editor: LineEditor): void {
  const selection = editor.selection;
  const { text } = editor.buffer;
  toClipboard(editor, selection === undefined ? text : text.slice(selection.start, selection.start + selection.length));
}

export function cut(editor: LineEditor): void {
  if (editor.selection === undefined) return;
  copy(editor);
  deleteSelection(editor);
}

function toClipboard(editor: LineEditor, text: string): void {
  editor.clipboard = text;
  editor.effect({ kind: 'copy', text });
}

/** Pastes what was copied in the editor; the terminal's own paste arrives as one event instead. */
export function paste(editor: LineEditor): void {
  insertText(editor, editor.clipboard.replaceAll('\r', '').replaceAll('\t', '    '));
}

export function addLine(editor: LineEditor): void {
  insertText(editor, '\n');
}

export function insertLineAbove(editor: LineEditor): void {
  const { buffer } = editor;
  const start = buffer.text.lastIndexOf('\n', buffer.cursor - 1) + 1;
  buffer.cursor = start;
  buffer.insert('\n');
  buffer.cursor = start;
}

export function insertLineBelow(editor: LineEditor): void {
  const { buffer } = editor;
  const end = buffer.text.indexOf('\n', buffer.cursor);
  buffer.cursor = end < 0 ? buffer.text.length : end;
  buffer.insert('\n');
}

export function undo(editor: LineEditor): void {
  if (!editor.buffer.undo()) editor.ding();
}

export function redo(editor: LineEditor): void {
  if (!editor.buffer.redo()) editor.ding();
}

/** Esc: closes the list first, else takes everything back. */
export function revertLine(editor: LineEditor): void {
  if (editor.prediction.revert()) return;
  editor.buffer.undoAll();
}

export function clearScreen(editor: LineEditor): void {
  editor.effect({ kind: 'clearScreen' });
}

export function backwardDeleteInput(editor: LineEditor): void {
  editor.buffer.delete(0, editor.buffer.cursor);
}

export function forwardDeleteInput(editor: LineEditor): void {
  const { buffer } = editor;
  buffer.delete(buffer.cursor, buffer.text.length - buffer.cursor);
}

export function backwardDeleteLine(editor: LineEditor): void {
  const { buffer } = editor;
  const start = buffer.text.lastIndexOf('\n', buffer.cursor - 1) + 1;
  buffer.delete(start, buffer.cursor - start);
}

export function forwardDeleteLine(editor: LineEditor): void {
  const { buffer } = editor;
  const end = buffer.text.indexOf('\n', buffer.cursor);
  buffer.delete(buffer.cursor, (end < 0 ? buffer.text.length : end) - buffer.cursor);
}

/** Exchanges the character at the cursor with the one before it; at the end, the last two. */
export function swapCharacters(editor: LineEditor): void {
  const { buffer } = editor;
  const at = Math.min(buffer.cursor, buffer.text.length - 1);
  if (at < 1) {
    editor.ding();
    return;
  }
  const swapped = (buffer.text[at] ?? '') + (buffer.text[at - 1] ?? '');
  buffer.replace(at - 1, 2, swapped);
  buffer.cursor = Math.min(at + 1, buffer.text.length);
}
