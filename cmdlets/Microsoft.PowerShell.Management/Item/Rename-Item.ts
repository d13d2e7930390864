import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { moveItem } from '../../../src/runtime/files/file-actions.ts';
import { realPlace } from '../../../src/runtime/items/provider-info.ts';
import { reporting } from '../drive-report.ts';
import { writeItem } from '../item-object.ts';
import {
  childOf,
  credentialParameter,
  forceParameter,
  isOnDisk,
  isWithin,
  parentOf,
  pathNotFound,
  refuseCredential,
  resolvePath,
} from '../item-paths.ts';
import { renameKey } from '../Registry/key-actions.ts';
import { keyPlace } from '../Registry/key-object.ts';
import { copySessionItem } from './session-transfer.ts';
import { passThruParameter } from './transfer-parameters.ts';

export default defineCmdlet({
  name: 'Rename-Item',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['ren', 'rni'],
  synopsis: 'Gives an item another name.',
  defaultSet: 'ByPath',
  sets: ['ByPath', 'ByLiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Path: {
      type: 'String',
      sets: { ByPath: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      help: 'The item.',
    },
    LiteralPath: {
      type: 'String',
      aliases: ['PSPath', 'LP'],
      sets: { ByLiteralPath: { mandatory: true, byPropertyName: true } },
      help: 'The item, its path taken as it is.',
    },
    NewName: { type: 'String', mandatory: true, position: 1, byPropertyName: true, help: 'Its new name.' },
    ...forceParameter,
    ...passThruParameter,
    ...credentialParameter,
  },
  examples: [
    {
      title: 'A file',
      command: 'Rename-Item C:\\a.txt b.txt; Test-Path C:\\b.txt',
      before: "Set-Content C:\\a.txt 'text'",
      shows: ['True'],
    },
  ],
  related: ['Move-Item', 'Copy-Item'],
  process(cmdlet, args) {
    refuseCredential(cmdlet);
    const { drives } = cmdlet.session;
    const path = args.literalPath ?? args.path ?? '';
    const place = resolvePath(cmdlet, path);
    if (place === null) return;
    const item = drives.stat(place);
    if (item === undefined) {
      cmdlet.writeError(
        args.literalPath === undefined
          ? pathNotFound(drives.show(place))
          : invalid(
              `Cannot rename because item at '${path}' does not exist.`,
              'InvalidOperation',
              'InvalidOperation',
              'PSInvalidOperationException',
            ),
      );
      return;
    }
    if (isWithin(drives.location, place)) {
      const why = `Cannot rename the item at '${path}' because it is in use.`;
      cmdlet.writeError(invalid(why, 'InvalidOperation', 'InvalidOperation', 'PSInvalidOperationException'));
      return;
    }
    if (keyPlace(place) !== undefined) {
      renameKey(cmdlet, place, args.newName, args.passThru === true);
      return;
    }
    if (!isOnDisk(place)) {
      const options = { force: args.force === true, passThru: args.passThru === true, removes: true };
      copySessionItem(cmdlet, place, childOf(parentOf(place), args.newName), options);
      return;
    }
    const folder = drives
      .show(parentOf(place))
      .replace(/[\\/]$/, '')
      .toLowerCase();
    let name = args.newName.replace(/^\.[\\/]/, '');
    if (/^(.*)[\\/][^\\/]*$/.exec(name)?.[1]?.toLowerCase() === folder) name = /[^\\/]*$/.exec(name)?.[0] ?? name;
    if (/[\\/:]/.test(name)) {
      const message = 'Cannot rename the specified target, because it represents a path or device name.';
      cmdlet.throwTerminatingError(invalid(message, 'Argument', 'InvalidArgument', 'PSArgumentException'));
    }
    const target = childOf(parentOf(place), name);
    const from = drives.show(place);
    const action = item.folder ? 'Rename Directory' : 'Rename File';
    if (!cmdlet.shouldProcess(`Item: ${from} Destination: ${drives.show(target)}`, action)) return;
    // Another spelling of the same name moves nothing onto itself.
    const same = isWithin(target, place);
    const done = reporting(cmdlet, { id: 'RenameItem', target: from }, () => {
      if (same) place.drive.move(place.segments, target.segments);
      else moveItem(realPlace(place), realPlace(target), false);
    });
    if (done && args.passThru === true) writeItem(cmdlet, target);
  },
});

function invalid(
  message: string,
  id: string,
  category: 'InvalidOperation' | 'InvalidArgument',
  exception: string,
): ErrorRecord {
  return ErrorRecord.of({ message, id, category, exceptionType: `System.Management.Automation.${exception}` });
}
