import { remoteSessions } from '../../../src/jobs/ps-session.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { findSessions } from './find-sessions.ts';

export default defineCmdlet({
  name: 'Remove-PSSession',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['rsn'],
  synopsis: 'Closes sessions on other computers.',
  defaultSet: 'Id',
  sets: ['Id', 'Session', 'Name', 'InstanceId', 'ComputerName'],
  supportsShouldProcess: true,
  parameters: {
    Session: {
      type: 'PSSession[]',
      sets: { Session: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      help: 'The sessions to close.',
    },
    Id: {
      type: 'Int32[]',
      sets: { Id: { mandatory: true, position: 0, byPropertyName: true } },
      notNull: true,
      help: 'Closes the sessions with these numbers.',
    },
    Name: {
      type: 'String[]',
      sets: { Name: { mandatory: true, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Closes the sessions with these names; wildcards are allowed.',
    },
    InstanceId: {
      type: 'Guid[]',
      sets: { InstanceId: { mandatory: true, byPropertyName: true } },
      notNull: true,
      help: 'Closes the sessions with these instance ids.',
    },
    ComputerName: {
      type: 'String[]',
      aliases: ['Cn'],
      sets: { ComputerName: { mandatory: true, position: 0, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Closes the sessions on these computers.',
    },
  },
  process(cmdlet, args) {
    const { open } = cmdlet.session.service(remoteSessions);
    for (const session of args.session ?? findSessions(cmdlet, args)) {
      if (!cmdlet.shouldProcess(session.computerName, 'Remove')) continue;
      session.isOpen = false;
      open.delete(session);
    }
  },
});
