import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { boundProvider } from '../bound-provider.ts';
import {
  childOf,
  credentialParameter,
  expandPath,
  forceParameter,
  isOnDisk,
  refuseCredential,
  resolvePath,
} from '../item-paths.ts';
import { newKey } from '../Registry/key-actions.ts';
import { keyPlace } from '../Registry/key-object.ts';
import { newFileItem } from './new-file-item.ts';
import { newSessionItem, optionsParameter } from './new-session-item.ts';

export default defineCmdlet({
  name: 'New-Item',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['ni'],
  synopsis: 'Makes a folder, a file or another item.',
  defaultSet: 'pathSet',
  sets: ['pathSet', 'nameSet'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Path: {
      type: 'String[]',
      sets: {
        pathSet: { mandatory: true, position: 0, byPropertyName: true },
        nameSet: { position: 0, byPropertyName: true },
      },
      help: 'Where it is made.',
    },
    Name: {
      type: 'String',
      sets: { nameSet: { mandatory: true, byPropertyName: true } },
      allowNull: true,
      allowEmptyString: true,
      help: 'Its name in the folder that -Path names.',
    },
    ItemType: {
      type: 'String',
      aliases: ['Type'],
      byPropertyName: true,
      help: 'Directory or File; on other drives than disks it has no meaning of its own.',
      default: 'File',
    },
    Value: {
      type: 'Object',
      aliases: ['Target'],
      byValue: true,
      byPropertyName: true,
      help: 'What it holds.',
    },
    ...forceParameter,
    ...credentialParameter,
  },
  dynamicParameters: (bound, session) => {
    const provider = boundProvider(bound, session);
    return provider === 'Alias' || provider === 'Function' || provider === 'Variable' ? optionsParameter : {};
  },
  examples: [
    { title: 'A folder', command: '(New-Item C:\\Reports -ItemType Directory).FullName', shows: ['C:\\Reports'] },
    {
      title: 'A file that holds a line',
      command: "New-Item C:\\note.txt -Value 'first' | Out-Null; Get-Content C:\\note.txt",
      shows: ['first'],
    },
  ],
  related: ['Get-Item', 'Remove-Item', 'Set-Item'],
  process(cmdlet, given) {
    const args = given as typeof given & { readonly options?: { readonly value: number } };
    refuseCredential(cmdlet);
    const paths = args.path === undefined || args.path.length === 0 ? [''] : args.path;
    for (const path of paths) {
      const whole = /:[\\/]$/.test(path) ? path : path.replace(/[ \\/]+$/, '');
      const named = args.name !== undefined && args.name !== '';
      const folders = named ? foldersOf(whole) : [resolvePath(cmdlet, whole)];
      for (const folder of folders) {
        if (folder === null) continue;
        const place = named ? childOf(folder, args.name ?? '') : folder;
        if (isOnDisk(place)) newFileItem(cmdlet, place, args);
        else if (keyPlace(place) !== undefined) newKey(cmdlet, place, args);
        else newSessionItem(cmdlet, place, args);
      }
    }

    /** Only the folder may have wildcards, and it need not exist when it has none. */
    function foldersOf(path: string) {
      return /[*?[]/.test(path)
        ? (expandPath(cmdlet, path, false, args.force === true) ?? [])
        : [resolvePath(cmdlet, path)];
    }
  },
});
