import { describe, expect, test } from 'vitest';
import { fileMissing, readSwitches } from '../src/switches.ts';

const read = (...argv: string[]) => readSwitches(argv, () => true);
const piped = (...argv: string[]) => readSwitches(argv, () => false);

describe('what to run', () => {
  test('nothing at a terminal is the interactive shell, nothing with redirected input runs that input', () => {
    expect(read()).toMatchObject({ kind: 'interactive', console: false });
    expect(piped()).toMatchObject({ kind: 'input', prompts: true });
    expect(piped('-Interactive')).toMatchObject({ kind: 'interactive' });
  });

  test('everything after -Command is the command, joined by blanks', () => {
    expect(read('-NoProfile', '-c', 'Get-Date', '-Format', 'o')).toMatchObject({
      kind: 'command',
      text: 'Get-Date -Format o',
      options: { noProfile: true },
    });
    expect(read('-Command', '-NoProfile')).toMatchObject({ kind: 'command', text: '-NoProfile' });
  });

  test('prefixes, two dashes and en dashes are switches', () => {
    for (const spelling of ['-noni', '--NonInteractive', '–NonInter', '―noni']) {
      expect(read(spelling, '-c', '1'), spelling).toMatchObject({ options: { nonInteractive: true } });
    }
    expect(read('-nop', '-nol', '-noe', '-c', '1')).toMatchObject({
      options: { noProfile: true, noLogo: true, noExit: true },
    });
  });

  test('a bare argument is a file; its arguments keep their shape', () => {
    expect(read('-NonInteractive', 'x.ps1', 'a b', '-Name', 'n', '-Flag:$false', '-Late:', 'v')).toMatchObject({
      kind: 'file',
      path: 'x.ps1',
      arguments: [
        { value: 'a b' },
        { parameter: '-Name' },
        { value: 'n' },
        { parameter: '-Flag', value: false },
        { parameter: '-Late', value: 'v' },
      ],
    });
  });

  test('an unknown switch is taken for a file, as pwsh does', () => {
    expect(read('-Labb', 'x')).toMatchObject({ kind: 'file', path: '-Labb' });
    expect(fileMissing('-prof')).toMatchObject({ kind: 'refused', message: expect.stringContaining('-noprofile') });
    expect(fileMissing('nothere.ps1')).toMatchObject({
      message:
        "The argument 'nothere.ps1' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.",
    });
  });

  test('-EncodedCommand is UTF-16 in Base64', () => {
    const base64 = Buffer.from('"é"', 'utf16le').toString('base64');
    expect(read('-e', base64)).toMatchObject({ kind: 'command', text: '"é"' });
    expect(read('-ec', 'not base64!')).toMatchObject({ kind: 'refused', message: expect.stringContaining('Base64') });
  });

  test('-Command - reads standard input without prompts, if it is redirected', () => {
    expect(piped('-Command', '-')).toMatchObject({ kind: 'input', prompts: false });
    expect(read('-Command', '-')).toMatchObject({ kind: 'refused' });
    expect(piped('-Command', '-', 'x')).toMatchObject({ kind: 'refused' });
    expect(piped('-File', '-')).toMatchObject({ kind: 'input', prompts: true });
  });

  test('version and help end the reading', () => {
    expect(read('-v', '-File')).toEqual({ kind: 'version' });
    expect(read('-?')).toEqual({ kind: 'help' });
  });
});

describe('options', () => {
  test('the own switches take no prefix from pwsh', () => {
    expect(
      read('-Lab', 'reference', '-Mount', '/', '-Mount', '.', '-User', 'CONTOSO\\Eve', '-NotElevated', '-c', '1'),
    ).toMatchObject({
      options: { lab: 'reference', mounts: ['/', '.'], user: 'CONTOSO\\Eve', elevated: false },
    });
    expect(read('-l', '-c', '1')).toMatchObject({ options: { lab: undefined } });
    expect(read('-c', '1')).toMatchObject({ kind: 'command' });
  });

  test('what means nothing here is still validated', () => {
    expect(read('-ExecutionPolicy', 'Bypass', '-c', '1')).toMatchObject({ kind: 'command' });
    expect(read('-ExecutionPolicy', 'Maybe', '-c', '1')).toMatchObject({
      kind: 'refused',
      message: "Invalid ExecutionPolicy value 'Maybe'.",
    });
    expect(read('-OutputFormat', 'Yaml', '-c', '1')).toMatchObject({ kind: 'refused', showHelp: true });
    expect(read('-WorkingDirectory')).toMatchObject({
      message: 'Cannot process the command because -WorkingDirectory requires an argument that is a directory path.',
    });
    expect(read('-sta', '-mta', '-c', '1')).toMatchObject({ kind: 'refused' });
    expect(read('-WindowStyle', 'max', '-c', '1')).toMatchObject({ kind: 'command' });
    expect(read('-w', 'Wide', '-c', '1')).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining("Processing -WindowStyle 'Wide' failed: "),
    });
    expect(read('-SettingsFile', '/nothere.json', '-c', '1')).toMatchObject({
      kind: 'refused',
      message:
        "The argument '/nothere.json' passed to the -SettingsFile does not exist. Provide the path to an existing json file as an argument to the -SettingsFile parameter.",
      showHelp: false,
    });
    // CLIXML between two processes: nothing here would read it.
    expect(read('-of', 'XML', '-c', '1')).toMatchObject({ kind: 'refused', showHelp: true });
  });
});
