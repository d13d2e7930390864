import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { transferProperties } from './item-properties.ts';
import { propertyOptions, propertyPaths } from './property-parameters.ts';

export default defineCmdlet({
  name: 'Move-ItemProperty',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['mp'],
  synopsis: 'Moves values of registry keys to another key.',
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
      position: 2,
      byPropertyName: true,
      help: 'The value.',
    },
    Destination: { type: 'String', mandatory: true, position: 1, byPropertyName: true, help: 'The other key.' },
    ...propertyOptions,
  },
  examples: [
    {
      title: 'To another key',
      command: 'Move-ItemProperty HKCU:\\Demo HKCU:\\Other Site; (Get-Item HKCU:\\Other).Property',
      before: 'New-Item HKCU:\\Other; New-Item HKCU:\\Demo | New-ItemProperty -Name Site -Value Rome',
      shows: ['Site'],
    },
  ],
  related: ['New-ItemProperty', 'Rename-ItemProperty'],
  process: (cmdlet, args) => transferProperties(cmdlet, args, args.name, 'Move'),
});
