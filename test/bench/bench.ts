// `npm run bench`: the budgets, as medians of interleaved runs in one table. A row that misses its budget is marked and fails the run.
// Where a live PowerShell engine host is named by DHCPSH_ENGINE, the language rows are ratios against it.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse as parseScript } from '../../src/language/parse.ts';
import { Terminal } from '../terminal/terminal.ts';
import { consoleFrames } from './console-frames.ts';
import { keyToScreen } from './key-to-screen.ts';
import { buildLargeLab, touchLargeLab } from './large-lab.ts';
import { parseGrowth } from './parse-growth.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shell = path.join(root, 'dist/dhcpsh.js');
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-bench-'));
// Node reads those certificates at every start, which no budget counts.
delete process.env.NODE_EXTRA_CA_CERTS;
const environment: NodeJS.ProcessEnv = { ...process.env, DHCPSH_HOME: home, TERM: 'dumb' };

interface Row {
  readonly work: string;
  readonly measured: string;
  readonly budget: string;
  readonly met: boolean | undefined;
}

const rows: Row[] = [];

start();
await firstPaint();
await keys();
language();
memory();
dhcp();
await dhcpConsole();
report();
process.exit();

/** Whole processes, in turn. */
function start(): void {
  const rounds = 15;
  const bare: number[] = [];
  const exit: number[] = [];
  for (let i = 0; i < rounds; i++) {
    bare.push(wall(() => run(process.execPath, ['-e', '0'])));
    exit.push(wall(() => run(process.execPath, [shell, '-NoProfile', '-Command', 'exit'])));
  }
  const ratio = median(exit) / median(bare);
  add(
    'start: -NoProfile -Command exit / node -e 0',
    `${ratio.toFixed(2)} x (${median(exit).toFixed(0)} / ${median(bare).toFixed(0)} ms)`,
    '2.0 x',
    ratio <= 2,
  );
}

/** The interactive shell in a pseudo-terminal, until its prompt is on the screen, and from there until a key is. */
async function firstPaint(): Promise<void> {
  const bare: number[] = [];
  const paint: number[] = [];
  const key: number[] = [];
  for (let i = 0; i < 9; i++) {
    bare.push(wall(() => run(process.execPath, ['-e', '0'])));
    const begin = performance.now();
    const terminal = new Terminal();
    await shown(terminal, 'PS C:\\>');
    const painted = performance.now();
    terminal.type('x');
    await shown(terminal, 'PS C:\\> x');
    key.push(performance.now() - painted);
    paint.push(painted - begin);
    terminal.close();
  }
  const ratio = median(paint) / median(bare);
  add(
    'first paint of the interactive prompt / node -e 0',
    `${ratio.toFixed(2)} x (${median(paint).toFixed(0)} / ${median(bare).toFixed(0)} ms; a key is shown ${median(key).toFixed(0)} ms later)`,
    '10 x',
    ratio <= 10,
  );
}

