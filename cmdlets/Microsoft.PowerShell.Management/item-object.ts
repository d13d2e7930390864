import type { DriveItem } from '../../src/runtime/drive.ts';
import type { Place } from '../../src/runtime/drives.ts';
import { infoOf } from '../../src/runtime/files/file-info.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import {
  DriveInfo,
  ProviderInfo,
  providerOf,
  qualifiedPath,
  realPlace,
} from '../../src/runtime/items/provider-info.ts';
import { itemName, SessionDrive } from '../../src/runtime/items/session-drive.ts';
import { NoteProperty } from '../../src/types/member-kinds.ts';
import { customObject, extend, PSObject } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import { leafOf, parentOf } from './item-paths.ts';
import { keyObject, keyPlace } from './Registry/key-object.ts';

/** What Get-Item writes for an item: its object with the notes PSPath, PSParentPath, PSChildName, PSDrive, PSProvider, PSIsContainer. */
export function itemObject(cmdlet: CmdletInvocation, place: Place, item: DriveItem): Value {
  const object = bareObject(place, item);
  return noted(object, [...pathNotes(cmdlet, place), new NoteProperty('PSIsContainer', item.folder)]);
}

/** Writes an item to the pipeline. */
export function writeItem(cmdlet: CmdletInvocation, place: Place): void {
  const item = cmdlet.session.drives.stat(place);
  if (item !== undefined) cmdlet.writeObject(itemObject(cmdlet, place, item));
}

/** The notes that say where an object comes from. */
export function pathNotes(cmdlet: CmdletInvocation, place: Place): NoteProperty[] {
  const { drives } = cmdlet.session;
  const notes = [new NoteProperty('PSPath', qualifiedPath(place))];
  const provider = providerOf(place.drive);
  if (provider === 'FileSystem' || provider === 'Registry') {
    const atRoot = realPlace(place).segments.length === 0;
    notes.push(new NoteProperty('PSParentPath', atRoot ? '' : qualifiedPath(parentOf(place))));
  }
  notes.push(new NoteProperty('PSChildName', childName(place)));
  // A path with a provider's name in front is on no drive.
  if (place.drive.root !== '') notes.push(new NoteProperty('PSDrive', new DriveInfo(place.drive, drives)));
  notes.push(new NoteProperty('PSProvider', new ProviderInfo(provider, drives)));
  return notes;
}

/** An object of properties that an item has, with the notes that say which item. */
export function propertyBag(
  cmdlet: CmdletInvocation,
  place: Place,
  entries: readonly (readonly [name: string, value: Value])[],
): Value {
  const notes = pathNotes(cmdlet, place).map(({ name, value }): [string, Value] => [name, value]);
  return customObject([...entries.map(([name, value]): [string, Value] => [name, value]), ...notes]);
}

/** A value with notes: an object keeps them beside itself, a text or number is wrapped. */
export function noted(value: Value, notes: readonly NoteProperty[]): Value {
  const carrier = typeof value === 'object' && value !== null ? value : new PSObject(value);
  const { members } = extend(carrier);
  for (const note of notes) members.set(note.name.toLowerCase(), note);
  return carrier;
}

/** The last part of a path as the provider knows it: a drive of the registry begins at a key. */
function childName(place: Place): string {
  return keyPlace(place)?.path.at(-1) ?? leafOf(place);
}

function bareObject(place: Place, item: DriveItem): Value {
  const key = keyPlace(place);
  if (key !== undefined) return keyObject(key);
  if (!(place.drive instanceof SessionDrive)) return infoOf(realPlace(place), item);
  return place.segments.length === 0 ? place.drive.root : place.drive.item(itemName(place.segments));
}
