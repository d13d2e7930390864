import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { dhcpService } from '../DhcpServer/service.ts';
import { dateTime } from '../DhcpServer/values.ts';

export default defineCmdlet({
  name: 'Get-LabClock',
  module: 'Lab',
  synopsis: "Tells the lab's time.",
  parameters: {},
  outputTypes: ['System.DateTime'],
  examples: [{ title: 'A frozen clock', command: 'Set-LabClock 2026-01-02 -Frozen; (Get-LabClock).Day', shows: ['2'] }],
  process(cmdlet) {
    cmdlet.writeObject(dateTime(cmdlet.session.service(dhcpService).dhcp.lab.now()));
  },
});
