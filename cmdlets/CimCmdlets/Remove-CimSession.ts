// Declares [CimSession], which a parameter is of.
import './cim-session.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { serverNames } from '../DhcpServer/completion.ts';
import { selectSessions } from './select-sessions.ts';
import { cimSessionsOf } from './sessions.ts';

export default defineCmdlet({
  name: 'Remove-CimSession',
  module: 'CimCmdlets',
  aliases: ['rcms'],
  synopsis: 'Closes CIM sessions.',
  defaultSet: 'CimSessionSet',
  sets: ['CimSessionSet', 'ComputerNameSet', 'SessionIdSet', 'InstanceIdSet', 'NameSet'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    CimSession: {
      type: 'CimSession[]',
      sets: { CimSessionSet: { mandatory: true, position: 0, byValue: true } },
      notNull: true,
      help: 'The sessions to close.',
    },
    ComputerName: {
      type: 'String[]',
      aliases: ['CN', 'ServerName'],
      sets: { ComputerNameSet: { mandatory: true, position: 0, byPropertyName: true } },
      notNull: true,
      complete: serverNames,
      help: 'Closes the sessions with these computers.',
    },
    Id: {
      type: 'UInt32[]',
      sets: { SessionIdSet: { mandatory: true, position: 0, byPropertyName: true } },
      notNull: true,
      help: 'Closes the sessions with these numbers.',
    },
    InstanceId: {
      type: 'Guid[]',
      sets: { InstanceIdSet: { mandatory: true, byPropertyName: true } },
      notNull: true,
      help: 'Closes the sessions with these instance ids.',
    },
    Name: {
      type: 'String[]',
      sets: { NameSet: { mandatory: true, byPropertyName: true } },
      notNull: true,
      help: 'Closes the sessions with these names; wildcards are allowed.',
    },
  },
  process(cmdlet, { cimSession, computerName, id, instanceId, name }) {
    const selection = { computerName, id, instanceId: instanceId?.map(String), name };
    for (const session of cimSession ?? selectSessions(cmdlet, selection)) {
      if (cmdlet.shouldProcess(session.toString(), 'Remove-CimSession')) cimSessionsOf(cmdlet.session).delete(session);
    }
  },
});
