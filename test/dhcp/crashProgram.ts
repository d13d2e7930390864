/** Replicates everything of dhcp1 in the lab given, prints each id, and is killed before the k-th statement. */
import { writeSync } from 'node:fs';
import { createDhcp } from '../../src/dhcp/dhcp.ts';
import { openLab } from '../../src/lab/lab.ts';

const [, , file = '', deadly = '0'] = process.argv;
let statements = 0;

const lab = openLab({
  file,
  beforeStatement: () => {
    statements++;
    if (statements === Number(deadly)) process.kill(process.pid, 'SIGKILL');
  },
});
const session = { user: 'CONTOSO\\Administrator', elevated: true, localServer: 'dhcp1.contoso.com' };
const server = createDhcp(lab).connect(session);
server.replication.apply(server.replication.plan({ all: true }), {
  onScope: (item) => writeSync(1, `${item.scopeId}\n`),
});
writeSync(1, `statements ${statements}\n`);
