import { type PSSession, remoteSessions } from '../../../src/jobs/ps-session.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { type ConnectionOptions, type ConnectionTarget, connect, targetOfUri } from './connect.ts';
import { connection, otherUser, service } from './open-parameters.ts';
import { labComputers } from './parameters.ts';

const named = { ComputerName: { byPropertyName: true } } as const;

export default defineCmdlet({
  name: 'New-PSSession',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['nsn'],
  synopsis: 'Opens sessions on other computers that last.',
  description:
    'Scripts that run in such a session, by Invoke-Command -Session or after Enter-PSSession, find the variables and functions that earlier ones made there.',
  defaultSet: 'ComputerName',
  sets: ['ComputerName', 'Uri', 'Session'],
  parameters: {
    ComputerName: {
      type: 'String[]',
      aliases: ['Cn'],
      sets: { ComputerName: { position: 0, byValue: true, byPropertyName: true } },
      notNullOrEmpty: true,
      complete: labComputers,
      help: 'The computers to open a session on.',
    },
    Credential: otherUser,
    Session: {
      type: 'PSSession[]',
      sets: { Session: { position: 0, byValue: true, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Opens a session like each of these.',
    },
    Name: { type: 'String[]', help: 'Names by which the sessions are found.' },
    EnableNetworkAccess: {
      type: 'SwitchParameter',
      sets: { ComputerName: {}, Session: {}, Uri: {} },
      help: 'Gives the session a token that reaches further computers.',
    },
    ...service,
    ApplicationName: { type: 'String', sets: named, help: 'The name of the remoting service.' },
    ThrottleLimit: {
      type: 'Int32',
      sets: { ComputerName: {}, Session: {}, Uri: {} },
      default: '32',
      help: 'How many sessions are opened at a time.',
    },
    ConnectionUri: {
      type: 'Uri[]',
      aliases: ['URI', 'CU'],
      sets: { Uri: { mandatory: true, position: 0, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Computers by the address of their remoting service.',
    },
    ...connection,
  },
  outputTypes: ['System.Management.Automation.Runspaces.PSSession'],
  process(cmdlet, args) {
    const { session } = cmdlet;
    const targets =
      args.session?.map((each): ConnectionTarget => ({ computer: each.computerName, options: likeOf(each) })) ??
      args.connectionUri?.map((uri) => targetOfUri(session.context.text(uri), args)) ??
      (args.computerName ?? ['localhost']).map((computer): ConnectionTarget => ({ computer, options: args }));
    targets.forEach((target, index) => {
      const wording = { bracketed: true, idSuffix: ',PSSessionOpenFailed' };
      const opened = connect(session, target, wording, args.name?.[index]);
      if (opened instanceof ErrorRecord) {
        cmdlet.writeError(opened);
        return;
      }
      session.service(remoteSessions).open.add(opened);
      cmdlet.writeObject(opened);
    });
  },
});

/** How a session like another is opened. */
function likeOf({ options }: PSSession): ConnectionOptions {
  return options.configurationName === undefined ? {} : { configurationName: options.configurationName };
}
