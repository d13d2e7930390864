import type { KeyPress } from '../../keys/chord.ts';
import type { LineEditor } from '../line-editor.ts';
import { wordEndAfter, wordStartBefore } from '../words.ts';

/** Killing to and yanking from the kill ring, yanking arguments of earlier lines, and changing the case of words. */

function kill(editor: LineEditor, start: number, end: number, backwards: boolean): void {
  const continues = editor.streaks.continue('kill') > 1;
  if (end <= start) return;
  const { buffer } = editor;
  editor.killRing.kill(buffer.text.slice(start, end), continues, backwards);
  buffer.delete(start, end - start);
}

export function killWord(editor: LineEditor, _key: KeyPress, argument = 1): void {
  const { buffer, options } = editor;
  let end = buffer.cursor;
  for (let i = 0; i < argument; i++) end = wordEndAfter(buffer.text, end, options.wordDelimiters);
  kill(editor, buffer.cursor, end, false);
}

export function backwardKillWord(editor: LineEditor, _key: KeyPress, argument = 1): void {
  killBackwards(editor, argument, editor.options.wordDelimiters);
}

/** Like BackwardKillWord, with white space as the only delimiter. */
export function unixWordRubout(editor: LineEditor, _key: KeyPress, argument = 1): void {
  killBackwards(editor, argument, '');
}

function killBackwards(editor: LineEditor, count: number, delimiters: string): void {
  const { buffer } = editor;
  let start = buffer.cursor;
  for (let i = 0; i < count; i++) start = wordStartBefore(buffer.text, start, delimiters);
  kill(editor, start, buffer.cursor, true);
}

export function killLine(editor: LineEditor): void {
  kill(editor, editor.buffer.cursor, editor.buffer.text.length, false);
}

export function backwardKillInput(editor: LineEditor): void {
  kill(editor, 0, editor.buffer.cursor, true);
}

export function killRegion(editor: LineEditor): void {
  const { buffer, mark } = editor;
  kill(editor, Math.min(mark, buffer.cursor), Math.max(mark, buffer.cursor), mark > buffer.cursor);
}

export function yank(editor: LineEditor): void {
  if (editor.killRing.isEmpty) {
    editor.ding();
    return;
  }
  editor.streaks.continue('yank');
  editor.memory.yankStart = editor.buffer.cursor;
  editor.buffer.insert(editor.killRing.newest());
}

/** Right after a yank: the entry before it instead. */
export function yankPop(editor: LineEditor): void {
  if (editor.streaks.count('yank') === 0 || editor.killRing.isEmpty) {
    editor.ding();
    return;
  }
  editor.streaks.continue('yank');
  const { yankStart } = editor.memory;
  editor.buffer.replace(yankStart, editor.buffer.cursor - yankStart, editor.killRing.older());
}

/** An argument taken from an earlier line, to be exchanged for one of a still earlier line by the next use. */
export interface YankedArgument {
  readonly argument: number;
  readonly step: -1 | 1;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export function yankLastArg(editor: LineEditor, _key: KeyPress, argument?: number): void {
  const before = editor.streaks.continue('yankArgument') > 1 ? editor.memory.yankedArgument : undefined;
  if (before === undefined) {
    const { cursor } = editor.buffer;
    yankArgument(editor, {
      argument: argument ?? -1,
      step: -1,
      line: editor.history.length - 1,
      start: cursor,
      end: cursor,
    });
    return;
  }
  const step = (argument ?? 1) < 0 ? (before.step === 1 ? -1 : 1) : before.step;
  yankArgument(editor, { ...before, step, line: before.line + step });
}

/** The first argument of the previous line, or the n-th; with a negative n counted from the end. */
export function yankNthArg(editor: LineEditor, _key: KeyPress, argument = 1): void {
  const { cursor } = editor.buffer;
  yankArgument(editor, { argument, step: -1, line: editor.history.length - 1, start: cursor, end: cursor });
}

function yankArgument(editor: LineEditor, wish: YankedArgument): void {
  const item = editor.history.items[wish.line];
  if (item === undefined) {
    editor.ding();
    return;
  }
  const { tokens } = editor.highlighter.analyse(item.text);
  const token = tokens[wish.argument < 0 ? tokens.length + wish.argument : wish.argument];
  if (token === undefined) {
    editor.ding();
    return;
  }
  editor.buffer.replace(wish.start, wish.end - wish.start, item.text.slice(token.start, token.end));
  editor.memory.yankedArgument = { ...wish, end: editor.buffer.cursor };
}

export function upcaseWord(editor: LineEditor): void {
  changeCase(editor, (word) => word.toUpperCase());
}

export function downcaseWord(editor: LineEditor): void {
  changeCase(editor, (word) => word.toLowerCase());
}

export function capitalizeWord(editor: LineEditor): void {
  changeCase(editor, (word) => word.toLowerCase().replace(/[\p{L}\p{N}]/u, (letter) => letter.toUpperCase()));
}

function changeCase(editor: LineEditor, change: (word: string) => string): void {
  const { buffer, options } = editor;
  const start = buffer.cursor;
  const end = wordEndAfter(buffer.text, start, options.wordDelimiters);
  if (end === start) {
    editor.ding();
    return;
  }
  buffer.replace(start, end - start, change(buffer.text.slice(start, end)));
}
