// `npm run bench`: the budgets, as medians of interleaved runs in one table. A row that misses its budget is marked and fails the run.
// Where a live PowerShell engine host is named by DHCPSH_ENGINE, the language rows are ratios against it.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse as parseScript } from '../../src/language/parse.ts';
import { keyToScreen } from './key-to-screen.ts';
import { buildLargeLab, touchLargeLab } from './large-lab.ts';
import { parseGrowth } from './parse-growth.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shell = path.join(root, 'dist/dhcpsh.js');
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-bench-'));
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  DHCPSH_HOME: home,
  NODE_EXTRA_CA_CERTS: undefined,
  TERM: 'dumb',
};
delete environment.NODE_EXTRA_CA_CERTS;

interface Row {
  readonly work: string;
  readonly measured: string;
  readonly budget: string;
  readonly met: boolean | undefined;
}

const rows: Row[] = [];

start();
await keys();
language();
dhcp();
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

/** The line editor alone, in this process. */
async function keys(): Promise<void> {
  const p99 = await keyToScreen();
  add('key press to bytes written, 200-line buffer, p99', `${p99.toFixed(1)} ms`, '16 ms', p99 <= 16);
}

/** Scripts inside one process, against the live engine where there is one. */
function language(): void {
  const engine = process.env.DHCPSH_ENGINE;
  for (const name of ['loop', 'calls', 'pipeline', 'objects']) {
    const file = path.join(import.meta.dirname, 'scripts', `${name}.ps1`);
    const ours = timeInside(file, 7);
    if (engine === undefined) {
      add(
        `${name}.ps1`,
        `${median(ours).toFixed(1)} ms`,
        '10 x faster than the engine host (set DHCPSH_ENGINE)',
        undefined,
      );
      continue;
    }
    const theirs = run(engine, ['--time', '7', file]).stdout.trim().split('\n').slice(1).map(Number);
    const ratio = median(theirs) / median(ours);
    add(
      `${name}.ps1 against the engine host`,
      `${ratio.toFixed(1)} x (${median(theirs).toFixed(0)} / ${median(ours).toFixed(1)} ms)`,
      '10 x',
      ratio >= 10,
    );
  }
  const million = median(timeInside(path.join(import.meta.dirname, 'scripts/loop.ps1'), 5));
  const wide = 'Id = $i; Name = "n$($i % 997)"; Size = $i * 3';
  const make = `$list = for ($i = 0; $i -lt 100000; $i++) { [pscustomobject]@{ ${wide} } }; 1`;
  const sortGroup = median(
    inside(make, '$null = $list | Sort-Object Name, Size; $null = $list | Group-Object Name', 3),
  );
  add(
    'sort and group 100,000 objects / own 10^6 loop',
    `${(sortGroup / million).toFixed(2)} x`,
    '1.0 x',
    sortGroup <= million,
  );
  const table = median(inside(make, '$null = $list | Format-Table | Out-String', 3));
  add(
    'Format-Table of 100,000 rows / own 10^6 loop',
    `${(table / million).toFixed(2)} x`,
    '0.7 x',
    table <= 0.7 * million,
  );
  const text = 'function f($a) { if ($a -gt 1) { "x $a" } else { @{ k = $a; l = 2 } } }\n'.repeat(14_500);
  const parse = median([1, 2, 3, 4, 5, 6].map(() => wall(() => parseScript(text))).slice(1));
  add('parse a 1 MB script, warm', `${parse.toFixed(0)} ms`, '250 ms', parse <= 250);
  const growth = parseGrowth();
  add('parse 16 times the text, worst of ten shapes', `${growth.toFixed(0)} x`, '40 x', growth <= 40);
}

/** Replication and listing of 10,000 scopes, each time in a shell that has read nothing yet. */
function dhcp(): void {
  const lab = path.join(home, 'large.db');
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
