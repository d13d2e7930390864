import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { EditorRequest } from '../../src/runtime/host.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';

/** Asks the session's line editor; ends the command where there is none, or where it refuses. */
export function askEditor(cmdlet: CmdletInvocation, request: EditorRequest): unknown {
  const answer = cmdlet.host.askEditor?.(request);
  if (answer === undefined) refuse(cmdlet, 'This session reads no commands from a terminal: it has no line editor.');
  if (!answer.ok) refuse(cmdlet, answer.message);
  return answer.value;
}

export function refuse(cmdlet: CmdletInvocation, message: string): never {
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message,
      id: 'InvalidOperation',
      category: 'InvalidOperation',
      exceptionType: 'System.InvalidOperationException',
    }),
  );
}
