import { defineType } from './declare.ts';
import { currentMachine } from './machine.ts';
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

/** One parameter of a method. */
export interface CimParameter {
  readonly name: string;
  readonly type: string;
}

/** A method of a CIM class. */
export interface CimMethod {
  readonly name: string;
  readonly parameters: readonly CimParameter[];
  readonly isStatic: boolean;
}

const classes = new Map<string, CimClass>();

/** The class of this name, if a command that knows it was loaded. */
export function cimClassNamed(name: string): CimClass | undefined {
  return classes.get(name.toLowerCase());
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
  readonly methods: readonly CimMethod[];
  #slots: ReadonlyMap<string, number>;

  constructor(
    namespace: string,
    name: string,
    properties: readonly CimProperty[],
    base: CimClass | null = null,
    methods: readonly CimMethod[] = [],
  ) {
    this.namespace = namespace;
    this.name = name;
    this.properties = properties;
    this.base = base;
    this.methods = methods;
    classes.set(name.toLowerCase(), this);
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
    'System.Object CimClassProperties {get;}': (self: CimClass) =>
      self.properties.map((each) => new Declaration(each, self)),
    'System.Object CimClassMethods {get;}': (self: CimClass) => self.methods.map((each) => new Declaration(each, self)),
    'Microsoft.Management.Infrastructure.CimSystemProperties CimSystemProperties {get;}': (self: CimClass) =>
      new SystemProperties(self),
    'string ToString()': (self: CimClass) => `${self.namespace}:${self.name}`,
  }),
});

/** Where a class stands. */
class SystemProperties implements NetObject {
  readonly cimClass: CimClass;

  constructor(cimClass: CimClass) {
    this.cimClass = cimClass;
  }

  get netType(): NetType {
    return systemPropertiesType;
  }
}

const systemPropertiesType: NetType = defineType('Microsoft.Management.Infrastructure.CimSystemProperties', {
  members: () => ({
    'string Namespace {get;}': ({ cimClass }: SystemProperties) => cimClass.namespace,
    'string ServerName {get;}': () => currentMachine().name,
    'string ClassName {get;}': ({ cimClass }: SystemProperties) => cimClass.name,
    'string Path {get;}': () => null,
  }),
});

/** A property or a method as its class lists it. */
class Declaration implements NetObject {
  readonly declared: CimProperty | CimMethod;
  readonly owner: CimClass;

  constructor(declared: CimProperty | CimMethod, owner: CimClass) {
    this.declared = declared;
    this.owner = owner;
  }

  get netType(): NetType {
    return 'isStatic' in this.declared ? methodDeclarationType : propertyDeclarationType;
  }

  toString(): string {
    return this.declared.name;
  }
}

const infrastructure = 'Microsoft.Management.Infrastructure';
const declarationMembers = {
  'string Name {get;}': ({ declared }: Declaration) => declared.name,
  'string ReferenceClassName {get;}': () => null,
  'string ToString()': (self: Declaration) => self.toString(),
};
const propertyDeclarationType: NetType = defineType(`${infrastructure}.CimPropertyDeclaration`, {
  members: () => ({
    ...declarationMembers,
    'string CimType {get;}': ({ declared }: Declaration) => ('type' in declared ? cimTypeName(declared.type) : null),
    'string Flags {get;}': ({ declared }: Declaration) =>
      'key' in declared && declared.key === true
        ? 'Property, Key, ReadOnly, NotModified'
        : 'Property, ReadOnly, NotModified',
  }),
});
const methodDeclarationType: NetType = defineType(`${infrastructure}.CimMethodDeclaration`, {
  members: () => ({
    ...declarationMembers,
    'string ReturnType {get;}': () => 'UInt32',
    'System.Object Parameters {get;}': ({ declared }: Declaration) =>
      'parameters' in declared ? declared.parameters.map(({ name }) => name) : [],
  }),
});

/** `UInt32` for `uint32`, `StringArray` for `string[]`. */
function cimTypeName(type: string): string {
  const base = type
    .replace('[]', '')
    .replace(/^(u|s)?int/, (_, sign: string | undefined) => (sign === 'u' ? 'UInt' : 'SInt'));
  return base.charAt(0).toUpperCase() + base.slice(1) + (type.endsWith('[]') ? 'Array' : '');
}

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
