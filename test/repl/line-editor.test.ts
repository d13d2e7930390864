import { describe, expect, test } from 'vitest';
import { LineEditor } from '../../src/repl/editor/line-editor.ts';
import { defaultOptions } from '../../src/repl/editor/options.ts';
import { plainKey } from '../../src/repl/keys/key-decoder.ts';
import { fakeHighlighter } from './fake-highlighter.ts';

function editorWith(setup: { history?: string[]; mode?: 'Windows' | 'Emacs' } = {}): LineEditor {
  const options = { ...defaultOptions(), editMode: setup.mode ?? 'Windows' };
  const editor = new LineEditor({ options, highlighter: fakeHighlighter, history: setup.history ?? [] });
  editor.startLine({ spans: [{ text: 'PS C:\\> ', style: '' }], column: 0 });
  return editor;
}

/** Types text, and keys by their names: `['abc', '<Home>', 'x']`. */
function type(editor: LineEditor, ...keys: string[]): LineEditor {
  for (const part of keys) {
    const name = /^<(.+)>$/.exec(part)?.[1];
    if (name !== undefined) editor.press({ chord: name, text: /^Ctrl\+[a-z]$/.test(name) ? '\u0001' : '' });
    else for (const character of part) editor.press(plainKey(character));
  }
  return editor;
}

