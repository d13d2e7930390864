import { objectType } from '../../types/core-types.ts';
import { defineType } from '../../types/declare.ts';
import { dictionaryInterfaces, type NetDictionary } from '../../types/dictionary.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { Hashtable } from '../../types/hashtable.ts';
import { listOf, NetList } from '../../types/list.ts';
import { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { ParameterDescription } from '../binder/metadata.ts';
import { describeParameter } from './parameters.ts';

/** `[System.Management.Automation.RuntimeDefinedParameter]::new(name, type, attributes)` */
export class RuntimeDefinedParameter implements NetObject {
  name: string;
  parameterType: NetType;
  attributes: NetList;
  value: Value = null;
  isSet = false;

  constructor(name: string, parameterType: NetType, attributes: NetList) {
    this.name = name;
    this.parameterType = parameterType;
    this.attributes = attributes;
  }

  get netType(): NetType {
    return runtimeDefinedParameterType;
  }

  /** The binder's view of it. */
  description(): ParameterDescription {
    return { ...describeParameter(this.name, this.parameterType, this.attributes.items), origin: 'dynamic' };
  }
}

const name = 'System.Management.Automation.RuntimeDefinedParameter';

export const runtimeDefinedParameterType: NetType = defineType(name, {
  members: () => ({
    [`${name} new()`]: () => new RuntimeDefinedParameter('', objectType, listOf(objectType)),
    [`${name} new(string name, type parameterType, System.Object attributes)`]: (
      parameter: string,
      type: NetType,
      attributes: Value,
    ) =>
      new RuntimeDefinedParameter(
        parameter,
        type,
        attributes instanceof NetList ? attributes : listOf(objectType, [...(enumerableOf(attributes) ?? [])]),
      ),
    'string Name {get;set;}': {
      get: (self: RuntimeDefinedParameter) => self.name,
      set: (self: RuntimeDefinedParameter, text: string) => {
        self.name = text;
      },
    },
    'type ParameterType {get;set;}': {
      get: (self: RuntimeDefinedParameter) => self.parameterType,
      set: (self: RuntimeDefinedParameter, type: Value) => {
        if (type instanceof NetType) self.parameterType = type;
      },
    },
    'System.Object Value {get;set;}': {
      get: (self: RuntimeDefinedParameter) => self.value,
      set: (self: RuntimeDefinedParameter, value: Value) => {
        self.value = value;
      },
    },
    'bool IsSet {get;set;}': {
      get: (self: RuntimeDefinedParameter) => self.isSet,
      set: (self: RuntimeDefinedParameter, flag: boolean) => {
        self.isSet = flag;
      },
    },
    'System.Object Attributes {get;}': (self: RuntimeDefinedParameter) => self.attributes,
  }),
});

class RuntimeDefinedParameters extends Hashtable {
  override get netType(): NetType {
    return runtimeDefinedParametersType;
  }
}

const dictionary = 'System.Management.Automation.RuntimeDefinedParameterDictionary';

const runtimeDefinedParametersType: NetType = defineType(dictionary, {
  interfaces: dictionaryInterfaces,
  members: () => ({
    [`${dictionary} new()`]: () => new RuntimeDefinedParameters(),
    'int Count {get;}': (self: NetDictionary) => self.count,
    'System.Collections.ICollection Keys {get;}': (self: NetDictionary) => self.keys,
    'System.Collections.ICollection Values {get;}': (self: NetDictionary) => self.values,
    'void Add(string key, System.Object value)': (self: NetDictionary, key: string, value: Value) =>
      self.add(key, value),
    'bool ContainsKey(string key)': (self: NetDictionary, key: string) => self.has(key),
  }),
});
