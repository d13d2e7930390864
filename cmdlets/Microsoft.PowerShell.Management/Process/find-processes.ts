import type { CompletionContext } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { compareCulture } from '../../../src/types/collation.ts';
import { localComputer, reach } from '../../Lab/computers.ts';
import { ProcessObject } from './process-object.ts';
import { processesOn } from './process-table.ts';

/** How the process cmdlets name processes. */
export interface ProcessSelection {
  readonly name?: readonly string[];
  readonly id?: readonly number[];
  readonly inputObject?: readonly ProcessObject[];
}

/** The processes of the computer that a session is on, by name and number. */
export function processesOf(session: Session): ProcessObject[] {
  const found = reach(session, localComputer(session));
  if (found.kind !== 'there') return [];
  return processesOn(session, found.machine)
    .map((entry) => new ProcessObject(session, found.machine, entry))
    .sort((a, b) => compareCulture(a.entry.name, b.entry.name, true) || a.entry.id - b.entry.id);
}

/** The processes meant; a name or number that fits none is a non-terminating error. */
export function findProcesses(cmdlet: CmdletInvocation, selection: ProcessSelection): ProcessObject[] {
  const all = processesOf(cmdlet.session);
  if (selection.inputObject !== undefined) return [...selection.inputObject];
  if (selection.id !== undefined)
    return selection.id.flatMap((id) => {
      const found = all.find(({ entry }) => entry.id === id);
      if (found !== undefined) return [found];
      const message = `Cannot find a process with the process identifier ${id}.`;
      cmdlet.writeError(missing(message, 'NoProcessFoundForGivenId', id));
      return [];
    });
  const found = new Set<ProcessObject>();
  for (const name of selection.name ?? ['*']) {
    const matching = all.filter(({ entry }) => WildcardPattern.of(name).isMatch(entry.name));
    for (const each of matching) found.add(each);
    if (matching.length > 0 || WildcardPattern.hasWildcards(name)) continue;
    const message = `Cannot find a process with the name "${name}". Verify the process name and call the cmdlet again.`;
    cmdlet.writeError(missing(message, 'NoProcessFoundForGivenName', name));
  }
  return all.filter((each) => found.has(each));
}

function missing(message: string, id: string, target: string | number): ErrorRecord {
  return ErrorRecord.of({
    message,
    id,
    category: 'ObjectNotFound',
    exceptionType: 'Microsoft.PowerShell.Commands.ProcessCommandException',
    target,
  });
}

export function completeNames({ session }: CompletionContext): { text: string }[] {
  return [...new Set(processesOf(session).map(({ entry }) => entry.name))].map((text) => ({ text }));
}

export function completeIds({ session }: CompletionContext): { text: string; tooltip: string }[] {
  return processesOf(session).map(({ entry }) => ({ text: String(entry.id), tooltip: entry.name }));
}
