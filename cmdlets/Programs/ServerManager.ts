import { defineProgram } from '../../src/runtime/programs/program.ts';
import { openWindow } from '../ServerManager/open-window.ts';

export default defineProgram({
  name: 'ServerManager.exe',
  description: 'Server Manager',
  run: (call) => openWindow(call, 'serverManager', 'Server Manager'),
});
