import type { Place } from '../../../src/runtime/drives.ts';
import type { Registry } from '../../../src/runtime/registry/registry.ts';
import { RegistryDrive } from '../../../src/runtime/registry/registry-drive.ts';
import { RegistryKey } from '../../../src/runtime/registry/registry-key.ts';
import { stringArray } from '../../../src/types/arrays.ts';
import { NoteProperty } from '../../../src/types/member-kinds.ts';
import type { Value } from '../../../src/types/value.ts';
import { noted } from '../item-object.ts';

/** What a key's default value is called. */
export const defaultName = '(default)';

/** A place in the registry: the registry it is in and the path there. */
export interface KeyPlace {
  readonly registry: Registry;
  readonly path: readonly string[];
  /** `HKEY_LOCAL_MACHINE\SOFTWARE` */
  readonly shown: string;
}

/** Where in the registry a place is; undefined when it is on another drive. */
export function keyPlace({ drive, segments }: Place): KeyPlace | undefined {
  if (!(drive instanceof RegistryDrive)) return undefined;
  const path = drive.full(segments);
  return { registry: drive.registry, path, shown: path.join('\\') };
}

/** What Get-Item writes for a key: it names its values in the note Property. */
export function keyObject({ registry, path }: KeyPlace): Value {
  const names = (registry.values(path) ?? []).map(({ name }) => (name === '' ? defaultName : name));
  return noted(new RegistryKey(registry, path, false), [new NoteProperty('Property', stringArray(names))]);
}
