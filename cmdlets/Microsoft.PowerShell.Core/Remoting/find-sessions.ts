import { type PSSession, remoteSessions } from '../../../src/jobs/ps-session.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import type { Value } from '../../../src/types/value.ts';

/** Ways to name open sessions; what is not bound is undefined. */
export interface SessionSelection {
  readonly id?: readonly number[];
  readonly name?: readonly string[];
  readonly instanceId?: readonly Value[];
  readonly computerName?: readonly string[];
}

/** The open sessions that are meant, each once; a selector without wildcards that fits none is reported as an error. */
export function findSessions(cmdlet: CmdletInvocation, selection: SessionSelection): PSSession[] {
  const { context } = cmdlet.session;
  const open = [...cmdlet.session.service(remoteSessions).open];
  const found = new Set<PSSession>();
  const pick = (shown: Value, suffix: string, message: string, fits: (session: PSSession) => boolean): void => {
    const fitting = open.filter(fits);
    for (const session of fitting) found.add(session);
    if (fitting.length > 0 || (typeof shown === 'string' && WildcardPattern.hasWildcards(shown))) return;
    cmdlet.writeError(
      ErrorRecord.of({
        message,
        id: `RemoteRunspaceNotAvailableForSpecified${suffix}`,
        category: 'InvalidArgument',
        exceptionType: 'System.ArgumentException',
        target: shown,
      }),
    );
  };
  for (const id of selection.id ?? []) {
    const message = `The remote session with the session ID ${id} is not available.`;
    pick(id, 'SessionId', message, (session) => session.id === id);
  }
  for (const name of selection.name ?? []) {
    const pattern = WildcardPattern.of(name);
    const message = `The remote session with the name ${name}  is not available.`;
    pick(name, 'Name', message, (session) => pattern.isMatch(session.name));
  }
  for (const id of selection.instanceId ?? []) {
    const text = context.text(id).toLowerCase();
    const message = `Remote session is not available for ${text}.`;
    pick(id, 'RunspaceId', message, (session) => context.text(session.instanceId).toLowerCase() === text);
  }
  for (const name of selection.computerName ?? []) {
    const pattern = WildcardPattern.of(name);
    const message = `Remote session is not available for ComputerName ${name}.`;
    pick(name, 'Computer', message, (session) => pattern.isMatch(session.computerName));
  }
  return [...found];
}
