import { defineEnum, defineType } from '../../types/declare.ts';
import { currentMachine } from '../../types/machine.ts';
import { NetException } from '../../types/net-exception.ts';
import type { MemberContext, NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import { currentDrives } from '../files/current-drives.ts';
import { hivePath, hives, type Registry, type ValueKind, valueKinds } from './registry.ts';
import { dataOf, kindOfNumber, kindOfValue, valueKindType, valueOfData } from './registry-data.ts';
import { RegistryDrive } from './registry-drive.ts';

const win32 = 'Microsoft.Win32';

/** `[Microsoft.Win32.RegistryKey]`: an open key. */
export class RegistryKey implements NetObject {
  readonly registry: Registry;
  readonly path: readonly string[];
  readonly writable: boolean;

  constructor(registry: Registry, path: readonly string[], writable: boolean) {
    this.registry = registry;
    this.path = hivePath(path);
    this.writable = writable;
  }

  get netType(): NetType {
    return registryKeyType;
  }

  get name(): string {
    return this.path.join('\\');
  }

  /** A key below; null when there is none. Throws where writing needs more rights than the session has. */
  open(name: string, writable: boolean): RegistryKey | null {
    const path = this.#below(name);
    if (!this.registry.exists(path)) return null;
    if (writable) checkRights(path);
    return new RegistryKey(this.registry, path, writable);
  }

  create(name: string): RegistryKey {
    const path = this.#below(name);
    this.checkWritable();
    if (!mayWrite(path)) throw denied(path.join('\\'));
    this.registry.makeKey(path);
    return new RegistryKey(this.registry, path, true);
  }

  /** A value's data, or what was asked for when there is none. */
  read(name: string | null, missing: Value = null, expand = true): Value {
    const value = this.registry.value(this.path, name ?? '');
    return value === undefined ? missing : valueOfData(value.data, value.kind, expand);
  }

  write(name: string | null, value: Value, kind: ValueKind | undefined, context: MemberContext): void {
    this.checkWritable();
    const own = kindOfValue(value);
    // Without a kind only 32-bit numbers, bytes and lines keep theirs; everything else is text.
    const chosen = kind ?? (own === undefined || own === 'QWord' ? 'String' : own);
    this.registry.setValue(this.path, { name: name ?? '', kind: chosen, data: dataOf(value, chosen, context) });
  }

  removeValue(name: string, mustExist: boolean): void {
    this.checkWritable();
    if (this.registry.value(this.path, name) !== undefined) this.registry.removeValue(this.path, name);
    else if (mustExist) throw new NetException('System.ArgumentException', 'No value exists with that name.');
  }

  /** Removes a key below; one that holds keys only with `tree`. */
  removeKey(name: string, tree: boolean, mustExist: boolean): void {
    this.checkWritable();
    const path = this.#below(name);
    const inside = this.registry.keyNames(path);
    if (inside === undefined) {
      if (!mustExist) return;
      throw new NetException(
        'System.ArgumentException',
        tree
          ? 'Cannot delete a subkey tree because the subkey does not exist.'
          : 'Cannot delete a subkey because the subkey does not exist.',
      );
    }
    if (!tree && inside.length > 0) {
      throw new NetException(
        'System.InvalidOperationException',
        'Registry key has subkeys and recursive removes are not supported by this method.',
      );
    }
    this.registry.removeKey(path);
  }

  checkWritable(): void {
    if (!this.writable) {
      throw new NetException('System.UnauthorizedAccessException', 'Cannot write to the registry key.');
    }
  }

  #below(name: string): string[] {
    return [...this.path, ...name.split('\\').filter((part) => part !== '')];
  }

  toString(): string {
    return this.name;
  }
}

/** Only administrators change what is no user's own. */
function mayWrite(path: readonly string[]): boolean {
  return hivePath(path)[0] === 'HKEY_CURRENT_USER' || currentMachine().elevated;
}

/** Throws what Windows says to somebody who may not change a key. */
export function checkRights(path: readonly string[]): void {
  if (mayWrite(path)) return;
  throw new NetException('System.Security.SecurityException', 'Requested registry access is not allowed.');
}

