import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Expectation, runPublicScript } from './public-script.ts';

const folder = path.join(import.meta.dirname, 'expectations');
const expectations = fs
  .readdirSync(folder)
  .sort()
  .map((name): Expectation => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));

/** The texts belong to others and are no part of this repository. */
const texts = process.env.DHCPSH_PUBLIC_SCRIPTS;
/** Every cmdlet is a file of its name. */
const known = new Set(
  fs
    .readdirSync(path.resolve(import.meta.dirname, '../../cmdlets'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.basename(file, '.ts')),
);

describe('public scripts do in a lab what their reader wrote down', () => {
  if (texts === undefined) {
    test.skip('skipped: DHCPSH_PUBLIC_SCRIPTS names no folder with their texts', () => {});
    return;
  }
  for (const expectation of expectations) {
    const missing = (expectation.needs ?? []).filter((name) => !known.has(name));
    const title = missing.length === 0 ? expectation.file : `${expectation.file} waits for ${missing.join(', ')}`;
    test.skipIf(missing.length > 0)(title, () => {
      const { exit, output, errors, effects } = runPublicScript(expectation, texts);
      expect(errors).toEqual(expectation.errors);
      if (expectation.output !== undefined) expect(output).toEqual(expectation.output);
      expect(effects).toEqual(expectation.effects);
      expect(exit).toBe(0);
    });
  }
});
