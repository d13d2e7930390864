import { defineType } from '../../types/declare.ts';
import { DictionaryEntry, dictionaryInterfaces, Enumerator, type NetDictionary } from '../../types/dictionary.ts';
import { OrderedDictionary } from '../../types/hashtable.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { NetObject, Value } from '../../types/value.ts';
import { allSets, type CommandMetadata, type ParameterMetadata, type ParameterSetFlags } from '../binder/metadata.ts';
import { displaySets, flagsOf, syntaxOfSet } from '../completion/syntax.ts';
import { attributeObjects } from './attribute-views.ts';

const automation = 'System.Management.Automation';

/** What .NET says where a parameter has no position. */
const noPosition = -2147483648;

/** `(Get-Command x).Parameters['Name']` */
class ParameterObject implements NetObject {
  readonly parameter: ParameterMetadata;

  constructor(parameter: ParameterMetadata) {
    this.parameter = parameter;
  }

  get netType(): NetType {
    return parameterType;
  }
}

/** A parameter's part in one set: `.Parameters['Name'].ParameterSets['Set']`. */
class SetFlagsObject implements NetObject {
  readonly flags: ParameterSetFlags;

  constructor(flags: ParameterSetFlags) {
    this.flags = flags;
  }

  get netType(): NetType {
    return setFlagsType;
  }
}

/** One of `(Get-Command x).ParameterSets`. */
class ParameterSetObject implements NetObject {
  readonly name: string;
  readonly metadata: CommandMetadata;

  constructor(name: string, metadata: CommandMetadata) {
    this.name = name;
    this.metadata = metadata;
  }

  get netType(): NetType {
    return parameterSetType;
  }
}

/** One of `.ParameterSets[0].Parameters`: a parameter as the set has it. */
class SetParameterObject implements NetObject {
  readonly parameter: ParameterMetadata;
  readonly flags: ParameterSetFlags;

  constructor(parameter: ParameterMetadata, flags: ParameterSetFlags) {
    this.parameter = parameter;
    this.flags = flags;
  }

  get netType(): NetType {
    return setParameterType;
  }
}

/** One of `.OutputType`. */
class TypeNameObject implements NetObject {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  get netType(): NetType {
    return typeNameType;
  }

  toString(): string {
    return this.name;
  }
}

/** Parameters by name, in any case. */
class ParameterTable extends OrderedDictionary {
  override get netType(): NetType {
    return parameterTableType;
  }
}

const parameterTables = new WeakMap<CommandMetadata, NetDictionary>();

/** All parameters of a command by name: `.Parameters`. */
export function parameterTable(metadata: CommandMetadata): NetDictionary {
  let table = parameterTables.get(metadata);
  if (table === undefined) {
    table = new ParameterTable();
    for (const parameter of metadata.parameters) table.set(parameter.name, new ParameterObject(parameter));
    parameterTables.set(metadata, table);
  }
  return table;
}

/** `.ParameterSets`, the default one first. */
export function parameterSetObjects(metadata: CommandMetadata): Value[] {
  return displaySets(metadata).map((name) => new ParameterSetObject(name, metadata));
}

/** `.OutputType` */
export function outputTypeObjects(metadata: CommandMetadata): Value[] {
  return metadata.outputTypes.map((name) => new TypeNameObject(findType(name)?.fullName ?? name));
}

const parameterType: NetType = defineType(`${automation}.ParameterMetadata`, {
  members: () => ({
    'string Name {get;}': (self: ParameterObject) => self.parameter.name,
    'type ParameterType {get;}': (self: ParameterObject) => self.parameter.type,
    'System.Object ParameterSets {get;}': (self: ParameterObject) => {
      const table = new ParameterTable();
      for (const [name, flags] of self.parameter.sets) table.set(name, new SetFlagsObject(flags));
      return table;
    },
    'bool IsDynamic {get;}': (self: ParameterObject) => self.parameter.origin === 'dynamic',
    'System.Object Aliases {get;}': (self: ParameterObject) => [...self.parameter.aliases],
    'System.Object Attributes {get;}': (self: ParameterObject) => attributeObjects(self.parameter),
    'bool SwitchParameter {get;}': (self: ParameterObject) => self.parameter.isSwitch,
    'System.Object ResolveParameterType()': (self: ParameterObject) => self.parameter.type,
  }),
});

