import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeAll(async () => {
  shell = await TestShell.open({ lab: 'blank' });
});
afterAll(() => shell.close());

const json = `'["2020-01-02T03:04:05Z","2020-01-02T03:04:05+02:00","2020-01-02T03:04:05"]'`;
const kinds = (option: string) => shell.lines(`(${json} | ConvertFrom-Json ${option}).Kind -join ' '`);

test('a date of JSON is of the zone that is asked for, or of its own', () => {
  expect(kinds('')).toEqual(['Utc Local Unspecified']);
  expect(kinds('-DateKind Local')).toEqual(['Local Local Local']);
  expect(kinds('-DateKind Utc')).toEqual(['Utc Utc Utc']);
  expect(shell.lines(`(${json} | ConvertFrom-Json -DateKind Offset)[0,1].ForEach({ "$($_.Offset)" })`)).toEqual([
    '00:00:00',
    '02:00:00',
  ]);
});

test('XML becomes lists of nodes', () => {
  expect(shell.lines(`[xml]'<a b="1"><c/></a>' | ConvertTo-Json -Compress`)).toEqual(['[[[]]]']);
});

test('a file that is no XML and a file that is not there are told apart', () => {
  shell.run("Set-Content C:\\b.xml 'x'");
  const message = (file: string) => shell.lines(`try { Import-Clixml C:\\${file} } catch { $_.Exception.Message }`);
  expect(message('b.xml')).toEqual(['Data at the root level is invalid. Line 1, position 1.']);
  expect(message('none.xml')).toEqual(["Could not find file 'C:\\none.xml'."]);
});

test('an array that an error is about goes by the name of its type', () => {
  expect(
    shell.lines('Write-Error x -TargetObject (1, 2) -ErrorAction SilentlyContinue; $Error[0].CategoryInfo.TargetName'),
  ).toEqual(['System.Object[]']);
});