/** The text with `|` at the cursor. */
function shown(editor: LineEditor): string {
  const { text, cursor } = editor.buffer;
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

describe('editing', () => {
  test.each([
    [['one two', '<Ctrl+w>'], 'one |'],
    [['10.10.10.0', '<Ctrl+Backspace>'], '10.10.10.|'],
    [['one two', '<Home>', '<Alt+d>'], '| two'],
    [['one two', '<Ctrl+LeftArrow>', '<Ctrl+Home>'], '|two'],
    [['one two', '<Home>', '<Ctrl+RightArrow>', '<Ctrl+End>'], 'one |'],
    [['one two', '<Home>', '<Ctrl+Delete>'], '| two'],
    [['abc', '<Shift+LeftArrow>', '<Shift+LeftArrow>', 'x'], 'ax|'],
    [['abc', '<Ctrl+a>', '<Ctrl+x>', '<Ctrl+v>', '<Ctrl+v>'], 'abcabc|'],
    [['abc', '<Escape>', '<Ctrl+z>'], '|'],
    [['abc', '<Escape>', '<Ctrl+y>', '<Ctrl+y>'], 'ab|'],
    [['ab', '<Shift+Enter>', 'cd', '<Home>', '<Home>'], '|ab\ncd'],
    [['ab', '<Ctrl+Enter>', 'x'], 'x|\nab'],
    [['abc', '<Home>', '<F3>', 'c'], 'ab|c'],
    [['if (1) { 2 }', '<LeftArrow>', '<Ctrl+]>'], 'if (1) |{ 2 }'],
    [['a', '<Alt+->', '<RightArrow>'], '|a'],
    [['ab', '<Alt+1>', '<Alt+2>', 'x'], 'abxxxxxxxxxxxx|'],
    [["a -b 'c d' e", '<Home>', '<Alt+a>', 'x'], "a -b 'x|' e"],
    [["a -b 'c d' e; f g", '<Home>', '<Alt+a>', '<Alt+a>', '<Alt+a>', 'x'], "a -b 'x|' e; f g"],
    [['a b c', '<Alt+2>', '<Alt+a>', 'x'], 'a b x|'],
    [['😀x', '<LeftArrow>', '<Backspace>'], '|x'],
  ])('%j gives %s', (keys, result) => {
    expect(shown(type(editorWith(), ...keys))).toBe(result);
  });

  test('each typed character is one undo step, a completion too', () => {
    const editor = type(editorWith(), 'Get');
    type(editor, '<Tab>');
    editor.answer({
      kind: 'completion',
      result: {
        start: 0,
        length: 3,
        items: [{ text: 'Get-Date', listText: 'Get-Date', type: 'Command', tooltip: '' }],
      },
    });
    expect(shown(editor)).toBe('Get-Date|');
    expect(shown(type(editor, '<Ctrl+z>', '<Ctrl+z>'))).toBe('Ge|');
  });

  test('keys wait while completions are looked up', () => {
    const editor = type(editorWith(), 'a', '<Tab>', 'b');
    expect(shown(editor)).toBe('a|');
    editor.answer({ kind: 'completion', result: undefined });
    expect(shown(editor)).toBe('ab|');
  });

  test('an unfinished line gets a new row, a whole one is accepted', () => {
    const editor = type(editorWith(), 'if (1) {', '<Enter>');
    expect(editor.takeEffects()).toEqual([]);
    type(editor, '}', '<Enter>');
    expect(editor.takeEffects()).toEqual([{ kind: 'accept', text: 'if (1) {\n}' }]);
  });

  test('a command name with an en dash is accepted in its ASCII form; parameters keep theirs', () => {
    const editor = type(editorWith(), 'Get–Date –Format o', '<Enter>');
    expect(editor.takeEffects()).toEqual([{ kind: 'accept', text: 'Get-Date –Format o' }]);
  });
});

describe('Emacs mode', () => {
  test.each([
    [['one two', '<Ctrl+a>', '<Ctrl+k>', 'x', '<Ctrl+y>'], 'xone two|'],
    [['one two', '<Ctrl+w>', '<Ctrl+w>', '<Ctrl+y>'], 'one two|'],
    [['one two', '<Ctrl+w>', 'x', '<Ctrl+u>', '<Ctrl+y>', '<Alt+y>'], 'two|'],
    [['one two', '<Ctrl+a>', '<Alt+u>'], 'ONE| two'],
    [['one two', '<Ctrl+a>', '<Escape>', '<c>'], 'One| two'],
    [['abcd', '<Ctrl+t>'], 'abdc|'],
    [['abc', '<Ctrl+@>', '<Ctrl+a>', '<Ctrl+x>', '<Ctrl+x>'], 'abc|'],
    [['abc', '<Escape>', '<Ctrl+c>'], 'abc|'],
  ])('%j gives %s', (keys, result) => {
    expect(shown(type(editorWith({ mode: 'Emacs' }), ...keys))).toBe(result);
  });

  test('Ctrl+d on an empty line leaves', () => {
    expect(type(editorWith({ mode: 'Emacs' }), '<Ctrl+d>').takeEffects()).toEqual([{ kind: 'exit' }]);
  });
});

describe('history', () => {
  const history = ['Get-A', 'Set-B', 'Get-C', 'Get-A'];

  test.each([
    [['x', '<UpArrow>', '<UpArrow>', '<DownArrow>', '<DownArrow>'], 'x|'],
    [['<UpArrow>', '<UpArrow>', '<UpArrow>', '<UpArrow>'], 'Set-B|'],
    [['Get', '<F8>', '<F8>'], 'Get|-C'],
    [['Get', '<F8>', '<F8>', '<Shift+F8>'], 'Get|-A'],
    [['<Ctrl+r>', 'B', '<Escape>'], 'Set-|B'],
    [['<Ctrl+r>', 'et', '<Ctrl+r>', '<LeftArrow>'], '|Get-C'],
    [['<Ctrl+r>', 'zz', '<Backspace>', '<Backspace>', '<Escape>'], '|'],
    [['G', '<RightArrow>'], 'Get-A|'],
    [['<F2>', 'S', '<DownArrow>', '!'], 'Set-B!|'],
    [['<F2>', 'G', '<DownArrow>', '<DownArrow>', '<Escape>'], 'G|'],
    [['<F2>', 'G', '<DownArrow>', '<DownArrow>', '<Ctrl+z>'], 'G|'],
  ])('%j gives %s', (keys, result) => {
    expect(shown(type(editorWith({ history }), ...keys))).toBe(result);
  });

  test('a recalled line can be undone as it was typed', () => {
    const editor = type(editorWith(), 'abc', '<Enter>');
    editor.startLine({ spans: [], column: 0 });
    expect(shown(type(editor, '<UpArrow>', '<Ctrl+z>'))).toBe('ab|');
  });

  test('AcceptAndGetNext offers the line behind the one recalled', () => {
    const editor = type(editorWith({ history: ['one', 'two'], mode: 'Emacs' }), '<Ctrl+p>', '<Ctrl+p>', '<Ctrl+o>');
    expect(editor.takeEffects()).toEqual([{ kind: 'accept', text: 'one' }]);
    editor.startLine({ spans: [], column: 0 });
    expect(shown(editor)).toBe('two|');
  });

  test('arguments of earlier lines', () => {
    const lines = ['echo one two', 'echo three four'];
    expect(shown(type(editorWith({ history: lines }), '<Alt+.>', '<Alt+.>'))).toBe('two|');
    expect(shown(type(editorWith({ history: lines, mode: 'Emacs' }), '<Ctrl+Alt+y>'))).toBe('three|');
  });
});

test('every bound key has a function', async () => {
  const { editorFunctions } = await import('../../src/repl/editor/function-table.ts');
  for (const mode of ['Windows', 'Emacs'] as const) {
    for (const [chord, name] of editorWith({ mode }).bindings.entries()) {
      expect(editorFunctions[name], `${chord} ${name}`).toBeDefined();
    }
  }
});
