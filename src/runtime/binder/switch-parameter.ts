import { valueType } from '../../types/core-types.ts';
import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject } from '../../types/value.ts';

/** The value of a `[switch]` parameter as functions see it: true in conditions, `$Force.IsPresent`. */
export class SwitchParameter implements NetObject {
  readonly isPresent: boolean;

  private constructor(isPresent: boolean) {
    this.isPresent = isPresent;
  }

  static readonly present = new SwitchParameter(true);
  static readonly absent = new SwitchParameter(false);

  static of(isPresent: boolean): SwitchParameter {
    return isPresent ? SwitchParameter.present : SwitchParameter.absent;
  }

  get netType(): NetType {
    return switchParameterType;
  }

  equalityKey(): string {
    return String(this.isPresent);
  }

  toString(): string {
    return this.isPresent ? 'True' : 'False';
  }
}

export const switchParameterType: NetType = defineType('System.Management.Automation.SwitchParameter', {
  accelerators: ['switch'],
  base: valueType,
  kind: 'struct',
  members: () => ({
    'bool IsPresent {get;}': (self: SwitchParameter) => self.isPresent,
    'bool ToBool()': (self: SwitchParameter) => self.isPresent,
    'string ToString()': (self: SwitchParameter) => self.toString(),
    'static switch Present {get;}': () => SwitchParameter.present,
    'switch new(bool isPresent)': (isPresent: boolean) => SwitchParameter.of(isPresent),
  }),
});
