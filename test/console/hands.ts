import type { Terminal } from '../terminal/terminal.ts';

/** Somebody who works with the console: by the keyboard alone, or by the mouse alone. */
export interface Hand {
  /** Opens the context menu of a node of the tree, and waits for an entry of it. */
  contextMenu(node: string, entry: string): Promise<void>;
  /** Opens the context menu of a row of the list, and waits for an entry of it. */
  rowMenu(row: string, entry: string): Promise<void>;
  /** Opens a menu of the row at the top. */
  barMenu(menu: string, entry: string): Promise<void>;
  /** Chooses an entry of the menu that is open. */
  pick(entry: string): Promise<void>;
  /** Opens the menu behind an entry. */
  submenu(entry: string, inner: string): Promise<void>;
  /** Opens the context menu of a menu's entry. */
  entryMenu(entry: string, inner: string): Promise<void>;
  /** Presses a button of the dialog that is open, and waits until it is gone. */
  button(label: string): Promise<void>;
  /** Presses a button and waits for nothing. */
  pressButton(label: string): Promise<void>;
  /** Opens a node of the tree. */
  expand(node: string, child: string): Promise<void>;
  /** Chooses a node of the tree, and waits for what the detail pane shows. */
  select(node: string, shown: string): Promise<void>;
  /** Closes the program. */
  close(): Promise<void>;
}

const shiftF10 = '\u001b[21;2~';
const home = '\u001b[H';
const down = '\u001b[B';
const right = '\u001b[C';

export function keyboard(terminal: Terminal): Hand {
  let inList = false;
  /** Goes to a node of the tree, or to a row of the list. */
  const find = async (node: string, wanted: 'tree' | 'list' = 'tree'): Promise<void> => {
    if (inList !== (wanted === 'list')) terminal.type('\t');
    inList = wanted === 'list';
    // From the tree's root on, so that the next node found is the first one with that text.
    terminal.type(home);
    for (const character of node) terminal.type(character);
    await terminal.see(`Find: ${node}`);
    terminal.type('\u001b');
    await terminal.until(() => !terminal.text().includes('Find:'), 'the search ended');
  };
  return {
    async contextMenu(node, entry) {
      await find(node);
      terminal.type(shiftF10);
      await terminal.see(`│ ${entry}`);
    },
    async rowMenu(row, entry) {
      await terminal.see(row);
      await find(row, 'list');
      terminal.type(shiftF10);
      await terminal.see(`│ ${entry}`);
    },
    async barMenu(menu, entry) {
      terminal.type(`\u001b${menu[0]?.toLowerCase() ?? ''}`);
      await terminal.see(`│ ${entry}`);
    },
    async pick(entry) {
      terminal.type(`${home}${down.repeat(entryNumber(terminal, entry))}\r`);
      await terminal.until(() => !terminal.text().includes(`│ ${entry}`), `the menu with ${entry} gone`);
    },
    async submenu(entry, inner) {
      terminal.type(`${home}${down.repeat(entryNumber(terminal, entry))}${right}`);
      await terminal.see(`│ ${inner}`);
    },
    async entryMenu(entry, inner) {
      terminal.type(home + down.repeat(entryNumber(terminal, entry)) + shiftF10);
      await terminal.see(`│ ${inner}`);
    },
    async button(label) {
      await this.pressButton(label);
      await pressed(terminal, label);
    },
    async pressButton(label) {
      await terminal.see(`  ${label}  `);
      terminal.type(`\u001b${label.replace(/[^a-z]/gi, '')[0]?.toLowerCase() ?? ''}`);
    },
    async expand(node, child) {
      await find(node);
      terminal.type(right);
      await terminal.until(
        () => terminal.rows().some((row) => row.includes('▾') && row.includes(node)),
        `${node} open`,
      );
      await terminal.see(child);
    },
    async select(node, shown) {
      await find(node);
      await terminal.see(shown);
    },
    async close() {
      terminal.type('\u0003');
      await terminal.see(/PS C:\\>\s*$/);
    },
  };
}

export function mouse(terminal: Terminal): Hand {
  const click = async (text: string, button: 0 | 2 = 0, find = (): Place | undefined => terminal.find(text)) => {
    const { row, column } = await still(terminal, text, find);
    terminal.mouse(button, row, column + Math.floor(text.length / 2));
  };
  const inMenu = (entry: string): string => `│ ${entry}`;
  return {
    async contextMenu(node, entry) {
      await click(node, 2);
      await terminal.see(inMenu(entry));
    },
    async rowMenu(row, entry) {
      await click(row, 2);
      await terminal.see(inMenu(entry));
    },
    async barMenu(menu, entry) {
      await click(` ${menu} `);
      await terminal.see(inMenu(entry));
    },
    async pick(entry) {
      await click(inMenu(entry));
      await terminal.until(() => !terminal.text().includes(inMenu(entry)), `the menu with ${entry} gone`);
    },
    async submenu(entry, inner) {
      await click(inMenu(entry));
      await terminal.see(inMenu(inner));
    },
    async entryMenu(entry, inner) {
      await click(inMenu(entry), 2);
      await terminal.see(inMenu(inner));
    },
    async button(label) {
      await this.pressButton(label);
      await pressed(terminal, label);
    },
    async pressButton(label) {
      const text = `  ${label}  `;
      // Of windows that lie on each other the uppermost is the smaller one: its buttons stand higher.
      await click(text, 0, () => {
        const rows = terminal.rows();
        const row = rows.findIndex((line) => line.includes(text));
        return row < 0 ? undefined : { row, column: rows[row]?.indexOf(text) ?? 0 };
      });
    },
    async expand(node, child) {
      await click(node);
      await terminal.see(node);
      const place = terminal.find(node);
      const row = (): string => terminal.rows()[place?.row ?? 0] ?? '';
      terminal.mouse(0, place?.row ?? 0, row().indexOf('▸'));
      await terminal.until(() => row().includes('▾'), `${node} open`);
      await terminal.see(child);
    },
    async select(node, shown) {
      await click(node);
      await terminal.see(shown);
    },
    async close() {
      await click('[x]');
      await terminal.see(/PS C:\\>\s*$/);
    },
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where something is once it stays there: a frame may be read in pieces. */
async function still(terminal: Terminal, what: string, find: () => Place | undefined): Promise<Place> {
  let last: Place | undefined;
  let found: Place | undefined;
  await terminal.until(() => {
    last = found;
    found = find();
    return found !== undefined && found.row === last?.row && found.column === last.column;
  }, what);
  if (found === undefined) throw new Error(`Not on the screen: ${what}`);
  return found;
}

/** A button is gone with its dialog or its page, unless the next page has the same one. */
async function pressed(terminal: Terminal, label: string): Promise<void> {
  if (label === 'Next >') return;
  await terminal.until(() => !terminal.text().includes(`  ${label}  `), `the button ${label} gone`);
}

/** How many entries stand above one in the menu that is open. */
function entryNumber(terminal: Terminal, entry: string): number {
  const rows = terminal.rows();
  const at = rows.findIndex((row) => row.includes(`│ ${entry}`));
  const column = rows[at]?.indexOf(`│ ${entry}`) ?? 0;
  let above = 0;
  for (let row = at - 1; row >= 0 && rows[row]?.[column] !== '┌'; row--) if (rows[row]?.[column] === '│') above++;
  return above;
}
