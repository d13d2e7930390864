import { describe, expect, test } from 'vitest';
import { viewOf } from '../../src/repl/editor/editor-view.ts';
import { LineEditor } from '../../src/repl/editor/line-editor.ts';
import { commonPrefix, Menu } from '../../src/repl/editor/menu.ts';
import { defaultOptions } from '../../src/repl/editor/options.ts';
import type { CompletionItem } from '../../src/repl/engine-client.ts';
import { plainKey } from '../../src/repl/keys/key-decoder.ts';
import { fakeHighlighter } from './fake-highlighter.ts';

function item(text: string, type: CompletionItem['type'] = 'Command', tooltip = ''): CompletionItem {
  return { text, listText: text, type, tooltip };
}

const names = ['Get-Date', 'Get-Device', 'Get-Help', 'Set-Date'].map((name) => item(name));

/** An editor whose completions are always these, for the word before the cursor. */
class Session {
  readonly editor: LineEditor;
  readonly #items: readonly CompletionItem[];

  constructor(items: readonly CompletionItem[], mode: 'Windows' | 'Emacs' = 'Windows', columns = 80) {
    this.#items = items;
    this.editor = new LineEditor({
      options: { ...defaultOptions(), editMode: mode },
      highlighter: fakeHighlighter,
      history: [],
    });
    this.editor.size = { columns, rows: 24 };
    this.editor.startLine({ spans: [{ text: '> ', style: '' }], column: 0 });
  }

  type(...keys: string[]): this {
    for (const part of keys) {
      const name = /^<(.+)>$/.exec(part)?.[1];
      if (name !== undefined) this.#press({ chord: name, text: '' });
      else for (const character of part) this.#press(plainKey(character));
    }
    return this;
  }

  /** The text with `|` at the cursor and brackets around the selection. */
  get shown(): string {
    const { text, cursor } = this.editor.buffer;
    const selection = this.editor.selection;
    if (selection === undefined) return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
    const end = selection.start + selection.length;
    return `${text.slice(0, selection.start)}[${text.slice(selection.start, end)}]${text.slice(end)}`;
  }

  get rows(): string[] {
    return viewOf(this.editor).rows.map((row) =>
      row.spans
        .map((span) => span.text)
        .join('')
        .trimEnd(),
    );
  }

  #press(key: { chord: string; text: string }): void {
    this.editor.press(key);
    if (this.editor.question?.kind !== 'complete') return;
    const { text, cursor } = this.editor.question;
    const word = /\S*$/.exec(text.slice(0, cursor))?.[0] ?? '';
    const items = this.#items.filter((candidate) => candidate.text.toLowerCase().startsWith(word.toLowerCase()));
    this.editor.answer({ kind: 'completion', result: { start: cursor - word.length, length: word.length, items } });
  }
}

describe('Tab', () => {
  test.each([
    [['get', '<Tab>'], 'Get-Date|'],
    [['get', '<Tab>', '<Tab>', '<Tab>', '<Tab>'], 'Get-Date|'],
    [['get', '<Shift+Tab>'], 'Get-Help|'],
    [['get', '<Tab>', '<Tab>', '<Ctrl+z>'], 'Get-Date|'],
    [['get-h', '<Tab>', '<Tab>'], 'Get-Help|'],
    [['zzz', '<Tab>', 'x'], 'zzzx|'],
  ])('%j gives %s', (keys, shown) => {
    expect(new Session(names).type(...keys).shown).toBe(shown);
  });

  test('a folder ends in its separator, inside the quotes', () => {
    expect(new Session([item("'.\\a b'", 'ProviderContainer')]).type('<Tab>').shown).toBe("'.\\a b\\|'");
    expect(new Session([item('./x', 'ProviderContainer')]).type('<Tab>').shown).toBe('./x/|');
  });
});