const flagMembers = {
  'bool ValueFromPipeline {get;}': (self: SetFlagsObject) => self.flags.byValue,
  'bool ValueFromPipelineByPropertyName {get;}': (self: SetFlagsObject) => self.flags.byPropertyName,
  'bool ValueFromRemainingArguments {get;}': (self: SetFlagsObject) => self.flags.remaining,
  'string HelpMessage {get;}': (self: SetFlagsObject) =>
    self.flags.helpMessage === '' ? null : self.flags.helpMessage,
};

const setFlagsType: NetType = defineType(`${automation}.ParameterSetMetadata`, {
  members: () => ({
    'bool IsMandatory {get;}': (self: SetFlagsObject) => self.flags.mandatory,
    'int Position {get;}': (self: SetFlagsObject) => self.flags.position ?? noPosition,
    ...flagMembers,
  }),
});

const setParameterType: NetType = defineType(`${automation}.CommandParameterInfo`, {
  members: () => ({
    'string Name {get;}': (self: SetParameterObject) => self.parameter.name,
    'type ParameterType {get;}': (self: SetParameterObject) => self.parameter.type,
    'bool IsMandatory {get;}': (self: SetParameterObject) => self.flags.mandatory,
    'bool IsDynamic {get;}': (self: SetParameterObject) => self.parameter.origin === 'dynamic',
    'int Position {get;}': (self: SetParameterObject) => self.flags.position ?? noPosition,
    ...flagMembers,
    'System.Object Aliases {get;}': (self: SetParameterObject) => [...self.parameter.aliases],
    'System.Object Attributes {get;}': (self: SetParameterObject) => attributeObjects(self.parameter),
  }),
});

const parameterSetType: NetType = defineType(`${automation}.CommandParameterSetInfo`, {
  members: () => ({
    'string Name {get;}': (self: ParameterSetObject) => self.name,
    'bool IsDefault {get;}': (self: ParameterSetObject) =>
      self.name === self.metadata.defaultSet && self.name !== allSets,
    'System.Object Parameters {get;}': (self: ParameterSetObject) => parametersIn(self),
    'string ToString()': (self: ParameterSetObject) => syntaxOfSet(self.metadata, self.name),
  }),
});

function parametersIn(set: ParameterSetObject): Value[] {
  return set.metadata.parameters.flatMap((parameter) => {
    const flags = flagsOf(parameter, set.name);
    return flags === null ? [] : [new SetParameterObject(parameter, flags)];
  });
}

const typeNameType: NetType = defineType(`${automation}.PSTypeName`, {
  members: () => ({
    'string Name {get;}': (self: TypeNameObject) => self.name,
    'type Type {get;}': (self: TypeNameObject) => findType(self.name),
    'string ToString()': (self: TypeNameObject) => self.name,
  }),
});

const parameterTableType: NetType = defineType(`${automation}.ParameterDictionary`, {
  interfaces: dictionaryInterfaces,
  members: () => ({
    'int Count {get;}': (self: NetDictionary) => self.count,
    'System.Collections.ICollection Keys {get;}': (self: NetDictionary) => self.keys,
    'System.Collections.ICollection Values {get;}': (self: NetDictionary) => self.values,
    'bool ContainsKey(string key)': (self: NetDictionary, key: string) => self.has(key),
    'System.Object get_Item(string key)': (self: NetDictionary, key: string) => self.get(key) ?? null,
    'System.Object GetEnumerator()': (self: NetDictionary) =>
      new Enumerator([...self.entries()].map(({ key, value }) => new DictionaryEntry(key, value))),
  }),
});
