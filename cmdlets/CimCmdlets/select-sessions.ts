import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import type { CimSession } from './cim-session.ts';
import { cimSessionsOf } from './sessions.ts';

/** Ways to name open sessions; the sets of Get-CimSession and Remove-CimSession. */
export interface SessionSelection {
  readonly computerName?: readonly string[];
  readonly id?: readonly number[];
  readonly instanceId?: readonly string[];
  readonly name?: readonly string[];
}

/** The open sessions that are meant; a selector that fits none is reported as an error. */
export function selectSessions(cmdlet: CmdletInvocation, selection: SessionSelection): CimSession[] {
  const matches = (pattern: string, text: string): boolean => WildcardPattern.of(pattern).isMatch(text);
  const open = [...cimSessionsOf(cmdlet.session)];
  const found = new Set<CimSession>();
  const pick = (property: string, shown: string, fits: (session: CimSession) => boolean): void => {
    const fitting = open.filter(fits);
    for (const session of fitting) found.add(session);
    if (fitting.length > 0 || WildcardPattern.hasWildcards(shown)) return;
    cmdlet.writeError(
      ErrorRecord.of({
        message: `No CIM sessions were found with ${property} ${shown}.`,
        id: 'CimSession:GetCimSession',
        category: 'ObjectNotFound',
        exceptionType: 'System.Management.Automation.PSArgumentException',
        target: shown,
      }),
    );
  };
  for (const name of selection.computerName ?? []) {
    pick('ComputerName', name, (session) => matches(name, session.computerName ?? 'localhost'));
  }
  for (const id of selection.id ?? []) pick('Id', String(id), (session) => session.id === id);
  for (const id of selection.instanceId ?? [])
    pick('InstanceId', id, (session) => session.instanceId === id.toLowerCase());
  for (const name of selection.name ?? []) pick('Name', name, (session) => matches(name, session.name));
  return [...found];
}
