import type { PSSession } from '../../../src/jobs/ps-session.ts';
import { runRemotely } from '../../../src/jobs/run-remotely.ts';
import type { ScriptRequest } from '../../../src/jobs/start-script-job.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { ScriptBlock } from '../../../src/runtime/script-block.ts';
import type { Value } from '../../../src/types/value.ts';
import { readScriptFile } from '../Job/script-file.ts';
import { writeResult } from '../Job/write-result.ts';
import { usingValues } from '../using-values.ts';
import { type ConnectionTarget, connect, targetOfUri } from './connect.ts';
import { startOnComputers } from './job-on-computers.ts';
import * as parameters from './parameters.ts';

export default defineCmdlet({
  name: 'Invoke-Command',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['icm'],
  synopsis: 'Runs a script here or on other computers.',
  description:
    'Without a computer the script runs in this session. With -ComputerName or -Session it runs on computers of the lab: it sees nothing of this session but its arguments, its input and the variables it names by $using:, and its results come back as copies that carry the name of their computer in PSComputerName.',
  defaultSet: 'InProcess',
  sets: ['InProcess', 'Session', 'FilePathRunspace', 'ComputerName', 'FilePathComputerName', 'Uri', 'FilePathUri'],
  parameters: {
    Session: parameters.session,
    ComputerName: parameters.computerName,
    Credential: parameters.credential,
    Port: parameters.port,
    UseSSL: parameters.useSsl,
    ConfigurationName: parameters.configurationName,
    ApplicationName: parameters.applicationName,
    ThrottleLimit: parameters.throttleLimit,
    ConnectionUri: parameters.connectionUri,
    AsJob: { type: 'SwitchParameter', sets: parameters.everyRemoteSet, help: 'Runs in the background, as a job.' },
    InDisconnectedSession: {
      type: 'SwitchParameter',
      aliases: ['Disconnected'],
      sets: parameters.connectingSets,
      help: 'Would leave the session at once; those of the lab cannot be left and found again: refused.',
    },
    SessionName: {
      type: 'String[]',
      sets: { ComputerName: {}, FilePathComputerName: {} },
      notNullOrEmpty: true,
      help: 'Names of the sessions that -InDisconnectedSession leaves.',
    },
    HideComputerName: {
      type: 'SwitchParameter',
      aliases: ['HCN'],
      sets: parameters.everyRemoteSet,
      help: "Leaves the computer's name out when results are printed.",
    },
    JobName: {
      type: 'String',
      sets: parameters.everyRemoteSet,
      help: 'A name for the job; starts one, as -AsJob does.',
    },
    ScriptBlock: {
      type: 'ScriptBlock',
      aliases: ['Command'],
      sets: {
        ComputerName: { mandatory: true, position: 1 },
        Session: { mandatory: true, position: 1 },
        Uri: { mandatory: true, position: 1 },
        InProcess: { mandatory: true, position: 0 },
      },
      notNull: true,
      help: 'What is run.',
    },
    NoNewScope: {
      type: 'SwitchParameter',
      sets: { InProcess: {} },
      help: 'Runs the script in the current scope, so that it changes its variables.',
    },
    FilePath: {
      type: 'String',
      aliases: ['PSPath'],
      sets: {
        FilePathComputerName: { mandatory: true, position: 1 },
        FilePathRunspace: { mandatory: true, position: 1 },
        FilePathUri: { mandatory: true, position: 1 },
      },
      notNull: true,
      help: 'A script file of this computer that is run on the others.',
    },
    AllowRedirection: parameters.allowRedirection,
    SessionOption: parameters.sessionOption,
    Authentication: parameters.authentication,
    EnableNetworkAccess: parameters.enableNetworkAccess,
    RemoteDebug: {
      type: 'SwitchParameter',
      sets: parameters.everyRemoteSet,
      help: 'Would debug the script from here: refused.',
    },
    InputObject: { type: 'PSObject', byValue: true, help: 'Objects for $input of the script.' },
    ArgumentList: { type: 'Object[]', aliases: ['Args'], help: "The script's arguments." },
    CertificateThumbprint: parameters.certificateThumbprint,
  },
  outputTypes: ['System.Object'],
  examples: [
    {
      title: 'Ask another server',
      command: 'Invoke-Command -ComputerName dhcp2 { $env:COMPUTERNAME }',
      lab: 'contoso',
      shows: ['DHCP2'],
    },
  ],
  start(cmdlet, args) {
    const { session } = cmdlet;
    const input: Value[] = [];
    const runHere = (block: ScriptBlock): void => {
      block.invoke({
        args: args.argumentList ?? [],
        ...(input.length > 0 ? { input } : {}),
        newScope: args.noNewScope !== true,
        output: { write: (value) => cmdlet.writeObject(value) },
      });
    };
    const runAway = (block: ScriptBlock): void => {
      const script: ScriptRequest = {
        text: block.text,
        initialization: null,
        args: args.argumentList ?? [],
        input: input.length > 0 ? input : null,
        using: usingValues(block, session),
        location: null,
      };
      const shows = args.hideComputerName !== true;
      const named =
        args.computerName?.map((computer): ConnectionTarget => ({ computer, options: args })) ??
        args.connectionUri?.map((uri) => targetOfUri(session.context.text(uri), args)) ??
        [];
      if (args.asJob === true || args.jobName !== undefined) {
        const computers = args.session?.map((each) => ({ computer: each.computerName, options: {} })) ?? named;
        cmdlet.writeObject(startOnComputers(cmdlet, script, computers, { ...args, shows }));
        return;
      }
      for (const target of args.session ?? named.map(opened)) {
        if (target instanceof ErrorRecord) cmdlet.writeError(target);
        else if (!target.isOpen) cmdlet.writeError(closed(target));
        else runRemotely(script, target, session, (result) => writeResult(cmdlet, result), shows);
      }
    };
    const opened = (target: ConnectionTarget): PSSession | ErrorRecord =>
      connect(session, target, { bracketed: true, idSuffix: ',PSSessionStateBroken' });
    const run = (): void => {
      const block =
        args.scriptBlock instanceof ScriptBlock ? args.scriptBlock : readScriptFile(cmdlet, args.filePath ?? '');
      if (cmdlet.parameterSet === 'InProcess') runHere(block);
      else runAway(block);
    };
    return {
      begin: () => refuseUnavailable(cmdlet, args),
      process() {
        if (cmdlet.isBound('InputObject')) input.push(args.inputObject ?? null);
      },
      end: run,
    };
  },
});

