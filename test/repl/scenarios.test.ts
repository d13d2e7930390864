import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/language/parse.ts';
import { languageHighlighter, type Parse } from '../../src/repl/language-highlighter.ts';
import { FakeClient } from './fake-client.ts';
import { fakeHighlighter } from './fake-highlighter.ts';
import { recordedCompletions, recordedOutputs, recordedTooltips } from './recorded-answers.ts';
import { type ExpectedScreen, play, recordedCells, type Scenario, type SeenScreen } from './scenario-player.ts';
import { stubCompletions } from './stub-completions.ts';
import type { Cell } from './virtual-terminal.ts';

const readline = path.resolve(import.meta.dirname, '../../../shared/readline');
const groups = ['edit', 'emacs', 'history', 'list', 'menu', 'multi', 'predict', 'colour', 'complete'];

/** The language's tokens colour the input. A parser that tells none leaves a rough stand-in, and colours are not compared. */
const tellsTokens = parse('Get-Date').tokens.length > 0;
const highlighter = tellsTokens ? languageHighlighter(parse as unknown as Parse) : fakeHighlighter;

/** Screens that differ on purpose or show the engine's own words. */
const departures: Readonly<Record<string, string>> = {
  'edit/goto-brace': 'Ctrl+] works here; .NET on Linux reads its byte as Ctrl+5',
  'multi/paste-function': 'a paste does not run by itself',
  'multi/rawpaste-brackets': 'bracketed pastes are understood',
  'multi/paste-tabs': 'a paste does not run by itself',
  'list/basic#6': 'error text of the engine',
  'list/bottom-of-screen#3': 'output of Get-Date',
  'predict/esc-with-ghost#3': 'parameter prompt of the engine',
  'menu/list-over-height': 'names of all commands',
  'menu/query-yes': 'names of all commands',
};

describe.skipIf(!fs.existsSync(readline))('screens recorded from PSReadLine', () => {
  test.each(groups)('%s', async (group) => {
    const scenarios: Scenario[] = JSON.parse(
      fs.readFileSync(path.join(readline, 'scenarios', `${group}.json`), 'utf8'),
    );
    const played = await Promise.all(
      scenarios.map((scenario) => play(scenario, { client: clientFor(scenario), highlighter })),
    );
    const differences: string[] = [];
    for (const [index, scenario] of scenarios.entries()) {
      for (const [at, expected] of scenario.screens.entries()) {
        const seen = played[index]?.[at];
        const excused = scenario.id in departures || `${scenario.id}#${at}` in departures || expected.unstable;
        if (seen === undefined || excused) continue;
        const difference = compare(expected, seen);
        if (difference !== undefined)
          differences.push(`${scenario.id}#${at} ${JSON.stringify(expected.do)}\n${difference}`);
      }
    }
    expect(differences.join('\n\n')).toBe('');
  });
});

function clientFor(scenario: Scenario): FakeClient {
  const client = new FakeClient();
  const stub = stubCompletions(path.join(readline, 'stub/DhcpServer.psm1'));
  client.commands = stub.commands.map((item) => ({ ...item, tooltip: recordedTooltips.get(item.text) ?? '' }));
  client.parameters = stub.parameters;
  client.completions = recordedCompletions;
  client.outputs = recordedOutputs;
  if (scenario.id === 'colour/prompt-impure') {
    client.promptText = '2024 PS C:\\DHCP> ';
    client.pure = false;
  }
  return client;
}

function compare(expected: ExpectedScreen, seen: SeenScreen): string | undefined {
  const wanted = expected.text.map((row) => row.trimEnd());
  if (JSON.stringify(wanted) !== JSON.stringify(seen.text))
    return `want\n${wanted.join('\n')}\ngot\n${seen.text.join('\n')}`;
  const { x, y } = expected.cursor;
  if (x !== seen.cursor.x || y !== seen.cursor.y) return `cursor ${x},${y}, got ${seen.cursor.x},${seen.cursor.y}`;
  return tellsTokens ? compareColours(recordedCells(expected.ansi), seen.cells) : undefined;
}

/** Blanks count only where they have a background; blanks at the end of a row were not recorded. */
function compareColours(wanted: readonly (readonly Cell[])[], seen: readonly (readonly Cell[])[]): string | undefined {
  for (const [y, row] of seen.entries()) {
    for (const [x, cell] of row.entries()) {
      const want = wanted[y]?.[x];
      if (want === undefined) continue;
      const blank = cell.char === ' ' && !/bg|inverse/.test(cell.style + want.style);
      if (!blank && want.style !== cell.style)
        return `row ${y} column ${x} '${cell.char}': want [${want.style}], got [${cell.style}]`;
    }
  }
  return undefined;
}
