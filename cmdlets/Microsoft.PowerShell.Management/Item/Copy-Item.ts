import { type Arguments, defineCmdlet, type ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';
import type { Drives } from '../../../src/runtime/drives.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { providerOf, providerPath } from '../../../src/runtime/items/provider-info.ts';
import { boundProvider } from '../bound-provider.ts';
import {
  childOf,
  credentialParameter,
  type Found,
  filterParameters,
  findAt,
  forceParameter,
  isOnDisk,
  leafOf,
  pathNotFound,
  pathParameters,
  refuseCredential,
  resolvePath,
} from '../item-paths.ts';
import { copyKey } from '../Registry/key-actions.ts';
import { keyPlace } from '../Registry/key-object.ts';
import { copySessionItem } from './session-transfer.ts';
import { copyTo, targetOf } from './transfer.ts';
import { destinationParameters, passThruParameter } from './transfer-parameters.ts';

/** What only the drives of a file system know. */
const sessionParameters = {
  FromSession: { type: 'PSSession', notNullOrEmpty: true, help: 'The session on a computer that the items are on.' },
  ToSession: { type: 'PSSession', notNullOrEmpty: true, help: 'The session on a computer that they go to.' },
} as const satisfies ParameterDeclarations;

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
    Container: {
      type: 'SwitchParameter',
      help: 'Keeps the folders that files are in; -Container:$false puts all files into one folder.',
      default: 'True',
    },
    ...forceParameter,
    ...filterParameters,
    Recurse: { type: 'SwitchParameter', help: 'Copies what folders hold, too.' },
    ...passThruParameter,
    ...credentialParameter,
  },
  dynamicParameters: (bound, session) => (boundProvider(bound, session) === 'FileSystem' ? sessionParameters : {}),
  examples: [
    {
      title: 'A file',
      command: 'Copy-Item C:\\a.txt C:\\b.txt; Get-Content C:\\b.txt',
      before: "Set-Content C:\\a.txt 'text'",
      shows: ['text'],
    },
    {
      title: 'All files below a folder into one',
      command: 'Copy-Item C:\\Logs C:\\All -Recurse -Container:$false; Get-ChildItem C:\\All -Name',
      before: 'New-Item C:\\All -ItemType Directory; New-Item C:\\Logs\\Mon\\a.log -Force',
      shows: ['a.log'],
    },
  ],
  related: ['Move-Item', 'Rename-Item'],
  process(cmdlet, given) {
    const args = given as typeof given & Arguments<typeof sessionParameters>;
    refuseCredential(cmdlet);
    if (args.fromSession !== undefined && args.toSession !== undefined) {
      cmdlet.throwTerminatingError(
        ErrorRecord.of({
          message: "'-FromSession' and '-ToSession' are mutually exclusive and cannot be specified at the same time.",
          id: 'InvalidInput',
          category: 'InvalidArgument',
          target: args.fromSession,
          exceptionType: 'System.ArgumentException',
        }),
      );
    }
    const { drives } = cmdlet.session;
    const options = { recurse: args.recurse === true, force: args.force === true, passThru: args.passThru === true };
    const destination =
      args.toSession === undefined
        ? resolvePath(cmdlet, args.destination ?? '.')
        : placeAway(args.toSession.engine.session.drives, args.destination ?? '');
    if (destination === null) return;
    for (const path of args.literalPath ?? args.path ?? []) {
      for (const found of sourcesAt(path)) {
        if (isOnDisk(found.place)) copyFiles(found);
        else if (keyPlace(found.place) !== undefined) {
          const { recurse, passThru } = options;
          copyKey(cmdlet, found.place, destination, { recurse, write: passThru ? 'all' : 'none' });
        } else copySessionItem(cmdlet, found.place, destination, { ...options, removes: false });
      }
    }

    /** What a path names here, or where -FromSession looks. */
    function sourcesAt(path: string): Found[] {
      if (args.fromSession === undefined) return findAt(cmdlet, path, args.literalPath !== undefined, args);
      const away = args.fromSession.engine.session.drives;
      const place = placeAway(away, path);
      if (place === null) return [];
      const item = away.stat(place);
      if (item !== undefined) return [{ place, item }];
      cmdlet.writeError(pathNotFound(path));
      return [];
    }

    function copyFiles(found: Found): void {
      if (destination === null) return;
      if (providerOf(destination.drive) !== 'FileSystem') {
        refuse(
          found,
          'CopyItemSourceAndDestinationNotSameProvider',
          'Source and destination path did not resolve to the same provider.',
        );
        return;
      }
      const target = drives.stat(destination);
      const container = args.container !== false;
      if (found.item.folder && target !== undefined && !target.folder) {
        refuse(found, 'CopyContainerItemToLeafError', 'Container cannot be copied onto existing leaf item.');
      } else if (found.item.folder && target !== undefined && !container && !options.recurse) {
        refuse(
          found,
          'CopyContainerToContainerWithoutRecurseOrContainer',
          'Container cannot be copied to another container. The -Recurse or -Container parameter is not specified.',
        );
      } else if (found.item.folder && target !== undefined && !container) {
        for (const leaf of leavesOf(found)) copyTo(cmdlet, leaf, childOf(destination, leafOf(leaf.place)), options);
      } else copyTo(cmdlet, found, targetOf(cmdlet, found.place, destination), options);
    }

    function* leavesOf({ place }: Found): Generator<Found, void> {
      for (const item of place.drive.list(place.segments)) {
        const child = { place: childOf(place, item.name), item };
        if (item.folder) yield* leavesOf(child);
        else yield child;
      }
    }

    /** Paths on another computer begin at a drive. */
    function placeAway(away: Drives, path: string) {
      const place = /^[A-Za-z]:[\\/]/.test(path) ? away.resolve(path) : undefined;
      if (place !== undefined) return place;
      cmdlet.writeError(
        ErrorRecord.of({
          message: `The path '${path}' is not valid. Only absolute paths are supported on remote copy operations.`,
          id: 'RemotePathIsNotAbsolute',
          category: 'InvalidArgument',
          target: path,
          exceptionType: 'System.ArgumentException',
        }),
      );
      return null;
    }

    function refuse({ place }: Found, id: string, message: string): void {
      cmdlet.writeError(
        ErrorRecord.of({
          message: `${message} (Parameter 'path')`,
          id,
          category: 'InvalidArgument',
          target: providerPath(place),
          exceptionType: 'System.Management.Automation.PSArgumentException',
        }),
      );
    }
  },
});
