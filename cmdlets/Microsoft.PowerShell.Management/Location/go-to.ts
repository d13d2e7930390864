import type { Place } from '../../../src/runtime/drives.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { pathNotFound, unknownRoot } from '../item-paths.ts';

/** Moves the session to the one folder that a path names; false when that was reported impossible. */
export function goTo(cmdlet: CmdletInvocation, path: string, literal: boolean): boolean {
  const { drives } = cmdlet.session;
  const here = drives.location;
  if (!literal && (path === '-' || path === '+')) {
    const place = path === '-' ? drives.stacks.back(here) : drives.stacks.forward(here);
    if (place === undefined) cmdlet.throwTerminatingError(noHistory(path === '-' ? 'backwards' : 'forwards'));
    drives.location = place;
    return true;
  }
  const place = drives.resolve(path);
  if (place === undefined) {
    cmdlet.writeError(unknownRoot(path));
    return false;
  }
  const folders = candidates(cmdlet, place, path, literal).filter((each) => drives.stat(each)?.folder === true);
  const [folder] = folders;
  if (folder === undefined) {
    cmdlet.writeError(pathNotFound(WildcardPattern.hasWildcards(path) ? path : drives.show(place)));
    return false;
  }
  if (folders.length > 1) {
    cmdlet.writeError(
      ErrorRecord.of({
        message: `Cannot set the location because path '${path}' resolved to multiple containers. You can only set the location to a single container at a time. (Parameter 'path')`,
        id: 'Argument',
        category: 'InvalidArgument',
        exceptionType: 'System.Management.Automation.PSArgumentException',
      }),
    );
    return false;
  }
  drives.stacks.leave(here);
  drives.location = folder;
  return true;
}

function candidates(cmdlet: CmdletInvocation, place: Place, path: string, literal: boolean): Place[] {
  if (literal || !WildcardPattern.hasWildcards(path)) return [place];
  return cmdlet.session.drives.expand(path, (pattern, name) => WildcardPattern.of(pattern).isMatch(name));
}

function noHistory(way: string): ErrorRecord {
  return ErrorRecord.of({
    message: `There is no location history left to navigate ${way}.`,
    id: 'System.InvalidOperationException',
    category: 'NotSpecified',
    exceptionType: 'System.InvalidOperationException',
  });
}
