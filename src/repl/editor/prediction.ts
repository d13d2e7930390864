import { textWidth } from '../screen/character-width.ts';
import type { LineEditor } from './line-editor.ts';
import { wordEndAfter } from './words.ts';

/** The list shows at most this many lines of history. */
const maximumItems = 10;

/** The smallest window that shows the list. */
export const listMinimum = { columns: 50, rows: 5 } as const;

export interface PredictionItem {
  readonly text: string;
  /** Where the typed text occurs in the item. */
  readonly matchAt: number;
  readonly source: string;
}

export interface PredictionList {
  readonly items: readonly PredictionItem[];
  /** What was typed when the list was made. */
  readonly input: string;
  /** Index of the chosen item, -1 for the typed text. */
  selected: number;
  /** Index of the first item in view. */
  top: number;
}

/** What the history suggests for the typed text: a ghost behind the cursor, or a list below the input. */
export class Prediction {
  readonly #editor: LineEditor;
  /** The whole suggested line of the inline view. */
  suggestion: string | undefined;
  list: PredictionList | undefined;
  #undoMark: number | undefined;

  constructor(editor: LineEditor) {
    this.#editor = editor;
  }

  clear(): void {
    this.suggestion = undefined;
    this.list = undefined;
    this.#undoMark = undefined;
  }

  /** Looks for suggestions; the inline ghost is for text typed at the end only. */
  query(text: string, atEnd: boolean): void {
    const { options } = this.#editor;
    const kept = this.suggestion;
    this.clear();
    const usesHistory = options.predictionSource === 'History' || options.predictionSource === 'HistoryAndPlugin';
    if (!usesHistory || text.trim() === '' || text.includes('\n')) return;
    if (options.predictionViewStyle === 'ListView') this.list = this.#listFor(text);
    else if (atEnd) {
      const still = kept !== undefined && kept.length > text.length && this.#startsWith(kept, text);
      this.suggestion = still ? kept : this.#inlineFor(text);
    }
  }

  /** The ghost: what the suggestion adds to the input. */
  get ghost(): string {
    const { buffer } = this.#editor;
    const fits = this.suggestion !== undefined && this.suggestion.length > buffer.text.length;
    return fits ? (this.suggestion?.slice(buffer.text.length) ?? '') : '';
  }

  /** Takes the whole suggestion; false when there is none. */
  accept(): boolean {
    const { buffer } = this.#editor;
    const suggestion = this.suggestion;
    if (suggestion === undefined || this.ghost === '') return false;
    buffer.replace(0, buffer.text.length, suggestion);
    this.clear();
    this.#editor.streaks.end('selection');
    this.#editor.predictionShown();
    return true;
  }

  /** Takes the next words of the suggestion; the rest stays a ghost. */
  acceptWords(count: number): boolean {
    const { buffer, options } = this.#editor;
    const suggestion = this.suggestion;
    if (suggestion === undefined || this.ghost === '') return false;
    let end = buffer.text.length;
    for (let i = 0; i < count; i++) {
      end = wordEndAfter(suggestion, end, options.wordDelimiters);
      // A blank behind the word comes with it, so that the next word can be typed at once.
      if (suggestion[end] === ' ') end++;
    }
    buffer.cursor = buffer.text.length;
    buffer.insert(suggestion.slice(buffer.text.length, end));
    if (end >= suggestion.length) this.clear();
    this.#editor.predictionShown();
    return true;
  }

  /** Moves in the list by rows, around its ends and the typed text; false when there is no list. */
  select(move: number): boolean {
    const list = this.list;
    if (list === undefined) return false;
    const places = list.items.length + 1;
    const place = (((list.selected + 1 + move) % places) + places) % places;
    this.#choose(list, place - 1);
    return true;
  }

  /** Moves by a page of the list (up negative), stopping at its ends; false when there is no list. */
  selectPage(pages: number): boolean {
    const list = this.list;
    if (list === undefined) return false;
    const target = list.selected + pages * this.#listHeight();
    this.#choose(list, Math.max(0, Math.min(list.items.length - 1, target)));
    return true;
  }

