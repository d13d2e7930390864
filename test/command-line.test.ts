import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const dist = path.resolve(import.meta.dirname, '../dist');
const memory = ['-NoProfile', '-Lab', ':memory:'];

let folder: string;
beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-line-')));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

interface Run {
  readonly out: string;
  readonly err: string;
  readonly exit: number | null;
}

function start(program: string, args: readonly string[], input: string): Run {
  const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    input,
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited, DHCPSH_HOME: path.join(folder, 'home'), NO_COLOR: '1' },
  });
  return { out: stdout.trimEnd(), err: stderr.trimEnd(), exit: status };
}

/** The built program with these arguments, its standard input redirected. */
function run(args: readonly string[], input = ''): Run {
  return start(path.join(dist, 'dhcpsh.js'), args, input);
}

function script(name: string, text: string): string {
  fs.writeFileSync(path.join(folder, name), text);
  return name;
}

describe('-File', () => {
  const given = (...args: string[]): string => {
    const name = script(
      'given.ps1',
      'param([string] $Name, [int] $Year, [switch] $Loud, [switch] $Quiet, [Parameter(ValueFromRemainingArguments)] $Rest)\n"$Name|$Year|$Loud|$Quiet|$Rest"',
    );
    return run([...memory, '-File', name, ...args]).out;
  };

  test('names, prefixes, colons, switches and positions bind', () => {
    expect(given('-Name', 'a b', '-Year:5', '-Loud')).toBe('a b|5|True|False|');
    expect(given('-N', 'x', '-y:7', '-Loud:$false', '–Quiet:true')).toBe('x|7|False|True|');
    expect(given('x', '7', 'more', 'and more')).toBe('x|7|False|False|more and more');
    expect(given('-Name:', '-dash')).toBe('-dash|0|False|False|');
  });

  test('what does not bind is an error of the script, without a place in it', () => {
    const name = script('typed.ps1', 'param([int] $Year) "never"');
    expect(run([...memory, '-File', name, '-Year', 'abc'])).toEqual({
      out: '',
      err: `typed.ps1: Cannot process argument transformation on parameter 'Year'. Cannot convert value "abc" to type "System.Int32". Error: "The input string 'abc' was not in a correct format."`,
      exit: 1,
    });
  });

  test('a script that reads $input gets the lines of standard input', () => {
    const name = script('input.ps1', 'param($Sign) $input | ForEach-Object { "$Sign$_" }');
    expect(run([...memory, '-File', name, '-Sign', '>'], 'x\ny\n').out).toBe('>x\n>y');
  });
});

describe('exit codes', () => {
  test.each([
    ["'fine'", 0],
    ['Get-Item C:\\nowhere', 1],
    ["Get-Item C:\\nowhere; 'fine'", 0],
    ["throw 'x'", 1],
    ['if (', 1],
    ['exit 7', 7],
  ])('-Command %s: %i', (command, exit) => {
    expect(run([...memory, '-Command', command]).exit).toBe(exit);
  });

  test.each([
    ['Get-Item C:\\nowhere', 0],
    ["throw 'x'", 1],
    ['if (', 1],
    ['exit 7', 7],
    ['$LASTEXITCODE = 3', 0],
  ])('-File with %s: %i', (text, exit) => {
    expect(run([...memory, '-File', script('exit.ps1', text)]).exit).toBe(exit);
  });

  test.each([
    ["throw 'x'\n'fine'\n", 0],
    ["'fine'\nthrow 'x'\n", 1],
    ["exit 7\n'never'\n", 7],
  ])('-Command - with %j: %i', (input, exit) => {
    expect(run([...memory, '-Command', '-'], input).exit).toBe(exit);
  });

  test.each([
    [['-bogus'], "The argument '-bogus' is not recognized as the name of a script file."],
    [['nothere.ps1'], "The argument 'nothere.ps1' is not recognized as the name of a script file."],
    [['-Lab', 'nothere', '-c', '1'], "There is no lab named 'nothere'. The labs are: contoso, empty, reference."],
    [['-Lab', 'nothere', '-Interactive'], "There is no lab named 'nothere'."],
    [['-Lab', './', '-c', '1'], "'./' can't be a lab: it is a folder."],
    [['-Lab', './text.db', '-c', '1'], "'./text.db' can't be a lab: it is no database."],
    [['-Clock', 'soon', '-c', '1'], "-Clock needs a date, not 'soon'."],
    [['-Mount', 'nothere', '-c', '1'], "The argument 'nothere' to -Mount is not a folder of this machine."],
  ])('%j: 64, and why', (args, message) => {
    script('text.db', 'no database');
    const { err, exit } = run(args);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(exit).toBe(64);
  });
});

