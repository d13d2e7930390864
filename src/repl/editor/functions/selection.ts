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

/** Selects the next argument of a command, around to the first; of a quoted string only what is between the quotes. */
export function selectCommandArgument(editor: LineEditor, _key: KeyPress, argument?: number): void {
  const choices = commandArguments(editor.analysis.tokens);
  if (choices.length === 0) {
    editor.ding();
    return;
  }
  const { cursor } = editor.buffer;
  const following = choices.findIndex((choice) => choice.start >= cursor);
  const at = argument === undefined ? Math.max(following, 0) : argument > 0 ? argument - 1 : choices.length + argument;
  const chosen = choices[at];
  if (chosen === undefined) {
    editor.ding();
    return;
  }
  const text = editor.buffer.text.slice(chosen.start, chosen.end);
  const quoted = /^(['"])[\s\S]*\1$/.test(text) && text.length > 1;
  editor.streaks.continue('selection');
  editor.mark = chosen.start + (quoted ? 1 : 0);
  editor.buffer.cursor = chosen.end - (quoted ? 1 : 0);
}

const opening = /^(LParen|LCurly|LBracket|AtParen|AtCurly|DollarParen)$/;
const closing = /^(RParen|RCurly|RBracket)$/;
const separating = /^(Pipe|Semi|NewLine|AndAnd|OrOr|Ampersand)$/;

/** The arguments of the commands of an input: bracketed ones as a whole, parameters themselves not. */
function commandArguments(tokens: readonly SyntaxToken[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let inCommand = false;
  let depth = 0;
  let start = 0;
  for (const token of tokens) {
    if (depth > 0) {
      if (opening.test(token.kind)) depth++;
      else if (closing.test(token.kind) && --depth === 0) found.push({ start, end: token.end });
      continue;
    }
    if (token.colour === 'Command') inCommand = true;
    else if (separating.test(token.kind)) inCommand = false;
    else if (inCommand && opening.test(token.kind)) {
      depth = 1;
      start = token.start;
    } else if (inCommand && token.colour !== 'Parameter' && token.kind !== 'Comma' && token.colour !== 'Comment') {
      found.push({ start: token.start, end: token.end });
    }
  }
  return found;
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
