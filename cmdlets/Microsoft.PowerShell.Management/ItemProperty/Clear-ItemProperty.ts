import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { propertiesOfItems } from './item-properties.ts';
import { propertyOptions, propertyPaths } from './property-parameters.ts';

export default defineCmdlet({
  name: 'Clear-ItemProperty',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['clp'],
  synopsis: 'Empties values of registry keys, and the attributes of files.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ...propertyPaths,
    Name: { type: 'String', mandatory: true, position: 1, byPropertyName: true, help: 'The property.' },
    ...propertyOptions,
  },
  examples: [
    {
      title: 'A value that stays and is empty',
      command: 'Clear-ItemProperty HKCU:\\Demo Site; (Get-ItemProperty HKCU:\\Demo).Site.Length',
      before: 'New-Item HKCU:\\Demo | New-ItemProperty -Name Site -Value Rome',
      shows: ['0'],
    },
  ],
  related: ['Set-ItemProperty', 'Remove-ItemProperty'],
  process(cmdlet, args) {
    for (const properties of propertiesOfItems(cmdlet, args)) properties.clear(args.name);
  },
});
