/** A key press as PSReadLine names it, with the text it would insert (`''` for keys that insert nothing). */
export interface KeyPress {
  /** Canonical name: modifiers in the order `Ctrl+`, `Shift+`, `Alt+`, then the key: `Ctrl+RightArrow`, `Alt+.`, `a`, `A`, `Enter`. */
  readonly chord: string;
  /** What SelfInsert inserts: the character, or the control character of an unbound Ctrl+letter. */
  readonly text: string;
}

const modifierOrder = ['Ctrl', 'Shift', 'Alt'] as const;
type Modifier = (typeof modifierOrder)[number];

/** Other spellings that Set-PSReadLineKeyHandler accepts, by their lower-case form. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['esc', 'Escape'],
  ['del', 'Delete'],
  ['ins', 'Insert'],
  ['return', 'Enter'],
  ['space', 'Spacebar'],
  ['left', 'LeftArrow'],
  ['right', 'RightArrow'],
  ['up', 'UpArrow'],
  ['down', 'DownArrow'],
  ['pgup', 'PageUp'],
  ['pgdn', 'PageDown'],
  ['bkspace', 'Backspace'],
]);

const namedKeys = [
  ...['Enter', 'Escape', 'Tab', 'Backspace', 'Spacebar', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['LeftArrow', 'RightArrow', 'UpArrow', 'DownArrow'],
  ...Array.from({ length: 24 }, (_, i) => `F${i + 1}`),
];
const namedKeyByLower: ReadonlyMap<string, string> = new Map([
  ...namedKeys.map((name): [string, string] => [name.toLowerCase(), name]),
  ...aliases,
]);

/** A key that types one character. */
export function characterKey(character: string, modifiers: readonly Modifier[] = []): KeyPress {
  return { chord: chordName(modifiers, character === ' ' ? 'Spacebar' : character), text: character };
}

/** Puts modifiers and key together in PSReadLine's order; a plain space is called Spacebar. */
export function chordName(modifiers: readonly Modifier[], key: string): string {
  return modifierOrder
    .filter((modifier) => modifiers.includes(modifier))
    .map((modifier) => `${modifier}+`)
    .concat(key)
    .join('');
}

/**
 * Reads a chord as a user writes it (`ctrl+x,CTRL+E`, `Shift+Ctrl+LeftArrow`, `alt+f`) into canonical names, one per key
 * of the sequence. Returns undefined when a part names no key.
 */
export function parseChord(text: string): string[] | undefined {
  const keys: string[] = [];
  for (const part of splitSequence(text)) {
    const key = parseKey(part);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return keys.length > 0 && keys.length <= 2 ? keys : undefined;
}

/** A comma separates the keys of a sequence, unless it is the key itself (`Ctrl+,`). */
function splitSequence(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (character === ',' && part !== '' && !part.endsWith('+')) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  if (part !== '') parts.push(part);
  return parts;
}

function parseKey(text: string): string | undefined {
  const modifiers = new Set<Modifier>();
  let rest = text.trim();
  for (;;) {
    const match = /^(ctrl|control|shift|alt)\+(?=.)/i.exec(rest);
    if (match === null) break;
    const name = match[1]?.toLowerCase();
    modifiers.add(name === 'shift' ? 'Shift' : name === 'alt' ? 'Alt' : 'Ctrl');
    rest = rest.slice(match[0].length);
  }
  const named = namedKeyByLower.get(rest.toLowerCase());
  if (named !== undefined)
    return chordName([...modifiers], named === 'Spacebar' && modifiers.size === 0 ? 'Spacebar' : named);
  if ([...rest].length !== 1) return undefined;
  if (rest === ' ') return chordName([...modifiers], 'Spacebar');
  // Shift on a letter is the capital letter; with Ctrl alone PSReadLine tells c from C.
  if (modifiers.has('Shift') && /\p{L}/u.test(rest)) {
    modifiers.delete('Shift');
    return chordName([...modifiers], rest.toUpperCase());
  }
  return chordName([...modifiers], rest);
}
