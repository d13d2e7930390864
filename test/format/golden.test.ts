import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandIndex } from '../runtime/commands.ts';
import { readCases, runCase } from '../runtime/golden-case.ts';

const recorded = path.resolve(import.meta.dirname, '../../../shared/golden/cmd.jsonl');
const available = fs.existsSync(recorded);
if (!available) console.warn(`SKIPPED: no recorded transcripts at ${recorded}`);

/** What formatting and the cmdlets that pass objects on are measured by. */
const areas = [
  ...[
    'format-table',
    'format-list',
    'format-wide',
    'format-custom',
    'default-view',
    'out-string',
    'out-host',
    'out-null',
  ],
  ...['select-object', 'sort-object', 'group-object', 'measure-object', 'where-object', 'compare-object', 'get-unique'],
  ...['get-member', 'add-member', 'convertto-csv', 'convertfrom-csv', 'convertto-json', 'convertfrom-json'],
  ...['convertto-html', 'get-date', 'new-timespan'],
];

/** Cases that need what other parts do not offer yet. */
const waiting = new Set<string>([
  'cmd/format-table/enum-cell-079',
  'cmd/default-view/uri-default-021',
  'cmd/default-view/regex-default-038',
  'cmd/default-view/dictionary-default-040',
  'cmd/default-view/stringbuilder-042',
  'cmd/default-view/alias-default-050',
  'cmd/default-view/exception-object-064',
  'cmd/out-string/basic-length-001',
  'cmd/measure-object/measure-command-type-027',
  'cmd/convertto-json/dbnull-037',
]);

describe.skipIf(!available)('recorded transcripts', async () => {
  const commands = await commandIndex();
  const cases = available ? readCases(recorded).filter(({ tags = [] }) => !tags.includes('linux')) : [];
  for (const area of areas) {
    it(area, () => {
      const mine = cases.filter((each) => each.area === `cmd/${area}` && !waiting.has(each.id));
      expect(mine.length).toBeGreaterThan(0);
      for (const each of mine) {
        const { passed, stdout, stderr, wanted } = runCase(each, commands);
        if (!passed) expect({ id: each.id, stdout, stderr }).toEqual({ id: each.id, ...wanted });
      }
    });
  }
});
