import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import {
  credentialParameter,
  filterParameters,
  findAt,
  forceParameter,
  isOnDisk,
  pathParameters,
  refuseCredential,
  resolvePath,
} from '../item-paths.ts';
import { copyKey } from '../Registry/key-actions.ts';
import { keyPlace } from '../Registry/key-object.ts';
import { copySessionItem } from './session-transfer.ts';
import { copyTo, targetOf } from './transfer.ts';
import { destinationParameters, passThruParameter } from './transfer-parameters.ts';

export default defineCmdlet({
  name: 'Copy-Item',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['cp', 'copy', 'cpi'],
  synopsis: 'Copies files, folders and other items.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ...pathParameters,
    ...destinationParameters,
    ...forceParameter,
    ...filterParameters,
    Recurse: { type: 'SwitchParameter', help: 'Copies what folders hold, too.' },
    ...passThruParameter,
    ...credentialParameter,
  },
  examples: [
    {
      title: 'A file',
      command: 'Copy-Item C:\\a.txt C:\\b.txt; Get-Content C:\\b.txt',
      before: "Set-Content C:\\a.txt 'text'",
      shows: ['text'],
    },
  ],
  related: ['Move-Item', 'Rename-Item'],
  process(cmdlet, args) {
    refuseCredential(cmdlet);
    const options = { recurse: args.recurse === true, force: args.force === true, passThru: args.passThru === true };
    const destination = resolvePath(cmdlet, args.destination ?? '.');
    if (destination === null) return;
    for (const path of args.literalPath ?? args.path ?? []) {
      for (const found of findAt(cmdlet, path, args.literalPath !== undefined, args)) {
        if (isOnDisk(found.place)) copyTo(cmdlet, found, targetOf(cmdlet, found.place, destination), options);
        else if (keyPlace(found.place) !== undefined) {
          const { recurse, passThru } = options;
          copyKey(cmdlet, found.place, destination, { recurse, write: passThru ? 'all' : 'none' });
        } else copySessionItem(cmdlet, found.place, destination, { ...options, removes: false });
      }
    }
  },
});
