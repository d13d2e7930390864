import type { Place } from '../../../src/runtime/drives.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import {
  type RegistryData,
  type RegistryValue,
  type ValueKind,
  valueKinds,
} from '../../../src/runtime/registry/registry.ts';
import { dataOf, kindOfValue, providerValue } from '../../../src/runtime/registry/registry-data.ts';
import { checkRights } from '../../../src/runtime/registry/registry-key.ts';
import type { Value } from '../../../src/types/value.ts';
import { propertyBag } from '../item-object.ts';
import { defaultName, type KeyPlace, keyPlace } from './key-object.ts';
import { onRegistry, registryError } from './registry-errors.ts';

/** How a command looks for values, and whether it writes what it did. */
export interface PropertyChoice {
  readonly literal: boolean;
  readonly passThru: boolean;
  readonly force: boolean;
}

/** The values of a key as the properties that the ItemProperty cmdlets see. */
export class KeyProperties {
  readonly #cmdlet: CmdletInvocation;
  readonly #place: Place;
  readonly #key: KeyPlace;
  readonly #choice: PropertyChoice;

  private constructor(cmdlet: CmdletInvocation, place: Place, key: KeyPlace, choice: PropertyChoice) {
    this.#cmdlet = cmdlet;
    this.#place = place;
    this.#key = key;
    this.#choice = choice;
  }

  /** Undefined for a place on another drive. */
  static at(cmdlet: CmdletInvocation, place: Place, choice: PropertyChoice): KeyProperties | undefined {
    const key = keyPlace(place);
    return key && new KeyProperties(cmdlet, place, key, choice);
  }

  /** An object of the values that the names choose, all without names; undefined when there are none. */
  get(names: readonly string[]): Value {
    const found = names.length === 0 ? this.#values() : this.#chosen(names);
    return found.length === 0 ? undefined : this.#object(found.map((value) => [value.name, read(value)]));
  }

