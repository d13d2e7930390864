import { describe, expect, it } from 'vitest';
import { createDhcp } from '../../src/dhcp/dhcp.ts';
import { openLab } from '../../src/lab/lab.ts';
import { ADMINISTRATOR, addScope, ip, testLab } from './labs.ts';

describe('a replication', () => {
  it('moves names: it reads no more values for 600 scopes with reservations than for 6 without', () => {
    const few = statementsFor(6, 0);
    const many = statementsFor(600, 3);
    expect(many.values).toBe(few.values);
    // Three transactions of at most 256 scopes in place of one.
    expect(many.all).toBeLessThanOrEqual(3 * few.all);
  });
});

/** Statements of plan and apply in a process that has read nothing yet; those that read one value each. */
function statementsFor(scopes: number, reservations: number): { all: number; values: number } {
  const test = testLab();
  const server = test.server();
  const prefixes = Array.from({ length: scopes }, (_, index) => `10.${10 + (index >> 8)}.${index & 255}`);
  const scopeIds = prefixes.map((prefix) => addScope(server, prefix));
  server.failover.add({ name: 'f', partnerServer: 'dhcp2', scopeIds });
  test.lab.write({ who: 'x', server: '', command: 'fill' }, () => {
    for (const [index, scopeId] of scopeIds.entries()) {
      server.options.set({ scopeId }, { optionId: 3, value: [`10.0.0.${index & 255}`] });
      for (let last = 10; last < 10 + reservations; last++) {
        server.reservations.add({
          scopeId,
          ipAddress: ip(`${prefixes[index]}.${last}`),
          clientId: `0011223344${last}`,
        });
      }
    }
  });
  let all = 0;
  let values = 0;
  const fresh = openLab({
    file: test.lab.file,
    beforeStatement: (sql) => {
      all++;
      if (sql.includes('FROM objects') || sql.includes('JOIN objects')) values++;
    },
  });
  const { replication } = createDhcp(fresh).connect(ADMINISTRATOR);
  all = 0;
  values = 0;
  const result = replication.apply(replication.plan({ all: true }));
  expect(result.done.map((item) => item.action)).toEqual(scopeIds.map(() => 'overwrite'));
  fresh.close();
  test.close();
  return { all, values };
}
