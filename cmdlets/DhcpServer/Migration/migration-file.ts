import type { ErrorCategory } from '../../../src/runtime/error-record.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';

/** A file of the session's drives that a configuration is written to or read from. */
interface MigrationFile {
  /** Its full path as PowerShell shows it. */
  readonly path: string;
  readonly exists: boolean;
  /** Throws a DriveError. */
  write(text: string): void;
  read(): string;
}

/** The file that -File names. A path whose drive does not exist ends the command. */
export function fileAt(cmdlet: CmdletInvocation, path: string): MigrationFile {
  const { drives } = cmdlet.session;
  const place = drives.resolve(path);
  if (place === undefined) {
    return cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: `Invalid path ${path}. The drive does not exist.`,
        id: 'InvalidPath',
        category: 'InvalidArgument',
        target: path,
      }),
    );
  }
  const item = drives.stat(place);
  return {
    path: drives.show(place),
    exists: item !== undefined && !item.folder,
    write: (text) => place.drive.write(place.segments, new TextEncoder().encode(text)),
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
