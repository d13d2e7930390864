import { describe, expect, test } from 'vitest';
import { splitStatements, withAsciiCommandNames } from '../../src/repl/editor/accepted-text.ts';
import { cleanPaste } from '../../src/repl/shell/paste-cleaning.ts';
import { fakeHighlighter } from './fake-highlighter.ts';

describe('what a paste loses', () => {
  test.each([
    ['line ends and invisible characters', 'Get-\u200bDate\r\nGet-\ufeffItem\r', 'Get-Date\nGet-Item'],
    ['prompts', 'PS C:\\> if (1) {\n>>   2\n>> }', 'if (1) {\n  2\n}'],
    ['a bare prompt and the old one', 'PS> Get-Date\nC:\\PS>Get-Item', 'Get-Date\nGet-Item'],
    ['nested and remote prompts', '[dhcp1]: PS C:\\Users>> Get-Date', 'Get-Date'],
    ['fences and indentation', '  ```powershell\n    Get-Date\n      -Format o\n  ```\n', 'Get-Date\n  -Format o'],
    ['prose around fences', 'Run this:\n```\nGet-Date\n```\nDone.', 'Get-Date'],
    ['an indented block', '    Get-Date\n    Get-Item\n', 'Get-Date\nGet-Item'],
    ['tabs and hard blanks', 'if (1) {\n\t2\u00a0\n}', 'if (1) {\n    2 \n}'],
    ['escape sequences of hostile text', 'a\u001b[2Jb', 'a[2Jb'],
    ['nothing that matters', '@"\n  x > y\n"@', '@"\n  x > y\n"@'],
  ])('%s', (_what, pasted, clean) => {
    expect(cleanPaste(pasted)).toBe(clean);
  });
});

describe('a transcript loses what was printed', () => {
  const isOpen = (command: string): boolean =>
    fakeHighlighter.analyse(command).errors.some((error) => error.incomplete);

  test.each([
    ['behind a command', 'PS C:\\> Get-Date -Format o\n\n2026-01-01\n\nPS C:\\> ', 'Get-Date -Format o'],
    ['between commands', 'PS> Get-A\nA\n-\n1\nPS> Get-B\n2', 'Get-A\nGet-B'],
    ['not rows that a command needs', 'PS> if (1) {\n  2\n}\n2\nPS> 3', 'if (1) {\n  2\n}\n3'],
    ['not rows behind `>>`', 'PS> Get-A |\n>> Get-B\nb', 'Get-A |\nGet-B'],
    ['in a fence', '```powershell\nPS C:\\> Get-A\n\n10.0.10.0\n```', 'Get-A'],
    ['nothing where no prompt begins', 'Get-A\n10.0.10.0', 'Get-A\n10.0.10.0'],
  ])('%s', (_what, pasted, clean) => {
    expect(cleanPaste(pasted, isOpen)).toBe(clean);
  });

  test.each([
    ['```powershell\nGet-A\n```\n```Output\n10.0.10.0\n```', 'Get-A'],
    ['```azurepowershell-interactive\nGet-A\n```\n```json\n{}\n```\n```\nGet-B\n```', 'Get-A\nGet-B'],
    ['```\nGet-A\n```\n```output\nA\n```', 'Get-A'],
    ['```text\nGet-A\n```', 'Get-A'],
  ])('%j: only what PowerShell reads', (pasted, clean) => {
    expect(cleanPaste(pasted, isOpen)).toBe(clean);
  });
});

describe('running pasted text', () => {
  test('statement by statement', () => {
    expect(splitStatements('echo a\nif (1) {\n2\n}\necho b', fakeHighlighter)).toEqual([
      'echo a',
      'if (1) {\n2\n}',
      'echo b',
    ]);
  });

  test('what follows a parse error stays in one part, which reports it', () => {
    const text = 'echo a\necho b\n)\necho c';
    const highlighter = {
      analyse: () => ({
        tokens: [],
        errors: [{ start: 14, end: 15, incomplete: false }],
        statements: [0, 7, 14, 16].map((start) => ({ start, end: start + 1 })),
      }),
    };
    expect(splitStatements(text, highlighter)).toEqual(['echo a', 'echo b', ')\necho c']);
  });
});

test('only names in the form Verb–Noun lose their dash', () => {
  const text = 'Get–Date –Format o; “$(Get–Item)”';
  const { tokens } = fakeHighlighter.analyse(text);
  expect(withAsciiCommandNames(text, tokens).startsWith('Get-Date –Format')).toBe(true);
});
