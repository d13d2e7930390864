import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import type { Place } from '../../../src/runtime/drives.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { providerPath } from '../../../src/runtime/items/provider-info.ts';
import { boundProvider } from '../bound-provider.ts';
import { refuseStream } from '../Content/refuse-stream.ts';
import {
  credentialParameter,
  filterParameters,
  findAt,
  forceParameter,
  isWithin,
  pathParameters,
  refuseCredential,
} from '../item-paths.ts';
import { removeItem } from './remove-from-drive.ts';
import { streamsParameter } from './stream-parameter.ts';

export default defineCmdlet({
  name: 'Remove-Item',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['ri', 'rm', 'rmdir', 'del', 'erase', 'rd'],
  synopsis: 'Deletes files, folders and other items.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ...pathParameters,
    ...filterParameters,
    Recurse: { type: 'SwitchParameter', help: 'Deletes what a folder holds, too, without asking.' },
    ...forceParameter,
    ...credentialParameter,
  },
  dynamicParameters: (bound, session) =>
    bound.has('Recurse') || boundProvider(bound, session) !== 'FileSystem' ? {} : streamsParameter,
  examples: [
    {
      title: 'A file',
      command: 'Remove-Item C:\\old.txt; Test-Path C:\\old.txt',
      before: "Set-Content C:\\old.txt 'a'",
      shows: ['False'],
    },
    {
      title: 'A folder with all that is in it',
      command: 'Remove-Item C:\\Old -Recurse; Test-Path C:\\Old',
      before: 'New-Item C:\\Old\\Sub -ItemType Directory',
      shows: ['False'],
    },
  ],
  related: ['New-Item', 'Clear-Item', 'Get-ChildItem'],
  start(cmdlet, given) {
    const args = given as typeof given & { readonly stream?: readonly string[] };
    return {
      process() {
        refuseCredential(cmdlet);
        for (const stream of args.stream ?? []) refuseStream(cmdlet, stream);
        const literal = args.literalPath !== undefined;
        const recurse = args.recurse === true;
        const toAll = { yes: false, no: false };
        for (const path of args.literalPath ?? args.path ?? []) {
          // With -Recurse the filters choose among what the folders hold.
          const filters = recurse ? { force: args.force } : args;
          for (const { place } of findAt(cmdlet, path, literal, filters)) removeAt(place, recurse, toAll);
        }
      },
    };

    function removeAt(place: Place, recurse: boolean, toAll: { yes: boolean; no: boolean }): void {
      const { drives } = cmdlet.session;
      if (isWithin(drives.location, place)) {
        cmdlet.writeError(inUse(drives.show(place)));
        return;
      }
      const { drive, segments } = place;
      let all = recurse;
      if (!recurse && drive.stat(segments)?.folder === true && drive.list(segments).length > 0) {
        const question = `The item at ${providerPath(place)} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?`;
        if (!cmdlet.shouldContinue(question, undefined, toAll)) return;
        all = true;
      }
      removeItem(cmdlet, place, { ...args, recurse: all, force: args.force === true });
    }
  },
});

function inUse(path: string): ErrorRecord {
  return ErrorRecord.of({
    message: `Cannot remove the item at '${path}' because it is in use.`,
    id: 'InvalidOperation',
    category: 'InvalidOperation',
    exceptionType: 'System.Management.Automation.PSInvalidOperationException',
  });
}
