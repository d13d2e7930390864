import { characterKey, chordName, type KeyPress } from './chord.ts';
import { type InputEvent, plainKey } from './key-decoder.ts';

type Modifier = 'Ctrl' | 'Shift' | 'Alt';

/** Keys by the final letter of `CSI … letter` and `SS3 letter`. */
const keyByLetter: Readonly<Record<string, string>> = {
  A: 'UpArrow',
  B: 'DownArrow',
  C: 'RightArrow',
  D: 'LeftArrow',
  F: 'End',
  H: 'Home',
  M: 'Enter',
  P: 'F1',
  Q: 'F2',
  R: 'F3',
  S: 'F4',
};

/** Keys by the number of `CSI number ~` (xterm, rxvt and the Linux console). */
const keyByNumber: Readonly<Record<number, string>> = {
  1: 'Home',
  2: 'Insert',
  3: 'Delete',
  4: 'End',
  5: 'PageUp',
  6: 'PageDown',
  7: 'Home',
  8: 'End',
  11: 'F1',
  12: 'F2',
  13: 'F3',
  14: 'F4',
  15: 'F5',
  17: 'F6',
  18: 'F7',
  19: 'F8',
  20: 'F9',
  21: 'F10',
  23: 'F11',
  24: 'F12',
  25: 'F13',
  26: 'F14',
  28: 'F15',
  29: 'F16',
};

/** Functional keys of the kitty keyboard protocol that have a number of their own. */
const keyByKittyCode: Readonly<Record<number, string>> = {
  9: 'Tab',
  13: 'Enter',
  27: 'Escape',
  32: 'Spacebar',
  127: 'Backspace',
  57414: 'Enter',
  57417: 'LeftArrow',
  57418: 'RightArrow',
  57419: 'UpArrow',
  57420: 'DownArrow',
  57421: 'PageUp',
  57422: 'PageDown',
  57423: 'Home',
  57424: 'End',
  57425: 'Insert',
  57426: 'Delete',
};

/** The events of one sequence (none for focus reports and answers of the terminal) and the offset behind it. */
export interface DecodedSequence {
  readonly events: readonly InputEvent[];
  readonly end: number;
}

/**
 * Decodes the CSI or SS3 sequence that begins with ESC at `at`. Returns undefined while its final byte is missing. What no
 * key is known for is dropped: better than Escape and stray characters in the line.
 */
export function decodeControlSequence(text: string, at: number): DecodedSequence | undefined {
  if (text[at + 1] === 'O') return decodeSs3(text, at);
  const match = /[@-~]/.exec(text.slice(at + 2));
  if (match === null) return undefined;
  const final = match[0];
  const parameters = text.slice(at + 2, at + 2 + match.index);
  // The Linux console sends ESC [ [ A for F1.
  if (final === '[' && parameters === '') {
    const letter = text[at + 3];
    if (letter === undefined) return undefined;
    const number = letter.charCodeAt(0) - 64;
    return result(number >= 1 && number <= 5 ? { chord: `F${number}`, text: '' } : undefined, at + 4);
  }
  const end = at + 3 + match.index;
  if ((final === 'M' || final === 'm') && parameters.startsWith('<')) return decodeMouse(parameters, final, end);
  if (final === 'I' || final === 'O') return { events: [], end };
  if (!/^[\d;:]*$/.test(parameters)) return { events: [], end };
  return result(keyOf(parameters, final), end);
}

function decodeSs3(text: string, at: number): DecodedSequence | undefined {
  const match = /^[\d;]*([A-Za-z])/.exec(text.slice(at + 2));
  if (match === null) return text.length > at + 2 ? { events: [], end: at + 3 } : undefined;
  const name = keyByLetter[match[1] ?? ''];
  const modifiers = modifiersOf(Number(/(\d+)[A-Za-z]$/.exec(match[0])?.[1] ?? 1));
  return result(name === undefined ? undefined : named(name, modifiers), at + 2 + match[0].length);
}

function decodeMouse(parameters: string, final: string, end: number): DecodedSequence {
  const [button = 0, column = 1, row = 1] = parameters.slice(1).split(';').map(Number);
  return { events: [{ kind: 'mouse', button, column: column - 1, row: row - 1, released: final === 'm' }], end };
}

function keyOf(parameters: string, final: string): KeyPress | undefined {
  const fields = parameters.split(';');
  const first = Number(fields[0]?.split(':')[0] ?? '');
  const [modifierField = '1', eventType = '1'] = (fields[1] ?? '1').split(':');
  // Kitty reports releases as event type 3; only presses and repeats are keys.
  if (eventType === '3') return undefined;
  const modifiers = modifiersOf(Number(modifierField || '1'));
  if (final === 'Z') return named('Tab', [...modifiers, 'Shift']);
  if (final === 'u') return codedKey(first, modifiers);
  if (final === '~') {
    // modifyOtherKeys: CSI 27 ; modifiers ; code ~
    if (first === 27 && fields.length >= 3) return codedKey(Number(fields[2]), modifiers);
    const name = keyByNumber[first];
    return name === undefined ? undefined : named(name, modifiers);
  }
  const name = keyByLetter[final];
  return name === undefined ? undefined : named(name, modifiers);
}

/** A key given by its code point, as kitty's `CSI u` and xterm's modifyOtherKeys do. */
function codedKey(code: number, modifiers: readonly Modifier[]): KeyPress | undefined {
  if (!Number.isInteger(code) || code < 0 || code > 0x10ffff) return undefined;
  const name = keyByKittyCode[code];
  if (name !== undefined && (name !== 'Spacebar' || modifiers.length > 0)) return named(name, modifiers);
  if (code >= 57344 && code <= 63743) return undefined;
  const plain = String.fromCodePoint(code);
  const letter = modifiers.includes('Shift') ? plain.toUpperCase() : plain;
  const others = modifiers.filter((modifier) => modifier !== 'Shift');
  if (others.length === 0) return letter < ' ' ? plainKey(letter) : characterKey(letter);
  const control =
    /^[a-z]$/.test(letter) && !others.includes('Alt') ? String.fromCharCode(letter.charCodeAt(0) - 96) : '';
  return { chord: chordName(others, letter), text: control };
}

function named(name: string, modifiers: readonly Modifier[]): KeyPress {
  return { chord: chordName(modifiers, name), text: name === 'Tab' && modifiers.length === 0 ? '\t' : '' };
}

/** Modifiers of xterm's and kitty's field: 1 + (1 Shift, 2 Alt, 4 Ctrl; locks and super are ignored). */
function modifiersOf(field: number): Modifier[] {
  const bits = Number.isFinite(field) ? field - 1 : 0;
  const modifiers: Modifier[] = [];
  if (bits & 4) modifiers.push('Ctrl');
  if (bits & 1) modifiers.push('Shift');
  if (bits & 2) modifiers.push('Alt');
  return modifiers;
}

function result(press: KeyPress | undefined, end: number): DecodedSequence {
  return { events: press === undefined ? [] : [{ kind: 'key', key: press }], end };
}
