import type { ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';
import type { Place } from '../../../src/runtime/drives.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { itemName, SessionDrive } from '../../../src/runtime/items/session-drive.ts';
import { reporting } from '../drive-report.ts';
import { writeItem } from '../item-object.ts';
import type { NewItemArguments } from './new-file-item.ts';

/** What variables, functions and aliases may be told beside their value. */
export const optionsParameter = {
  Options: {
    type: 'System.Management.Automation.ScopedItemOptions',
    help: 'Whether it may be changed or removed, and who sees it.',
  },
} as const satisfies ParameterDeclarations;

/** New-Item on a drive of the session: environment, variables, functions, aliases. */
export function newSessionItem(cmdlet: CmdletInvocation, place: Place, args: NewItemArguments): void {
  const { drive } = place;
  const name = itemName(place.segments);
  if (!(drive instanceof SessionDrive)) throw new Error(`${drive.name} is no drive of the session`);
  if (args.value === undefined || args.value === null) {
    cmdlet.writeError(
      ErrorRecord.of({
        message: "Value cannot be null. (Parameter 'value')",
        id: 'NewItemValueNotSpecified',
        category: 'InvalidArgument',
        target: name,
        exceptionType: 'System.Management.Automation.PSArgumentNullException',
      }),
    );
    return;
  }
  if (drive.stat(place.segments) !== undefined && args.force !== true) {
    cmdlet.writeError(
      ErrorRecord.of({
        message: `The item at path '${name}' already exists. (Parameter 'path')`,
        id: 'Argument',
        category: 'InvalidArgument',
        exceptionType: 'System.Management.Automation.PSArgumentException',
      }),
    );
    return;
  }
  const { value } = args;
  const shown = cmdlet.session.context.text(value);
  if (!cmdlet.shouldProcess(`Item: ${name} Type: ${args.itemType ?? ''} Value: ${shown}`, 'New Item')) return;
  // Making an item sets it, and setting asks once more.
  if (!cmdlet.shouldProcess(`Item: ${name} Value: ${shown}`, 'Set Item')) return;
  const settings = { force: args.force === true, options: args.options?.value };
  if (reporting(cmdlet, { id: 'NewItem', target: name }, () => drive.assign(name, value, settings))) {
    writeItem(cmdlet, place);
  }
}
