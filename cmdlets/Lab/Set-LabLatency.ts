import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { dhcpService } from '../DhcpServer/service.ts';

export default defineCmdlet({
  name: 'Set-LabLatency',
  module: 'Lab',
  synopsis: 'Makes calls to other servers take time, so that progress, Ctrl+C and waiting can be seen.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    Milliseconds: {
      type: 'Int32',
      mandatory: true,
      position: 0,
      validateRange: [0, 60000],
      help: 'What each remote call, and each scope of a replication, takes.',
    },
  },
  examples: [{ title: 'A quarter of a second', command: 'Set-LabLatency 250; Get-LabLatency', shows: ['250'] }],
  process(cmdlet, { milliseconds }) {
    if (cmdlet.shouldProcess('lab')) cmdlet.session.service(dhcpService).dhcp.lab.setLatency(milliseconds);
  },
});
