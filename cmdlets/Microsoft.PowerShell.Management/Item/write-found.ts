import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { itemObject } from '../item-object.ts';
import type { Found } from '../item-paths.ts';

/** Writes an item that a path names; a hidden one only when asked for. */
export function writeFound(cmdlet: CmdletInvocation, { place, item }: Found, hidden: boolean): void {
  if (!item.hidden || hidden || place.segments.length === 0) {
    cmdlet.writeObject(itemObject(cmdlet, place, item));
    return;
  }
  const path = cmdlet.session.drives.show(place);
  cmdlet.writeError(
    ErrorRecord.of({
      message: `Could not find item ${path}.`,
      id: 'ItemNotFound',
      category: 'ObjectNotFound',
      target: path,
      exceptionType: 'System.IO.IOException',
    }),
  );
}
