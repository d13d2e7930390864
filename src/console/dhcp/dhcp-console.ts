import type { KeyPress } from '../../repl/keys/chord.ts';
import type { ListingRow } from '../requests.ts';
import type { Canvas } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';
import { Label } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { ListView } from '../window/list-view.ts';
import { Menu, type MenuItem } from '../window/menu.ts';
import { MenuBar } from '../window/menu-bar.ts';
import { drawTitleBar } from '../window/title-bar.ts';
import { TreeView } from '../window/tree-view.ts';
import type { Desktop, Window } from '../window/window.ts';
import { commands } from './commands.ts';
import { type DetailItem, detailOf } from './detail.ts';
import type { LabView } from './lab-view.ts';
import { nodeMenu } from './node-menu.ts';
import { ancestorsOf, type Node, nodeKey, rootNode, treeSource } from './nodes.ts';
import { rowMenu } from './row-menu.ts';

/** What is typed belongs to one search while the keys come within this time; milliseconds. */
const findPause = 1_500;

/** The first ones have room in the narrowest window. */
const keyHints: readonly (readonly [string, string])[] = [
  ['F10', 'menus'],
  ['m', 'context'],
  ['Tab', 'pane'],
  ['F5', 'refresh'],
  ['F6', 'sort'],
  ['Alt+C', 'copy'],
  ['Ctrl+C', 'close'],
  ['letters', 'find'],
  ['Alt+Enter', 'properties'],
];

/** What the console's windows share. */
export interface ConsoleContext {
  readonly desktop: Desktop;
  readonly lab: LabView;
  /** Shows the PowerShell line that does the same as the last click. */
  teach(command: string): void;
  /** The server that the shell runs on. */
  readonly localServer: string;
}

/** The DHCP console: a tree, what the chosen node contains, and below it the command that would have done the same. */
export class DhcpConsole implements Window {
  readonly #desktop: Desktop;
  readonly #lab: LabView;
  readonly #context: ConsoleContext;
  readonly #tree: TreeView<Node>;
  readonly #list: ListView<DetailItem>;
  readonly #bar: MenuBar;
  #inTree = true;
  #command = '';
  #find = '';
  #findTime = 0;
  #shown: Node = rootNode;
  /** True while an answer came that is not shown yet. */
  #stale = false;

