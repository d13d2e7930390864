import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../src/language/parse.ts';
import { viewOf } from '../../src/repl/editor/editor-view.ts';
import { LineEditor } from '../../src/repl/editor/line-editor.ts';
import { defaultOptions } from '../../src/repl/editor/options.ts';
import { languageHighlighter } from '../../src/repl/language-highlighter.ts';

interface Drawn {
  readonly text: string;
  readonly cursor: number;
  readonly columns: number;
  readonly prompt: string;
  readonly hint: string | undefined;
  readonly selected: number;
}

function editorWith({ text, cursor, columns, prompt, hint, selected }: Drawn): LineEditor {
  const editor = new LineEditor({ options: defaultOptions(), highlighter: languageHighlighter(parse), history: [] });
  editor.size = { columns, rows: 12 };
  editor.startLine({ spans: [{ text: prompt, style: '' }], column: 0 });
  editor.paste(text);
  for (let at = 0; at < cursor; at++) editor.press({ chord: 'LeftArrow', text: '' });
  for (let at = 0; at < selected; at++) editor.press({ chord: 'Shift+LeftArrow', text: '' });
  if (hint !== undefined) editor.hint = [{ text: hint, style: '2' }];
  return editor;
}

test('rows in view are the same whether those out of view are drawn or not', () => {
  const piece = fc.constantFrom(
    'a',
    '\n',
    '$x ',
    "'t\nu' ",
    '"$(1)\n" ',
    '漢',
    '\t',
    'x\u0301',
    '| Get-It -Name ',
    '\n\n',
  );
  const drawn = fc.record({
    text: fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
    cursor: fc.nat(120),
    columns: fc.integer({ min: 3, max: 24 }),
    prompt: fc.constantFrom('PS> ', 'PS C:\\> ', 'a prompt of some length> '),
    hint: fc.constantFrom(undefined, 'a hint'),
    selected: fc.nat(30),
  });
  let windowed = 0;
  fc.assert(
    fc.property(drawn, fc.integer({ min: 1, max: 8 }), fc.nat(60), (setup, height, before) => {
      const editor = editorWith(setup);
      const all = viewOf(editor);
      let top = 0;
      const topOf = (count: number, cursorRow: number): number => {
        expect([count, cursorRow]).toEqual([all.rows.length, all.cursor.y]);
        windowed++;
        const highest = Math.max(0, Math.min(cursorRow, count - height));
        top = Math.max(Math.min(before, highest), cursorRow - height + 1, 0);
        return top;
      };
      const view = viewOf(editor, { height, topOf });
      expect(view.cursor).toEqual(all.cursor);
      expect(view.rows.length).toBe(all.rows.length);
      expect(view.rows.slice(top, top + height)).toEqual(all.rows.slice(top, top + height));
    }),
    { numRuns: 300 },
  );
  expect(windowed).toBeGreaterThan(100);
});