  set(entries: readonly (readonly [name: string, value: Value])[], kind: ValueKind | undefined): void {
    if (this.#open() === undefined) return;
    for (const [name, value] of entries) {
      if (this.#ask('Set Property', `Item: ${this.#key.shown} Property: ${name}`)) this.#store(name, value, kind);
    }
  }

  create(name: string, type: string | undefined, value: Value): void {
    if (this.#open() === undefined) return;
    const { shown } = this.#key;
    if (!this.#ask('New Property', `Item: ${shown} Property: ${name}`)) return;
    const kind = parseKind(this.#cmdlet, type);
    if (kind === null) return;
    if (!this.#choice.force && this.#value(name) !== undefined) {
      this.#cmdlet.writeError(
        registryError('System.IO.IOException', 'The property already exists.', 'ResourceExists', shown),
      );
      return;
    }
    this.#store(name, value, kind);
  }

  remove(pattern: string): void {
    const { registry, path, shown } = this.#key;
    if (this.#open() === undefined) return;
    const matcher = WildcardPattern.of(pattern);
    const found = this.#values().filter(({ name }) =>
      this.#choice.literal ? name.toLowerCase() === pattern.toLowerCase() : matcher.isMatch(name),
    );
    for (const { name } of found) {
      if (!this.#ask('Remove Property', `Item: ${shown} Property: ${name}`)) continue;
      onRegistry(this.#cmdlet, name, () => registry.removeValue(path, plainName(name)));
    }
    this.#checkFound(pattern, found.length);
  }

  /** Sets the chosen values to the nothing of their kind. */
  clear(pattern: string): void {
    const { registry, path, shown } = this.#key;
    const cleared: [string, Value][] = [];
    for (const value of this.#chosen([pattern])) {
      if (!this.#ask('Clear Property', `Item: ${shown} Property: ${value.name}`)) continue;
      const data = emptyData[value.kind];
      onRegistry(this.#cmdlet, value.name, () => {
        checkRights(path);
        registry.setValue(path, { ...value, data });
      });
      cleared.push([value.name, providerValue(data, value.kind)]);
    }
    if (cleared.length > 0 && this.#choice.passThru) this.#cmdlet.writeObject(this.#object(cleared));
  }

  rename(from: string, to: string): void {
    if (this.#open() === undefined) return;
    const { shown } = this.#key;
    const question = `Item: ${shown} SourceProperty: ${from} DestinationProperty: ${to}`;
    if (this.#ask('Rename property.', question)) this.#move(from, this, to);
  }

  /** Copies a value, or moves it, to another key. */
  transfer(from: string, target: KeyProperties, to: string, action: 'Copy' | 'Move'): void {
    if (target.#open() === undefined) return;
    const question = `Item: ${this.#key.shown} SourceProperty: ${from} DestinationItem: ${target.#key.shown} DestinationProperty: ${to}`;
    if (!this.#ask(`${action} Property`, question)) return;
    if (action === 'Move') {
      this.#move(from, target, to);
      return;
    }
    const copied = this.#copy(from, target, to);
    if (copied !== undefined) this.#pass(this, [from, read(copied)]);
  }

  #move(from: string, target: KeyProperties, to: string): void {
    const moved = this.#copy(from, target, to);
    if (moved === undefined) return;
    const { registry, path, shown } = this.#key;
    const same = target.#key.shown.toLowerCase() === shown.toLowerCase() && from.toLowerCase() === to.toLowerCase();
    if (!same) onRegistry(this.#cmdlet, shown, () => registry.removeValue(path, plainName(from)));
    this.#pass(target, [to, read(moved)]);
  }

  #copy(from: string, target: KeyProperties, to: string): RegistryValue | undefined {
    const value = this.#value(from);
    if (value === undefined) {
      // Windows asks for the kind of a value that is not there.
      const message = 'The specified registry key does not exist.';
      this.#cmdlet.writeError(registryError('System.IO.IOException', message, 'WriteError', this.#key.shown));
      return undefined;
    }
    onRegistry(this.#cmdlet, this.#key.shown, () =>
      target.#key.registry.setValue(target.#key.path, { ...value, name: plainName(to) }),
    );
    return value;
  }

  #store(name: string, value: Value, wanted: ValueKind | undefined): void {
    const { registry, path, shown } = this.#key;
    const { context } = this.#cmdlet.session;
    onRegistry(this.#cmdlet, shown, () => {
      const own = value === null || value === undefined ? 'String' : (kindOfValue(value) ?? 'String');
      const kept = wanted === undefined ? this.#value(name)?.kind : undefined;
      let kind = wanted ?? kept ?? own;
      let data: RegistryData;
      try {
        data = dataOf(value, kind, context);
      } catch (error) {
        // A value that is there keeps its kind only as long as what it becomes can be converted.
        if (kept === undefined) throw error;
        kind = own;
        data = dataOf(value, kind, context);
      }
      registry.setValue(path, { name: plainName(name), kind, data });
      this.#pass(this, [name, providerValue(data, kind)]);
    });
  }

  #pass(target: KeyProperties, entry: [string, Value]): void {
    if (this.#choice.passThru) this.#cmdlet.writeObject(target.#object([entry]));
  }

  /** The key for writing; undefined when that was refused. */
  #open(): KeyPlace | undefined {
    return onRegistry(this.#cmdlet, this.#key.shown, () => {
      checkRights(this.#key.path);
      return this.#key;
    });
  }

  #values(): RegistryValue[] {
    return this.#key.registry.values(this.#key.path) ?? [];
  }

  #value(name: string): RegistryValue | undefined {
    return this.#key.registry.value(this.#key.path, plainName(name));
  }

  #chosen(names: readonly string[]): RegistryValue[] {
    const values = this.#values();
    return names.flatMap((wanted) => {
      const pattern = WildcardPattern.of(wanted);
      const found = values.filter(({ name }) => {
        const said = name === '' && wanted !== '' ? defaultName : name;
        return this.#choice.literal ? said.toLowerCase() === wanted.toLowerCase() : pattern.isMatch(said);
      });
      this.#checkFound(wanted, found.length);
      return found;
    });
  }

  #checkFound(wanted: string, count: number): void {
    if (count > 0 || WildcardPattern.hasWildcards(wanted)) return;
    const message = `Property ${wanted} does not exist at path ${this.#key.shown}.`;
    const type = 'System.Management.Automation.PSArgumentException';
    this.#cmdlet.writeError(registryError(type, message, 'InvalidArgument', wanted));
  }

  #object(entries: readonly (readonly [string, Value])[]): Value {
    const shown = entries.map(([name, value]): [string, Value] => [name === '' ? defaultName : name, value]);
    return propertyBag(this.#cmdlet, this.#place, shown);
  }

  #ask(action: string, target: string): boolean {
    return this.#cmdlet.shouldProcess(target, action);
  }
}

const emptyData: Readonly<Record<ValueKind, RegistryData>> = {
  String: '',
  ExpandString: '',
  Binary: new Uint8Array(),
  DWord: 0,
  MultiString: [],
  QWord: 0n,
};

/** `(default)` is what the value without a name is called. */
function plainName(name: string): string {
  return name.toLowerCase() === defaultName ? '' : name;
}

function read({ data, kind }: RegistryValue): Value {
  return providerValue(data, kind);
}

/** The kind of a name; undefined for none, null when there is no such kind, which is reported. */
export function parseKind(cmdlet: CmdletInvocation, type: string | undefined): ValueKind | undefined | null {
  const wanted = (type ?? '').toLowerCase();
  if (wanted === '' || wanted === 'unknown') return undefined;
  const kind = (Object.keys(valueKinds) as ValueKind[]).find((name) => name.toLowerCase() === wanted);
  if (kind !== undefined) return kind;
  const message = `Could not bind parameter 'Type'. Could not convert "${type}" to "Microsoft.Win32.RegistryValueKind". The possible enumeration values are "String, ExpandString, Binary, DWord, MultiString, QWord, Unknown".`;
  cmdlet.writeError(registryError('System.ArgumentException', message, 'InvalidArgument', type ?? ''));
  return null;
}
