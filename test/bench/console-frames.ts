import { Terminal } from '../terminal/terminal.ts';

/** Keys a second, as a held key repeats. */
const rate = 30;
const presses = 150;

/**
 * Milliseconds from a key to the frame it makes in the DHCP console, 95th percentile, on a lab file with many scopes: the
 * program in a pseudo-terminal, an arrow key held down, a page key now and then.
 */
export async function consoleFrames(lab: string, columns: number, rows: number): Promise<number> {
  const terminal = new Terminal(['-Console', '-Lab', lab], columns, rows);
  try {
    await terminal.see('Scope [', 60_000);
    await settled(terminal);
    terminal.type('\t'); // From the tree to the list.
    await settled(terminal);
    const times: number[] = [];
    for (let press = 0; press < presses; press++) {
      const before = terminal.raw.length;
      const begun = performance.now();
      terminal.type(press % 25 === 24 ? '\u001b[6~' : '\u001b[B');
      while (terminal.raw.length === before) await new Promise((resolve) => setImmediate(resolve));
      times.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 / rate - (performance.now() - begun))));
    }
    return times.sort((a, b) => a - b)[Math.floor(presses * 0.95)] ?? Number.POSITIVE_INFINITY;
  } finally {
    terminal.close();
  }
}

/** Waits until nothing is written any more. */
async function settled(terminal: Terminal): Promise<void> {
  for (let length = -1; length !== terminal.raw.length; ) {
    length = terminal.raw.length;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}
