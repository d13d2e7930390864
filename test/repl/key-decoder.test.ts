import { describe, expect, test } from 'vitest';
import { parseChord } from '../../src/repl/keys/chord.ts';
import { type InputEvent, KeyDecoder } from '../../src/repl/keys/key-decoder.ts';
import { bytesOfKey } from './tmux-keys.ts';

function decode(...reads: (string | Uint8Array)[]): InputEvent[] {
  const decoder = new KeyDecoder();
  const events = reads.flatMap((read) =>
    decoder.feed(typeof read === 'string' ? new TextEncoder().encode(read) : read),
  );
  return [...events, ...decoder.flush()];
}

function chords(...reads: (string | Uint8Array)[]): string[] {
  return decode(...reads).map((event) => (event.kind === 'key' ? event.key.chord : event.kind));
}

describe('keys of terminals', () => {
  test.each([
    ['\r', 'Enter'],
    ['\n', 'Ctrl+Enter'],
    ['\t', 'Tab'],
    ['\u001b[Z', 'Shift+Tab'],
    ['\u007f', 'Backspace'],
    ['\b', 'Ctrl+Backspace'],
    ['\0', 'Ctrl+@'],
    [' ', 'Spacebar'],
    ['a', 'a'],
    ['A', 'A'],
    ['\u0012', 'Ctrl+r'],
    ['\u001d', 'Ctrl+]'],
    ['\u001f', 'Ctrl+_'],
    ['\u001bOP', 'F1'],
    ['\u001b[11~', 'F1'],
    ['\u001b[[A', 'F1'],
    ['\u001bOQ', 'F2'],
    ['\u001b[19~', 'F8'],
    ['\u001b[19;2~', 'Shift+F8'],
    ['\u001b[18;3~', 'Alt+F7'],
    ['\u001b[1;5D', 'Ctrl+LeftArrow'],
    ['\u001bOD', 'LeftArrow'],
    ['\u001b[1;6C', 'Ctrl+Shift+RightArrow'],
    ['\u001b[1;2F', 'Shift+End'],
    ['\u001b[3;5~', 'Ctrl+Delete'],
    ['\u001b[5~', 'PageUp'],
    ['\u001b.', 'Alt+.'],
    ['\u001b\u007f', 'Alt+Backspace'],
    ['\u001b\u0019', 'Ctrl+Alt+y'],
    ['\u001b\u001b[D', 'Alt+LeftArrow'],
    ['\u001b[1;2M', 'Shift+Enter'],
    ['\u001b[13;2u', 'Shift+Enter'],
    ['\u001b[13;5u', 'Ctrl+Enter'],
    ['\u001b[99;5u', 'Ctrl+c'],
    ['\u001b[99;6u', 'Ctrl+C'],
    ['\u001b[63;7u', 'Ctrl+Alt+?'],
    ['\u001b[32;5u', 'Ctrl+Spacebar'],
    ['\u001b[27;5;9~', 'Ctrl+Tab'],
    ['\u001b[27;2;13~', 'Shift+Enter'],
    ['\u001b', 'Escape'],
  ])('%j is %s', (bytes, chord) => {
    expect(chords(bytes)).toEqual([chord]);
  });

  test('several keys in one read stay several keys', () => {
    expect(chords('\u0012\u0003\0')).toEqual(['Ctrl+r', 'Ctrl+c', 'Ctrl+@']);
  });

  test('sequences and characters may be split over reads', () => {
    expect(chords('\u001b', '[1;', '5D')).toEqual(['Ctrl+LeftArrow']);
    const dash = new TextEncoder().encode('–');
    expect(chords(dash.slice(0, 1), dash.slice(1))).toEqual(['–']);
  });

  test('a lone escape waits for the timeout; what follows a broken sequence is typed', () => {
    const decoder = new KeyDecoder();
    expect(decoder.feed(new TextEncoder().encode('\u001b'))).toEqual([]);
    expect(decoder.pending).toBe(true);
    expect(decoder.flush().map((event) => event.kind === 'key' && event.key.chord)).toEqual(['Escape']);
    expect(decoder.pending).toBe(false);
    expect(chords('\u001b[')).toEqual(['Escape', '[']);
  });

  test('focus reports and kitty releases are dropped', () => {
    expect(chords('\u001b[Ia\u001b[Ob')).toEqual(['a', 'b']);
    expect(chords('\u001b[97;1:3u')).toEqual([]);
  });

  test('mouse reports are passed on', () => {
    expect(decode('\u001b[<2;10;5M\u001b[<2;10;5m')).toEqual([
      { kind: 'mouse', button: 2, column: 9, row: 4, released: false },
      { kind: 'mouse', button: 2, column: 9, row: 4, released: true },
    ]);
  });

  test('every key the scenarios press has a name', () => {
    expect(chords(bytesOfKey('C-S-Left'))).toEqual(['Ctrl+Shift+LeftArrow']);
    expect(chords(bytesOfKey('S-F8'))).toEqual(['Shift+F8']);
    expect(chords(bytesOfKey('C-Space'))).toEqual(['Ctrl+@']);
    expect(chords(bytesOfKey('M-3'))).toEqual(['Alt+3']);
  });
});

describe('pastes', () => {
  test('a bracketed paste is one event, however it is split', () => {
    expect(decode('a\u001b[200~x\ry\u001b[20', '1~b')).toEqual([
      { kind: 'key', key: { chord: 'a', text: 'a' } },
      { kind: 'paste', text: 'x\ry' },
      { kind: 'key', key: { chord: 'b', text: 'b' } },
    ]);
  });

  test('rows that arrive in one read are a paste; a fast Enter is not', () => {
    expect(decode('Get-Date\rGet-Item\r')).toEqual([{ kind: 'paste', text: 'Get-Date\rGet-Item' }]);
    expect(chords('ab\r')).toEqual(['a', 'b', 'Enter']);
  });
});

test('chords as people write them', () => {
  expect(parseChord('ctrl+x,CTRL+e')).toEqual(['Ctrl+x', 'Ctrl+e']);
  expect(parseChord('Shift+Ctrl+LeftArrow')).toEqual(['Ctrl+Shift+LeftArrow']);
  expect(parseChord('Alt+,')).toEqual(['Alt+,']);
  expect(parseChord('Ctrl+Space')).toEqual(['Ctrl+Spacebar']);
  expect(parseChord('Alt+Shift+b')).toEqual(['Alt+B']);
  expect(parseChord('nokey')).toBeUndefined();
});
