import { objectType } from '../../types/core-types.ts';
import { defineType } from '../../types/declare.ts';
import { collectionOfType, NetList } from '../../types/list.ts';
import type { NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import { PSError } from '../flow.ts';
import { entryVisibility } from '../item-options.ts';
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
    'System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}': {
      get: (self: Variable) => entryVisibility.of(self.visibility === 'Private' ? 1 : 0),
      set: (self: Variable, visibility: number) => {
        self.visibility = visibility === 1 ? 'Private' : 'Public';
      },
    },
    'string ModuleName {get;}': (self: Variable) => self.moduleName,
    'System.Management.Automation.ScopedItemOptions Options {get;set;}': {
      get: (self: Variable) => self.options,
      set: (self: Variable, options: number) => {
        self.options = options;
        self.refresh();
      },
    },
    'System.Object Attributes {get;}': (self: Variable) =>
      new NetList(
        collectionOfType.close([objectType]),
        (self.constraints ?? []).map(({ attribute }) => attribute),
      ),
    'bool IsValidValue(System.Object value)': (self: Variable, value: Value) => accepts(self, value),
  }),
});

function accepts(variable: Variable, value: Value): boolean {
  try {
    let next = value;
    for (const constraint of variable.constraints ?? []) next = constraint.apply(next, variable);
    return true;
  } catch (error) {
    if (error instanceof PSError) return false;
    throw error;
  }
}
