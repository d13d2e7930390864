import { DriveError } from '../../src/runtime/drive.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { netException } from '../../src/runtime/files/current-drives.ts';
import { PSError } from '../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { NetException } from '../../src/types/net-exception.ts';
import type { Value } from '../../src/types/value.ts';

/** What an action is called in the ids of its errors: `NewItem` gives NewItemIOError and NewItemUnauthorizedAccessError. */
export interface ReportedAs {
  readonly id: string;
  readonly target: Value;
}

/** Runs an action on a drive; what the drive or the session refuses is reported, and false is the result. */
export function reporting(cmdlet: CmdletInvocation, as: ReportedAs, action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    cmdlet.writeError(recordOf(error, as));
    return false;
  }
}

/** The error record of a refusal; anything else is thrown on. */
export function recordOf(error: unknown, { id, target }: ReportedAs): ErrorRecord {
  if (error instanceof PSError) return error.record;
  const failure = error instanceof DriveError ? netException(error) : error;
  if (!(failure instanceof NetException)) throw error;
  const denied = failure.netTypeName === 'System.UnauthorizedAccessException';
  return ErrorRecord.of({
    message: failure.message,
    id: denied ? `${id}UnauthorizedAccessError` : `${id}IOError`,
    category: denied ? 'PermissionDenied' : 'WriteError',
    target,
    exceptionType: failure.netTypeName,
  });
}
