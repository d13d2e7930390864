// Runs recorded transcripts in this process: `npx tsx test/runtime/golden.ts lang.jsonl [--filter AREA] [--show N] [--list]`.
import fs from 'node:fs';
import path from 'node:path';
import { commandIndex } from './commands.ts';
import { type GoldenCase, readCases, runCase } from './golden-case.ts';

const [file = 'lang.jsonl', ...rest] = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = rest.indexOf(`--${name}`);
  return at < 0 ? undefined : (rest[at + 1] ?? '');
};
const filter = option('filter') ?? '';
const show = Number(option('show') ?? 0);
const cases = readCases(path.resolve(import.meta.dirname, '../../../shared/golden', file)).filter(
  (each) => each.id.includes(filter) && !(each.tags ?? []).includes('linux'),
);
const commands = await commandIndex();
let passed = 0;
let shown = 0;
const failed: GoldenCase[] = [];
const areas = new Map<string, [number, number]>();
for (const each of cases) {
  const outcome = runCase(each, commands);
  const counts = areas.get(each.area) ?? [0, 0];
  if (outcome.passed) passed++;
  else failed.push(each);
  counts[outcome.passed ? 0 : 1]++;
  areas.set(each.area, counts);
  if (
    outcome.passed ||
    (rest.includes('--mine') &&
      /GetType|not recognized as a name of a cmdlet/.test(
        each.script + outcome.stderr.replace(outcome.wanted.stderr, ''),
      ))
  )
    continue;
  if (shown++ >= show) continue;
  console.log(`===== ${each.id} (exit ${each.exit}, got ${outcome.exit})`);
  console.log(each.script);
  if (outcome.stdout !== outcome.wanted.stdout)
    console.log(`--- wanted\n${outcome.wanted.stdout}\n--- got\n${outcome.stdout}`);
  if (outcome.stderr !== outcome.wanted.stderr)
    console.log(`--- wanted errors\n${outcome.wanted.stderr}\n--- got errors\n${outcome.stderr}`);
}
if (rest.includes('--list')) for (const each of failed) console.log(each.id);
for (const [area, [good, bad]] of areas) console.log(`${area}: ${good} of ${good + bad}`);
fs.writeFileSync('/tmp/golden-failed.txt', failed.map((each) => each.id).join('\n'));
console.log(`${passed} passed, ${failed.length} failed`);
