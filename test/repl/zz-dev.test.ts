import fs from 'node:fs';
import { test } from 'vitest';
import { FakeClient } from '/work/main/test/repl/fake-client.ts';
import { fakeHighlighter } from '/work/main/test/repl/fake-highlighter.ts';
import { play, recordedCells, type Scenario } from '/work/main/test/repl/scenario-player.ts';
import { stubCompletions } from '/work/main/test/repl/stub-completions.ts';

const only = process.env.ONLY ?? '';
const verbose = process.env.V;
test('x', async () => {
  let high: any = fakeHighlighter;
  try {
    const m = '/work/main/src/repl/language-highlighter.ts';
    if (fs.existsSync(m)) high = (await import(m)).languageHighlighter;
  } catch (e) {
    console.log(e);
  }
  const stub = stubCompletions('/work/shared/readline/stub/DhcpServer.psm1');
  const tot: Record<string, number[]> = {};
  for (const g of (process.env.G ?? 'edit,emacs,history,list,menu,multi,predict,colour,complete').split(',')) {
    const all: Scenario[] = JSON.parse(fs.readFileSync(`/work/shared/readline/scenarios/${g}.json`, 'utf8'));
    const r = (tot[g] = [0, 0, 0]);
    for (const s of all) {
      if (only && !s.id.includes(only)) continue;
      const client = new FakeClient();
      client.commands = stub.commands;
      client.parameters = stub.parameters;
      if (s.id.includes('impure')) {
        client.promptText = '2024 PS C:\\DHCP> ';
        client.pure = false;
      }
      let seen;
      try {
        seen = await play(s, { client, highlighter: high });
      } catch (e) {
        console.log(s.id, e);
        continue;
      }
      s.screens.forEach((x, i) => {
        if (x.unstable) return;
        const y = seen[i];
        if (!y) return;
        r[2]++;
        const t =
          JSON.stringify(x.text.map((l) => l.trimEnd())) === JSON.stringify(y.text) &&
          x.cursor.x === y.cursor.x &&
          x.cursor.y === y.cursor.y;
        const want = recordedCells(x.ansi),
          got = y.cells.map((c) => [...c]);
        const n = (rows: any[][]) =>
          JSON.stringify(
            rows
              .map((row) => {
                const r = [...row];
                while (r.length && r[r.length - 1].char === ' ' && !/bg|inverse/.test(r[r.length - 1].style)) r.pop();
                return r.map((c) => (c.char === ' ' && !/bg|inv/.test(c.style) ? ' ' : c.char + c.style));
              })
              .filter((r, i, a) => true),
          );
        const c = n(want.slice(0, x.text.length)) === n(got);
        if (t) r[0]++;
        if (t && c) r[1]++;
        if (!t || (verbose === 'c' && !c)) {
          console.log(
            `✗ ${s.id} #${i} ${JSON.stringify(x.do)}\n want ${JSON.stringify(x.cursor)}\n${(verbose === 'c' ? x.ansi.map((a) => JSON.stringify(a)) : x.text).join('\n')}\n got ${JSON.stringify(y.cursor)}\n${verbose === 'c' ? got.map((r) => JSON.stringify(r.map((c) => c.style + ':' + c.char).join(' '))).join('\n') : y.text.join('\n')}`,
          );
        }
      });
    }
  }
  console.log(tot);
}, 300000);
