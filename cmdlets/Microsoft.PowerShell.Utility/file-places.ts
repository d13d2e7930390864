import type { Place } from '../../src/runtime/drives.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import type { Value } from '../../src/types/value.ts';
import { placeOf } from './text-files.ts';

/**
 * The places that a -Path or -LiteralPath argument of a command that reads bytes names. A literal one may hold nothing.
 * @param target what the error of a missing file names
 */
export function placesOf(cmdlet: CmdletInvocation, path: string, literal: boolean, target: Value): Place[] {
  const { drives } = cmdlet.session;
  if (literal) return [placeOf(cmdlet, path, true)];
  if (WildcardPattern.hasWildcards(path)) {
    return drives.expand(path, (pattern, name) => WildcardPattern.of(pattern).isMatch(name));
  }
  const place = placeOf(cmdlet, path, true);
  if (drives.stat(place) !== undefined) return [place];
  cmdlet.writeError(
    ErrorRecord.of({
      message: `Cannot find path '${drives.show(place)}' because it does not exist.`,
      id: 'FileNotFound',
      category: 'ObjectNotFound',
      target,
      exceptionType: 'System.Management.Automation.ItemNotFoundException',
    }),
  );
  return [];
}
