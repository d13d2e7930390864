import { afterAll, beforeAll, expect, test } from 'vitest';
import { readZip, writeZip } from '../../../cmdlets/Microsoft.PowerShell.Archive/zip-file.ts';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeAll(async () => {
  shell = await TestShell.open({ lab: 'blank' });
});
afterAll(() => shell.close());

test('what is packed comes out again, packed or stored', () => {
  const content = new TextEncoder().encode('line\n'.repeat(1000));
  const entries = [
    { name: 'a/ü.txt', content, modified: Date.UTC(2026, 0, 2, 3, 4, 6) },
    { name: 'empty/', content: new Uint8Array(), modified: Date.UTC(2026, 0, 2) },
  ];
  for (const level of [0, 6]) {
    const bytes = writeZip(entries, level);
    expect(readZip(bytes).map(({ name, modified }) => [name, modified])).toEqual(
      entries.map(({ name, modified }) => [name, modified]),
    );
    expect(Buffer.from(readZip(bytes)[0]?.content ?? []).equals(content)).toBe(true);
    expect(bytes.length < content.length).toBe(level > 0);
  }
});

test('folders, wildcards and files from the pipeline', () => {
  shell.run(
    "New-Item C:\\d\\sub -ItemType Directory -Force | Out-Null; Set-Content C:\\d\\a.txt 'a'; Set-Content C:\\d\\sub\\b.txt 'b'; Set-Content C:\\c.txt 'c'",
  );
  shell.run('Compress-Archive C:\\d, C:\\c.txt C:\\one; Expand-Archive C:\\one.zip C:\\one');
  expect(shell.lines('Get-Content C:\\one\\d\\sub\\b.txt, C:\\one\\c.txt')).toEqual(['b', 'c']);
  shell.run(
    'Compress-Archive C:\\d\\* C:\\two.zip; Get-Item C:\\c.txt | Compress-Archive -DestinationPath C:\\three.zip',
  );
  expect(
    shell.lines(
      '(Expand-Archive C:\\two.zip C:\\two -PassThru).Name; (Expand-Archive C:\\three.zip C:\\three -PassThru).Name',
    ),
  ).toEqual(['b.txt', 'a.txt', 'c.txt']);
});

test('an archive that is there is kept, updated or overwritten', () => {
  shell.run("Set-Content C:\\x.txt 'x'; Set-Content C:\\y.txt 'y'; Compress-Archive C:\\x.txt C:\\u.zip");
  expect(shell.errorIds('Compress-Archive C:\\y.txt C:\\u.zip')).toEqual(['ArchiveFileExists,Compress-Archive']);
  shell.run(
    "Set-Content C:\\x.txt 'new'; Compress-Archive C:\\x.txt, C:\\y.txt C:\\u.zip -Update; Expand-Archive C:\\u.zip C:\\u",
  );
  expect(shell.lines('(Get-ChildItem C:\\u).Name; Get-Content C:\\u\\x.txt')).toEqual(['x.txt', 'y.txt', 'new']);
  shell.run(
    'Compress-Archive C:\\y.txt C:\\u.zip -Force -CompressionLevel NoCompression; Expand-Archive C:\\u.zip C:\\v',
  );
  expect(shell.lines('(Get-ChildItem C:\\v).Name')).toEqual(['y.txt']);
});

test('what does not go', () => {
  expect(shell.errorIds('Compress-Archive C:\\nope.txt C:\\n.zip')).toEqual([
    'ArchiveCmdletPathNotFound,Compress-Archive',
  ]);
  expect(shell.errorIds('Expand-Archive C:\\nope.zip')).toEqual(['ArchiveCmdletPathNotFound,Expand-Archive']);
  shell.run("Set-Content C:\\e.txt 'e'; Compress-Archive C:\\e.txt C:\\e.zip");
  expect(shell.errorIds('Expand-Archive C:\\e.zip C:\\')).toEqual(['ExpandArchiveFileExists,Expand-Archive']);
  expect(shell.errorIds('Expand-Archive C:\\e.zip C:\\ -Force')).toEqual([]);
  expect(shell.errorIds('Expand-Archive C:\\e.txt')).toEqual(['InvalidArchive,Expand-Archive']);
});

test('an entry that leads out of the folder is left out', () => {
  const { drives } = shell.workshop.engine.session;
  const place = drives.resolve('C:\\evil.zip');
  if (place === undefined) throw new Error('C: is gone');
  place.drive.write(place.segments, writeZip([{ name: '../evil.txt', content: Uint8Array.of(1), modified: 0 }], 0));
  expect(shell.errorIds('Expand-Archive C:\\evil.zip C:\\in')).toEqual(['EntryOutsideDestination,Expand-Archive']);
  expect(shell.lines('Test-Path C:\\evil.txt')).toEqual(['False']);
});
