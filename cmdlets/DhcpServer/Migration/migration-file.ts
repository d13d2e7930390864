import { DriveError } from '../../../src/runtime/drive.ts';
import type { ErrorCategory } from '../../../src/runtime/error-record.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { missingPart, netException } from '../../../src/runtime/files/current-drives.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';

/** A file of the session's drives that a configuration is written to or read from. */
interface MigrationFile {
  /** Its full path as PowerShell shows it. */
  readonly path: string;
  readonly exists: boolean;
  /** Ends the command where the file can't be written. */
  write(text: string): void;
  read(): string;
}

/** The file that -File names. A path whose drive does not exist ends the command. */
export function fileAt(cmdlet: CmdletInvocation, path: string): MigrationFile {
  const { drives } = cmdlet.session;
  const refuse = (shown: string, reason: string): never =>
    cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: `Invalid path ${shown}. ${reason}`,
        id: 'InvalidPath',
        category: 'InvalidArgument',
        target: shown,
      }),
    );
  const place = drives.resolve(path);
  if (place === undefined) return refuse(path, 'The drive does not exist.');
  const item = drives.stat(place);
  return {
    path: drives.show(place),
    exists: item !== undefined && !item.folder,
    write: (text) => {
      try {
        place.drive.write(place.segments, new TextEncoder().encode(text));
      } catch (error) {
        if (!(error instanceof DriveError)) throw error;
        const shown = drives.show(place);
        refuse(shown, (error.failure === 'NotFound' ? missingPart(shown) : netException(error)).message);
      }
    },
    read: () => new TextDecoder().decode(place.drive.read(place.segments)),
  };
}

/** Writes an error of the migration module itself, which is a script and not the server. */
export function refuseFile(cmdlet: CmdletInvocation, message: string, category: ErrorCategory, target: string): void {
  cmdlet.writeError(
    ErrorRecord.of({
      message,
      id: 'Microsoft.PowerShell.Commands.WriteErrorException',
      category,
      target,
      exceptionType: 'Microsoft.PowerShell.Commands.WriteErrorException',
    }),
  );
}
