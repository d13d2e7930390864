import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { notInThisShell } from '../../../src/runtime/errors/not-supported.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { Value } from '../../../src/types/value.ts';
import type { EventQueue } from './events.ts';

/** Refuses -Forward: with an action as PowerShell does, and alone because nobody is there to forward to. */
export function refuseForward(cmdlet: CmdletInvocation, forward: boolean, hasAction: boolean): void {
  if (!forward) return;
  cmdlet.throwTerminatingError(
    hasAction
      ? ErrorRecord.of({
          message: 'The action is not supported when you are forwarding events.',
          id: 'ACTION_AND_FORWARD_NOT_SUPPORTED',
          category: 'InvalidOperation',
          exceptionType: 'System.ArgumentException',
        })
      : notInThisShell('Events can be forwarded only from a remote session.'),
  );
}

/** Reports a name that another subscription has; true when it did. */
export function refuseKnown(
  cmdlet: CmdletInvocation,
  events: EventQueue,
  name: string | undefined,
  isSupport: boolean,
  target: Value,
): boolean {
  const key = name?.toLowerCase();
  if (isSupport || key === undefined) return false;
  if (!events.subscribers.some((each) => each.sourceIdentifier.toLowerCase() === key)) return false;
  cmdlet.writeError(
    ErrorRecord.of({
      message: `Cannot subscribe to the specified event. A subscriber with the source identifier '${name}' already exists.`,
      id: 'SUBSCRIBER_EXISTS',
      category: 'InvalidArgument',
      target,
      exceptionType: 'System.ArgumentException',
    }),
  );
  return true;
}
