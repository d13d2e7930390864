import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { notSupported } from '../../../src/runtime/errors/not-supported.ts';
import {
  credentialParameter,
  filterParameters,
  findAt,
  forceParameter,
  isOnDisk,
  isWithin,
  pathParameters,
  refuseCredential,
  resolvePath,
} from '../item-paths.ts';
import { moveKey } from '../Registry/key-actions.ts';
import { keyPlace } from '../Registry/key-object.ts';
import { moveTo, targetOf } from './transfer.ts';
import { destinationParameters, passThruParameter } from './transfer-parameters.ts';

export default defineCmdlet({
  name: 'Move-Item',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['mi', 'mv', 'move'],
  synopsis: 'Moves files and folders.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ...pathParameters,
    ...destinationParameters,
    ...forceParameter,
    ...filterParameters,
    ...passThruParameter,
    ...credentialParameter,
  },
  examples: [
    {
      title: 'A file into a folder',
      command: 'Move-Item C:\\a.txt C:\\Old; Test-Path C:\\Old\\a.txt',
      before: "Set-Content C:\\a.txt 'text'; New-Item C:\\Old -ItemType Directory",
      shows: ['True'],
    },
  ],
  related: ['Copy-Item', 'Rename-Item'],
  process(cmdlet, args) {
    refuseCredential(cmdlet);
    const { drives } = cmdlet.session;
    const options = { recurse: true, force: args.force === true, passThru: args.passThru === true };
    const destination = resolvePath(cmdlet, args.destination ?? '.');
    if (destination === null) return;
    for (const path of args.literalPath ?? args.path ?? []) {
      const literal = args.literalPath !== undefined;
      const report = literal ? () => nothingToMove(path) : undefined;
      for (const found of findAt(cmdlet, path, literal, args, report)) {
        if (keyPlace(found.place) !== undefined) moveKey(cmdlet, found.place, destination, options.passThru);
        else if (!isOnDisk(found.place)) {
          cmdlet.writeError(
            notSupported('Provider operation stopped because the provider does not support this operation.'),
          );
        } else if (isWithin(drives.location, found.place)) {
          cmdlet.writeError(
            ErrorRecord.of({
              message: `Cannot move item because the item at '${path}' is in use.`,
              id: 'InvalidOperation',
              category: 'InvalidOperation',
              exceptionType: 'System.Management.Automation.PSInvalidOperationException',
            }),
          );
        } else moveTo(cmdlet, found, targetOf(cmdlet, found.place, destination), options);
      }
    }
  },
});

function nothingToMove(path: string): ErrorRecord {
  return ErrorRecord.of({
    message: `Cannot move item because the item at '${path}' does not exist.`,
    id: 'InvalidOperation',
    category: 'InvalidOperation',
    exceptionType: 'System.Management.Automation.PSInvalidOperationException',
  });
}
