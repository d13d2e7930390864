import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import type { Variable } from './variable.ts';

/** `[System.Management.Automation.PSVariable]` */
export const variableType: NetType = defineType('System.Management.Automation.PSVariable', {
  accelerators: ['psvariable'],
  members: () => ({
    'string Name {get;}': (self: Variable) => self.name,
    'string Description {get;set;}': {
      get: (self: Variable) => self.description,
      set: (self: Variable, text: string) => {
        self.description = text;
      },
    },
    'System.Object Value {get;set;}': {
      get: (self: Variable) => self.get(),
      set: (self: Variable, value: Value) => self.set(value),
    },
    'string ModuleName {get;}': (self: Variable) => self.moduleName,
  }),
});
