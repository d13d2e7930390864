import { objectType, valueType } from './core-types.ts';
import { defineGeneric, defineType, type MemberTable } from './declare.ts';
import type { Equatable } from './equality.ts';
import { hashKey } from './equality.ts';
import type { MemberContext, NetType } from './net-type.ts';
import type { GenericType } from './type-names.ts';
import { typeOf } from './type-of.ts';
import type { Value } from './value.ts';

/** A tuple: `Item1`, `Item2`, ... */
export class Tuple implements Equatable {
  readonly netType: NetType;
  readonly items: readonly Value[];

  constructor(type: NetType, items: readonly Value[]) {
    this.netType = type;
    this.items = items;
  }

  equalityKey(): string {
    return this.items.map((item) => String(hashKey(item))).join('\u0001');
  }
}

const letters = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
const definitions = new Map<string, GenericType>();

for (const name of ['System.Tuple', 'System.ValueTuple']) {
  for (let arity = 1; arity <= letters.length; arity++) {
    const parameters = letters.slice(0, arity);
    const generic = defineGeneric(name, parameters, () => ({
      ...(name === 'System.ValueTuple' ? { base: valueType, kind: 'struct' as const } : {}),
      members: (type) => tupleMembers(type, parameters),
    }));
    definitions.set(`${name}\`${arity}`, generic);
  }
}

function tupleMembers(type: NetType, parameters: readonly string[]): MemberTable {
  const members: Record<string, (...args: never[]) => unknown> = {
    'string ToString()': (self: Tuple, context: MemberContext) =>
      `(${self.items.map((item) => context.text(item)).join(', ')})`,
    [`System.Object new(${parameters.map((parameter, index) => `${parameter} item${index + 1}`).join(', ')})`]: (
      ...args: unknown[]
    ) => new Tuple(type, args.slice(0, parameters.length) as Value[]),
    'int Length {get;}': (self: Tuple) => self.items.length,
    'System.Object Item(int index) {get;}': (self: Tuple, index: number) => self.items[index] ?? null,
  };
  parameters.forEach((parameter, index) => {
    members[`${parameter} Item${index + 1} {get;}`] = (self: Tuple) => self.items[index] ?? null;
  });
  return members;
}

/** A tuple of these values, typed by them. */
export function tupleOf(name: 'System.Tuple' | 'System.ValueTuple', items: readonly Value[]): Tuple | null {
  const generic = definitions.get(`${name}\`${items.length}`);
  return generic === undefined ? null : new Tuple(generic.close(items.map(typeOf)), items);
}

for (const name of ['System.Tuple', 'System.ValueTuple'] as const) {
  defineType(name, {
    base: objectType,
    isAbstract: true,
    members: () =>
      Object.fromEntries(
        letters.map((_, index) => {
          const parameters = letters.slice(0, index + 1).map((_letter, at) => `System.Object item${at + 1}`);
          return [
            `static System.Object Create(${parameters.join(', ')})`,
            (...args: unknown[]) => tupleOf(name, args.slice(0, index + 1) as Value[]),
          ];
        }),
      ),
  });
}