describe('the start of a session', () => {
  test('-WorkingDirectory is where it starts; a folder that is missing is an error, and the session goes on', () => {
    fs.mkdirSync(path.join(folder, 'inner'), { recursive: true });
    script('inner/there.txt', 'x');
    const inner = run([...memory, '-wd', 'inner', '-c', '(Get-Location).Path; (Get-ChildItem).Name']);
    expect(inner).toEqual({ out: `${folder}/inner\nthere.txt`, err: '', exit: 0 });
    const missing = run([...memory, '-wd', '/nothere', '-c', '(Get-Location).Path']);
    expect(missing).toEqual({
      out: folder,
      err: "Set-Location: Cannot find path '/nothere' because it does not exist.",
      exit: 0,
    });
  });

  test('-Clock is the time of everything in it', () => {
    const asked = "(Get-Date -Format s), [datetime]::Now.Year, ((Get-LabClock) -eq (Get-Date)) -join ' '";
    expect(run([...memory, '-Clock', 'frozen 2031-02-03 04:05', '-c', asked]).out).toBe(
      '2031-02-03T04:05:00 2031 True',
    );
  });

  test('-NoExit goes on with standard input after a command, and after a script that exits', () => {
    const prompt = `PS ${folder}> `;
    const after = run([...memory, '-NoExit', '-Command', '$a = 5'], '$a + 1\nexit 3\n');
    expect(after).toEqual({ out: `${prompt}$a + 1\n6\n${prompt}exit 3`, err: '', exit: 3 });
    const name = script('leave.ps1', '$b = 5\nexit 9');
    expect(run([...memory, '-NoExit', '-File', name], '$b\n').out).toBe(`${prompt}$b\n5\n${prompt.trimEnd()}`);
  });

  test('profiles run in their order, before anything else, unless -NoProfile', () => {
    const lab = path.join(folder, 'profiles.db');
    const prepare = `foreach ($name in 'AllUsersAllHosts', 'AllUsersCurrentHost', 'CurrentUserAllHosts', 'CurrentUserCurrentHost') {
      $null = New-Item -Force -ItemType File $PROFILE.$name -Value "\`$ran += ' $name'"
    }
    $PROFILE -eq $PROFILE.CurrentUserCurrentHost`;
    expect(run(['-NoProfile', '-Lab', lab, '-c', prepare])).toEqual({ out: 'True', err: '', exit: 0 });
    expect(run(['-Lab', lab, '-c', '"ran:$ran"']).out).toBe(
      'ran: AllUsersAllHosts AllUsersCurrentHost CurrentUserAllHosts CurrentUserCurrentHost',
    );
    expect(run(['-NoProfile', '-Lab', lab, '-c', '"ran:$ran"']).out).toBe('ran:');
  });
});

test("the environment names the lab's own computer, and that of a session elsewhere", () => {
  const command = `$env:COMPUTERNAME; [Environment]::MachineName; (Get-DhcpServerv4Failover -ComputerName $env:COMPUTERNAME).Name
    Invoke-Command dhcpserver2 { $env:COMPUTERNAME }`;
  const { out, err } = run(['-NoProfile', '-Lab', ':memory:reference', '-c', command]);
  expect(err).toBe('');
  expect(out.split('\n')).toEqual(['DHCPSERVER', 'DHCPSERVER', 'SFO-SIN-Failover', 'DHCPSERVER2']);
});

describe('what a run for scripts loads', () => {
  test('neither Ink nor React: it works where they are not', () => {
    const lean = path.join(folder, 'lean');
    fs.cpSync(dist, lean, { recursive: true, filter: (file) => !file.endsWith('interactive.mjs') });
    // The program needs its packages with native parts.
    fs.symlinkSync(path.resolve(dist, '../node_modules'), path.join(folder, 'node_modules'));
    const program = path.join(lean, 'dhcpsh.js');
    const command = "'he' + 're'";
    expect(start(program, [...memory, '-Command', command], '').out).toBe('here');
    expect(start(program, [...memory, '-File', script('here.ps1', command)], '').out).toBe('here');
    expect(start(program, [...memory, '-Command', '-'], `${command}\n`).out).toBe('here');
    expect(start(program, [...memory, '-NonInteractive'], `${command}\n`).out).toContain('here');
    expect(fs.readFileSync(path.join(lean, 'program.cjs'), 'latin1')).not.toMatch(/react\.(?:element|fragment)/);
  });
});