function denied(name: string): NetException {
  return new NetException('System.UnauthorizedAccessException', `Access to the registry key '${name}' is denied.`);
}

defineEnum(
  `${win32}.RegistryHive`,
  'ClassesRoot=-2147483648 CurrentUser=-2147483647 LocalMachine=-2147483646 Users=-2147483645 PerformanceData=-2147483644 CurrentConfig=-2147483643',
);
const viewType = defineEnum(`${win32}.RegistryView`, 'Default=0 Registry64=256 Registry32=512');
defineEnum(`${win32}.RegistryValueOptions`, 'None DoNotExpandEnvironmentNames');

const hiveNumbers: Readonly<Record<number, string>> = {
  [-2147483648]: 'HKEY_CLASSES_ROOT',
  [-2147483647]: 'HKEY_CURRENT_USER',
  [-2147483646]: 'HKEY_LOCAL_MACHINE',
  [-2147483645]: 'HKEY_USERS',
  [-2147483644]: 'HKEY_PERFORMANCE_DATA',
  [-2147483643]: 'HKEY_CURRENT_CONFIG',
};

/** The drive that shows the running session's registry. */
function ownDrive(): RegistryDrive {
  const drive = currentDrives().all.find((each) => each instanceof RegistryDrive);
  if (!(drive instanceof RegistryDrive)) throw new Error('no session has said which registry there is');
  return drive;
}

function hive(name: string): RegistryKey {
  return new RegistryKey(ownDrive().registry, [name], true);
}

function openRemote(number: number, computer: string): RegistryKey {
  const registry = ownDrive().registryOf(computer.replace(/^\\\\/, ''));
  if (registry === undefined) {
    throw new NetException('System.IO.IOException', 'The network path was not found.\r\n');
  }
  return new RegistryKey(registry, [hiveNumbers[number] ?? 'HKEY_LOCAL_MACHINE'], true);
}

export const registryKeyType = defineType(`${win32}.RegistryKey`, {
  members: () => ({
    'int SubKeyCount {get;}': (self: RegistryKey) => self.registry.keyNames(self.path)?.length ?? 0,
    [`${win32}.RegistryView View {get;}`]: () => viewType.of(0),
    'string Name {get;}': (self: RegistryKey) => self.name,
    'int ValueCount {get;}': (self: RegistryKey) => self.registry.values(self.path)?.length ?? 0,
    'void Close() | void Dispose() | void Flush()': () => undefined,
    [`${win32}.RegistryKey CreateSubKey(string subkey) | ${win32}.RegistryKey CreateSubKey(string subkey, bool writable)`]:
      (self: RegistryKey, name: string) => self.create(name),
    'void DeleteSubKey(string subkey) | void DeleteSubKey(string subkey, bool throwOnMissingSubKey)': (
      self: RegistryKey,
      name: string,
      mustExist: unknown,
    ) => self.removeKey(name, false, mustExist !== false),
    'void DeleteSubKeyTree(string subkey) | void DeleteSubKeyTree(string subkey, bool throwOnMissingSubKey)': (
      self: RegistryKey,
      name: string,
      mustExist: unknown,
    ) => self.removeKey(name, true, mustExist !== false),
    'void DeleteValue(string name) | void DeleteValue(string name, bool throwOnMissingValue)': (
      self: RegistryKey,
      name: string,
      mustExist: unknown,
    ) => self.removeValue(name, mustExist !== false),
    'string[] GetSubKeyNames()': (self: RegistryKey) => self.registry.keyNames(self.path) ?? [],
    'string[] GetValueNames()': (self: RegistryKey) => (self.registry.values(self.path) ?? []).map(({ name }) => name),
    'System.Object GetValue(string name)': (self: RegistryKey, name: string | null) => self.read(name),
    'System.Object GetValue(string name, System.Object defaultValue)': (
      self: RegistryKey,
      name: string | null,
      missing: Value,
    ) => self.read(name, missing),
    [`System.Object GetValue(string name, System.Object defaultValue, ${win32}.RegistryValueOptions options)`]: (
      self: RegistryKey,
      name: string | null,
      missing: Value,
      options: number,
    ) => self.read(name, missing, options !== 1),
    [`${win32}.RegistryValueKind GetValueKind(string name)`]: (self: RegistryKey, name: string | null) => {
      const value = self.registry.value(self.path, name ?? '');
      if (value !== undefined) return valueKindType.of(valueKinds[value.kind]);
      throw new NetException('System.IO.IOException', 'The specified registry key does not exist.');
    },
    [`${win32}.RegistryKey OpenSubKey(string name) | ${win32}.RegistryKey OpenSubKey(string name, bool writable)`]: (
      self: RegistryKey,
      name: string,
      writable: unknown,
    ) => self.open(name, writable === true),
    'void SetValue(string name, System.Object value)': (
      self: RegistryKey,
      name: string | null,
      value: Value,
      context: MemberContext,
    ) => self.write(name, value, undefined, context),
    [`void SetValue(string name, System.Object value, ${win32}.RegistryValueKind valueKind)`]: (
      self: RegistryKey,
      name: string | null,
      value: Value,
      kind: number,
      context: MemberContext,
    ) => self.write(name, value, kindOfNumber(kind), context),
    'string ToString()': (self: RegistryKey) => self.name,
    [`static ${win32}.RegistryKey OpenBaseKey(${win32}.RegistryHive hKey, ${win32}.RegistryView view)`]: (
      number: number,
    ) => hive(hiveNumbers[number] ?? 'HKEY_LOCAL_MACHINE'),
    [`static ${win32}.RegistryKey OpenRemoteBaseKey(${win32}.RegistryHive hKey, string machineName) | static ${win32}.RegistryKey OpenRemoteBaseKey(${win32}.RegistryHive hKey, string machineName, ${win32}.RegistryView view)`]:
      openRemote,
  }),
});

