import type { Place } from '../../../src/runtime/drives.ts';
import { notSupported } from '../../../src/runtime/errors/not-supported.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { ValueKind } from '../../../src/runtime/registry/registry.ts';
import { dataOf } from '../../../src/runtime/registry/registry-data.ts';
import { checkRights, RegistryKey } from '../../../src/runtime/registry/registry-key.ts';
import type { Value } from '../../../src/types/value.ts';
import { writeItem } from '../item-object.ts';
import { childOf, isWithin, leafOf, parentOf } from '../item-paths.ts';
import { type KeyPlace, keyPlace } from './key-object.ts';
import { parseKind } from './key-properties.ts';
import { onRegistry, registryError } from './registry-errors.ts';

export interface NewKeyArguments {
  readonly itemType?: string;
  readonly value?: Value;
  readonly force?: boolean;
}

/** New-Item on the registry: a key, and its default value when one was given. */
export function newKey(cmdlet: CmdletInvocation, place: Place, { itemType, value, force }: NewKeyArguments): void {
  const key = required(place);
  const { registry, path, shown } = key;
  if (!cmdlet.shouldProcess(`Item: ${shown}`, 'New Item')) return;
  if (registry.exists(path)) {
    if (force !== true) {
      const message = 'A key in this path already exists.';
      const target = new RegistryKey(registry, path, false);
      cmdlet.writeError(registryError('System.IO.IOException', message, 'ResourceExists', target));
      return;
    }
    removeKey(cmdlet, place);
  }
  if (force !== true && !exists(cmdlet, parentOf(place))) return;
  const made = onRegistry(cmdlet, shown, () => {
    checkRights(path);
    return registry.makeKey(path);
  });
  if (made !== true) return;
  if (value !== undefined && value !== null) {
    const kind = parseKind(cmdlet, itemType);
    if (kind === null) return;
    onRegistry(cmdlet, shown, () => store(cmdlet, key, value, kind));
  }
  writeItem(cmdlet, place);
}

/** Set-Item: the key's default value. */
export function setKey(
  cmdlet: CmdletInvocation,
  place: Place,
  value: Value,
  kind: ValueKind | undefined,
  passThru: boolean,
): void {
  const key = required(place);
  const { path, shown } = key;
  const text = cmdlet.session.context.text(value);
  if (!cmdlet.shouldProcess(`Item: ${shown} Value: ${text}`, 'Set Item')) return;
  if (!exists(cmdlet, place)) return;
  const done = onRegistry(cmdlet, shown, () => {
    checkRights(path);
    store(cmdlet, key, value, kind);
    return true;
  });
  if (done === true && passThru) writeItem(cmdlet, place);
}

function store(cmdlet: CmdletInvocation, { registry, path }: KeyPlace, value: Value, kind?: ValueKind): void {
  const { context } = cmdlet.session;
  if (kind === undefined) new RegistryKey(registry, path, true).write(null, value, undefined, context);
  else registry.setValue(path, { name: '', kind, data: dataOf(value, kind, context) });
}

/** Clear-Item: removes the key's values. */
export function clearKey(cmdlet: CmdletInvocation, place: Place): void {
  const { registry, path, shown } = required(place);
  if (!cmdlet.shouldProcess(`Item: ${shown}`, 'Clear Item')) return;
  onRegistry(cmdlet, shown, () => {
    checkRights(path);
    for (const { name } of registry.values(path) ?? []) registry.removeValue(path, name);
  });
}

/** Removes a key with all below it. */
export function removeKey(cmdlet: CmdletInvocation, place: Place): boolean {
  const { registry, path, shown } = required(place);
  if (!cmdlet.shouldProcess(`Item: ${shown}`, 'Remove Key')) return false;
  const done = onRegistry(cmdlet, shown, () => {
    checkRights(path);
    registry.removeKey(path);
    return true;
  });
  return done === true;
}

