import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeAll(async () => {
  shell = await TestShell.open({ lab: 'blank' });
});
afterAll(() => shell.close());

const bytesOf = (encoding: string) =>
  shell.lines(
    `Set-Content C:\\e.txt 'a€é' -NoNewline -Encoding ${encoding}; (Get-Content C:\\e.txt -AsByteStream) -join ' '`,
  );

test('encodings are known by the names of PowerShell and of .NET and by code pages', () => {
  expect(bytesOf('ansi')).toEqual(['97 128 233']);
  expect(bytesOf('oem')).toEqual(['97 63 130']);
  expect(bytesOf('850')).toEqual(['97 63 130']);
  expect(bytesOf('windows-1252')).toEqual(['97 128 233']);
  expect(bytesOf('latin1')).toEqual(['97 63 233']);
  expect(bytesOf('utf8')).toEqual(['97 226 130 172 195 169']);
  expect(bytesOf("'utf-8'")).toEqual(['239 187 191 97 226 130 172 195 169']);
  expect(shell.lines("Set-Content C:\\e.txt 'a€é' -Encoding 1252; Get-Content C:\\e.txt -Encoding ansi")).toEqual([
    'a€é',
  ]);
});

test('an unknown encoding is refused where the line is bound, also when nothing would be encoded', () => {
  for (const command of ["'abc' | Select-String b", 'Get-Content C:\\none', "'x' | Format-Hex"]) {
    const [id = ''] = shell.errorIds(`${command} -Encoding foo`);
    expect(id).toMatch(/^ParameterArgumentTransformationError,/);
  }
  const message = (number: number) =>
    shell.lines(`try { 'a' | Out-File C:\\e.txt -Encoding ${number} } catch { $_.Exception.Message }`)[0];
  expect(message(99999)).toMatch(/between 0 and 65535/);
  expect(message(9999)).toMatch(/No data is available/);
});

test('lines that Get-Content notes the path of are searched as text', () => {
  expect(shell.lines("'a', 'b' | Set-Content C:\\s.txt; (Get-Content C:\\s.txt | Select-String b).Filename")).toEqual([
    'InputStream',
  ]);
});
