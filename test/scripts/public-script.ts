import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a reader of a public script wrote down before it ran: the lab it wants, and what it leaves there. */
export interface Expectation {
  /** The script's name in the folder of the texts. */
  readonly file: string;
  /** Where its text comes from. */
  readonly id: string;
  /** Commands that it uses, or its effects are read with, and that a build may lack. */
  readonly needs?: readonly string[];
  /** Our own lines that prepare the lab contoso. */
  readonly prepare: readonly string[];
  /** How it is called; `$script` is its path. */
  readonly run?: readonly string[];
  /** What its prompts are answered, a line each. */
  readonly answers?: readonly string[];
  /** What it prints, where that is worth saying. */
  readonly output?: readonly string[];
  /** The ids of its errors in their order. */
  readonly errors: readonly string[];
  /** Expressions that read the lab afterwards, and their values as text. */
  readonly effects: readonly (readonly [read: string, lines: readonly string[]])[];
}

/** What a run showed, in the form of what was expected. */
export interface Outcome {
  readonly exit: number | null;
  readonly output: readonly string[];
  readonly errors: readonly string[];
  readonly effects: readonly (readonly [read: string, lines: readonly string[]])[];
}

const program = path.resolve(import.meta.dirname, '../../dist/dhcpsh.js');
/** Stands between the parts of what is printed; no script prints it. */
const mark = '\u001e';

/** Runs a script by -File in a lab of its own, prepared for it, and reads what it left. */
export function runPublicScript(expectation: Expectation, texts: string): Outcome {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-script-'));
  try {
    const caller = path.join(folder, 'caller.ps1');
    fs.writeFileSync(caller, callerText(expectation, path.join(texts, expectation.file)));
    const run = spawnSync(
      process.execPath,
      [program, '-NoLogo', '-NoProfile', '-Lab', ':memory:contoso', '-Mount', texts, '-File', caller],
      {
        cwd: folder,
        input: (expectation.answers ?? []).map((answer) => `${answer}\n`).join(''),
        encoding: 'utf8',
        env: { ...process.env, DHCPSH_HOME: folder, NO_COLOR: '1', COLUMNS: '200' },
      },
    );
    const [prepared = '', output, errors, ...effects] = run.stdout.split(`${mark}\n`).map(lines);
    if (output === undefined || errors === undefined || prepared.length > 0)
      throw new Error(`${expectation.file}: the lab could not be prepared.\n${run.stdout}\n${run.stderr}`);
    return {
      exit: run.status,
      output,
      errors,
      effects: expectation.effects.map(([read], index) => [read, effects[index] ?? []]),
    };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** One script runs all, so that the lab and `$Error` last; what goes wrong in preparing stops it. */
function callerText({ prepare, run = ['& $script'], effects }: Expectation, script: string): string {
  const part = `Write-Output ([char]30)`;
  return [
    "$ErrorActionPreference = 'Stop'",
    ...prepare,
    "$ErrorActionPreference = 'Continue'",
    `$script = '${script}'`,
    '$Error.Clear()',
    part,
    ...run,
    part,
    '$ids = @($Error | ForEach-Object FullyQualifiedErrorId)',
    '[array]::Reverse($ids)',
    '$ids',
    ...effects.flatMap(([read]) => [part, `& { ${read} } | ForEach-Object { "$_" }`]),
    part,
    '',
  ].join('\n');
}

function lines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
