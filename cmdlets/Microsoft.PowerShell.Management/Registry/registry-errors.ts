import { type ErrorCategory, ErrorRecord } from '../../../src/runtime/error-record.ts';
import { PSError } from '../../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { NetException } from '../../../src/types/net-exception.ts';
import type { Value } from '../../../src/types/value.ts';

/** An error that is called by its exception, as all of the registry's are. */
export function registryError(
  exceptionType: string,
  message: string,
  category: ErrorCategory,
  target: Value,
): ErrorRecord {
  return ErrorRecord.of({ message, id: exceptionType, category, target, exceptionType });
}

/** Acts on the registry; a refusal is reported, and undefined is the result. */
export function onRegistry<T>(cmdlet: CmdletInvocation, target: Value, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    cmdlet.writeError(recordOf(error, target));
    return undefined;
  }
}

const denied = ['System.Security.SecurityException', 'System.UnauthorizedAccessException'];

function recordOf(error: unknown, target: Value): ErrorRecord {
  if (error instanceof NetException) {
    const category = denied.includes(error.netTypeName) ? 'PermissionDenied' : 'WriteError';
    return registryError(error.netTypeName, error.message, category, target);
  }
  // What can't be converted to the kind.
  if (error instanceof PSError) {
    return registryError('System.Management.Automation.PSInvalidCastException', error.message, 'WriteError', target);
  }
  throw error;
}
