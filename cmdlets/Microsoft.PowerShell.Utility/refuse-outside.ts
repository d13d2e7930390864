import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';

/** Ends a command that would reach beyond the emulated world: there is nothing it could act on. */
export function refuseOutside(cmdlet: CmdletInvocation, what: string): never {
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: `${cmdlet.name} cannot ${what}: scripts reach the emulated world only, and it has no such thing.`,
      id: 'OutsideEmulatedWorld',
      category: 'NotImplemented',
      exceptionType: 'System.NotSupportedException',
      target: cmdlet.name,
    }),
  );
}