/** The key that a full path names, as `[Registry]::GetValue` takes it. */
function keyAt(path: string): { readonly base: RegistryKey; readonly below: string } {
  const [first = '', ...rest] = path.split('\\');
  const found = hives.find(([name]) => name === first.toUpperCase());
  if (found === undefined) {
    throw new NetException(
      'System.ArgumentException',
      "Registry key name must start with a valid base key name. (Parameter 'keyName')",
    );
  }
  return { base: hive(found[0]), below: rest.join('\\') };
}

const fields: Readonly<Record<string, string>> = {
  ClassesRoot: 'HKEY_CLASSES_ROOT',
  CurrentConfig: 'HKEY_CURRENT_CONFIG',
  CurrentUser: 'HKEY_CURRENT_USER',
  LocalMachine: 'HKEY_LOCAL_MACHINE',
  PerformanceData: 'HKEY_PERFORMANCE_DATA',
  Users: 'HKEY_USERS',
};

defineType(`${win32}.Registry`, {
  isAbstract: true,
  members: () => ({
    ...Object.fromEntries(
      Object.entries(fields).map(([name, of]) => [`static ${win32}.RegistryKey ${name} {get;}`, () => hive(of)]),
    ),
    'static System.Object GetValue(string keyName, string valueName, System.Object defaultValue)': (
      path: string,
      name: string | null,
      missing: Value,
    ) => {
      const { base, below } = keyAt(path);
      return base.open(below, false)?.read(name, missing) ?? null;
    },
    'static void SetValue(string keyName, string valueName, System.Object value)': (
      path: string,
      name: string | null,
      value: Value,
      context: MemberContext,
    ) => {
      const { base, below } = keyAt(path);
      base.create(below).write(name, value, undefined, context);
    },
    [`static void SetValue(string keyName, string valueName, System.Object value, ${win32}.RegistryValueKind valueKind)`]:
      (path: string, name: string | null, value: Value, kind: number, context: MemberContext) => {
        const { base, below } = keyAt(path);
        base.create(below).write(name, value, kindOfNumber(kind), context);
      },
  }),
});
