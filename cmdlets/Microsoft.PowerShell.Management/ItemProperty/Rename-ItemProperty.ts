import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { keysOfItems } from './item-properties.ts';
import { propertyOptions, propertyPaths } from './property-parameters.ts';

export default defineCmdlet({
  name: 'Rename-ItemProperty',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['rnp'],
  synopsis: 'Gives a value of a registry key another name.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Path: { ...propertyPaths.Path, type: 'String' },
    LiteralPath: { ...propertyPaths.LiteralPath, type: 'String' },
    Name: {
      type: 'String',
      aliases: ['PSProperty'],
      mandatory: true,
      position: 1,
      byPropertyName: true,
      help: 'The value.',
    },
    NewName: { type: 'String', mandatory: true, position: 2, byPropertyName: true, help: 'Its new name.' },
    ...propertyOptions,
  },
  examples: [
    {
      title: 'Another name',
      command: 'Rename-ItemProperty HKCU:\\Demo Site Place; (Get-Item HKCU:\\Demo).Property',
      before: 'New-Item HKCU:\\Demo | New-ItemProperty -Name Site -Value Rome',
      shows: ['Place'],
    },
  ],
  related: ['New-ItemProperty', 'Copy-ItemProperty'],
  process(cmdlet, args) {
    const path = args.path === undefined ? undefined : [args.path];
    const literalPath = args.literalPath === undefined ? undefined : [args.literalPath];
    for (const key of keysOfItems(cmdlet, { ...args, path, literalPath })) key.rename(args.name, args.newName);
  },
});
