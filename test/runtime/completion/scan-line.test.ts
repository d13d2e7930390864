import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanLine } from '../../../src/runtime/completion/scan-line.ts';

/** Kind, the words before the cursor, and the word at it; `|` is the cursor. */
function scan(text: string): { kind: string; words: string[]; word: string } {
  const cursor = text.indexOf('¦');
  const place = scanLine(text.replace('¦', ''), cursor);
  return { kind: place.kind, words: place.words.map((word) => word.text), word: place.word.raw };
}

describe('where the cursor is', () => {
  test.each<[string, string, string[], string]>([
    ['Get-D¦', 'command', [], 'Get-D'],
    ['$x = Get-D¦', 'command', [], 'Get-D'],
    ['if ($true) { Get-D¦', 'command', [], 'Get-D'],
    ['1; Get-D¦', 'command', [], 'Get-D'],
    ['Get-A | Sort-B¦', 'command', [], 'Sort-B'],
    ['Get-A -Name ¦', 'argument', ['Get-A', '-Name'], ''],
    ['Get-A -Name "a b" -F¦', 'argument', ['Get-A', '-Name', 'a b'], '-F'],
    ["Get-A 'it''s' x¦", 'argument', ['Get-A', "it's"], 'x'],
    ['Get-A (Get-B -X ¦', 'argument', ['Get-B', '-X'], ''],
    ['Get-A (Get-B) -Y¦', 'argument', ['Get-A', ''], '-Y'],
    ['"$(Get-B -X¦', 'argument', ['Get-B'], '-X'],
    ['@{ Na¦', 'hashKey', [], 'Na'],
    ['# comment ¦', 'text', [], ''],
    ['1 -e¦', 'expression', ['1'], '-e'],
    ['$x -e¦', 'expression', ['$x'], '-e'],
    ['Get-A 10.0.0.0,10.0¦', 'argument', ['Get-A', '10.0.0.0'], '10.0'],
  ])('%s', (text, kind, words, word) => {
    expect(scan(text)).toEqual({ kind, words, word });
  });

  test('the commands in front are known', () => {
    expect(scanLine('Get-A | Where-B x | Select-C ', 29).upstream).toEqual(['Get-A', 'Where-B']);
  });

  test('half a text never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), (text, cursor) => {
        const place = scanLine(text, Math.min(cursor, text.length));
        expect(place.word.end).toBeLessThanOrEqual(text.length);
      }),
    );
    const marks = fc.array(
      fc.constantFrom('"', "'", '$', '(', ')', '{', '}', '@', '|', ' ', '`', '[', ']', 'a', '-', '#', '\n'),
    );
    fc.assert(fc.property(marks, (parts) => void scanLine(parts.join(''), parts.length)));
  });
});
