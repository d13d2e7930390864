import { type ErrorCategory, ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';

/** The command ends: the module's functions are that strict about what they are given. */
export function endArchiving(
  cmdlet: CmdletInvocation,
  message: string,
  id: string,
  target: string,
  about: { readonly category?: ErrorCategory; readonly exceptionType?: string } = {},
): never {
  const { category = 'InvalidArgument', exceptionType = 'System.InvalidOperationException' } = about;
  return cmdlet.throwTerminatingError(ErrorRecord.of({ message, id, category, target, exceptionType }));
}

export function noSuchPath(cmdlet: CmdletInvocation, path: string): never {
  const message = `The path '${path}' either does not exist or is not a valid file system path.`;
  return endArchiving(cmdlet, message, 'ArchiveCmdletPathNotFound', path);
}
