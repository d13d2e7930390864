import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { DriveError } from '../../src/runtime/drive.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { TranscriptError } from '../../src/runtime/transcript/transcripts.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { typeOf } from '../../src/types/type-of.ts';
import { fileName, headerOf, message, resolveFile } from './transcript-file.ts';

export default defineCmdlet({
  name: 'Start-Transcript',
  module: 'Microsoft.PowerShell.Host',
  synopsis: 'Keeps a record of commands and their output in a text file.',
  description:
    'The record holds each command behind its prompt, and what the session then showed, until Stop-Transcript or the end of the session. Several transcripts may be open at a time.',
  defaultSet: 'ByPath',
  sets: ['ByPath', 'ByLiteralPath', 'ByOutputDirectory'],
  supportsShouldProcess: true,
  parameters: {
    Path: {
      type: 'String',
      sets: { ByPath: { position: 0 } },
      notNullOrEmpty: true,
      help: 'The file; without one $Transcript names it, else it lies in Documents under a name of its own.',
    },
    LiteralPath: {
      type: 'String',
      aliases: ['PSPath', 'LP'],
      sets: { ByLiteralPath: { position: 0 } },
      notNullOrEmpty: true,
      help: 'The file, its path taken as it is.',
    },
    OutputDirectory: {
      type: 'String',
      sets: { ByOutputDirectory: { position: 0 } },
      notNullOrEmpty: true,
      help: 'The folder of a file with a name of its own.',
    },
    Append: { type: 'SwitchParameter', help: 'Adds to what is in the file.' },
    Force: { type: 'SwitchParameter', help: 'Writes to a read-only file, too, which is read-only no longer.' },
    NoClobber: { type: 'SwitchParameter', aliases: ['NoOverwrite'], help: 'Leaves an existing file alone and fails.' },
    IncludeInvocationHeader: { type: 'SwitchParameter', help: 'Says above each command when it started.' },
    UseMinimalHeader: { type: 'SwitchParameter', help: 'Begins with the time alone, not with all of the session.' },
  },
  outputTypes: ['System.String'],
  examples: [
    {
      title: 'Record what is done',
      command:
        "Start-Transcript C:\\log.txt -UseMinimalHeader; 'as planned'; Stop-Transcript; (Get-Content C:\\log.txt)[4, 5]",
      shows: ['Transcript started, output file is C:\\log.txt', 'as planned', 'as planned'],
    },
    {
      title: 'A file that is there already',
      before: 'Set-Content C:\\log.txt kept',
      command: 'Start-Transcript C:\\log.txt -NoClobber',
      fails: 'NoClobber,Microsoft.PowerShell.Commands.StartTranscriptCommand',
    },
  ],
  related: ['Stop-Transcript'],
  start: (cmdlet, args) => ({
    begin() {
      const { transcripts } = cmdlet.session;
      const given = args.path ?? args.literalPath;
      const path = given ?? fileOf(cmdlet, args.outputDirectory);
      const literal = args.literalPath !== undefined || (given === undefined && args.outputDirectory !== undefined);
      const place = resolveFile(cmdlet, path, literal, (record) => refuse(cmdlet, record));
      const shown = cmdlet.session.drives.show(place);
      if (!cmdlet.shouldProcess(shown)) return;
      const { drive, segments } = place;
      const existing = drive.stat(segments);
      if (existing !== undefined && !existing.folder) {
        if (args.noClobber === true && args.append !== true) {
          refuse(
            cmdlet,
            ErrorRecord.of({
              message: `File ${shown} already exists and NoClobber was specified.`,
              id: 'NoClobber',
              category: 'ResourceExists',
              target: shown,
              exceptionType: 'System.UnauthorizedAccessException',
            }),
          );
        }
        if (existing.readOnly && args.force !== true) {
          refuse(
            cmdlet,
            ErrorRecord.of({
              message: `File ${shown} is read-only. Cannot write to this file. "Start-Transcript -Force" will clear the read-only attribute.`,
              id: 'FileReadOnly',
              category: 'InvalidArgument',
              target: shown,
              exceptionType: 'System.ArgumentException',
            }),
          );
        }
      }
      try {
        if (existing?.readOnly === true) drive.change(segments, { readOnly: false });
        if (existing?.folder === false && args.append !== true) drive.write(segments, new Uint8Array());
        transcripts.start({
          place,
          path: shown,
          header: headerOf(cmdlet.session, args.useMinimalHeader === true),
          invocationHeader: args.includeInvocationHeader === true,
        });
      } catch (error) {
        if (!(error instanceof TranscriptError || error instanceof DriveError)) throw error;
        refuse(cmdlet, cannotStart(error instanceof DriveError ? driveMessage(error, shown) : error.message));
      }
      cmdlet.writeObject(message('started', path));
    },
  }),
});

/** Where the file lies when no path was given. */
function fileOf(cmdlet: CmdletInvocation, directory: string | undefined): string {
  const preset = unwrap(cmdlet.session.getVariable('global:Transcript') ?? null);
  if (typeof preset === 'string') return preset;
  if (preset === null) return fileName(cmdlet.session, directory);
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: `Unable to cast object of type '${typeOf(preset).fullName}' to type 'System.String'.`,
      id: 'System.InvalidCastException',
      category: 'NotSpecified',
      exceptionType: 'System.InvalidCastException',
    }),
  );
}

/** What can't be started ends the transcript before it, as it does in PowerShell. */
function refuse(cmdlet: CmdletInvocation, record: ErrorRecord): never {
  cmdlet.session.transcripts.stop();
  return cmdlet.throwTerminatingError(record);
}

function cannotStart(why: string): ErrorRecord {
  return ErrorRecord.of({
    message: `Transcription cannot be started due to the error: ${why}`,
    id: 'CannotStartTranscription',
    category: 'InvalidOperation',
    exceptionType: 'System.Management.Automation.PSInvalidOperationException',
  });
}

function driveMessage(error: DriveError, path: string): string {
  return error.failure === 'AccessDenied'
    ? `Access to the path '${path}' is denied.`
    : `Could not find a part of the path '${path}'.`;
}
