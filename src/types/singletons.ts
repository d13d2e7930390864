import { objectType } from './core-types.ts';
import { defineType } from './declare.ts';
import { defaultOf } from './default-value.ts';
import { NetException } from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** `[DBNull]::Value`: a database's null. */
class DBNull implements NetObject {
  get netType(): NetType {
    return dbNullType;
  }

  toString(): string {
    return '';
  }
}

const dbNull = new DBNull();

export const dbNullType: NetType = defineType('System.DBNull', {
  members: () => ({
    'string ToString()': () => '',
    'static System.DBNull Value {get;}': () => dbNull,
  }),
});

/** `[NullString]::Value`: passes null where a string is expected. */
class NullString implements NetObject {
  get netType(): NetType {
    return nullStringType;
  }

  toString(): string {
    return '';
  }
}

const nullString = new NullString();

export const nullStringType: NetType = defineType('System.Management.Automation.Language.NullString', {
  accelerators: ['NullString'],
  members: () => ({
    'string ToString()': () => '',
    'static NullString Value {get;}': () => nullString,
  }),
});

defineType('System.Management.Automation.Internal.AutomationNull', {
  isAbstract: true,
  members: () => ({ 'static System.Object Value {get;}': () => undefined }),
});

/** A reference that would not keep its target alive; here it does. */
class WeakReferenceObject implements NetObject {
  target: Value;

  constructor(target: Value) {
    this.target = target;
  }

  get netType(): NetType {
    return weakReferenceType;
  }
}

const weakReferenceType: NetType = defineType('System.WeakReference', {
  members: () => ({
    'bool IsAlive {get;}': (self: WeakReferenceObject) => self.target !== null,
    'System.Object Target {get;set;}': {
      get: (self: WeakReferenceObject) => self.target,
      set: (self: WeakReferenceObject, target: Value) => {
        self.target = target;
      },
    },
    'System.WeakReference new(System.Object target)': (target: Value) => new WeakReferenceObject(target),
  }),
});

function create(type: NetType, args: readonly Value[], context: MemberContext): Value {
  const overload = type.members.constructors.find(({ parameters }) => parameters.length === args.length);
  if (overload === undefined) {
    if (type.isValueType && args.length === 0) return defaultOf(type, context);
    throw new NetException(
      'System.MissingMethodException',
      type.name === 'String'
        ? "Cannot dynamically create an instance of type 'System.String'. Reason: Uninitialized Strings cannot be created."
        : `Constructor on type '${type.fullName}' not found.`,
    );
  }
  const converted = args.map((arg, index) => context.convert(arg, overload.parameters[index]?.type ?? objectType));
  return overload.invoke(null, converted, context);
}

defineType('System.Activator', {
  isAbstract: true,
  members: () => ({
    'static System.Object CreateInstance(type type)': (type: NetType, context: MemberContext) =>
      create(type, [], context),
    'static System.Object CreateInstance(type type, Params System.Object[] args)': (
      type: NetType,
      args: Value[] | null,
      context: MemberContext,
    ) => create(type, args ?? [], context),
  }),
});

defineType('System.GC', {
  isAbstract: true,
  members: () => ({
    'static void Collect() | static void WaitForPendingFinalizers()': () => undefined,
    'static long GetTotalMemory(bool forceFullCollection)': () => BigInt(process.memoryUsage().heapUsed),
  }),
});