/** Copies a key into the destination, or as it when there is no such key yet. */
export function copyKey(
  cmdlet: CmdletInvocation,
  place: Place,
  destination: Place,
  { recurse, write }: { readonly recurse: boolean; readonly write: 'all' | 'first' | 'none' },
): boolean {
  const from = required(place);
  const to = keyPlace(destination);
  if (to === undefined) {
    cmdlet.writeError(notSupported('Source and destination path did not resolve to the same provider.'));
    return false;
  }
  if (recurse && isWithin(placeIn(to), placeIn(from))) {
    const message = 'The operation cannot be performed because the destination path is subordinate to the source path.';
    cmdlet.writeError(registryError('System.ArgumentException', message, 'InvalidArgument', from.shown));
    return false;
  }
  const target = to.registry.exists(to.path) ? childOf(destination, leafOf(place)) : destination;
  if (!exists(cmdlet, parentOf(target))) return false;
  if (!cmdlet.shouldProcess(`Item: ${from.shown} Destination: ${to.shown}`, 'Copy Key')) return false;
  const copy = required(target);
  const made = onRegistry(cmdlet, from.shown, () => {
    checkRights(copy.path);
    copy.registry.makeKey(copy.path);
    for (const value of from.registry.values(from.path) ?? []) copy.registry.setValue(copy.path, value);
    return true;
  });
  if (made !== true) return false;
  if (write !== 'none') writeItem(cmdlet, target);
  if (!recurse) return true;
  const rest = { recurse, write: write === 'all' ? write : 'none' } as const;
  return (from.registry.keyNames(from.path) ?? []).every((name) =>
    copyKey(cmdlet, childOf(place, name), childOf(target, name), rest),
  );

  function placeIn({ path }: KeyPlace): Place {
    return { drive: place.drive, segments: path };
  }
}

/** Moves a key with all below it. */
export function moveKey(cmdlet: CmdletInvocation, place: Place, destination: Place, passThru: boolean): void {
  const from = required(place);
  const to = keyPlace(destination)?.shown ?? '';
  if (!cmdlet.shouldProcess(`Item: ${from.shown} Destination: ${to}`, 'Move Item')) return;
  transfer(cmdlet, place, destination, passThru);
}

/** Gives a key another name in the same place. */
export function renameKey(cmdlet: CmdletInvocation, place: Place, name: string, passThru: boolean): void {
  const from = required(place);
  const target = childOf(parentOf(place), name);
  const { registry, path, shown } = required(target);
  if (registry.exists(path)) {
    const message = 'The item cannot be renamed because an item with that name already exists in the same container.';
    cmdlet.writeError(registryError('System.ArgumentException', message, 'InvalidArgument', shown));
    return;
  }
  if (!cmdlet.shouldProcess(`Item: ${from.shown} NewName: ${shown}`, 'Rename Item')) return;
  transfer(cmdlet, place, target, passThru);
}

function transfer(cmdlet: CmdletInvocation, place: Place, destination: Place, passThru: boolean): void {
  const write = passThru ? 'first' : 'none';
  const copied = copyKey(cmdlet, place, destination, { recurse: true, write });
  // Moving a key to where it is leaves it there.
  const stays = keyPlace(parentOf(place))?.shown.toLowerCase() === keyPlace(destination)?.shown.toLowerCase();
  if (copied && !stays) removeKey(cmdlet, place);
}

/** True when there is such a key; else that is reported. */
function exists(cmdlet: CmdletInvocation, place: Place): boolean {
  const { registry, path, shown } = required(place);
  if (path.length > 0 && registry.exists(path)) return true;
  const message = 'The registry key at the specified path does not exist.';
  cmdlet.writeError(registryError('System.ArgumentException', message, 'InvalidArgument', shown));
  return false;
}

function required(place: Place): KeyPlace {
  const key = keyPlace(place);
  if (key === undefined) throw new Error(`${place.drive.name} shows no registry`);
  return key;
}
