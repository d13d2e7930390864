import type { EntryProperty } from './member-kinds.ts';
import { NetException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { NetObject } from './value.ts';

/** An object that has properties of what it holds before those of its type: an XML node its elements and attributes. */
export abstract class AdaptedObject implements NetObject {
  abstract get netType(): NetType;
  /** By lower-case name. */
  abstract adaptedProperty(key: string): EntryProperty | null;
  abstract adaptedProperties(): EntryProperty[];

  /** A name before those of its type; null for none. */
  get ownTypeName(): string | null {
    return null;
  }
}

/** An adapter's own refusal to set a property. */
export class SetValueError extends NetException {
  readonly id: string;

  constructor(id: string, message: string) {
    super('System.Management.Automation.SetValueException', message);
    this.id = id;
  }
}
