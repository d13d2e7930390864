import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { keysOfItems } from './item-properties.ts';
import { propertyPaths, silentPropertyOptions } from './property-parameters.ts';

export default defineCmdlet({
  name: 'Remove-ItemProperty',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['rp'],
  synopsis: 'Removes values of registry keys.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ...propertyPaths,
    Name: {
      type: 'String[]',
      aliases: ['PSProperty'],
      mandatory: true,
      position: 1,
      byPropertyName: true,
      help: 'Names of values; wildcards are allowed.',
    },
    ...silentPropertyOptions,
  },
  examples: [
    {
      title: 'One value',
      command: 'Remove-ItemProperty HKCU:\\Demo Site; (Get-Item HKCU:\\Demo).Property.Count',
      before: 'New-Item HKCU:\\Demo | New-ItemProperty -Name Site -Value Rome',
      shows: ['0'],
    },
  ],
  related: ['New-ItemProperty', 'Clear-ItemProperty'],
  process(cmdlet, args) {
    for (const key of keysOfItems(cmdlet, args)) for (const name of args.name) key.remove(name);
  },
});
