import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Terminal } from '../terminal/terminal.ts';
import { keyboardAt80, Station, someWays } from './station.ts';

/** What Set-LabLatency is set to, milliseconds a scope. */
const latency = 100;

let station: Station;

beforeEach(() => {
  station = new Station();
});
afterEach(() => station.close());

/** When a terminal first showed each number of lines, milliseconds from now; until it shows all of them. */
async function arrivals(terminal: Terminal, line: string, all: number): Promise<number[]> {
  const begun = performance.now();
  const times: number[] = [];
  const seen: number[] = [];
  await terminal.until(
    () => {
      const shown = terminal.text().split(line).length - 1;
      if (shown > 0 && seen.at(-1) !== shown) {
        seen.push(shown);
        times.push(performance.now() - begun);
      }
      return shown === all;
    },
    `${all} times ${line}`,
    { every: 2 },
  );
  expect(seen, 'each line was on the screen before the next one').toEqual([1, 2, 3]);
  return times;
}

/** How long this machine takes now from a key to what it paints, milliseconds: the longest of some. */
async function paintTime(terminal: Terminal): Promise<number> {
  let longest = 0;
  for (let key = 0; key < 6; key++) {
    const written = terminal.raw.length;
    const begun = performance.now();
    terminal.type('\t');
    await terminal.until(() => terminal.raw.length > written, 'the focus on the next button', { every: 1 });
    longest = Math.max(longest, performance.now() - begun);
  }
  return longest;
}

describe.each(someWays)('%s', (_how, way) => {
  test('with a latency of 100 ms the screen shows k lines after about k times 100 ms', { retry: 2 }, async () => {
    station.run(`Set-LabLatency ${latency}`);
    await station.openConsole(way);
    const { hand, terminal } = station;
    await hand.contextMenu('IPv4', 'Replicate Failover Scopes...');
    await hand.pick('Replicate Failover Scopes...');
    await terminal.see('to continue?');
    const slack = 100 + 4 * (await paintTime(terminal)); // The plan, a commit, the paint, and whoever else works here.
    await hand.pressButton('OK');
    const times = await arrivals(terminal, 'Successful', 3);
    for (const [at, time] of times.entries()) {
      expect(time, `line ${at + 1}`).toBeGreaterThanOrEqual((at + 1) * latency);
      expect(time, `line ${at + 1}`).toBeLessThan((at + 1) * latency + slack);
    }
  });

  test('Cancel ends a replication between two scopes', async () => {
    station.run('Set-LabLatency 2000');
    await station.openConsole(way);
    const { hand, terminal } = station;
    await hand.contextMenu('IPv4', 'Replicate Failover Scopes...');
    await hand.pick('Replicate Failover Scopes...');
    await hand.button('OK');
    await terminal.see(/10\.0\.20\.0 .*Successful/);
    await hand.pressButton('Cancel');
    await terminal.see('Replication was cancelled.');
    await hand.button('Close');
    await station.closeConsole();
    expect(station.drift()).toEqual(['10.0.10.0 InSync', '10.0.20.0 InSync', '10.0.30.0 OutOfSync']);
  });

  test('what another shell changes appears by itself', async () => {
    await station.openConsole(way);
    station.run('Add-DhcpServerv4Scope Depot -StartRange 10.0.60.1 -EndRange 10.0.60.99 -SubnetMask 255.255.255.0');
    await station.terminal.see('Scope [10.0.60.0] Depot');
    station.run('Invoke-DhcpServerv4FailoverReplication -Force');
    await station.terminal.see('=Scope [10.0.10.0]');
    await station.closeConsole();
  });
});

test('a signal gives the terminal back', async () => {
  await station.openShell(keyboardAt80);
  const { terminal } = station;
  await terminal.enter('dhcpmgmt.msc');
  await terminal.see('≠Scope [10.0.30.0]');
  terminal.signal('SIGTERM');
  expect(await terminal.ended()).toBe(143);
  expectGivenBack(terminal);
});

test('a lab that can no longer be read ends it; the terminal is given back, and the shell goes on', async () => {
  await station.openShell(keyboardAt80);
  const { terminal } = station;
  await terminal.enter("'before ' + 'the console'");
  await terminal.see('before the console');
  await terminal.enter('dhcpmgmt.msc');
  await terminal.see('≠Scope [10.0.30.0]');
  // Overwritten in place: to cut a file short under SQLite's memory map would be a signal, not an error.
  for (const file of ['lab.db', 'lab.db-wal'].map((name) => path.join(station.home, name)).filter(fs.existsSync)) {
    const handle = fs.openSync(file, 'r+');
    fs.writeSync(handle, Buffer.alloc(fs.fstatSync(handle).size, 'x'));
    fs.closeSync(handle);
  }
  await terminal.see(/before the console(?:.*\n)*.*PS C:\\>/);
  expectGivenBack(terminal);
});

test('-Console opens it alone, and Ctrl+C ends it', async () => {
  await station.openConsole(keyboardAt80);
  await station.closeConsole();
  expectGivenBack(station.terminal);
});

/** The alternate screen and the mouse reports are off, the cursor is shown. */
function expectGivenBack({ raw }: Terminal): void {
  for (const mode of ['1049', '1006', '1002']) {
    expect(raw, mode).toContain(`\u001b[?${mode}h`);
    expect(raw.lastIndexOf(`\u001b[?${mode}l`), mode).toBeGreaterThan(raw.lastIndexOf(`\u001b[?${mode}h`));
  }
  expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'));
}