  /** Esc: back to the typed text, without the list; false when no list is shown. */
  revert(): boolean {
    const list = this.list;
    if (list === undefined) return false;
    if (list.selected >= 0) this.#show(list.input);
    this.clear();
    this.#editor.predictionShown();
    return true;
  }

  #choose(list: PredictionList, index: number): void {
    list.selected = index;
    const height = this.#listHeight();
    if (index >= 0) list.top = Math.min(Math.max(list.top, index - height + 1), index);
    else list.top = 0;
    this.#show(list.items[index]?.text ?? list.input);
  }

  /** Puts the chosen line into the buffer; a walk through the list is one undo step. */
  #show(text: string): void {
    const { buffer, streaks } = this.#editor;
    streaks.end('selection');
    if (this.#undoMark !== undefined) buffer.rollBack(this.#undoMark);
    this.#undoMark = buffer.editCount;
    if (buffer.text !== text) buffer.replace(0, buffer.text.length, text);
    buffer.cursor = buffer.text.length;
    this.#editor.predictionShown();
  }

  #listHeight(): number {
    return listHeight(this.#editor.size.rows);
  }

  #inlineFor(input: string): string | undefined {
    const { items } = this.#editor.history;
    for (let at = items.length - 1; at >= 0; at--) {
      const line = (items[at]?.text ?? '').trimEnd();
      if (line.length > input.length && !line.includes('\n') && this.#startsWith(line, input)) return line;
    }
    return undefined;
  }

  /** Lines that begin with the input come first, then those that contain it; newest first in each. */
  #listFor(input: string): PredictionList | undefined {
    const { items } = this.#editor.history;
    const first: PredictionItem[] = [];
    const second: PredictionItem[] = [];
    const seen = new Set<string>();
    const wanted = this.#folded(input);
    for (let at = items.length - 1; at >= 0 && first.length < maximumItems; at--) {
      const text = (items[at]?.text ?? '').trimEnd();
      if (text.length <= input.length || text.includes('\n') || seen.has(this.#folded(text))) continue;
      const matchAt = this.#folded(text).indexOf(wanted);
      if (matchAt < 0) continue;
      seen.add(this.#folded(text));
      (matchAt === 0 ? first : second).push({ text, matchAt, source: 'History' });
    }
    const found = [...first, ...second].slice(0, maximumItems);
    return found.length === 0 ? undefined : { items: found, input, selected: -1, top: 0 };
  }

  #startsWith(line: string, input: string): boolean {
    return this.#folded(line.slice(0, input.length)) === this.#folded(input);
  }

  #folded(text: string): string {
    return this.#editor.options.historySearchCaseSensitive ? text : text.toLowerCase();
  }
}

/** Rows of items in a window of that height. */
export function listHeight(rows: number): number {
  return rows > 20 ? 10 : rows > 10 ? 5 : 3;
}

/**
 * The part of an item that fits in a number of cells, with the matched text in sight; `matchAt` is its place in the part.
 */
export function fitItem(item: PredictionItem, matchLength: number, cells: number): { text: string; matchAt: number } {
  if (textWidth(item.text) <= cells) return { text: item.text, matchAt: item.matchAt };
  const matchEnd = item.matchAt + matchLength;
  if (textWidth(item.text.slice(0, matchEnd)) < cells)
    return { text: `${cut(item.text, cells - 1)}…`, matchAt: item.matchAt };
  // The match lies too far right: leave out the beginning.
  let start = matchEnd;
  while (start > 0 && textWidth(item.text.slice(start - 1, matchEnd)) <= cells - 2) start--;
  const tail = matchEnd < item.text.length ? '…' : '';
  return { text: `…${item.text.slice(start, matchEnd)}${tail}`, matchAt: Math.max(1, item.matchAt - start + 1) };
}

function cut(text: string, cells: number): string {
  let end = text.length;
  while (textWidth(text.slice(0, end)) > cells) end--;
  return text.slice(0, end);
}
