import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import type { Drive } from '../../../src/runtime/drive.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { notSupported } from '../../../src/runtime/errors/not-supported.ts';
import { FolderDrive } from '../../../src/runtime/items/folder-drive.ts';
import { DriveInfo, providerNames } from '../../../src/runtime/items/provider-info.ts';
import { RegistryDrive } from '../../../src/runtime/registry/registry-drive.ts';
import type { Scope } from '../../../src/runtime/scopes/scope.ts';
import { credentialParameter } from '../item-paths.ts';
import { registryError } from '../Registry/registry-errors.ts';
import { driveScope } from './drive-scope.ts';
import { providerNotFound } from './provider-errors.ts';

export default defineCmdlet({
  name: 'New-PSDrive',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['ndr', 'mount'],
  synopsis: 'Makes a drive that shows a folder or a registry key under a name of its own.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    Name: { type: 'String', mandatory: true, position: 0, byPropertyName: true, help: 'Its name.' },
    PSProvider: { type: 'String', mandatory: true, position: 1, byPropertyName: true, help: 'FileSystem or Registry.' },
    Root: {
      type: 'String',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      allowEmptyString: true,
      help: 'The folder or key that it shows.',
    },
    Description: { type: 'String', byPropertyName: true, notNull: true, help: 'What it is for.' },
    Scope: {
      type: 'String',
      byPropertyName: true,
      help: 'The scope that the drive lives in, without it the one that makes it: Global, Local, Script, or how many scopes up.',
    },
    Persist: { type: 'SwitchParameter', byPropertyName: true, help: 'Needs a folder of another computer: not here.' },
    ...credentialParameter,
  },
  outputTypes: ['System.Management.Automation.PSDriveInfo'],
  examples: [
    {
      title: 'A folder as a drive',
      command: 'New-PSDrive Work FileSystem C:\\Work | Out-Null; Test-Path Work:\\Today',
      before: 'New-Item C:\\Work\\Today -ItemType Directory',
      shows: ['True'],
    },
  ],
  related: ['Get-PSDrive', 'Remove-PSDrive'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const wanted = args.pSProvider.replace(/^.*\\/, '').toLowerCase();
    const provider = providerNames.find((name) => name.toLowerCase() === wanted);
    if (provider === undefined) {
      cmdlet.writeError(providerNotFound(args.pSProvider));
      return;
    }
    const target = `Name: ${args.name} Provider: Microsoft.PowerShell.Core\\${provider} Root: ${args.root}`;
    if (!cmdlet.shouldProcess(target, 'New drive')) return;
    if (/[;~/\\.:]/.test(args.name)) {
      const message =
        'Cannot process the drive name because the drive name contains one or more of the following characters that are not valid: ; ~ / \\ . :';
      cmdlet.writeError(failure(message, 'Argument', 'InvalidArgument', null, 'PSArgumentException'));
      return;
    }
    if (args.persist === true) {
      const message =
        'When you use the Persist parameter, the root must be a file system location on a remote computer.';
      cmdlet.throwTerminatingError(failure(message, 'DriveRootNotNetworkPath', 'InvalidArgument', null, null));
    }
    if (provider !== 'FileSystem' && provider !== 'Registry') {
      cmdlet.writeError(notSupported('Only folders and registry keys can be drives of their own here.', args.root));
      return;
    }
    const scope = scopeOfDrive();
    if (scope === undefined) return;
    if (drives.of(scope).some(({ name }) => name.toLowerCase() === args.name.toLowerCase())) {
      const message = `A drive with the name '${args.name}' already exists.`;
      cmdlet.writeError(failure(message, 'DriveAlreadyExists', 'ResourceExists', args.name, 'SessionStateException'));
      return;
    }
    const drive = provider === 'Registry' ? registryDrive() : folderDrive();
    if (drive === undefined) return;
    drives.add(drive, scope);
    cmdlet.writeObject(new DriveInfo(drive, drives));

    function scopeOfDrive(): Scope | undefined {
      if (args.scope === undefined) return cmdlet.session.scope;
      return driveScope(cmdlet, args.scope, { id: 'NewDriveError', target: args.name });
    }

    function folderDrive(): Drive | undefined {
      const folder = drives.resolve(args.root);
      if (folder !== undefined && drives.stat(folder)?.folder === true) {
        return new FolderDrive(args.name, folder, args.description ?? '');
      }
      const message = `The specified drive root "${args.root}" either does not exist, or it is not a folder.`;
      cmdlet.writeError(failure(message, 'DriveRootError', 'ReadError', args.name, null));
      return undefined;
    }

    function registryDrive(): Drive | undefined {
      // The root is the provider's own path, which begins at a hive.
      const root = drives.resolve(/::|:/.test(args.root) ? args.root : `Registry::${args.root}`);
      if (root?.drive instanceof RegistryDrive && drives.stat(root) !== undefined) {
        return root.drive.below(args.name, root.segments, args.description ?? '');
      }
      const message = 'Unable to create a drive with the specified root. The root path does not exist.';
      cmdlet.writeError(registryError('System.ArgumentException', message, 'InvalidArgument', args.root));
      return undefined;
    }
  },
});

function failure(
  message: string,
  id: string,
  category: 'InvalidArgument' | 'ResourceExists' | 'ReadError',
  target: string | null,
  exception: string | null,
): ErrorRecord {
  const exceptionType = exception === null ? 'System.IO.IOException' : `System.Management.Automation.${exception}`;
  return ErrorRecord.of({ message, id, category, target, exceptionType });
}
