import { boundKeys } from '../editor/describe-bindings.ts';
import { editorFunctions } from '../editor/function-table.ts';
import { KeyBindings } from '../editor/key-bindings.ts';
import type { LineEditor } from '../editor/line-editor.ts';
import type { EditorCall, EditorReply } from '../engine-client.ts';
import { parseChord } from '../keys/chord.ts';

/** Answers the PSReadLine cmdlets. */
export function answerEditorCall(editor: LineEditor, call: EditorCall): EditorReply {
  switch (call.name) {
    case 'options':
      return { ok: true, value: { ...editor.options, colours: { ...editor.options.colours } } };
    case 'setOptions':
      return setOptions(editor, call.values);
    case 'keyHandlers':
      return { ok: true, value: boundKeys(editor.bindings) };
    case 'history':
      return { ok: true, value: editor.history.items.map((item) => item.text) };
    case 'setKeyHandler':
      return bind(editor, call.chord, call.function);
    case 'removeKeyHandler': {
      const keys = parseChord(call.chord);
      if (keys === undefined) return { ok: false, message: `The chord '${call.chord}' names no key.` };
      editor.bindings.unbind(keys.join(','));
      return { ok: true, value: undefined };
    }
  }
}

function bind(editor: LineEditor, chord: string, wanted: string): EditorReply {
  const keys = parseChord(chord);
  if (keys === undefined) return { ok: false, message: `The chord '${chord}' names no key.` };
  const name = Object.keys(editorFunctions).find((known) => known.toLowerCase() === wanted.toLowerCase());
  if (name === undefined) return { ok: false, message: `The line editor has no function '${wanted}'.` };
  editor.bindings.bind(keys.join(','), name);
  return { ok: true, value: undefined };
}

/** Takes over values that have the type of the option they name; a new edit mode brings its own keys. */
function setOptions(editor: LineEditor, values: Readonly<Record<string, unknown>>): EditorReply {
  const options = editor.options as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(values)) {
    if (name === 'colours' && typeof value === 'object' && value !== null) {
      for (const [colour, style] of Object.entries(value)) {
        if (!(colour in editor.options.colours) || typeof style !== 'string')
          return { ok: false, message: `There is no colour '${colour}'.` };
        Object.assign(editor.options.colours, { [colour]: style });
      }
      continue;
    }
    if (name === 'promptText') {
      editor.options.promptText = [value].flat().map(String);
      continue;
    }
    const allowed = choices[name];
    const fits = allowed === undefined ? typeof options[name] === typeof value : allowed.includes(String(value));
    if (!(name in options) || !fits)
      return { ok: false, message: `The option '${name}' cannot be '${String(value)}'.` };
    options[name] = value;
  }
  if ('editMode' in values) editor.bindings = new KeyBindings(editor.options.editMode, editor.options.windowsKeys);
  editor.prediction.clear();
  return { ok: true, value: undefined };
}

const choices: Readonly<Record<string, readonly string[]>> = {
  editMode: ['Windows', 'Emacs'],
  historySaveStyle: ['SaveIncrementally', 'SaveAtExit', 'SaveNothing'],
  bellStyle: ['None', 'Visual', 'Audible'],
  predictionSource: ['None', 'History', 'Plugin', 'HistoryAndPlugin'],
  predictionViewStyle: ['InlineView', 'ListView'],
};
