import { DriveError } from '../../../src/runtime/drive.ts';
import type { Place } from '../../../src/runtime/drives.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { netException } from '../../../src/runtime/files/current-drives.ts';
import { infoOf } from '../../../src/runtime/files/file-info.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { itemName, SessionDrive } from '../../../src/runtime/items/session-drive.ts';
import { reporting } from '../drive-report.ts';
import { childOf, type Found, leafOf, type NameFilter, nameTest } from '../item-paths.ts';
import { removeKey } from '../Registry/key-actions.ts';
import { keyPlace } from '../Registry/key-object.ts';

export interface RemoveArguments extends NameFilter {
  readonly recurse: boolean;
  readonly force: boolean;
}

/** Removes the item at a place, or what -Include and -Exclude choose of it. */
export function removeItem(cmdlet: CmdletInvocation, place: Place, args: RemoveArguments): void {
  if (place.drive instanceof SessionDrive) {
    removeSessionItem(cmdlet, place.drive, place, args.force);
    return;
  }
  const item = cmdlet.session.drives.stat(place);
  if (item === undefined) return;
  if (keyPlace(place) !== undefined) {
    removeKey(cmdlet, place);
    return;
  }
  const removal = new Removal(cmdlet, args);
  const filtered = (args.include ?? []).length > 0 || (args.exclude ?? []).length > 0;
  if (filtered) removal.chosen({ place, item });
  else removal.whole({ place, item }, args.recurse, true);
}

class Removal {
  readonly #cmdlet: CmdletInvocation;
  readonly #args: RemoveArguments;
  readonly #passes: (name: string) => boolean;

  constructor(cmdlet: CmdletInvocation, args: RemoveArguments) {
    this.#cmdlet = cmdlet;
    this.#args = args;
    this.#passes = nameTest({ include: args.include, exclude: args.exclude });
  }

  /** A file, or a folder and all it holds; with `ask` each of them is put to ShouldProcess. */
  whole(found: Found, recurse: boolean, top: boolean): void {
    this.#cmdlet.checkStop();
    if (!found.item.folder) {
      if (this.#process(found)) this.#delete(found);
      return;
    }
    if ((top || recurse) && !this.#process(found)) return;
    const inside = this.#list(found.place);
    for (const child of inside) if (child.item.folder) this.whole(child, recurse, false);
    const wanted = nameTest({ filter: this.#args.filter });
    for (const child of inside) {
      if (child.item.folder || !wanted(child.item.name)) continue;
      if (!recurse || this.#process(child)) this.#delete(child);
    }
    if (this.#list(found.place).length > 0 && !this.#args.force) {
      this.#cmdlet.writeError(
        ErrorRecord.of({
          message: `Directory ${this.#path(found.place)} cannot be removed because it is not empty.`,
          id: 'DirectoryNotEmpty',
          category: 'WriteError',
          target: infoOf(found.place, found.item),
          exceptionType: 'System.IO.IOException',
        }),
      );
      return;
    }
    this.#delete(found);
  }

  /** What -Include and -Exclude choose at and below a place; the folder itself only when nothing else in it was to stay. */
  chosen(found: Found): void {
    if (!found.item.folder) {
      if (this.#passes(leafOf(found.place))) this.whole(found, this.#args.recurse, true);
      return;
    }
    const kept = this.#chosenBelow(found);
    if (kept === 0 && this.#passes(leafOf(found.place))) this.whole(found, false, true);
  }

  /** How many items directly in the last folder looked at were to stay. */
  #chosenBelow(folder: Found): number {
    let kept = 0;
    const wanted = nameTest({ filter: this.#args.filter });
    for (const child of this.#list(folder.place)) {
      if (child.item.hidden && !this.#args.force) continue;
      if (!child.item.folder && !wanted(child.item.name)) continue;
      if (this.#passes(child.item.name)) {
        if (wanted(child.item.name)) this.whole(child, false, true);
      } else kept++;
      const left = this.#cmdlet.session.drives.stat(child.place);
      if (this.#args.recurse && left?.folder === true) kept = this.#chosenBelow({ place: child.place, item: left });
    }
    return kept;
  }

  #list(place: Place): Found[] {
    return place.drive.list(place.segments).map((item) => ({ place: childOf(place, item.name), item }));
  }

  #process({ place, item }: Found): boolean {
    return this.#cmdlet.shouldProcess(this.#path(place), item.folder ? 'Remove Directory' : 'Remove File');
  }

  #delete({ place, item }: Found): void {
    const { force } = this.#args;
    if (!force && (item.hidden || item.readOnly)) {
      const message =
        'You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only.';
      this.#refused({ place, item }, message, 'System.IO.IOException', true);
      return;
    }
    try {
      const { drive, segments } = place;
      if (force && (item.hidden || item.readOnly)) drive.change(segments, { hidden: false, readOnly: false });
      drive.remove(segments, false);
    } catch (error) {
      if (!(error instanceof DriveError)) throw error;
      const { message, netTypeName } = netException(error);
      this.#refused({ place, item }, message, netTypeName, netTypeName === 'System.UnauthorizedAccessException');
    }
  }

  #refused({ place, item }: Found, message: string, exceptionType: string, denied: boolean): void {
    const record = ErrorRecord.of({
      message,
      id: denied ? 'RemoveFileSystemItemUnAuthorizedAccess' : 'RemoveFileSystemItemIOError',
      category: denied ? 'PermissionDenied' : 'WriteError',
      target: infoOf(place, item),
      exceptionType,
    });
    record.details = { message: `Cannot remove item ${this.#path(place)}: ${message}`, recommendedAction: '' };
    this.#cmdlet.writeError(record);
  }

  #path(place: Place): string {
    return this.#cmdlet.session.drives.show(place);
  }
}

function removeSessionItem(cmdlet: CmdletInvocation, drive: SessionDrive, place: Place, force: boolean): void {
  const name = itemName(place.segments);
  if (name === '') {
    cmdlet.writeError(
      ErrorRecord.of({
        message: "Value does not fall within the expected range. (Parameter 'path')",
        id: 'RemoveItemNullPath',
        category: 'InvalidArgument',
        target: '',
        exceptionType: 'System.Management.Automation.PSArgumentException',
      }),
    );
    return;
  }
  if (!cmdlet.shouldProcess(`Item: ${name}`, 'Remove Item')) return;
  reporting(cmdlet, { id: 'RemoveItem', target: name }, () => drive.discard(name, { force }));
}
