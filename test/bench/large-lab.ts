import { createDhcp, type Dhcp } from '../../src/dhcp/dhcp.ts';
import { heldScope, saveScope } from '../../src/dhcp/value/heldScopes.ts';
import { type Lab, openLab } from '../../src/lab/lab.ts';
import { ADMINISTRATOR, addServers } from '../dhcp/labs.ts';

const author = { who: 'bench', server: '', command: 'bench' };

/** Makes a lab file with `count` failover scopes on dhcp1 and dhcp2, each with that many reservations and options. */
export function buildLargeLab(file: string, count: number, reservations: number, options: number): void {
  withLab(file, (lab, dhcp) => {
    addServers(dhcp);
    const server = dhcp.connect(ADMINISTRATOR);
    const scopeIds = Array.from({ length: count }, (_, index) => scopeIdOf(index));
    lab.write(author, (transaction) => {
      for (let id = 150; id < 150 + options; id++) {
        for (const name of [undefined, 'dhcp2.contoso.com']) {
          dhcp.connect(ADMINISTRATOR, name).definitions.add({ name: `option ${id}`, optionId: id, type: 'String' });
        }
      }
      for (const scopeId of scopeIds) {
        server.scopes.add({
          startRange: scopeId + 1,
          endRange: scopeId + 254,
          subnetMask: 0xffffff00,
          name: `scope ${scopeId}`,
        });
        const held = heldScope(transaction, server.name, scopeId);
        if (held === undefined) throw new Error(`The scope ${scopeId} was not made.`);
        saveScope(transaction, server.name, held, (draft) => {
          draft.options = Array.from({ length: options }, (_, index) => ({
            optionId: 150 + index,
            vendorClass: '',
            userClass: '',
            type: 'String' as const,
            value: [`value ${index} of ${scopeId}`],
          }));
          for (let last = 1; last <= reservations; last++) {
            draft.putReservation({
              ipAddress: scopeId + last,
              clientId: `${(scopeId >>> 8).toString(16).padStart(8, '0')}${last.toString(16).padStart(4, '0')}`,
              name: `client${last}.contoso.com`,
              description: '',
              type: 'Both',
              options: [],
              dns: null,
            });
          }
        });
      }
    });
    server.failover.add({ name: 'big', partnerServer: 'dhcp2.contoso.com', scopeIds });
  });
}

/** Changes every scope on dhcp1, so that a replication has to move them all. */
export function touchLargeLab(file: string, round: number): void {
  withLab(file, (lab, dhcp) => {
    const server = dhcp.connect(ADMINISTRATOR);
    lab.write(author, () => {
      for (const { scopeId } of server.scopes.list()) server.scopes.set(scopeId, { description: `round ${round}` });
    });
  });
}

function scopeIdOf(index: number): number {
  return (((20 + (index >> 8)) << 24) | ((index & 255) << 8)) >>> 0;
}

function withLab(file: string, work: (lab: Lab, dhcp: Dhcp) => void): void {
  const lab = openLab({ file });
  try {
    work(lab, createDhcp(lab));
  } finally {
    lab.close();
  }
}
