import { characterKey, chordName, type KeyPress } from './chord.ts';
import { decodeControlSequence } from './control-sequences.ts';

/** What the terminal said: a key, pasted text, or a mouse report. */
export type InputEvent =
  | { readonly kind: 'key'; readonly key: KeyPress }
  | { readonly kind: 'paste'; readonly text: string }
  | MouseEvent;

/** An SGR mouse report; rows and columns count from 0. */
export interface MouseEvent {
  readonly kind: 'mouse';
  /** The report's button code, modifiers and motion bits included (xterm's `Cb`). */
  readonly button: number;
  readonly column: number;
  readonly row: number;
  readonly released: boolean;
}

/** A lone ESC is the Escape key when nothing follows within this time, in milliseconds (PSReadLine's AnsiEscapeTimeout). */
export const escapeTimeout = 100;

const esc = '\u001b';
const pasteStart = `${esc}[200~`;
const pasteEnd = `${esc}[201~`;

/**
 * Turns the bytes of a terminal into events. Feed it every read; it keeps what is incomplete (half a UTF-8 character, half an
 * escape sequence, an unfinished paste). When `pending` is true, call `flush` after `escapeTimeout`.
 */
export class KeyDecoder {
  readonly #utf8 = new TextDecoder('utf-8');
  #rest = '';
  #paste: string | undefined;

  /** True while an escape sequence is unfinished, so that a lone Escape can be told after the timeout. */
  get pending(): boolean {
    return this.#paste === undefined && this.#rest !== '';
  }

  /** Decodes one read of the terminal. */
  feed(bytes: Uint8Array): InputEvent[] {
    const text = this.#rest + this.#utf8.decode(bytes, { stream: true });
    this.#rest = '';
    if (this.#paste === undefined && isBurst(text)) return [{ kind: 'paste', text: text.replace(/[\r\n]+$/, '') }];
    return this.#decode(text);
  }

  /** The timeout passed: an unfinished sequence is Escape followed by its characters. */
  flush(): InputEvent[] {
    const text = this.#rest;
    this.#rest = '';
    if (text === '') return [];
    return [key({ chord: 'Escape', text: '' }), ...this.#decode(text.slice(1))];
  }

  #decode(text: string): InputEvent[] {
    const events: InputEvent[] = [];
    let at = 0;
    while (at < text.length) {
      if (this.#paste !== undefined) {
        at = this.#collectPaste(text, at, events);
        continue;
      }
      if (text[at] !== esc) {
        const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
        events.push(key(plainKey(character)));
        at += character.length;
        continue;
      }
      const step = this.#decodeEscape(text, at);
      if (step === undefined) {
        this.#rest = text.slice(at);
        break;
      }
      if (step.pasteBegins) this.#paste = '';
      events.push(...step.events);
      at = step.end;
    }
    return events;
  }

  /** One escape sequence at `at`; undefined when more bytes are needed. */
  #decodeEscape(text: string, at: number): { events: InputEvent[]; end: number; pasteBegins?: boolean } | undefined {
    const next = text[at + 1];
    if (next === undefined) return undefined;
    if (text.startsWith(pasteStart, at)) return { events: [], end: at + pasteStart.length, pasteBegins: true };
    if (next === '[' || next === 'O') {
      const sequence = decodeControlSequence(text, at);
      if (sequence !== undefined) return { events: [...sequence.events], end: sequence.end };
      // A bare ESC [ or ESC O may also be Alt+[ and Alt+O: the timeout decides.
      return undefined;
    }
    if (next === esc) {
      // Alt with a key that is itself a sequence (ESC ESC [ D), or two Escapes in a row.
      const inner = this.#decodeEscape(text, at + 1);
      if (inner === undefined) return undefined;
      return { events: inner.events.map(withAlt), end: inner.end };
    }
    const character = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
    return { events: [key(altKey(plainKey(character)))], end: at + 1 + character.length };
  }

  #collectPaste(text: string, at: number, events: InputEvent[]): number {
    const gathered = (this.#paste ?? '') + text.slice(at);
    const end = gathered.indexOf(pasteEnd);
    if (end < 0) {
      this.#paste = gathered;
      return text.length;
    }
    this.#paste = undefined;
    events.push({ kind: 'paste', text: gathered.slice(0, end) });
    return text.length - (gathered.length - end - pasteEnd.length);
  }
}

/**
 * Terminals without bracketed paste send pasted rows as one burst. A line end *inside* a read, with more text behind it, was
 * not typed; a read that only ends in Enter may be a fast typist, and is left alone.
 */
function isBurst(text: string): boolean {
  return !text.includes(esc) && /[^\r\n][\r\n]+[^\r\n]/.test(text);
}

function key(press: KeyPress): InputEvent {
  return { kind: 'key', key: press };
}

/** The key of one character outside any sequence. */
export function plainKey(character: string): KeyPress {
  switch (character) {
    case '\r':
      return { chord: 'Enter', text: '' };
    case '\n':
      // .NET reads a bare line feed as Ctrl+Enter, and so does everyone who scripts keys for PSReadLine.
      return { chord: 'Ctrl+Enter', text: '' };
    case '\t':
      return { chord: 'Tab', text: '\t' };
    case '\u007f':
      return { chord: 'Backspace', text: '' };
    case '\b':
      return { chord: 'Ctrl+Backspace', text: '' };
    case '\0':
      return { chord: 'Ctrl+@', text: '' };
    case esc:
      return { chord: 'Escape', text: '' };
  }
  const code = character.codePointAt(0) ?? 0;
  if (code >= 32) return characterKey(character);
  const letter = String.fromCharCode(code + 64).toLowerCase();
  return { chord: chordName(['Ctrl'], letter), text: character };
}

function altKey(press: KeyPress): KeyPress {
  const ctrl = press.chord.startsWith('Ctrl+');
  return { chord: ctrl ? `Ctrl+Alt+${press.chord.slice(5)}` : `Alt+${press.chord}`, text: '' };
}

function withAlt(event: InputEvent): InputEvent {
  if (event.kind !== 'key' || event.key.chord.includes('Alt+')) return event;
  const modifiers = /^(?:Ctrl\+)?(?:Shift\+)?/.exec(event.key.chord)?.[0] ?? '';
  return key({ chord: `${modifiers}Alt+${event.key.chord.slice(modifiers.length)}`, text: '' });
}
