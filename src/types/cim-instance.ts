import { defineType } from './declare.ts';
import type { NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** One property of a CIM class. */
export interface CimProperty {
  readonly name: string;
  /** How PowerShell names its type: `string`, `uint32`, `ipaddress`, `timespan`, `string[]` ... */
  readonly type: string;
  readonly readonly?: boolean;
  readonly key?: boolean;
}

/** A class of CIM instances, made once; all its instances share it. */
export class CimClass implements NetObject {
  readonly name: string;
  /** With slashes, e.g. `root/Microsoft/Windows/DHCP`. */
  readonly namespace: string;
  readonly properties: readonly CimProperty[];
  /** What `PSTypeNames` of an instance holds. */
  readonly typeNames: readonly string[];
  readonly base: CimClass | null;
  #slots: ReadonlyMap<string, number>;

  constructor(namespace: string, name: string, properties: readonly CimProperty[], base: CimClass | null = null) {
    this.namespace = namespace;
    this.name = name;
    this.properties = properties;
    this.base = base;
    this.#slots = new Map(properties.map((property, index) => [property.name.toLowerCase(), index]));
    const root = 'Microsoft.Management.Infrastructure.CimInstance';
    const chain: string[] = [];
    for (let each: CimClass | null = this; each !== null; each = each.base) chain.push(each.name);
    this.typeNames = [
      ...chain.map((each) => `${root}#${namespace}/${each}`),
      ...chain.map((each) => `${root}#${each}`),
      root,
      'System.Object',
    ];
  }

  /** The slot of a lower-case property name, or -1. */
  slot(key: string): number {
    return this.#slots.get(key) ?? -1;
  }

  /** Makes an instance from values in the order of the properties. The array is taken over. */
  create(values: Value[], computerName: string | null = null): CimInstance {
    return new CimInstance(this, values, computerName);
  }

  get netType(): NetType {
    return cimClassType;
  }
}

/** An object of the management layer, such as a DHCP scope: a class and one value a property. */
export class CimInstance implements NetObject {
  readonly cimClass: CimClass;
  readonly values: Value[];
  /** The server it came from; `PSComputerName` shows it. */
  readonly computerName: string | null;

  constructor(cimClass: CimClass, values: Value[], computerName: string | null = null) {
    this.cimClass = cimClass;
    this.values = values;
    this.computerName = computerName;
  }

  get netType(): NetType {
    return cimInstanceType;
  }

  /** The value of a property by its lower-case name, or undefined. */
  get(key: string): Value {
    const slot = this.cimClass.slot(key);
    return slot < 0 ? undefined : this.values[slot];
  }

  toString(): string {
    return this.cimClass.name;
  }
}

export const cimClassType = defineType('Microsoft.Management.Infrastructure.CimClass', {
  accelerators: ['cimclass'],
  members: () => ({
    'string CimClassName {get;}': (self: CimClass) => self.name,
    'string CimSuperClassName {get;}': (self: CimClass) => self.base?.name ?? null,
    'string ToString()': (self: CimClass) => `${self.namespace}:${self.name}`,
  }),
});

export const cimInstanceType = defineType('Microsoft.Management.Infrastructure.CimInstance', {
  accelerators: ['ciminstance'],
  members: () => ({
    'string PSComputerName {get;}': (self: CimInstance) => self.computerName,
    'Microsoft.Management.Infrastructure.CimClass CimClass {get;}': (self: CimInstance) => self.cimClass,
    'string ToString()': (self: CimInstance) => self.toString(),
    'System.Object Clone()': (self: CimInstance) => new CimInstance(self.cimClass, [...self.values], self.computerName),
    'void Dispose()': () => undefined,
  }),
});
