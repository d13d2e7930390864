import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/language/parse.ts';
import { walk } from '../../src/language/walk.ts';

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

  test.each(['1+', '[int]', '.b', 'elseif(1){}', '1,', 'a|\n', ')', ';', '\n', "'"])(
    'time grows with the text: %s',
    (piece) => {
      const head = piece === '.b' ? '$a' : piece === 'elseif(1){}' ? 'if(1){}' : '';
      const time = (count: number): number => {
        const text = head + piece.repeat(count);
        const times = [0, 1, 2].map(() => {
          const start = performance.now();
          parse(text);
          return performance.now() - start;
        });
        return Math.min(...times);
      };
      time(2000);
      // 16 times the text; a quadratic parser would take 256 times as long.
      expect(time(32_000)).toBeLessThan(100 * Math.max(time(2000), 1));
    },
  );
});
