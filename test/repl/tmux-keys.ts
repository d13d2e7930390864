/** Bytes of the keys by the names tmux gives them, as the scenarios do. */
const finals: Readonly<Record<string, string>> = { Up: 'A', Down: 'B', Right: 'C', Left: 'D', Home: 'H', End: 'F' };
const numbers: Readonly<Record<string, number>> = {
  IC: 2,
  DC: 3,
  PPage: 5,
  NPage: 6,
  F5: 15,
  F6: 17,
  F7: 18,
  F8: 19,
  F9: 20,
  F10: 21,
  F11: 23,
  F12: 24,
};
const functionKeys: Readonly<Record<string, string>> = { F1: 'P', F2: 'Q', F3: 'R', F4: 'S' };
const plain: Readonly<Record<string, string>> = {
  Enter: '\r',
  Tab: '\t',
  BTab: '\u001b[Z',
  BSpace: '\u007f',
  Escape: '\u001b',
  Space: ' ',
};

export function bytesOfKey(name: string): string {
  let rest = name;
  let modifiers = 0;
  for (;;) {
    const match = /^([CMS])-(?=.)/.exec(rest);
    if (match === null) break;
    modifiers |= match[1] === 'S' ? 1 : match[1] === 'M' ? 2 : 4;
    rest = rest.slice(2);
  }
  const field = modifiers === 0 ? '' : `;${modifiers + 1}`;
  const final = finals[rest];
  if (final !== undefined) return modifiers === 0 ? `\u001b[${final}` : `\u001b[1${field}${final}`;
  const number = numbers[rest];
  if (number !== undefined) return `\u001b[${number}${field}~`;
  const letter = functionKeys[rest];
  if (letter !== undefined) return modifiers === 0 ? `\u001bO${letter}` : `\u001b[1${field}${letter}`;
  const alt = modifiers & 2 ? '\u001b' : '';
  if (rest === 'Space' && modifiers & 4) return `${alt}\0`;
  const key = plain[rest] ?? rest;
  if (modifiers & 4 && key.length === 1) return alt + String.fromCharCode(key.toUpperCase().charCodeAt(0) & 31);
  return alt + key;
}
