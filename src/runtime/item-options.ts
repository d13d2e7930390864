import { defineEnum } from '../types/declare.ts';

/** What may be done with a variable, function or alias; the numbers are those of VariableOption. */
export const scopedItemOptions = defineEnum(
  'System.Management.Automation.ScopedItemOptions',
  'None=0 ReadOnly=1 Constant=2 Private=4 AllScope=8 Unspecified=16',
  { flags: true },
);

/** Whether a variable, function or alias can be seen from outside its session state. */
export const entryVisibility = defineEnum(
  'System.Management.Automation.SessionStateEntryVisibility',
  'Public=0 Private=1',
);
