import { jobBoard } from '../../../src/jobs/job-board.ts';
import { startRemoteJob } from '../../../src/jobs/start-script-job.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { ScriptBlock } from '../../../src/runtime/script-block.ts';
import type { Value } from '../../../src/types/value.ts';
import { usingValues } from '../using-values.ts';
import { readScriptFile } from './script-file.ts';
import '../Remoting/session-option.ts';
import { credentialTransformation } from '../../../src/runtime/credential-question.ts';

const everyWay = {
  ComputerName: {},
  FilePathComputerName: {},
  LiteralFilePathComputerName: {},
} as const;

export default defineCmdlet({
  name: 'Start-Job',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['sajb'],
  synopsis: 'Runs a script in the background, in a session of its own.',
  description:
    'The shell goes on at once. The script sees nothing of this session but its arguments, its input and the variables it names by $using:. What it writes is kept in the job until Receive-Job takes it, as copies whose type names begin with Deserialized.',
  defaultSet: 'ComputerName',
  sets: ['ComputerName', 'DefinitionName', 'FilePathComputerName', 'LiteralFilePathComputerName'],
  parameters: {
    DefinitionName: {
      type: 'String',
      sets: { DefinitionName: { mandatory: true, position: 0 } },
      notNullOrEmpty: true,
      help: 'Starts the scheduled job of this name.',
    },
    DefinitionPath: {
      type: 'String',
      sets: { DefinitionName: { position: 1 } },
      notNullOrEmpty: true,
      help: 'Where the definition of the scheduled job is kept.',
    },
    Type: {
      type: 'String',
      sets: { DefinitionName: { position: 2 } },
      notNullOrEmpty: true,
      help: 'The type of the scheduled job.',
    },
    Name: {
      type: 'String',
      sets: {
        FilePathComputerName: { byPropertyName: true },
        ComputerName: { byPropertyName: true },
        LiteralFilePathComputerName: { byPropertyName: true },
      },
      help: 'A name by which the job is found; without it Job and its number.',
    },
    ScriptBlock: {
      type: 'ScriptBlock',
      aliases: ['Command'],
      sets: { ComputerName: { mandatory: true, position: 0 } },
      help: 'What the job runs.',
    },
    Credential: {
      type: 'PSCredential',
      attributes: [credentialTransformation],
      sets: everyWay,
      help: 'Runs the job as another user.',
    },
    FilePath: {
      type: 'String',
      sets: { FilePathComputerName: { mandatory: true, position: 0 } },
      help: 'A script file that the job runs.',
    },
    LiteralPath: {
      type: 'String',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralFilePathComputerName: { mandatory: true } },
      help: 'As -FilePath, taken literally.',
    },
    Authentication: { type: 'AuthenticationMechanism', sets: everyWay, help: 'How the user is authenticated.' },
    InitializationScript: {
      type: 'ScriptBlock',
      sets: {
        FilePathComputerName: { position: 1 },
        ComputerName: { position: 1 },
        LiteralFilePathComputerName: { position: 1 },
      },
      help: 'Runs in the job before the script does.',
    },
    WorkingDirectory: { type: 'String', notNullOrWhiteSpace: true, help: 'The folder in which the job starts.' },
    RunAs32: {
      type: 'SwitchParameter',
      sets: everyWay,
      help: 'Would run it in a 32-bit process, which is not installed: refused.',
    },
    PSVersion: {
      type: 'Version',
      sets: everyWay,
      notNullOrEmpty: true,
      help: 'The version of PowerShell; 5.1 is not installed: refused.',
    },
    InputObject: {
      type: 'PSObject',
      sets: {
        FilePathComputerName: { byValue: true },
        ComputerName: { byValue: true },
        LiteralFilePathComputerName: { byValue: true },
      },
      help: 'Objects for $input of the script.',
    },
    ArgumentList: { type: 'Object[]', aliases: ['Args'], sets: everyWay, help: "The script's arguments." },
  },
  outputTypes: ['System.Management.Automation.PSRemotingJob'],
  examples: [
    {
      title: 'Count in the background',
      command: 'Start-Job { (Get-DhcpServerv4Scope).Count } | Receive-Job -Wait -AutoRemoveJob',
      lab: 'contoso',
      shows: ['4'],
    },
  ],
  start(cmdlet, args) {
    const input: Value[] = [];
    const { session } = cmdlet;
    const startJob = (): void => {
      const board = session.service(jobBoard);
      const block =
        args.scriptBlock instanceof ScriptBlock
          ? args.scriptBlock
          : readScriptFile(cmdlet, args.filePath ?? args.literalPath ?? '');
      const { initializationScript: initialization } = args;
      const script = {
        text: block.text,
        initialization: initialization instanceof ScriptBlock ? initialization.text : null,
        args: args.argumentList ?? [],
        input: input.length > 0 ? input : null,
        using: usingValues(block, session),
        location: args.workingDirectory === undefined ? null : folder(args.workingDirectory),
      };
      const places = [{ location: 'localhost', computer: '' }];
      const job = { script, name: args.name ?? null, jobTypeName: 'BackgroundJob', places } as const;
      cmdlet.writeObject(startRemoteJob(board, { ...job, throttleLimit: 0, showsComputer: false }, session.context));
    };
    const folder = (path: string): string => {
      const place = session.drives.resolve(path);
      if (place !== undefined && session.drives.stat(place)?.folder === true) return session.drives.show(place);
      return cmdlet.throwTerminatingError(
        ErrorRecord.of({
          message: `Cannot find the WorkingDirectory path ${path}.`,
          id: 'DirectoryNotFoundException',
          category: 'InvalidArgument',
          exceptionType: 'System.IO.DirectoryNotFoundException',
        }),
      );
    };
    return {
      begin: () => refuseOtherPrograms(cmdlet, args),
      process() {
        if (cmdlet.parameterSet === 'DefinitionName') {
          cmdlet.writeError(
            ErrorRecord.of({
              message: `Cannot find a scheduled job with name ${args.definitionName}.`,
              id: 'StartJobFromDefinitionNameNotFound',
              category: 'ObjectNotFound',
            }),
          );
        } else if (cmdlet.isBound('InputObject')) input.push(args.inputObject ?? null);
        else startJob();
      },
      end() {
        if (input.length > 0) startJob();
      },
    };
  },
});

/** Ends the command where it asks for another program than the one that runs. */
function refuseOtherPrograms(
  cmdlet: CmdletInvocation,
  args: { readonly runAs32?: boolean; readonly pSVersion?: Value },
): void {
  const notSupported = 'System.Management.Automation.PSNotSupportedException';
  const refuse = (message: string, id: string, exceptionType: string): never =>
    cmdlet.throwTerminatingError(ErrorRecord.of({ message, id, category: 'InvalidOperation', exceptionType }));
  if (args.pSVersion !== undefined) {
    refuse(
      'Cannot start Windows PowerShell 5.1 for a job: it is not installed on the computers of the lab.',
      'NotSupported',
      notSupported,
    );
  }
  if (args.runAs32 === true) {
    refuse(
      "Cannot start a 32-bit 'pwsh' process from the 64-bit 'pwsh' installation. Install the 32-bit 'pwsh' if you need to run PowerShell in a 32-bit process.",
      'RunAs32NotSupported',
      notSupported,
    );
  }
}
