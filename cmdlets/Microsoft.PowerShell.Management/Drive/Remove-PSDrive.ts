import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { DriveInfo, driveName } from '../../../src/runtime/items/provider-info.ts';
import { driveNotFound } from '../item-paths.ts';
import { matchingDrives } from './matching-drives.ts';

export default defineCmdlet({
  name: 'Remove-PSDrive',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['rdr'],
  synopsis: 'Takes drives out of the session; what they show stays.',
  defaultSet: 'Name',
  sets: ['Name', 'LiteralName'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Name: {
      type: 'String[]',
      sets: { Name: { mandatory: true, position: 0, byPropertyName: true } },
      allowNull: true,
      allowEmptyCollection: true,
      help: 'Names; wildcards are allowed.',
    },
    LiteralName: {
      type: 'String[]',
      sets: { LiteralName: { mandatory: true, position: 0, byPropertyName: true } },
      help: 'Names, taken as they are.',
    },
    PSProvider: { type: 'String[]', byPropertyName: true, help: 'Only drives of these providers.' },
    Scope: {
      type: 'String',
      byPropertyName: true,
      help: 'Only drives that this scope made: Global, Local, Script, or how many scopes up.',
    },
    Force: { type: 'SwitchParameter', help: 'Removes the drive that the session stands on, too.' },
  },
  examples: [
    {
      title: 'A drive of one’s own',
      command: 'Remove-PSDrive Work; Test-Path Work:\\',
      before: 'New-PSDrive Work FileSystem C:\\',
      shows: ['False'],
    },
  ],
  related: ['New-PSDrive', 'Get-PSDrive'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const scope = args.scope === undefined ? undefined : cmdlet.session.scopeOf(args.scope);
    const literal = args.literalName !== undefined;
    for (const name of args.literalName ?? args.name ?? []) {
      const found = matchingDrives(drives, name, { providers: args.pSProvider ?? [], literal, scope });
      if (found.length === 0) cmdlet.writeError(driveNotFound(name));
      for (const drive of found) {
        const info = new DriveInfo(drive, drives);
        const target = `Name: ${driveName(drive)} Provider: ${info.provider.toString()} Root: ${info.root}`;
        if (!cmdlet.shouldProcess(target, 'Remove Drive')) continue;
        if (drive === drives.location.drive && args.force !== true) {
          cmdlet.writeError(
            ErrorRecord.of({
              message: `Cannot remove drive '${driveName(drive)}' because it is in use.`,
              id: 'InvalidOperation',
              category: 'InvalidOperation',
              exceptionType: 'System.Management.Automation.PSInvalidOperationException',
            }),
          );
          continue;
        }
        drives.remove(drive);
      }
    }
  },
});
