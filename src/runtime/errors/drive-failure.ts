import type { DriveError } from '../drive.ts';
import type { PSError } from '../flow.ts';
import { engineError } from './engine-errors.ts';

/** What PowerShell says where a drive refuses to open a file for a redirection. */
export function driveFailure(error: DriveError, path: string): PSError {
  const extra = { target: path };
  switch (error.failure) {
    case 'AccessDenied':
    case 'IsAFolder':
      return engineError('UnauthorizedAccess', [path], extra);
    case 'CrossDrive':
      return engineError('DriveNotFound', [path], extra);
    default:
      return engineError('FileOpenFailure', [path], extra);
  }
}
