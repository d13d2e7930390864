import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { DriveInfo } from '../../../src/runtime/items/provider-info.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { driveNotFound } from '../item-paths.ts';
import { driveScope } from './drive-scope.ts';
import { matchingDrives } from './matching-drives.ts';

export default defineCmdlet({
  name: 'Get-PSDrive',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gdr'],
  synopsis: 'Gets the drives of the session.',
  defaultSet: 'Name',
  sets: ['Name', 'LiteralName'],
  parameters: {
    Name: {
      type: 'String[]',
      sets: { Name: { position: 0, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Names; wildcards are allowed.',
    },
    LiteralName: {
      type: 'String[]',
      sets: { LiteralName: { mandatory: true, position: 0, byPropertyName: true } },
      help: 'Names, taken as they are.',
    },
    Scope: {
      type: 'String',
      byPropertyName: true,
      help: 'Only the drives that this scope made: Global, Local, Script, or how many scopes up.',
    },
    PSProvider: { type: 'String[]', byPropertyName: true, help: 'Only drives of these providers.' },
  },
  outputTypes: ['System.Management.Automation.PSDriveInfo'],
  examples: [{ title: 'The root of a drive', command: '(Get-PSDrive C).Root', shows: ['C:\\'] }],
  related: ['New-PSDrive', 'Remove-PSDrive', 'Get-PSProvider'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const scope = args.scope === undefined ? undefined : driveScope(cmdlet, args.scope);
    if (args.scope !== undefined && scope === undefined) return;
    const literal = args.literalName !== undefined;
    for (const name of args.literalName ?? args.name ?? ['*']) {
      const found = matchingDrives(drives, name, { providers: args.pSProvider ?? [], literal, scope });
      if (found.length === 0 && (literal || !WildcardPattern.hasWildcards(name))) {
        cmdlet.writeError(driveNotFound(name, 'GetLocationNoMatchingDrive'));
      }
      for (const drive of found) cmdlet.writeObject(new DriveInfo(drive, drives));
    }
  },
});
