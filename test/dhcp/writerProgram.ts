/** Adds reservations to one scope of the lab given: number `writer` of several, each with addresses of its own. */
import { createDhcp } from '../../src/dhcp/dhcp.ts';
import { openLab } from '../../src/lab/lab.ts';

const [, , file = '', writer = '0', changes = '0'] = process.argv;
const lab = openLab({ file });
const session = { user: 'CONTOSO\\Administrator', elevated: true, localServer: 'dhcp1.contoso.com' };
const server = createDhcp(lab).connect(session);
const scope = server.scopes.list()[0];
if (scope === undefined) throw new Error('The lab has no scope.');
for (let index = 0; index < Number(changes); index++) {
  const number = index * 4 + Number(writer);
  const ipAddress = scope.scopeId + 256 + number;
  server.reservations.add({
    scopeId: scope.scopeId,
    ipAddress,
    clientId: ipAddress.toString(16).padStart(12, '0'),
    name: `writer${writer}`,
  });
}