describe('the menu', () => {
  test('narrows by typing, and Backspace takes that back', () => {
    const session = new Session(names).type('g', '<Ctrl+@>');
    expect(session.shown).toBe('Get-[Date]');
    expect(session.rows).toEqual(['> Get-Date', 'Get-Date    Get-Device  Get-Help']);
    session.type('de');
    expect(session.shown).toBe('Get-De[vice]');
    expect(session.rows[1]).toBe('Get-Device');
    session.type('<Backspace>');
    expect(session.shown).toBe('Get-D[ate]');
    expect(session.type('<Backspace>').rows[1]).toBe('Get-Date    Get-Device  Get-Help');
    expect(session.type('<Escape>').shown).toBe('g|');
  });

  test.each([
    [['<Enter>'], 'Get-Date|'],
    [['<DownArrow>', '<Enter>'], 'Get-Device|'],
    [['<UpArrow>', '<Enter>'], 'Get-Help|'],
    [['<Tab>', '<Enter>'], 'Get-Device|'],
    [['<Shift+Tab>', '<Enter>'], 'Get-Help|'],
    [[' '], 'Get-Date |'],
    [['z'], 'Get-z|'],
    [['<End>'], 'Get-Date|'],
    [['<Home>'], '|Get-Date'],
    [['<RightArrow>', '<RightArrow>', '<Enter>'], 'Get-Help|'],
    [['<LeftArrow>', '<Enter>'], 'Get-Help|'],
    [['<Enter>', '<Ctrl+z>'], 'g|'],
  ])('%j gives %s', (keys, shown) => {
    expect(new Session(names).type('g', '<Ctrl+@>', ...keys).shown).toBe(shown);
  });

  test('Ctrl+C copies what is selected and keeps the text', () => {
    const session = new Session(names).type('g', '<Ctrl+@>', '<Ctrl+c>');
    expect(session.editor.buffer.text).toBe('Get-Date');
    expect(session.editor.takeEffects()).toEqual([{ kind: 'copy', text: 'Date' }]);
  });

  test('Tab first extends to a longer common beginning', () => {
    const session = new Session(names).type('g', '<Ctrl+@>', 'd', '<Tab>');
    expect(session.shown).toBe('Get-D[evice]');
    const longer = new Session(['Get-Date', 'Get-Data', 'Get-Help'].map((name) => item(name)));
    expect(longer.type('<Ctrl+@>', 'd', '<Tab>').shown).toBe('Get-Dat[e]');
    expect(longer.type('<Tab>').shown).toBe('Get-Dat[a]');
  });

  test('asks before it shows very many', () => {
    const many = Array.from({ length: 120 }, (_, at) => item(`item${at}`));
    const session = new Session(many).type('i', '<Ctrl+@>');
    expect(session.rows[1]).toBe('Display all 120 possibilities? (y or n) _');
    expect(session.type('n').rows).toEqual(['> i']);
    session.type('<Ctrl+@>', 'y');
    expect(session.rows.length).toBeGreaterThan(10);
  });

  test('moves by rows and columns of a table filled column by column', () => {
    const menu = new Menu(
      Array.from({ length: 7 }, (_, at) => item(`name${at}`)),
      24,
    );
    expect([menu.columns, menu.rows, menu.columnWidth]).toEqual([3, 3, 7]);
    menu.moveRight();
    menu.moveRight();
    expect(menu.selected).toBe(6);
    menu.moveRight();
    expect(menu.selected).toBe(1);
    menu.moveLeft();
    expect(menu.selected).toBe(6);
    menu.moveToHead();
    menu.moveLeft();
    menu.moveToFoot();
    expect(menu.selected).toBe(5);
  });
});

describe("Emacs' completion", () => {
  test('puts the common beginning, then lists', () => {
    const session = new Session(names, 'Emacs').type('get', '<Tab>');
    expect(session.shown).toBe('Get-|');
    session.editor.takeEffects();
    session.type('<Tab>');
    expect(session.editor.takeEffects()).toEqual([{ kind: 'print', text: 'Get-Date    Get-Device  Get-Help\n' }]);
    expect(session.type('<Alt+=>').editor.takeEffects()).toMatchObject([{ kind: 'print' }]);
  });
});

test('the common beginning ignores case', () => {
  expect(commonPrefix([item('Get-Date'), item('get-device')])).toBe('Get-D');
  expect(commonPrefix([item('a'), item('b')])).toBe('');
});
