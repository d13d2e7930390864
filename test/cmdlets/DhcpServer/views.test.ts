import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { View } from '../../../src/format/views.ts';
import { allCommands } from '../test-shell.ts';

/** Default views of the real module as they were seen; a suggestion or nothing where none was. */
const facts = path.resolve(import.meta.dirname, '../../../../shared/dhcp/formats.json');

interface SeenCell {
  readonly label: string;
  readonly property: string;
  readonly width?: number | null;
}

interface SeenType {
  readonly view: {
    readonly kind: 'table' | 'list' | 'unknown';
    readonly confidence: string;
    readonly columns?: readonly SeenCell[];
    readonly items?: readonly SeenCell[];
  };
}

test.skipIf(!fs.existsSync(facts))('views are those that were seen (skipped without ../shared)', async () => {
  const { types } = JSON.parse(fs.readFileSync(facts, 'utf8')) as { types: Record<string, SeenType> };
  const declared = new Map<string, View>();
  const commands = await allCommands();
  for (const { name, module } of commands.entries()) {
    if (module !== 'DhcpServer') continue;
    for (const view of commands.get(name)?.views ?? []) {
      for (const type of view.types) declared.set(type.slice(type.lastIndexOf('/') + 1), view);
    }
  }
  const expected: [string, unknown][] = [];
  for (const [type, { view }] of Object.entries(types)) {
    if (!/seen verbatim|inferred/.test(view.confidence) || view.kind === 'unknown') continue;
    const cells = view.columns ?? view.items ?? [];
    expected.push([
      type,
      { kind: view.kind, cells: cells.map(({ label, property, width }) => [label, property, width ?? undefined]) },
    ]);
  }
  expect(expected.length).toBeGreaterThan(15);
  const found = expected.map(([type]) => [type, declared.has(type) ? shape(declared.get(type)) : undefined]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
});

function shape(view: View | undefined): unknown {
  if (view?.kind === 'table') {
    return { kind: 'table', cells: view.columns.map(({ label, value, width }) => [label ?? value, value, width]) };
  }
  if (view?.kind === 'list') {
    return { kind: 'list', cells: view.items.map(({ label, value }) => [label ?? value, value, undefined]) };
  }
  return undefined;
}
