import type { KeyPress } from '../../keys/chord.ts';
import { type Dialogue, nextKey } from '../dialogue.ts';
import type { LineEditor } from '../line-editor.ts';
import { moveToRow } from './movement.ts';

/** Recalling lines: step by step, by prefix, and by searching as one types. */

export function previousHistory(editor: LineEditor, _key: KeyPress, argument = 1): void {
  recall(editor, -Math.abs(argument));
}

export function nextHistory(editor: LineEditor, _key: KeyPress, argument = 1): void {
  recall(editor, Math.abs(argument));
}

function recall(editor: LineEditor, count: number): void {
  if (editor.prediction.select(count)) return;
  const { historyCursor, history, streaks } = editor;
  historyCursor.keepTyped();
  if (streaks.count('historyRecall') === 0) {
    if (editor.buffer.isMultiLine) {
      moveToRow(editor, count);
      return;
    }
    historyCursor.seen.clear();
  }
  streaks.continue('historyRecall');
  const reached = historyCursor.step(count, historyCursor.index, (_text, foreign) => !foreign);
  if (reached < 0 || reached > history.length) return;
  historyCursor.index = reached;
  historyCursor.show('end');
}

export function historySearchBackward(editor: LineEditor, _key: KeyPress, argument = 1): void {
  searchPrefix(editor, -Math.abs(argument));
}

export function historySearchForward(editor: LineEditor, _key: KeyPress, argument = 1): void {
  searchPrefix(editor, Math.abs(argument));
}

function searchPrefix(editor: LineEditor, count: number): void {
  const { buffer, historyCursor, history, options, streaks } = editor;
  historyCursor.keepTyped();
  if (streaks.count('historySearch') === 0) {
    if (buffer.isMultiLine) {
      moveToRow(editor, count);
      return;
    }
    historyCursor.prefix = buffer.text.slice(0, buffer.cursor);
    editor.emphasis = { start: 0, length: buffer.cursor };
    historyCursor.seen.clear();
  }
  streaks.continue('historySearch');
  const prefix = fold(editor, historyCursor.prefix);
  const fits = (text: string, foreign: boolean): boolean =>
    !(foreign && prefix === '') && fold(editor, text).startsWith(prefix);
  const reached = historyCursor.step(count, historyCursor.index, fits);
  if (reached < 0 || reached > history.length) return;
  buffer.cursor = historyCursor.prefix.length;
  historyCursor.index = reached;
  historyCursor.show(options.historySearchCursorMovesToEnd ? 'end' : 'stay');
}

export function beginningOfHistory(editor: LineEditor): void {
  editor.historyCursor.keepTyped();
  editor.historyCursor.index = 0;
  editor.historyCursor.show('end');
}

export function endOfHistory(editor: LineEditor): void {
  editor.historyCursor.keepTyped();
  editor.historyCursor.index = editor.history.length;
  editor.historyCursor.show('end');
}

export function clearHistory(editor: LineEditor): void {
  editor.history.clear();
  editor.historyCursor.reset();
}

export function reverseSearchHistory(editor: LineEditor): Dialogue {
  return searchAsTyped(editor, -1);
}

export function forwardSearchHistory(editor: LineEditor): Dialogue {
  return searchAsTyped(editor, 1);
}

/** Ctrl+R and Ctrl+S: typed characters narrow, the same keys go on, a control key ends the search and is then handled. */
function* searchAsTyped(editor: LineEditor, first: -1 | 1): Dialogue {
  const { buffer, historyCursor, history } = editor;
  editor.pausePrediction();
  historyCursor.keepTyped();
  historyCursor.seen.clear();
  let wanted = '';
  let direction = first;
  let from = historyCursor.index;
  let failed = false;
  const places = [historyCursor.index];
  const say = (): void => {
    editor.status = `${failed ? 'failed-' : ''}${direction > 0 ? 'fwd' : 'bck'}-i-search: ${wanted}_`;
  };
  const mark = (): boolean => {
    const at = fold(editor, buffer.text).indexOf(fold(editor, wanted));
    if (at < 0) return false;
    buffer.cursor = at;
    editor.emphasis = { start: at, length: wanted.length };
    return true;
  };
  const goOn = (): void => {
    for (from += direction; from >= 0 && from < history.length; from += direction) {
      const text = history.textAt(from);
      if (!fold(editor, text).includes(fold(editor, wanted))) continue;
      if (editor.options.historyNoDuplicates && !historyCursor.meet(text, from)) continue;
      historyCursor.index = from;
      historyCursor.show('stay');
      mark();
      failed = false;
      return;
    }
    from = Math.max(-1, Math.min(history.length, from));
    editor.emphasis = undefined;
    failed = true;
  };
  for (;;) {
    say();
    const key = yield* nextKey();
    const name = editor.functionNameOf(key);
    if (name === 'ReverseSearchHistory' || name === 'ForwardSearchHistory') {
      direction = name === 'ReverseSearchHistory' ? -1 : 1;
      goOn();
    } else if (name === 'BackwardDeleteChar' || key.chord === 'Backspace' || key.chord === 'Ctrl+h') {
      if (wanted === '') {
        editor.ding();
        continue;
      }
      wanted = wanted.slice(0, -1);
      places.pop();
      from = historyCursor.index = places.at(-1) ?? history.length;
      historyCursor.show('stay');
      for (const [text, at] of historyCursor.seen) if (at < from) historyCursor.seen.delete(text);
      if (mark()) failed = false;
    } else if (key.chord === 'Escape') break;
    else if (name === 'Abort') {
      historyCursor.index = history.length;
      historyCursor.show('end');
      break;
    } else if (key.text === '' || key.text < ' ') {
      editor.pushBack(key);
      break;
    } else {
      wanted += key.text;
      if (!mark()) goOn();
      places.push(historyCursor.index);
    }
  }
  editor.emphasis = undefined;
  editor.status = undefined;
  editor.pausePrediction();
}

function fold(editor: LineEditor, text: string): string {
  return editor.options.historySearchCaseSensitive ? text : text.toLowerCase();
}
