import { delegateType, objectType, voidType } from './core-types.ts';
import { defineGeneric, defineType, type MemberTable } from './declare.ts';
import type { MemberContext, NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** A script block in the form that .NET calls: `[Func[int,int]] { ... }`. */
export class Delegate implements NetObject {
  readonly netType: NetType;
  /** What runs. */
  readonly block: Value;

  constructor(type: NetType, block: Value) {
    this.netType = type;
    this.block = block;
  }
}

/** What a delegate's `Invoke` does: the block with the arguments, its output as the declared type, or nothing at all. */
function invoke(self: Delegate, ...rest: readonly unknown[]): Value {
  const context = rest.at(-1) as MemberContext;
  const output = context.call(self.block, rest.slice(0, -1) as Value[]);
  const method = self.netType.members.instance.get('invoke');
  const returns = method?.kind === 'method' ? (method.overloads[0]?.returns ?? voidType) : voidType;
  if (returns === voidType) return undefined;
  return returns === objectType ? (output ?? null) : context.convert(output ?? null, returns);
}

function members(signature: string): MemberTable {
  return { [signature]: invoke };
}

const generic: readonly (readonly [name: string, signature: string, ...parameters: string[]])[] = [
  ['System.Predicate', 'bool Invoke(T obj)', 'T'],
  ['System.Comparison', 'int Invoke(T x, T y)', 'T'],
  ['System.Converter', 'TOutput Invoke(TInput input)', 'TInput', 'TOutput'],
  ['System.EventHandler', 'void Invoke(System.Object sender, TEventArgs e)', 'TEventArgs'],
  ['System.Action', 'void Invoke(T obj)', 'T'],
  ...[2, 3, 4].map((count) => numbered('System.Action', count, 'void')),
  ['System.Func', 'TResult Invoke()', 'TResult'],
  ['System.Func', 'TResult Invoke(T arg)', 'T', 'TResult'],
  ...[2, 3, 4].map((count) => numbered('System.Func', count, 'TResult')),
];

/** Action and Func of several arguments: `TResult Invoke(T1 arg1, T2 arg2)`. */
function numbered(name: string, count: number, returns: string): readonly [string, string, ...string[]] {
  const types = Array.from({ length: count }, (_, index) => `T${index + 1}`);
  const signature = `${returns} Invoke(${types.map((type, index) => `${type} arg${index + 1}`).join(', ')})`;
  return [name, signature, ...types, ...(returns === 'void' ? [] : [returns])];
}

for (const [name, signature, ...parameters] of generic) {
  defineGeneric(name, parameters, () => ({ base: delegateType, kind: 'delegate', members: () => members(signature) }));
}

const plain: Readonly<Record<string, string>> = {
  'System.Action': 'void Invoke()',
  'System.EventHandler': 'void Invoke(System.Object sender, System.EventArgs e)',
  'System.AsyncCallback': 'void Invoke(System.Object ar)',
  'System.Threading.ThreadStart': 'void Invoke()',
};

for (const [name, signature] of Object.entries(plain)) {
  defineType(name, { base: delegateType, kind: 'delegate', members: () => members(signature) });
}

for (const name of ['System.IComparable', 'System.IEquatable']) {
  defineGeneric(name, ['T'], () => ({ kind: 'interface' }));
}

defineType('System.EventArgs', { base: objectType });
