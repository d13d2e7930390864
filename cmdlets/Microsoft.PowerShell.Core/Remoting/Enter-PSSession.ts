import { type PSSession, remoteSessions } from '../../../src/jobs/ps-session.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { type ConnectionTarget, connect, targetOfUri } from './connect.ts';
import { findSessions } from './find-sessions.ts';
import { connecting, connection, otherUser, service } from './open-parameters.ts';
import { labComputers } from './parameters.ts';

export default defineCmdlet({
  name: 'Enter-PSSession',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['etsn'],
  synopsis: 'Goes to another computer: what is typed from now on runs there.',
  description:
    'The prompt tells where you are. Cmdlets without -ComputerName then mean that computer. Exit-PSSession or exit leads back. In a script the lines that follow still run here.',
  defaultSet: 'ComputerName',
  sets: ['ComputerName', 'Session', 'Uri', 'InstanceId', 'Id', 'Name'],
  parameters: {
    ComputerName: {
      type: 'String',
      aliases: ['Cn'],
      sets: { ComputerName: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      notNullOrEmpty: true,
      complete: labComputers,
      help: 'The computer to go to.',
    },
    Session: {
      type: 'PSSession',
      sets: { Session: { position: 0, byValue: true, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'A session that New-PSSession opened.',
    },
    ConnectionUri: {
      type: 'Uri',
      aliases: ['URI', 'CU'],
      sets: { Uri: { position: 1, byPropertyName: true } },
      help: 'The computer by the address of its remoting service.',
    },
    InstanceId: {
      type: 'Guid',
      sets: { InstanceId: { byPropertyName: true } },
      help: 'The open session with this instance id.',
    },
    Id: { type: 'Int32', sets: { Id: { position: 0 } }, help: 'The open session with this number.' },
    Name: { type: 'String', sets: { Name: { byPropertyName: true } }, help: 'The open session with this name.' },
    EnableNetworkAccess: {
      type: 'SwitchParameter',
      sets: connecting,
      help: 'Gives the session a token that reaches further computers.',
    },
    Credential: otherUser,
    ...service,
    ApplicationName: {
      type: 'String',
      sets: { ComputerName: { byPropertyName: true } },
      help: 'The name of the remoting service.',
    },
    ...connection,
  },
  process(cmdlet, args) {
    const { session } = cmdlet;
    const sessions = session.service(remoteSessions);
    const asked: ConnectionTarget =
      args.computerName === undefined
        ? targetOfUri(session.context.text(args.connectionUri ?? null), args)
        : { computer: args.computerName, options: args };
    const { computer } = asked;
    const target = ((): PSSession | ErrorRecord | undefined => {
      if (args.session !== undefined) return args.session;
      if (computer !== '') return connect(session, asked, { bracketed: false, idSuffix: '' });
      const { id, name, instanceId } = args;
      const list = <T>(value: T | undefined): T[] | undefined => (value === undefined ? undefined : [value]);
      return findSessions(cmdlet, { id: list(id), name: list(name), instanceId: list(instanceId) })[0];
    })();
    if (target instanceof ErrorRecord) {
      const message = target.message;
      const { exception } = target;
      const record = new ErrorRecord(exception, 'CreateRemoteRunspaceFailed', 'InvalidArgument', computer);
      record.details = { message, recommendedAction: '' };
      cmdlet.writeError(record);
    } else if (target !== undefined && !target.isOpen) cmdlet.writeError(notOpen());
    else if (target !== undefined) sessions.enter(target);
  },
});

function notOpen(): ErrorRecord {
  return ErrorRecord.of({
    message: 'Session must be open.',
    id: 'PushedRunspaceMustBeOpen',
    category: 'InvalidArgument',
    exceptionType: 'System.ArgumentException',
  });
}
