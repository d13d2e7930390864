import { defineType } from '../../types/declare.ts';
import { dictionaryInterfaces, type NetDictionary } from '../../types/dictionary.ts';
import { Hashtable } from '../../types/hashtable.ts';
import type { NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';

/** `$PSBoundParameters` as a dictionary that scripts may change and splat. */
export function createBoundParameters(bound: ReadonlyMap<string, Value>): Value {
  const table = new BoundParameters();
  for (const [name, value] of bound) table.set(name, value ?? null);
  return table;
}

class BoundParameters extends Hashtable {
  override get netType(): NetType {
    return boundParametersType;
  }

  override clone(): Hashtable {
    const copy = new BoundParameters();
    for (const entry of this.entries()) copy.set(entry.key, entry.value);
    return copy;
  }
}

const boundParametersType: NetType = defineType('System.Management.Automation.PSBoundParametersDictionary', {
  interfaces: dictionaryInterfaces,
  members: () => ({
    'int Count {get;}': (self: NetDictionary) => self.count,
    'System.Collections.ICollection Keys {get;}': (self: NetDictionary) => self.keys,
    'System.Collections.ICollection Values {get;}': (self: NetDictionary) => self.values,
    'void Add(string key, System.Object value)': (self: NetDictionary, key: string, value: Value) =>
      self.add(key, value),
    'void Clear()': (self: NetDictionary) => self.clear(),
    'bool ContainsKey(string key)': (self: NetDictionary, key: string) => self.has(key),
    'bool Remove(string key)': (self: NetDictionary, key: string) => self.remove(key),
    'System.Object get_Item(string key)': (self: NetDictionary, key: string) => self.get(key) ?? null,
    'void set_Item(string key, System.Object value)': (self: NetDictionary, key: string, value: Value) =>
      self.set(key, value),
  }),
});
