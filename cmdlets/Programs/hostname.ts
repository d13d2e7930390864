import { defineProgram } from '../../src/runtime/programs/program.ts';
import { hostNameOf } from '../Lab/accounts.ts';
import { thisComputer } from './this-computer.ts';

export default defineProgram({
  name: 'HOSTNAME.EXE',
  description: 'Hostname APP',
  run({ args, session, out, error }) {
    const [first] = args;
    if (first === undefined) {
      out(hostNameOf(thisComputer(session).here));
      return 0;
    }
    if (/^[-/]s$/i.test(first)) {
      error('sethostname: Use the Network Control Panel Applet to set hostname.');
      error('hostname -s is not supported.');
      return 1;
    }
    for (const line of ['', 'Prints the name of the current host.', '', 'hostname', '']) out(line);
    return /^[-/]\?$/.test(first) ? 0 : 1;
  },
});
