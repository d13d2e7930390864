import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyboard } from './hands.ts';
import { Station, someWays } from './station.ts';

let station: Station;

beforeEach(() => {
  station = new Station();
});
afterEach(() => station.close());

describe.each(someWays)('%s', (_how, way) => {
  const byKeyboard = way.hand === keyboard;

  test('another server of the lab is added to the tree', async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
    if (byKeyboard) {
      terminal.type('\u001b[Hm');
      await terminal.see('│ Add Server...');
    } else await hand.contextMenu('▾ DHCP', 'Add Server...');
    await hand.pick('Add Server...');
    await terminal.see('This authorized DHCP server:');
    terminal.type('dhcp3.contoso.com');
    await hand.button('OK');
    await terminal.see('▸ dhcp3.contoso.com');
    await hand.expand('dhcp3.contoso.com', 'IPv6');
    expect(tree().filter((row) => row.includes('IPv4'))).toHaveLength(2);
    await station.closeConsole();
  });

  test('a list is sorted by its columns, either way', async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
    await hand.select('IPv4', 'Server Options');
    const sort = async (header: string, first: string): Promise<void> => {
      if (byKeyboard) terminal.type('\t\u001b[17~\t');
      else {
        const place = terminal.find(header);
        if (place === undefined) throw new Error(`No header ${header}`);
        terminal.mouse(0, place.row, place.column);
      }
      await terminal.until(() => list()[0]?.startsWith(first) === true, `${first} on top`);
    };
    expect(list()[0]).toMatch(/^Server Options/);
    await sort('Contents of DHCP', 'Filters');
    const names = list().map((row) => row.slice(0, 8));
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
    if (!byKeyboard) await sort('Contents of DHCP', 'Server Options');
    await station.closeConsole();
  });
});

/** The rows of the tree. */
function tree(): string[] {
  return station.terminal.rows().map((row) => row.split('│')[0] ?? '');
}

/** The rows of the list, without its header. */
function list(): string[] {
  const rows = station.terminal.rows().flatMap((row) => row.split('│')[1]?.trim() ?? []);
  return rows.slice(1).filter((row) => row !== '');
}
