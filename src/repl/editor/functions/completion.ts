import type { CompletionItem, CompletionResult } from '../../engine-client.ts';
import type { KeyPress } from '../../keys/chord.ts';
import { completions, type Dialogue, nextKey, type Reply, type Wait } from '../dialogue.ts';
import type { LineEditor } from '../line-editor.ts';
import { commonPrefix, Menu } from '../menu.ts';
import { runMenu } from './menu-completion.ts';

/** Completion in place (Tab), as a list (Emacs) and as a menu (Ctrl+Space). */

/** The completions that Tab goes through while it is pressed again and again. */
export interface TabCycle {
  readonly start: number;
  /** Length of what the next item replaces. */
  length: number;
  readonly items: readonly CompletionItem[];
  /** Index of the item shown, -1 before the first. */
  current: number;
}

export function tabCompleteNext(editor: LineEditor): Dialogue {
  return cycle(editor, 1);
}

export function tabCompletePrevious(editor: LineEditor): Dialogue {
  return cycle(editor, -1);
}

function* cycle(editor: LineEditor, step: 1 | -1): Dialogue {
  const found = yield* currentCycle(editor);
  if (found === undefined) return;
  editor.streaks.continue('completion');
  const { items } = found;
  if (items.length === 1 && found.current >= 0) return;
  const start = found.current < 0 && step < 0 ? 0 : found.current;
  found.current = (start + step + items.length) % items.length;
  const item = items[found.current];
  if (item !== undefined) putItem(editor, found, item);
  editor.pausePrediction();
}

/** The results of the Tab before, or new ones. */
function* currentCycle(editor: LineEditor): Generator<Wait, TabCycle | undefined, Reply> {
  if (editor.streaks.count('completion') > 0 && editor.memory.completion !== undefined) return editor.memory.completion;
  const { text, cursor } = editor.buffer;
  const result = yield* completions(text, cursor);
  const usable = result === undefined ? undefined : usableResult(result, text);
  editor.memory.completion = usable;
  if (usable === undefined) editor.ding();
  return usable;
}

/** Drops results that do not fit the text, and items that would insert the same. */
function usableResult(result: CompletionResult, text: string): TabCycle | undefined {
  const { start, length } = result;
  if (result.items.length === 0 || start < 0 || length < 0 || start + length > text.length) return undefined;
  const seen = new Set<string>();
  const items = result.items.filter((item) => !seen.has(item.text) && seen.add(item.text));
  return { start, length, items, current: -1 };
}

/** Puts an item in place of what is to be completed; the cursor ends behind it, or inside the quotes of a folder. */
export function putItem(editor: LineEditor, found: TabCycle, item: CompletionItem): void {
  const { text, back } = item.type === 'ProviderContainer' ? folderText(item.text) : { text: item.text, back: 0 };
  editor.buffer.replace(found.start, found.length, text);
  editor.buffer.cursor -= back;
  found.length = text.length;
}

/** A folder ends in its separator, in front of a closing quote. */
function folderText(path: string): { text: string; back: number } {
  const separator = path.includes('/') && !path.includes('\\') ? '/' : '\\';
  const quote = /['"]$/.exec(path)?.[0] ?? '';
  const bare = quote === '' ? path : path.slice(0, -1);
  const ended = /[\\/]$/.test(bare) ? bare : bare + separator;
  return { text: ended + quote, back: quote.length };
}

/** Emacs' Tab: the common beginning first, then the list of what is possible. */
export function* complete(editor: LineEditor): Dialogue {
  const again = editor.streaks.count('completion') > 0;
  const found = yield* currentCycle(editor);
  if (found === undefined) return;
  editor.streaks.continue('completion');
  editor.pausePrediction();
  const only = found.items.length === 1 ? found.items[0] : undefined;
  if (only !== undefined) {
    if (again) editor.ding();
    else putItem(editor, found, only);
    editor.pausePrediction();
    return;
  }
  const prefix = commonPrefix(found.items);
  if (again || prefix === '') {
    yield* showPossible(editor, found, false);
    return;
  }
  editor.buffer.replace(found.start, found.length, prefix);
  found.length = prefix.length;
  editor.ding();
  editor.pausePrediction();
}

/** Alt+=: the list of what is possible. */
export function* possibleCompletions(editor: LineEditor): Dialogue {
  const found = yield* currentCycle(editor);
  if (found !== undefined) yield* showPossible(editor, found, false);
}

/** Ctrl+Space. */
export function* menuComplete(editor: LineEditor, _key: KeyPress): Dialogue {
  editor.memory.completion = undefined;
  editor.streaks.end('completion');
  editor.pausePrediction();
  const found = yield* currentCycle(editor);
  if (found === undefined) return;
  const only = found.items.length === 1 ? found.items[0] : undefined;
  if (only !== undefined) putItem(editor, found, only);
  else yield* showPossible(editor, found, true);
  editor.pausePrediction();
}

function* showPossible(editor: LineEditor, found: TabCycle, asMenu: boolean): Dialogue {
  const { items } = found;
  if (items.length >= editor.options.completionQueryItems) {
    editor.status = `Display all ${items.length} possibilities? (y or n) _`;
    const key = yield* nextKey();
    editor.status = undefined;
    if (key.text.toLowerCase() !== 'y') return;
  }
  const menu = new Menu(items, editor.size.columns);
  const inputRows = editor.layout.pointOf(editor.buffer.text.length).y + 1;
  if (asMenu && inputRows + menu.rows <= editor.size.rows) yield* runMenu(editor, menu, found);
  else editor.effect({ kind: 'print', text: menuText(menu) });
}

function menuText(menu: Menu): string {
  let text = '';
  for (let row = 0; row < menu.rows; row++) {
    let line = '';
    for (let column = 0; column < menu.columns; column++) {
      const cell = menu.at(row, column)?.item.listText;
      if (cell !== undefined) line += cell.padEnd(menu.columnWidth);
    }
    text += `${line.trimEnd()}\n`;
  }
  return text;
}
