import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { formatParameters, runFormat } from './formatting.ts';

export default defineCmdlet({
  name: 'Format-List',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['fl'],
  synopsis: 'Lays objects out as lists of their properties, one a line.',
  parameters: {
    Property: {
      type: 'Object[]',
      position: 0,
      notNullOrEmpty: true,
      help: 'Properties: names, wildcards, script blocks, or tables with Expression, Label and FormatString.',
    },
    ...formatParameters,
  },
  examples: [
    {
      title: 'All properties',
      command: "[pscustomobject]@{ Name = 'HQ'; Mask = '255.255.255.0' } | Format-List *",
      shows: ['Name : HQ', 'Mask : 255.255.255.0'],
    },
  ],
  related: ['Format-Table', 'Format-Custom'],
  start: (cmdlet, args) => runFormat(cmdlet, 'list', args),
});
