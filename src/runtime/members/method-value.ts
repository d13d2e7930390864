import { stringArray } from '../../types/arrays.ts';
import { defineType } from '../../types/declare.ts';
import type { MethodLike } from '../../types/member-kinds.ts';
import type { NetType } from '../../types/net-type.ts';
import { overloadText } from '../../types/overload-text.ts';
import type { NetObject, Value } from '../../types/value.ts';

/** A method as a value: `$text.Substring` without parentheses. `Invoke` calls it. */
export class MethodValue implements NetObject {
  readonly target: Value;
  readonly name: string;
  readonly overloadDefinitions: readonly string[];
  readonly memberType: string;
  /** Calls the method on its target. */
  readonly call: (args: Value[]) => Value;

  constructor(
    target: Value,
    name: string,
    definitions: readonly string[],
    memberType: string,
    call: (args: Value[]) => Value,
  ) {
    this.target = target;
    this.name = name;
    this.overloadDefinitions = definitions;
    this.memberType = memberType;
    this.call = call;
  }

  get netType(): NetType {
    return methodValueType;
  }

  toString(): string {
    return this.overloadDefinitions.join(', ');
  }
}

/** The lines of `OverloadDefinitions`. */
export function overloadDefinitions(member: MethodLike): string[] {
  if (member.kind === 'ScriptMethod') return [`System.Object ${member.name}();`];
  return member.overloads.map((overload) => overloadText(member.name, overload));
}

const methodValueType: NetType = defineType('System.Management.Automation.PSMethod', {
  members: () => ({
    'string Name {get;}': (self: MethodValue) => self.name,
    'string MemberType {get;}': (self: MethodValue) => self.memberType,
    'string TypeNameOfValue {get;}': () => 'System.Management.Automation.PSMethod',
    'System.Object Value {get;}': (self: MethodValue) => self,
    'string[] OverloadDefinitions {get;}': (self: MethodValue) => stringArray([...self.overloadDefinitions]),
    'bool IsInstance {get;}': () => false,
    'System.Object Invoke(Params System.Object[] arguments)': (self: MethodValue, args: Value[]) =>
      self.call([...args]),
    'string ToString()': (self: MethodValue) => self.toString(),
  }),
});
