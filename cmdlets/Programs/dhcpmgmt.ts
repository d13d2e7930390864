import { defineProgram } from '../../src/runtime/programs/program.ts';
import { openWindow } from '../ServerManager/open-window.ts';

export default defineProgram({
  name: 'dhcpmgmt.msc',
  description: 'DHCP console',
  run: (call) => openWindow(call, 'dhcp', 'The DHCP console'),
});
