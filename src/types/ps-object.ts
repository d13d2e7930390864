import { psCustomObjectType } from './core-types.ts';
import type { Member } from './member-kinds.ts';
import { NoteProperty } from './member-kinds.ts';
import type { NetType } from './net-type.ts';
import { Shape } from './shape.ts';
import type { NetObject, Value } from './value.ts';

/** What scripts added to one object: members in order, and its own list of type names if it was changed. */
export class Extension {
  readonly members = new Map<string, Member>();
  typeNames: string[] | null = null;
}

/**
 * A property bag: `[pscustomobject]@{...}`, what Select-Object and ConvertFrom-Csv make. Values lie in the order of a
 * shared {@link Shape}.
 */
export class PSCustomObject implements NetObject {
  shape: Shape;
  /** One value a slot; use {@link get} and {@link set} unless you know the shape. */
  readonly values: Value[];
  /** Own type names, shared by bags made alike; null for the usual two. Replace, never change in place. */
  typeNames: readonly string[] | null = null;
  /** Members with code, by lower-case name; their slots hold null. */
  members: Map<string, Member> | null = null;

  /** `values` is taken over; it must be as long as the shape. */
  constructor(shape: Shape = Shape.empty, values: Value[] = []) {
    this.shape = shape;
    this.values = values;
  }

  get netType(): NetType {
    return psCustomObjectType;
  }

  /** The value of a note property by its lower-case name, or undefined. */
  get(key: string): Value {
    const slot = this.shape.slot(key);
    return slot < 0 ? undefined : this.values[slot];
  }

  /** Sets or adds a note property (the name keeps its first spelling). */
  set(name: string, value: Value): void {
    const slot = this.shape.slot(name.toLowerCase());
    if (slot >= 0) {
      this.values[slot] = value;
      if (!this.shape.plain[slot]) this.replace(name, slot, null);
      return;
    }
    this.shape = this.shape.with(name);
    this.values.push(value);
  }

  /** Adds or replaces a member of any kind. */
  addMember(member: Member): void {
    if (member instanceof NoteProperty && !member.isHidden) {
      this.set(member.name, member.value);
      return;
    }
    const slot = this.shape.slot(member.name.toLowerCase());
    if (slot >= 0) this.replace(member.name, slot, member);
    else {
      this.shape = this.shape.with(member.name, false);
      this.values.push(null);
      this.members ??= new Map();
      this.members.set(member.name.toLowerCase(), member);
    }
  }

  /** Removes a member by its lower-case name; false when there is none. */
  remove(key: string): boolean {
    const slot = this.shape.slot(key);
    if (slot < 0) return false;
    this.shape = this.shape.without(slot);
    this.values.splice(slot, 1);
    this.members?.delete(key);
    return true;
  }

  /** A shallow copy with its own values, members and type names. */
  copy(): PSCustomObject {
    const copy = new PSCustomObject(this.shape, [...this.values]);
    copy.typeNames = this.typeNames;
    copy.members = this.members === null ? null : new Map(this.members);
    return copy;
  }

  private replace(name: string, slot: number, member: Member | null): void {
    const key = name.toLowerCase();
    const { names, plain } = this.shape;
    let shape = Shape.empty;
    names.forEach((each, index) => {
      shape = shape.with(each, index === slot ? member === null : plain[index]);
    });
    this.shape = shape;
    if (member === null) this.members?.delete(key);
    else {
      this.values[slot] = null;
      this.members ??= new Map();
      this.members.set(key, member);
    }
  }
}

/**
 * A value with members added to it, where the value itself cannot carry them: text, numbers, booleans, characters,
 * enum values. Every other object keeps its additions beside it (see {@link extensionOf}).
 */
export class PSObject implements NetObject {
  readonly base: Value;
  readonly extension: Extension;
  /** For a number written as an argument: its spelling, which it keeps as text (`Write-Output 0x10`). */
  writtenAs: string | null = null;

  constructor(base: Value, extension: Extension = new Extension()) {
    this.base = base;
    this.extension = extension;
  }

  /** The type of the value inside: `(5 | Add-Member ...).GetType()` is Int32. */
  get netType(): NetType {
    if (typeof this.base === 'object' && this.base !== null && 'netType' in this.base) return this.base.netType;
    return boxedTypeOf(this.base);
  }
}

let boxedTypeOf: (value: Value) => NetType = () => {
  throw new Error('types/registry.ts is not loaded');
};

/** Set once by registry.ts, which knows the types of primitives and arrays. */
export function setBoxedTypeOf(typeOf: (value: Value) => NetType): void {
  boxedTypeOf = typeOf;
}

/** The value itself: what a PSObject wraps, else the value. */
export function unwrap(value: Value): Value {
  return value instanceof PSObject ? value.base : value;
}

const extensions = new WeakMap<object, Extension>();
let anyExtended = false;

/** What was added to an object other than a PSCustomObject, or null. */
export function extensionOf(value: Value): Extension | null {
  if (value instanceof PSObject) return value.extension;
  if (!anyExtended || typeof value !== 'object' || value === null) return null;
  return extensions.get(value) ?? null;
}

/** As {@link extensionOf}, but makes one. `value` must be an object or array of its own identity. */
export function extend(value: object): Extension {
  if (value instanceof PSObject) return value.extension;
  let extension = extensions.get(value);
  if (extension === undefined) {
    anyExtended = true;
    extension = new Extension();
    extensions.set(value, extension);
  }
  return extension;
}

/** A bag from names and values. */
export function customObject(entries: Iterable<readonly [string, Value]>): PSCustomObject {
  const object = new PSCustomObject();
  for (const [name, value] of entries) object.set(name, value);
  return object;
}
