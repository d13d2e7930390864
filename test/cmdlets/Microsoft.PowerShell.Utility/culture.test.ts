import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeAll(async () => {
  shell = await TestShell.open();
});
afterAll(() => shell.close());

test('-Culture names the alphabet that counts', () => {
  expect(shell.lines("'ä', 'z', 'a', 'o', 'ö' | Sort-Object -Culture sv-SE")).toEqual(['a', 'o', 'z', 'ä', 'ö']);
  expect(shell.lines("'ä', 'z', 'a' | Sort-Object -Culture de-DE")).toEqual(['a', 'ä', 'z']);
  expect(shell.lines("'ä', 'z' | Sort-Object -Culture 0x41D")).toEqual(['z', 'ä']);
  expect(shell.lines("'ä', 'z' | Sort-Object -Culture 1053")).toEqual(['z', 'ä']);
  expect(shell.lines("'I', 'ı', 'i', 'İ' | Group-Object -Culture tr-TR | % { \"$($_.Name) $($_.Count)\" }")).toEqual([
    'I 2',
    'i 2',
  ]);
  expect(shell.lines("(Compare-Object 'i' 'I' -Culture tr-TR).Count")).toEqual(['2']);
});

test('a culture that does not exist is refused when it is bound', () => {
  for (const command of ["'a' | Sort-Object", "'a' | Group-Object", 'Compare-Object 1 2']) {
    expect(shell.run(`${command} -Culture 'no culture!'`).errors).toContain(
      'Exception setting "Culture": "Culture is not supported. (Parameter \'name\')',
    );
  }
});

test('cultures have their numbers', () => {
  expect(shell.lines("([cultureinfo]'sv-SE').LCID; [cultureinfo]::new(1031).Name")).toEqual(['1053', 'de-DE']);
});
