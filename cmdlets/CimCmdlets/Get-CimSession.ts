import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { serverNames } from '../DhcpServer/completion.ts';
import { selectSessions } from './select-sessions.ts';
import { cimSessionsOf, cimSessionView } from './sessions.ts';

export default defineCmdlet({
  name: 'Get-CimSession',
  module: 'CimCmdlets',
  aliases: ['gcms'],
  synopsis: 'Lists the CIM sessions that are open in this shell.',
  defaultSet: 'ComputerNameSet',
  sets: ['ComputerNameSet', 'SessionIdSet', 'InstanceIdSet', 'NameSet'],
  parameters: {
    ComputerName: {
      type: 'String[]',
      aliases: ['CN', 'ServerName'],
      sets: { ComputerNameSet: { position: 0, byPropertyName: true } },
      complete: serverNames,
      help: 'Sessions with these computers; wildcards are allowed.',
    },
    Id: {
      type: 'UInt32[]',
      sets: { SessionIdSet: { mandatory: true, position: 0, byPropertyName: true } },
      notNull: true,
      help: 'Sessions with these numbers.',
    },
    InstanceId: {
      type: 'Guid[]',
      sets: { InstanceIdSet: { mandatory: true, byPropertyName: true } },
      notNull: true,
      help: 'Sessions with these instance ids.',
    },
    Name: {
      type: 'String[]',
      sets: { NameSet: { mandatory: true, byPropertyName: true } },
      notNull: true,
      help: 'Sessions with these names; wildcards are allowed.',
    },
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimSession'],
  views: [cimSessionView],
  process(cmdlet, { computerName, id, instanceId, name }) {
    const selection = { computerName, id, instanceId: instanceId?.map(String), name };
    const all = Object.values(selection).every((each) => each === undefined);
    const sessions = all ? cimSessionsOf(cmdlet.session) : selectSessions(cmdlet, selection);
    for (const session of sessions) cmdlet.writeObject(session);
  },
});