  constructor(desktop: Desktop, lab: LabView, localServer: string) {
    this.#desktop = desktop;
    this.#lab = lab;
    this.#context = {
      desktop,
      lab,
      localServer,
      teach: (command) => {
        this.#command = command;
        desktop.repaint();
      },
    };
    this.#tree = new TreeView<Node>(rootNode, treeSource(lab), {
      select: (node) => this.#select(node),
      menu: (node, row, column) => this.#openMenu(node, row, column),
      focus: () => {
        this.#inTree = true;
      },
    });
    this.#list = new ListView<DetailItem>(({ node, line }) => `${nodeKey(node)}|${line}`, {
      open: (item) => this.#open(item),
      menu: (item, row, column) => this.#openMenu(item?.node ?? this.#shown, row, column, item?.row),
      focus: () => {
        this.#inTree = false;
      },
    });
    this.#bar = new MenuBar(desktop, [
      { label: 'File', items: () => [{ label: 'Exit', run: () => desktop.close(this) }] },
      { label: 'Action', items: () => this.#actions() },
      {
        label: 'View',
        items: () => [
          { label: 'Refresh', run: () => lab.refresh() },
          { label: 'Sort by Next Column', run: () => this.#list.sortByNext() },
        ],
      },
      {
        label: 'Help',
        items: () => [
          { label: 'Show Command...', run: () => showCommand(desktop, this.#command) },
          { label: 'Copy Command', run: () => desktop.copy(this.#command) },
        ],
      },
    ]);
  }

  /** Shows a server's IPv4 scopes, as somebody who opens the console wants to see them. */
  start(server: string): void {
    const node: Node = { kind: 'ipv4', server };
    this.#tree.reveal([...ancestorsOf(node), node], node);
  }

  /** The lab changed: what is shown is made anew, once for all the answers that come before the next frame. */
  refreshed(): void {
    this.#stale = true;
    this.#desktop.repaint();
  }

  closed(): void {
    this.#lab.close();
  }

  draw(canvas: Canvas, active: boolean): void {
    if (this.#stale) this.#renew();
    // Menus go by these: they have to be known before one is opened.
    this.#lab.machines();
    if ('server' in this.#shown) this.#lab.serverSettings(this.#shown.server);
    const { columns, rows } = canvas;
    canvas.clear();
    drawTitleBar(canvas, 'DHCP', () => this.#desktop.close(this));
    this.#bar.draw(canvas, 1);
    const height = rows - 4;
    const treeWidth = Math.max(24, Math.min(44, Math.floor(columns * 0.36)));
    this.#tree.draw(canvas, { row: 2, column: 0, width: treeWidth, height }, active && this.#inTree);
    for (let row = 2; row < 2 + height; row++) canvas.text(row, treeWidth, '│', theme.dim);
    canvas.seam(treeWidth + 2);
    const listWidth = columns - treeWidth - 2;
    this.#list.draw(canvas, { row: 2, column: treeWidth + 2, width: listWidth, height }, active && !this.#inTree);
    this.#drawCommand(canvas, rows - 2);
    this.#drawKeys(canvas, rows - 1);
  }

  press(key: KeyPress): void {
    if (this.#bar.press(key.chord)) return;
    switch (key.chord) {
      case 'Tab':
      case 'Shift+Tab':
        this.#inTree = !this.#inTree;
        return;
      case 'F5':
        this.#lab.refresh();
        return;
      case 'F6':
        this.#list.sortByNext();
        return;
      case 'Alt+c':
        this.#desktop.copy(this.#command);
        return;
      case 'Delete':
        this.#run('Delete');
        return;
      case 'Alt+Enter':
        this.#run('Properties');
        return;
      case 'Alt+F4':
      case 'q':
        if (key.chord === 'Alt+F4' || this.#findIsOver()) this.#desktop.close(this);
        else this.#findMore(key.text);
        return;
      case 'Escape':
        this.#find = '';
        return;
      case 'Backspace':
        if (this.#find === '' && !this.#inTree) this.#up();
        else this.#findFrom([...this.#find].slice(0, -1).join(''), 0);
        return;
    }
    // Within a search m and the blank are characters like any others.
    if (this.#find !== '' && !this.#findIsOver() && isCharacter(key.text)) this.#findMore(key.text);
    else if ((this.#inTree ? this.#tree : this.#list).press(key)) this.#find = '';
    else if (isCharacter(key.text)) this.#findMore(key.text);
  }

  paste(text: string): void {
    this.#findMore(text.trim());
  }

  #select(node: Node): void {
    this.#command = commands.show(node);
    this.#shown = node;
    this.#showDetail();
  }

  #renew(): void {
    this.#stale = false;
    this.#tree.refresh();
    this.#showDetail();
  }

  #showDetail(): void {
    const { columns, rows, spare } = detailOf(this.#shown, this.#lab);
    this.#list.show(columns, rows, spare);
  }

  #open({ node, line, row }: DetailItem): void {
    if (row !== undefined) this.#runEntry(rowMenu(node, row, this.#context), 'Properties');
    if (line !== '') return;
    this.#tree.reveal(ancestorsOf(node), node);
    this.#inTree = false;
  }

  /** Goes to the node above the one that is shown. */
  #up(): void {
    const above = ancestorsOf(this.#shown);
    const parent = above.at(-1);
    if (parent !== undefined) this.#tree.reveal(above.slice(0, -1), parent);
  }

  #actions(): readonly MenuItem[] {
    const { node, row } = this.#chosen();
    return row === undefined ? nodeMenu(node, this.#context) : rowMenu(node, row, this.#context);
  }

  /** What a command is about: the row in the list when that has the focus, else the node in the tree. */
  #chosen(): Pick<DetailItem, 'node' | 'row'> {
    return this.#inTree ? { node: this.#tree.current } : (this.#list.current ?? { node: this.#shown });
  }

  #openMenu(node: Node, row: number, column: number, line?: ListingRow): void {
    const items = line === undefined ? nodeMenu(node, this.#context) : rowMenu(node, line, this.#context);
    if (items.length > 0) this.#desktop.open(new Menu(this.#desktop, items, { row, column }));
  }

  /** Does what an entry of the context menu does, where the node has it. */
  #run(label: string): void {
    this.#runEntry(this.#actions(), label);
  }

  #runEntry(items: readonly MenuItem[], label: string): void {
    for (const item of items) {
      if (item !== 'separator' && 'run' in item && item.label === label && item.enabled !== false) item.run();
    }
  }

  #findMore(text: string): void {
    const begins = this.#findIsOver();
    const typed = begins ? (text === '/' ? '' : text) : this.#find + text;
    this.#findFrom(typed, begins ? 1 : 0);
    if (begins && text === '/') this.#findTime = Date.now() + findPause * 2;
  }

  #findFrom(text: string, from: 0 | 1): void {
    this.#find = text;
    this.#findTime = Date.now();
    if (text !== '') (this.#inTree ? this.#tree : this.#list).find(text, from);
  }

  #findIsOver(): boolean {
    return Date.now() - this.#findTime > findPause;
  }

  #drawCommand(canvas: Canvas, row: number): void {
    const used = canvas.text(row, 0, ' PS> ', theme.dim);
    canvas.field(row, used, this.#command.replaceAll('\n', '; '), canvas.columns - used, theme.command);
    canvas.target(
      { row, column: 0, width: canvas.columns, height: 1 },
      { click: () => this.#desktop.copy(this.#command) },
    );
  }

  #drawKeys(canvas: Canvas, row: number): void {
    canvas.fill({ row, column: 0, width: canvas.columns, height: 1 }, theme.bar);
    if (this.#find !== '') {
      canvas.text(row, 1, `Find: ${this.#find}`, theme.bar);
      return;
    }
    let column = 1;
    for (const [key, what] of keyHints) {
      if (column + key.length + what.length + 3 > canvas.columns) return;
      column += canvas.text(row, column, key, theme.barKey);
      column += canvas.text(row, column, ` ${what}  `, theme.bar);
    }
  }
}

/** The whole line, which the row at the bottom may be too short for. */
function showCommand(desktop: Desktop, command: string): void {
  const dialog: Dialog = new Dialog(desktop, {
    title: 'The Same in PowerShell',
    width: 72,
    controls: [new Label(command), new Label('')],
    buttons: [
      {
        label: 'Copy',
        run: () => {
          desktop.copy(command);
          dialog.close();
        },
      },
      { label: 'Close', run: () => dialog.close() },
    ],
  });
  desktop.open(dialog);
}

function isCharacter(text: string): boolean {
  return text >= ' ' && text !== '\u007f';
}
