import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/language/parse.ts';
import { walk } from '../../src/language/walk.ts';
import { repeatedPieces } from './repeated-pieces.ts';

const pieces = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '"',
  "'",
  '`',
  ';',
  '|',
  '&&',
  ',',
  '.',
  '::',
  '$',
  '@',
  '#',
  '<#',
  '#>',
  '=',
  '+',
  '--',
  '?',
  '??',
  '?.',
  ':',
  '\n',
  '\r\n',
  ' ',
  'if',
  'foreach',
  'do',
  'try',
  'catch',
  'class A',
  'enum',
  'function f',
  'param',
  'return',
  'switch',
  'data',
  'using',
  'static',
  'begin',
  '-f',
  '-eq',
  '$(',
  '@(',
  '@{',
  '@"\n',
  '\n"@',
  '[int]',
  '$x',
  '1',
  '1..',
  '0x',
  '5d',
  '-a',
  '-a:',
  '>',
  '2>&1',
  '–',
  '“',
  '${',
  '$a:b',
  '--%',
  '$using:x',
  '@x',
  '`u{41}',
  '[P()]',
  ':l ',
];
const script = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  ),
  { maxLength: 40 },
);

describe('any text', () => {
  test('parses without an exception, into a tree within the text', () => {
    fc.assert(
      fc.property(script, (parts) => {
        const text = parts.join('');
        const { ast, errors } = parse(text);
        expect(ast.end).toBe(text.length);
        walk(ast, ({ start, end }) => {
          // A broken node may end behind the text, as what stands for the missing does.
          expect(start >= 0 && end <= text.length + 1).toBe(true);
          return true;
        });
        for (const { message } of errors) expect(message).not.toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  test.each(['(', '{', '$(', '@(', '@{a=', 'if(1){', '"$(', '[a(', '!', '$a=', '[a['])(
    '5,000 times %s is told, not thrown',
    (piece) => {
      const { errors } = parse(piece.repeat(5000));
      expect(errors.length).toBeGreaterThan(0);
    },
  );

  test.each(repeatedPieces)('32,000 times $piece are parsed to their end', ({ head, piece }) => {
    const text = head + piece.repeat(32_000);
    expect(parse(text).ast.end).toBe(text.length);
  });
});
