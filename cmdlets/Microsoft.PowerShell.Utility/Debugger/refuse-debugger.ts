import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';

/** Ends a command that would need the debugger. */
export function refuseDebugger(cmdlet: CmdletInvocation): never {
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: 'Scripts can not be stopped and looked into here: this shell has no debugger.',
      id: 'NotSupported',
      category: 'NotImplemented',
      exceptionType: 'System.NotSupportedException',
    }),
  );
}
