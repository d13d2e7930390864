import type { CompletionItem } from '../../engine-client.ts';
import type { KeyPress } from '../../keys/chord.ts';
import { type Dialogue, nextKey } from '../dialogue.ts';
import type { LineEditor } from '../line-editor.ts';
import { commonPrefix, Menu } from '../menu.ts';
import { putItem, type TabCycle } from './completion.ts';

/** A menu narrowed by typing, with what was typed before, so that Backspace can go back. */
interface Narrowing {
  readonly menu: Menu;
  readonly typed: string;
}

/**
 * The menu of Ctrl+Space: the item chosen stands in the input, what goes beyond the typed part selected. Movement keys
 * choose, typing narrows, Enter and keys that end a word accept, Esc restores, any other key accepts and is handled.
 */
export function* runMenu(editor: LineEditor, first: Menu, found: TabCycle): Dialogue {
  const { buffer } = editor;
  const mark = buffer.editCount;
  const savedMark = editor.mark;
  const narrowed: Narrowing[] = [];
  let menu = first;
  let typed = unquoted(commonPrefix(menu.items));
  let shown: CompletionItem | undefined;
  editor.streaks.continue('selection');
  const finish = (): void => {
    buffer.groupSince(mark);
    editor.menu = undefined;
    editor.pausePrediction();
  };
  for (;;) {
    const item = menu.current;
    if (item === undefined) return finish();
    editor.menu = menu;
    if (item !== shown) putItem(editor, found, item);
    shown = item;
    // The cursor stands behind the typed part, the mark at the end of the item: the rest shows as selected.
    editor.mark = found.start + found.length;
    buffer.cursor = found.start + Math.min(found.length, typedEnd(item, typed));
    const key = yield* nextKey();
    if (move(menu, key)) continue;
    const name = editor.functionNameOf(key);
    if (key.chord === 'Tab') {
      const prefix = unquoted(commonPrefix(menu.items));
      const at = prefix.toLowerCase().indexOf(typed.toLowerCase());
      if (at >= 0 && prefix.length > at + typed.length) typed = prefix.slice(at);
      else menu.move(1);
    } else if (key.chord === 'Escape' || key.chord === 'Ctrl+g') {
      buffer.rollBack(mark);
      editor.mark = savedMark;
      editor.streaks.end('selection');
      return finish();
    } else if (key.chord === 'Backspace') {
      const before = narrowed.pop();
      if (before === undefined) editor.ding();
      else {
        menu = before.menu;
        typed = before.typed;
        shown = undefined;
      }
    } else if (key.chord === 'Enter' || endsItem(item, key)) {
      buffer.cursor = found.start + found.length;
      editor.streaks.end('selection');
      if (key.chord !== 'Enter') editor.pushBack(key);
      return finish();
    } else if (key.text > ' ' && name === undefined) {
      const narrower = narrow(menu, typed + key.text, editor.size.columns);
      if (narrower === undefined) {
        buffer.delete(buffer.cursor, editor.mark - buffer.cursor);
        editor.streaks.end('selection');
        editor.pushBack(key);
        return finish();
      }
      narrowed.push({ menu, typed });
      menu = narrower;
      typed += key.text;
      shown = undefined;
    } else {
      // Copying keys need the selection; for the others it ends here and the cursor stays behind the typed part.
      if (name !== 'CopyOrCancelLine' && name !== 'Copy' && name !== 'Cut') editor.streaks.end('selection');
      editor.pushBack(key);
      return finish();
    }
  }
}

function move(menu: Menu, key: KeyPress): boolean {
  switch (key.chord) {
    case 'RightArrow':
      menu.moveRight();
      return true;
    case 'LeftArrow':
      menu.moveLeft();
      return true;
    case 'DownArrow':
      menu.move(1);
      return true;
    case 'UpArrow':
    case 'Shift+Tab':
      menu.move(-1);
      return true;
    case 'PageDown':
      menu.moveToFoot();
      return true;
    case 'PageUp':
      menu.moveToHead();
      return true;
    default:
      return false;
  }
}

/** Items that still fit what was typed; undefined when none does. */
function narrow(menu: Menu, typed: string, columns: number): Menu | undefined {
  const wanted = typed.toLowerCase();
  const items = menu.items.filter(
    (item) => unquoted(item.text).toLowerCase().startsWith(wanted) || item.listText.toLowerCase().startsWith(wanted),
  );
  return items.length === 0 ? undefined : new Menu(items, columns);
}

/** Where the typed part ends in an item's text, quotes at its front passed over. */
function typedEnd(item: CompletionItem, typed: string): number {
  const at = item.text.toLowerCase().indexOf(typed.toLowerCase());
  return at < 0 ? 0 : at + typed.length;
}

function unquoted(text: string): string {
  return text.replace(/^['"]/, '').replace(/['"]$/, '');
}

/** Keys that end an item by their meaning: a space any, a dot a value with members, a colon a parameter, a slash a folder. */
function endsItem(item: CompletionItem, key: KeyPress): boolean {
  switch (key.text) {
    case ' ':
      return true;
    case '.':
      return /^(Variable|Property|Method|Type|Namespace)$/.test(item.type);
    case ':':
      return item.type === 'ParameterName' || item.type === 'Type';
    case ']':
      return item.type === 'Type';
    case '(':
      return item.type === 'Method';
    case '/':
    case '\\':
      return item.type === 'ProviderContainer';
    default:
      return false;
  }
}
