import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { formatParameters, runFormat } from './formatting.ts';

export default defineCmdlet({
  name: 'Format-Custom',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['fc'],
  synopsis: 'Lays objects out by their custom view, or as an outline of classes and properties.',
  parameters: {
    Property: {
      type: 'Object[]',
      position: 0,
      notNullOrEmpty: true,
      help: 'Properties: names, wildcards, script blocks, or tables with Expression and Depth.',
    },
    Depth: {
      type: 'Int32',
      validateRange: [1, 2147483647],
      help: 'How many levels of nested objects to show.',
      default: '5',
    },
    ...formatParameters,
  },
  examples: [
    {
      title: 'Look into a nested object',
      command: "[pscustomobject]@{ Name = 'HQ'; Range = [pscustomobject]@{ Start = 1; End = 9 } } | Format-Custom",
      shows: ['class PSCustomObject', '  Range = ', '      Start = 1'],
    },
  ],
  related: ['Format-List'],
  start: (cmdlet, args) => runFormat(cmdlet, 'custom', args, { depth: args.depth }),
});
