import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { keysOfItems } from './item-properties.ts';
import { kindNames } from './kind-names.ts';
import { propertyPaths, silentPropertyOptions } from './property-parameters.ts';

export default defineCmdlet({
  name: 'New-ItemProperty',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Makes values of registry keys.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Path: { ...propertyPaths.Path, sets: { Path: { mandatory: true, position: 0 } } },
    LiteralPath: propertyPaths.LiteralPath,
    Name: {
      type: 'String',
      aliases: ['PSProperty'],
      mandatory: true,
      position: 1,
      byPropertyName: true,
      help: 'The name of the value.',
    },
    PropertyType: {
      type: 'String',
      aliases: ['Type'],
      byPropertyName: true,
      help: 'Its kind; of itself the kind that the data have.',
      complete: kindNames,
    },
    Value: { type: 'Object', byPropertyName: true, help: 'Its data.' },
    ...silentPropertyOptions,
  },
  examples: [
    {
      title: 'A number',
      command:
        '(New-ItemProperty HKCU:\\Demo Count -PropertyType DWord -Value 3).Count; (Get-Item HKCU:\\Demo).Property',
      before: 'New-Item HKCU:\\Demo',
      shows: ['3', 'Count'],
    },
  ],
  related: ['Set-ItemProperty', 'Remove-ItemProperty'],
  process(cmdlet, args) {
    for (const key of keysOfItems(cmdlet, { ...args, passThru: true })) {
      key.create(args.name, args.propertyType, args.value ?? null);
    }
  },
});
