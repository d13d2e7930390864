import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/language/parse.ts';
import { describeTree } from '../../src/language/walk.ts';

interface Recorded {
  readonly id: string;
  readonly ast: string;
  readonly errors?: readonly unknown[];
}

const folder = path.resolve(import.meta.dirname, '../../../shared/golden');
const recorded = path.join(folder, 'ast.jsonl');

describe.skipIf(!fs.existsSync(recorded))(`PowerShell's own trees (skipped without ${recorded})`, () => {
  const lines = <Line>(file: string): Line[] =>
    fs
      .readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Line => JSON.parse(line));

  test('every node and every error is the same', () => {
    const scripts = new Map<string, string>();
    for (const file of ['lang.jsonl', 'cmd.jsonl', 'dhcp.jsonl'])
      for (const { id, script } of lines<{ id: string; script: string }>(file)) scripts.set(id, script);
    const different: string[] = [];
    const trees = lines<Recorded>('ast.jsonl');
    for (const { id, ast, errors = [] } of trees) {
      const result = parse(scripts.get(id) ?? '');
      const same =
        describeTree(result.ast) === ast && JSON.stringify(sorted(result.errors)) === JSON.stringify(sorted(errors));
      if (!same) different.push(id);
    }
    expect(trees.length).toBeGreaterThan(1000);
    expect(different).toEqual([]);
  });
});

/** Errors with their properties in one order. */
function sorted(errors: readonly unknown[]): unknown[] {
  return errors.map((error) =>
    Object.fromEntries(Object.entries(error as object).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}
