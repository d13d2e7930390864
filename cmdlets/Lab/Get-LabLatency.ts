import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { dhcpService } from '../DhcpServer/service.ts';

export default defineCmdlet({
  name: 'Get-LabLatency',
  module: 'Lab',
  synopsis: 'Tells how many milliseconds a call to another server takes.',
  parameters: {},
  outputTypes: ['System.Int32'],
  examples: [{ title: 'After it was set', command: 'Set-LabLatency 20; Get-LabLatency', shows: ['20'] }],
  process(cmdlet) {
    cmdlet.writeObject(cmdlet.session.service(dhcpService).dhcp.lab.latency());
  },
});
