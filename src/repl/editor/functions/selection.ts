import type { KeyPress } from '../../keys/chord.ts';
import type { SyntaxToken } from '../highlighter.ts';
import type { EditorFunction, LineEditor } from '../line-editor.ts';
import { characterAfter, characterBefore } from '../words.ts';
import { backwardWord, beginningOfLine, endOfLine, forwardWord, nextWord } from './movement.ts';

/** Selecting: the selection lies between the mark and the cursor. */

function extend(move: EditorFunction): EditorFunction {
  return (editor, key, argument) => {
    if (editor.streaks.count('selection') === 0) editor.mark = editor.buffer.cursor;
    editor.streaks.continue('selection');
    move(editor, key, argument);
  };
}

export const selectBackwardChar = extend((editor, _key, argument = 1) => {
  for (let i = 0; i < argument; i++) editor.buffer.cursor = characterBefore(editor.buffer.text, editor.buffer.cursor);
});
export const selectForwardChar = extend((editor, _key, argument = 1) => {
  for (let i = 0; i < argument; i++) editor.buffer.cursor = characterAfter(editor.buffer.text, editor.buffer.cursor);
});
export const selectBackwardWord = extend(backwardWord);
export const selectNextWord = extend(nextWord);
export const selectForwardWord = extend(withoutPrediction(forwardWord));
export const selectLine = extend(endOfLine);
export const selectBackwardsLine = extend(beginningOfLine);

/** A selection that reaches the end of the input must not take the ghost with it. */
function withoutPrediction(move: EditorFunction): EditorFunction {
  return (editor, key, argument) => {
    if (editor.buffer.cursor < editor.buffer.text.length) return move(editor, key, argument);
  };
}

export function selectAll(editor: LineEditor): void {
  editor.streaks.continue('selection');
  editor.mark = 0;
  editor.buffer.cursor = editor.buffer.text.length;
}

/**
 * Selects the next argument of the command at the cursor, around to its first one; of a quoted string only what is between
 * the quotes. A number selects the argument at that place, a negative one counted from the end.
 */
export function selectCommandArgument(editor: LineEditor, _key: KeyPress, argument?: number): void {
  const { cursor, text } = editor.buffer;
  const choices = argumentsAt(commandsOf(editor.analysis.tokens), cursor);
  const next = choices.findIndex((choice) =>
    editor.selection === undefined ? choice.end > cursor : choice.start >= cursor,
  );
  const at = argument === undefined ? Math.max(next, 0) : argument > 0 ? argument - 1 : choices.length + argument;
  const chosen = choices[at];
  if (chosen === undefined) {
    editor.ding();
    return;
  }
  const inside =
    /^(['"])[\s\S]*\1$/.test(text.slice(chosen.start, chosen.end)) && chosen.end - chosen.start > 1 ? 1 : 0;
  editor.streaks.continue('selection');
  editor.mark = chosen.start + inside;
  editor.buffer.cursor = chosen.end - inside;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The arguments of the command in which the cursor stands, or of the next one behind it. */
function argumentsAt(commands: readonly Command[], cursor: number): readonly Extent[] {
  const around = commands.filter((command) => command.start <= cursor && cursor <= command.end);
  const found = around.at(-1) ?? commands.find((command) => command.start > cursor) ?? commands.at(-1);
  return found?.arguments ?? [];
}

interface Command {
  readonly start: number;
  end: number;
  readonly arguments: Extent[];
}

const opening = /^(LParen|LCurly|LBracket|AtParen|AtCurly|DollarParen)$/;
const closing = /^(RParen|RCurly|RBracket)$/;
const separating = /^(Pipe|Semi|NewLine|AndAnd|OrOr|Ampersand)$/;

/** The commands of an input with their arguments: what stands in brackets is one argument, parameters are none. */
function commandsOf(tokens: readonly SyntaxToken[]): Command[] {
  const commands: Command[] = [];
  let current: Command | undefined;
  let depth = 0;
  let start = 0;
  for (const token of tokens) {
    if (current !== undefined && !separating.test(token.kind)) current.end = token.end;
    if (depth > 0) {
      if (opening.test(token.kind)) depth++;
      else if (closing.test(token.kind) && --depth === 0) current?.arguments.push({ start, end: token.end });
    } else if (token.colour === 'Command') {
      current = { start: token.start, end: token.end, arguments: [] };
      commands.push(current);
    } else if (separating.test(token.kind)) current = undefined;
    else if (
      current === undefined ||
      token.colour === 'Comment' ||
      token.colour === 'Parameter' ||
      token.kind === 'Comma'
    )
      continue;
    else if (opening.test(token.kind)) {
      depth = 1;
      start = token.start;
    } else current.arguments.push({ start: token.start, end: token.end });
  }
  return commands;
}

export function setMark(editor: LineEditor): void {
  editor.mark = editor.buffer.cursor;
}

export function exchangePointAndMark(editor: LineEditor): void {
  const { buffer } = editor;
  const mark = Math.min(editor.mark, buffer.text.length);
  editor.mark = buffer.cursor;
  buffer.cursor = mark;
}
