import { comparableType, comparerInterfaceType, enumerableType } from '../../types/core-types.ts';
import { itemsOf } from '../../types/enumerable.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { isTrue } from '../convert/truth.ts';
import { invokeMethod } from '../members/invoke.ts';
import type { Abilities } from './instances.ts';

/** What an object can do by the methods of its class; `has` asks for one by its lower-case name. Null for nothing special. */
export function abilitiesOf(
  self: NetObject,
  has: (method: string) => boolean,
  context: EvaluationContext,
): Abilities | null {
  const type = self.netType;
  const call = (name: string, ...args: Value[]): Value => invokeMethod(self, name, args, context);
  const number = (value: Value): number => (typeof value === 'number' ? value : 0);
  let abilities: Abilities = {};
  const can = (more: Abilities): void => {
    abilities = { ...abilities, ...more };
  };
  if (implementsAny(type, comparableType) && has('compareto'))
    can({ compareTo: (other) => number(call('CompareTo', other)) });
  if (implementsAny(type, comparerInterfaceType) && has('compare'))
    can({ compare: (a, b) => number(call('Compare', a, b)) });
  if (implementsAny(type, enumerableType) && has('getenumerator')) {
    can({ [Symbol.iterator]: () => (itemsOf(call('GetEnumerator')) ?? [])[Symbol.iterator]() });
  }
  if (has('equals')) {
    can({ equalTo: (other) => isTrue(call('Equals', other)) });
    if (has('gethashcode')) can({ equalityKey: () => context.text(call('GetHashCode')) });
  }
  return Reflect.ownKeys(abilities).length === 0 ? null : abilities;
}

/** The interface itself or its generic form. */
function implementsAny(type: NetType, contract: NetType): boolean {
  if (type.isAssignableTo(contract)) return true;
  for (const each of type.ancestors)
    if (each.kind === 'interface' && each.name.replace(/`\d+$/, '') === contract.name) return true;
  return false;
}