/** Ends the command where it asks for what sessions of the lab cannot do. */
function refuseUnavailable(
  cmdlet: CmdletInvocation,
  args: {
    readonly sessionName?: readonly string[];
    readonly inDisconnectedSession?: boolean;
    readonly remoteDebug?: boolean;
  },
): void {
  const refuse = (message: string, id: string, exceptionType: string): never =>
    cmdlet.throwTerminatingError(ErrorRecord.of({ message, id, category: 'InvalidOperation', exceptionType }));
  const notSupported = 'System.Management.Automation.PSNotSupportedException';
  if (args.inDisconnectedSession === true) {
    refuse('Sessions of the lab end with the shell: none can be left and found again.', 'NotSupported', notSupported);
  }
  if (args.sessionName !== undefined) {
    refuse(
      'The SessionName parameter can only be used with the Disconnected switch parameter.',
      'InvalidOperation',
      'System.InvalidOperationException',
    );
  }
  if (args.remoteDebug === true) {
    refuse('A script on another computer cannot be debugged from here.', 'NotSupported', notSupported);
  }
}

function closed(session: PSSession): ErrorRecord {
  return ErrorRecord.of({
    message: `Because the session state for session ${session.name}, ${session.instanceId}, ${session.computerName} is not equal to Open, you cannot run a command in the session.  The session state is Closed.`,
    id: 'PSSessionStateBroken',
    category: 'OpenError',
    exceptionType: 'System.Management.Automation.Remoting.PSRemotingDataStructureException',
    target: session,
  });
}
