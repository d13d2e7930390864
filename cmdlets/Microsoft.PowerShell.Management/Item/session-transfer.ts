import type { Place } from '../../../src/runtime/drives.ts';
import { notSupported } from '../../../src/runtime/errors/not-supported.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { itemName, SessionDrive } from '../../../src/runtime/items/session-drive.ts';
import { reporting } from '../drive-report.ts';
import { writeItem } from '../item-object.ts';

/** Gives an item of the session a further or another name. */
export function copySessionItem(
  cmdlet: CmdletInvocation,
  place: Place,
  target: Place,
  { force, passThru, removes }: { readonly force: boolean; readonly passThru: boolean; readonly removes: boolean },
): void {
  const { drive } = place;
  if (!(drive instanceof SessionDrive) || target.drive !== drive) {
    cmdlet.writeError(notSupported('Provider operation stopped because the provider does not support this operation.'));
    return;
  }
  const from = itemName(place.segments);
  const to = itemName(target.segments);
  const question = removes ? `Item: ${from} NewName: ${to}` : `Item: ${from} Destination: ${to}`;
  if (!cmdlet.shouldProcess(question, removes ? 'Rename Item' : 'Copy Item')) return;
  const done = reporting(cmdlet, { id: removes ? 'RenameItem' : 'CopyItem', target: from }, () => {
    drive.assign(to, drive.content(from), { force });
    if (removes) drive.discard(from, { force });
  });
  if (done && passThru) writeItem(cmdlet, target);
}
