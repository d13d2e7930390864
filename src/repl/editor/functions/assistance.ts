import type { KeyPress } from '../../keys/chord.ts';
import { describeBindings, describeKey } from '../describe-bindings.ts';
import { type Dialogue, help, nextKey } from '../dialogue.ts';
import type { LineEditor } from '../line-editor.ts';

/** Help, arguments by digits, and the prediction's own keys. */

/** Alt+digit: gathers a number, shows it, and hands it to the function of the key that follows. */
export function* digitArgument(editor: LineEditor, first: KeyPress): Dialogue {
  let digits = lastCharacter(first);
  let typed = digits !== '-';
  if (digits === '-') digits = '-1';
  for (;;) {
    editor.status = `digit-argument: ${digits}`;
    const key = yield* nextKey();
    const name = editor.functionNameOf(key);
    if (name === 'DigitArgument') {
      const digit = lastCharacter(key);
      if (digit === '-') digits = digits.startsWith('-') ? digits.slice(1) : `-${digits}`;
      else {
        digits = typed ? digits + digit : digits.slice(0, -1) + digit;
        typed = true;
      }
      continue;
    }
    editor.status = undefined;
    if (name === 'Abort' || name === 'CancelLine' || name === 'CopyOrCancelLine') return;
    const argument = Number(digits);
    if (Number.isSafeInteger(argument) && Math.abs(argument) <= 0x7fffffff) yield* editor.runKey(key, argument);
    else editor.ding();
    return;
  }
}

function lastCharacter(key: KeyPress): string {
  return key.chord.slice(-1);
}

export function* showCommandHelp(editor: LineEditor): Dialogue {
  yield* help('commandHelp', editor.buffer.text, editor.buffer.cursor);
}

/** Alt+h: rows below the input until the next key, which does nothing else. */
export function* showParameterHelp(editor: LineEditor): Dialogue {
  const text = yield* help('parameterHelp', editor.buffer.text, editor.buffer.cursor);
  if (text === undefined) return editor.ding();
  editor.note = text;
  yield* nextKey();
  editor.note = undefined;
}

export function switchPredictionView(editor: LineEditor): void {
  const { options, prediction, buffer } = editor;
  options.predictionViewStyle = options.predictionViewStyle === 'ListView' ? 'InlineView' : 'ListView';
  prediction.clear();
  prediction.query(buffer.text, buffer.cursor === buffer.text.length);
}

/** Tooltips belong to predictions of plugins; history has none. */
export function showFullPredictionTooltip(editor: LineEditor): void {
  editor.ding();
}

export function showKeyBindings(editor: LineEditor): void {
  editor.effect({ kind: 'print', text: describeBindings(editor.bindings, editor.size.columns) });
}

export function* whatIsKey(editor: LineEditor): Dialogue {
  editor.status = 'what-is-key: ';
  const first = yield* nextKey();
  const chord = editor.bindings.isPrefix(first.chord) ? `${first.chord},${(yield* nextKey()).chord}` : first.chord;
  editor.status = undefined;
  editor.effect({ kind: 'print', text: describeKey(editor.bindings, chord) });
}

/** PageUp and PageDown belong to the list; the terminal itself scrolls its screen. */
export function scrollDisplayUp(editor: LineEditor): void {
  editor.prediction.selectPage(-1);
}

export function scrollDisplayDown(editor: LineEditor): void {
  editor.prediction.selectPage(1);
}

export function scrollDisplayUpLine(editor: LineEditor): void {
  editor.prediction.select(-1);
}

export function scrollDisplayDownLine(editor: LineEditor): void {
  editor.prediction.select(1);
}

export function toggleSyntaxHint(editor: LineEditor): void {
  editor.effect({ kind: 'toggleHint' });
}

export function doNothing(): void {}

export function unavailable(editor: LineEditor): void {
  editor.ding();
}
