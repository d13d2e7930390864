import { remoteSessions } from '../../../src/jobs/ps-session.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';

export default defineCmdlet({
  name: 'Exit-PSSession',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['exsn'],
  synopsis: 'Comes back from the computer that Enter-PSSession went to.',
  parameters: {},
  process(cmdlet) {
    cmdlet.session.service(remoteSessions).leave();
  },
});
