import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/parse.ts';
import { F, kindName } from '../../src/language/tokens.ts';

const uses = {
  command: F.CommandName,
  keyword: F.Keyword,
  member: F.MemberName,
  type: F.TypeName,
  attribute: F.AttributeName,
  operator: F.Binary,
};

/** Tokens as `text Kind use ...`. */
const tokensOf = (text: string): string[] =>
  tokenize(text)
    .filter(({ kind }) => kindName(kind) !== 'EndOfInput')
    .map(({ kind, start, end, flags }) => {
      const found = Object.entries(uses).filter(([, flag]) => (flags & flag) !== 0);
      return [text.slice(start, end), kindName(kind), ...found.map(([name]) => name)].join(' ');
    });

test('a command with parameters', () => {
  expect(tokensOf('Get-Item –Path:C:\\x -Force # now')).toEqual([
    'Get-Item Generic command',
    '–Path: Parameter',
    'C:\\x Generic',
    '-Force Parameter',
    '# now Comment',
  ]);
});

test('an expression', () => {
  expect(tokensOf('$a.Length -ge [int]1kb')).toEqual([
    '$a Variable',
    '. Dot',
    'Length Identifier member',
    '-ge Ige operator',
    '[ LBracket',
    'int Identifier type',
    '] RBracket',
    '1kb Number',
  ]);
});

test('a word of the language is a mere word where it names something', () => {
  expect(tokensOf('if (1) { Write-Output if }')).toContain('if Generic');
  expect(tokensOf('function if {}')).toEqual(['function Function keyword', 'if If', '{ LCurly', '} RCurly']);
});

test('an attribute is told from a type', () => {
  expect(tokensOf('param([Parameter()]$x)')).toContain('Parameter Identifier type attribute');
});

test('what expands in a string hangs on its token', () => {
  const [string] = tokenize('"a $b $(Get-Date)"');
  expect(string?.detail?.type === 'expandable' && string.detail.nested.map(({ kind }) => kindName(kind))).toEqual([
    'Variable',
    'DollarParen',
    'Generic',
    'RParen',
  ]);
});

test.each(['Get-Item -', 'foo | ', '$a.', '"abc $(', 'if (', '@{a=', '[int', '@"\nabc'])(
  '%s can be coloured as far as it goes',
  (text) => {
    const tokens = tokenize(text);
    expect(tokens.length).toBeGreaterThan(1);
    for (const { start, end } of tokens.slice(0, -1)) expect(start < end && end <= text.length).toBe(true);
  },
);
