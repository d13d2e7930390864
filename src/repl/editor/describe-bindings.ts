import { editorFunctions, type FunctionGroup } from './function-table.ts';
import type { KeyBindings } from './key-bindings.ts';

/** A line of Get-PSReadLineKeyHandler. */
export interface BoundKey {
  readonly key: string;
  readonly function: string;
  readonly description: string;
  readonly group: FunctionGroup;
}

/** All keys that are bound, in the order of their functions. */
export function boundKeys(bindings: KeyBindings): BoundKey[] {
  return bindings
    .entries()
    .flatMap(([key, name]) => {
      const entry = editorFunctions[name];
      return entry === undefined ? [] : [{ key, function: name, description: entry.description, group: entry.group }];
    })
    .sort((a, b) => (a.function === b.function ? 0 : a.function < b.function ? -1 : 1));
}

const titles: Readonly<Record<FunctionGroup, string>> = {
  Basic: 'Basic editing functions',
  CursorMovement: 'Cursor movement functions',
  History: 'History functions',
  Completion: 'Completion functions',
  Prediction: 'Prediction functions',
  Miscellaneous: 'Miscellaneous functions',
  Selection: 'Selection functions',
  Search: 'Search functions',
};

/** The table that Ctrl+Alt+? shows. */
export function describeBindings(bindings: KeyBindings, columns: number): string {
  const keys = boundKeys(bindings);
  let text = '';
  for (const [group, title] of Object.entries(titles)) {
    const members = keys.filter((key) => key.group === group);
    if (members.length > 0) text += `\n${title}\n${'='.repeat(title.length)}\n\n${table(members, columns)}`;
  }
  return text;
}

/** What Alt+? says about one key. */
export function describeKey(bindings: KeyBindings, chord: string): string {
  const name = bindings.functionFor(chord);
  const entry = name === undefined ? undefined : editorFunctions[name];
  return name === undefined || entry === undefined
    ? `\n${chord}: is not bound\n`
    : `\n${chord}: ${name} - ${entry.description}\n`;
}

function table(keys: readonly BoundKey[], columns: number): string {
  const keyWidth = Math.max(3, ...keys.map(({ key }) => key.length));
  const nameWidth = Math.max(8, ...keys.map((key) => key.function.length));
  const row = (key: string, name: string, description: string): string =>
    `${key.padEnd(keyWidth)} ${name.padEnd(nameWidth)} ${description}`.slice(0, columns - 1).trimEnd();
  const lines = [row('Key', 'Function', 'Description'), row('---', '--------', '-----------')];
  for (const { key, function: name, description } of keys) lines.push(row(key, name, description));
  return `${lines.join('\n')}\n`;
}
