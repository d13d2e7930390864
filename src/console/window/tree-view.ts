import type { KeyPress } from '../../repl/keys/chord.ts';
import type { Canvas, Rect } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';
import { Scrolling } from './scrolling.ts';

/** What a tree asks about its nodes. */
export interface TreeSource<Node> {
  key(node: Node): string;
  label(node: Node): string;
  /** One cell before the label that tells something about the node; a blank when there is nothing to tell. */
  mark(node: Node): string;
  /** Empty for a leaf. */
  children(node: Node): readonly Node[];
  /** Whether it can be opened at all, also while its children are not known yet. */
  expandable(node: Node): boolean;
}

interface Handlers<Node> {
  readonly select: (node: Node) => void;
  readonly menu: (node: Node, row: number, column: number) => void;
  readonly focus: () => void;
}

interface Line<Node> {
  readonly node: Node;
  readonly depth: number;
  readonly key: string;
}

/** From this width on the levels stand in by two cells. */
const roomy = 40;

/** A tree of which nodes are opened and closed. The chosen node stays chosen when the tree around it changes. */
export class TreeView<Node> {
  readonly #source: TreeSource<Node>;
  readonly #handlers: Handlers<Node>;
  readonly #root: Node;
  readonly #open = new Set<string>();
  readonly #scrolling = new Scrolling();
  #lines: readonly Line<Node>[] = [];
  #selectedKey: string;
  #rect: Rect = { row: 0, column: 0, width: 0, height: 0 };

  constructor(root: Node, source: TreeSource<Node>, handlers: Handlers<Node>) {
    this.#root = root;
    this.#source = source;
    this.#handlers = handlers;
    this.#selectedKey = source.key(root);
    this.refresh();
  }

  get current(): Node {
    return this.#lines[this.#scrolling.at]?.node ?? this.#root;
  }

  /** The nodes changed: the lines are made anew. A chosen node that is gone gives way to its nearest ancestor. */
  refresh(): void {
    const lines: Line<Node>[] = [];
    const add = (node: Node, depth: number): void => {
      const key = this.#source.key(node);
      lines.push({ node, depth, key });
      if (this.#open.has(key)) for (const child of this.#source.children(node)) add(child, depth + 1);
    };
    add(this.#root, 0);
    this.#lines = lines;
    this.#scrolling.count = lines.length;
    this.#choose(this.#selectedKey);
  }

  /** Opens the nodes above one and chooses it. */
  reveal(ancestors: readonly Node[], node: Node): void {
    for (const ancestor of ancestors) this.#open.add(this.#source.key(ancestor));
    this.#selectedKey = this.#source.key(node);
    this.refresh();
    this.#handlers.select(this.current);
  }

  press(key: KeyPress): boolean {
    const { current } = this;
    switch (key.chord) {
      case 'RightArrow':
        if (this.#isOpen(current)) this.#select(this.#scrolling.at + 1);
        else this.#toggle(current);
        return true;
      case 'LeftArrow':
        if (this.#isOpen(current)) this.#toggle(current);
        else this.#select(this.#parent());
        return true;
      case 'Enter':
      case 'Spacebar':
        this.#toggle(current);
        return true;
      case 'Shift+F10':
      case 'm':
        this.#handlers.menu(current, this.#rect.row + this.#scrolling.at - this.#scrolling.top, this.#rect.column + 4);
        return true;
      default:
        if (!this.#scrolling.press(key.chord)) return false;
        this.#select(this.#scrolling.at);
        return true;
    }
  }

  /** Goes to the next node in sight that contains a text; `from` 1 looks behind the current one. */
  find(text: string, from: 0 | 1): boolean {
    const wanted = text.toLowerCase();
    for (let by = from; by < this.#lines.length + from; by++) {
      const at = (this.#scrolling.at + by) % this.#lines.length;
      const line = this.#lines[at];
      if (line === undefined || !this.#source.label(line.node).toLowerCase().includes(wanted)) continue;
      this.#select(at);
      return true;
    }
    return false;
  }

  draw(canvas: Canvas, rect: Rect, focused: boolean): void {
    this.#rect = rect;
    this.#scrolling.fit(rect.height);
    canvas.target(rect, {
      click: (row, column) => this.#click(row, column),
      doubleClick: (row) => this.#doubleClick(row),
      contextMenu: (row, _column, event) => {
        const line = this.#lines[this.#scrolling.top + row];
        if (line === undefined) return;
        this.#handlers.focus();
        this.#select(this.#scrolling.top + row);
        this.#handlers.menu(line.node, event.row, event.column);
      },
      wheel: (by) => {
        this.#scrolling.wheel(by);
        this.#select(this.#scrolling.at);
      },
    });
    for (let line = 0; line < rect.height; line++) {
      const at = this.#scrolling.top + line;
      const shown = this.#lines[at];
      if (shown === undefined) break;
      const mark = this.#source.expandable(shown.node) ? (this.#open.has(shown.key) ? '▾' : '▸') : ' ';
      const before = ' '.repeat(shown.depth * this.#indent());
      const text = `${before}${mark}${this.#source.mark(shown.node)}${this.#source.label(shown.node)}`;
      const chosen = at === this.#scrolling.at;
      const style = !chosen ? theme.plain : focused ? theme.selected : theme.selectedUnfocused;
      canvas.field(rect.row + line, rect.column, text, rect.width, style);
    }
    this.#scrolling.drawBar(canvas, rect);
  }

  #click(row: number, column: number): void {
    this.#handlers.focus();
    const at = this.#scrolling.top + row;
    const line = this.#lines[at];
    if (line === undefined) return;
    this.#select(at);
    const mark = line.depth * this.#indent();
    if (column >= mark && column < mark + 2) this.#toggle(line.node);
  }

  #doubleClick(row: number): void {
    const line = this.#lines[this.#scrolling.top + row];
    if (line !== undefined) this.#toggle(line.node);
  }

  /** Cells by which a level stands in. */
  #indent(): number {
    return this.#rect.width < roomy ? 1 : 2;
  }

  #select(at: number): void {
    this.#scrolling.select(at);
    const line = this.#lines[this.#scrolling.at];
    if (line === undefined) return;
    this.#selectedKey = line.key;
    this.#handlers.select(line.node);
  }

  #isOpen(node: Node): boolean {
    return this.#source.expandable(node) && this.#open.has(this.#source.key(node));
  }

  #toggle(node: Node): void {
    if (!this.#source.expandable(node)) return;
    const key = this.#source.key(node);
    if (!this.#open.delete(key)) this.#open.add(key);
    this.refresh();
  }

  /** The line of the node that the chosen one is under. */
  #parent(): number {
    const depth = this.#lines[this.#scrolling.at]?.depth ?? 0;
    for (let at = this.#scrolling.at - 1; at >= 0; at--) {
      if ((this.#lines[at]?.depth ?? 0) < depth) return at;
    }
    return this.#scrolling.at;
  }

  /** Chooses a node by its key: keys begin with those of the nodes above. */
  #choose(key: string): void {
    for (let wanted = key; wanted !== ''; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('/')))) {
      const at = this.#lines.findIndex((line) => line.key === wanted);
      if (at < 0) continue;
      this.#scrolling.select(at);
      if (wanted === this.#selectedKey) return;
      this.#selectedKey = wanted;
      this.#handlers.select(this.current);
      return;
    }
  }
}
