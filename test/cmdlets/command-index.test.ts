import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandIndexSource } from '../../cmdlets/write-index.ts';

test('cmdlets/index.ts is what the declarations say (npm run index)', async () => {
  const file = path.resolve(import.meta.dirname, '../../cmdlets/index.ts');
  expect(fs.readFileSync(file, 'utf8')).toBe(await commandIndexSource());
});