async function shown(terminal: Terminal, text: string): Promise<void> {
  while (!terminal.text().includes(text)) {
    if (terminal.exitCode !== undefined) throw new Error(`The shell ended before it showed ${text}.`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** The line editor alone, in this process. */
async function keys(): Promise<void> {
  const p99 = await keyToScreen();
  add('key press to bytes written, 200-line buffer, p99', `${p99.toFixed(1)} ms`, '16 ms', p99 <= 16);
}

/** Scripts inside one process, in turn with the live engine where there is one. */
function language(): void {
  const engine = process.env.DHCPSH_ENGINE;
  const [loop] = ['loop', 'calls', 'pipeline', 'objects'].map((name) => {
    const file = path.join(import.meta.dirname, 'scripts', `${name}.ps1`);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < 3; round++) {
      ours.push(...timeInside(file, 5));
      if (engine !== undefined) theirs.push(...timeEngine(engine, file, 3));
    }
    const ratio = median(theirs) / median(ours);
    add(
      `${name}.ps1: the engine host / this`,
      engine === undefined
        ? `${median(ours).toFixed(1)} ms`
        : `${ratio.toFixed(1)} x (${median(theirs).toFixed(0)} / ${median(ours).toFixed(1)} ms)`,
      '10 x',
      engine === undefined ? undefined : ratio >= 10,
    );
    return { ours: median(ours), theirs: engine === undefined ? undefined : median(theirs) };
  });
  if (loop === undefined) throw new Error('The loop was not measured.');
  const wide = 'Id = $i; Name = "n$($i % 997)"; Size = $i * 3';
  const make = `$list = for ($i = 0; $i -lt 100000; $i++) { [pscustomobject]@{ ${wide} } }; 1`;
  // The budget is against the 10^6 loop of PowerShell's engine; without one the row tells only the ratio to this shell's.
  const against = (work: string, script: string, budget: number): void => {
    const time = median(inside(make, script, 5));
    const ours = `${(time / loop.ours).toFixed(2)} x`;
    if (loop.theirs === undefined) {
      add(`${work} / this shell's 10^6 loop`, ours, 'none: it is against the engine host', undefined);
      return;
    }
    add(
      `${work} / the engine host's 10^6 loop`,
      `${(time / loop.theirs).toFixed(2)} x (${time.toFixed(0)} / ${loop.theirs.toFixed(0)} ms; ${ours} this shell's)`,
      `${budget.toFixed(1)} x`,
      time <= budget * loop.theirs,
    );
  };
  against(
    'sort and group 100,000 objects',
    '$null = $list | Sort-Object Name, Size; $null = $list | Group-Object Name',
    1,
  );
  against('Format-Table of 100,000 rows', '$null = $list | Format-Table | Out-String', 0.7);
  const text = 'function f($a) { if ($a -gt 1) { "x $a" } else { @{ k = $a; l = 2 } } }\n'.repeat(14_500);
  const parse = median([1, 2, 3, 4, 5, 6].map(() => wall(() => parseScript(text))).slice(1));
  add('parse a 1 MB script, warm', `${parse.toFixed(0)} ms`, '250 ms', parse <= 250);
  const growth = parseGrowth();
  add('parse 16 times the text, worst of ten shapes', `${growth.toFixed(0)} x`, '40 x', growth <= 40);
}

/** The most memory that a pipeline of objects takes which nobody keeps: four times as many take no more. */
function memory(): void {
  const peak = (count: number): number => {
    const objects = `for ($i = 0; $i -lt ${count}; $i++) { [pscustomobject]@{ Id = $i; Name = "n$i" } }`;
    const done = run(process.execPath, [
      '--import',
      'data:text/javascript,process.on("exit",()=>console.log(process.resourceUsage().maxRSS))',
      ...[shell, '-NoProfile', '-Lab', ':memory:', '-Command'],
      `& { ${objects} } | ForEach-Object { $_ } | Where-Object Id -ge 0 | Out-Null`,
    ]);
    return Number(done.stdout) / 1024;
  };
  // The smaller run is long enough for V8's heap to reach its size: the collector lets it grow for a quarter of a million
  // objects, and what is compared after that is what the pipeline keeps.
  const small = median([1, 2, 3].map(() => peak(500_000)));
  const large = median([1, 2, 3].map(() => peak(2_000_000)));
  add(
    'memory of a pipeline of 2,000,000 objects / 500,000',
    `${(large / small).toFixed(2)} x (${large.toFixed(0)} / ${small.toFixed(0)} MB)`,
    '1.1 x',
    large <= 1.1 * small,
  );
}

/** The lab of 10,000 failover scopes. */
function largeLab(): string {
  return path.join(home, 'large.db');
}

/** The DHCP console on the lab that the rows before have left, at both sizes that it is made for. */
async function dhcpConsole(): Promise<void> {
  const small = await consoleFrames(largeLab(), 80, 24);
  const large = await consoleFrames(largeLab(), 120, 40);
  add(
    'key to frame in the console with 10,000 scopes, 30 keys a second, p95',
    `${small.toFixed(1)} / ${large.toFixed(1)} ms (80 by 24 / 120 by 40)`,
    '33 ms',
    Math.max(small, large) <= 33,
  );
}

/** Replication and listing of 10,000 scopes, each time in a shell that has read nothing yet. */
function dhcp(): void {
  const lab = largeLab();
  const out = path.join(home, 'replicated.txt');
  const replicate = `Invoke-DhcpServerv4FailoverReplication -ComputerName dhcp1.contoso.com -Name big -Force | Out-File '${out}'`;
  const measure = (reservations: number): number => {
    for (const file of [lab, `${lab}-wal`, `${lab}-shm`]) fs.rmSync(file, { force: true });
    buildLargeLab(lab, 10_000, reservations, 20);
    const times = [1, 2, 3].map((round) => {
      touchLargeLab(lab, round);
      return median(inside('1', replicate, 0, lab, [home]));
    });
    const ids = fs
      .readFileSync(out, 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line)).length;
    if (ids !== 10_000) throw new Error(`${ids} scopes were replicated.`);
    return median(times);
  };
  const one = measure(1);
  const hundred = measure(100);
  add(
    'replicate 10,000 scopes with 100 reservations, table to a file',
    `${hundred.toFixed(0)} ms`,
    '300 ms',
    hundred <= 300,
  );
  add('100 reservations a scope / 1', `${(hundred / one).toFixed(2)} x`, '1.2 x', hundred <= 1.2 * one);
  const list = median(
    inside('1', '$null = Get-DhcpServerv4Scope -ComputerName dhcp1.contoso.com | Out-String', 0, lab),
  );
  add('Get-DhcpServerv4Scope over 10,000 scopes to the table', `${list.toFixed(0)} ms`, '1000 ms', list <= 1000);
}

/** Milliseconds of a script file run several times in one shell; the first run warms up and is dropped. */
function timeInside(file: string, runs: number): number[] {
  return inside('1', `. '${file}'`, runs);
}

/** The same in the engine host. */
function timeEngine(engine: string, file: string, runs: number): number[] {
  return run(engine, ['--time', String(runs), file])
    .stdout.trim()
    .split('\n')
    .slice(1)
    .map(Number);
}

/** Milliseconds of `work`, `runs` times after one warm-up; with 0 runs only once, cold. */
function inside(
  prepare: string,
  work: string,
  runs: number,
  lab = ':memory:',
  mounts: readonly string[] = [import.meta.dirname],
): number[] {
  const script = `${prepare} | Out-Null
for ($n = 0; $n -le ${runs}; $n++) {
 $w = Get-Date; & { ${work} } | Out-Null; ((Get-Date) - $w).TotalMilliseconds.ToString('F2', [cultureinfo]::InvariantCulture) }`;
  const file = path.join(home, 'work.ps1');
  fs.writeFileSync(file, script);
  const done = run(process.execPath, [
    shell,
    '-NoProfile',
    '-Lab',
    lab,
    ...mounts.flatMap((each) => ['-Mount', each]),
    '-File',
    file,
  ]);
  const times = done.stdout.trim().split('\n').map(Number);
  if (times.length !== runs + 1 || times.some(Number.isNaN))
    throw new Error(`The bench script failed:\n${done.stdout}\n${done.stderr}`);
  return runs === 0 ? times : times.slice(1);
}

function run(command: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(command, args, {
    encoding: 'utf8',
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
}

function wall(act: () => void): number {
  const begin = performance.now();
  act();
  return performance.now() - begin;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function add(work: string, measured: string, budget: string, met: boolean | undefined): void {
  rows.push({ work, measured, budget, met });
}

function report(): void {
  fs.rmSync(home, { recursive: true, force: true });
  const width = Math.max(...rows.map(({ work }) => work.length));
  for (const { work, measured, budget, met } of rows) {
    console.log(
      `${met === false ? 'MISSED' : met ? 'ok    ' : '      '}  ${work.padEnd(width)}  ${measured}   (budget ${budget})`,
    );
  }
  if (rows.some(({ met }) => met === false)) process.exitCode = 1;
}
