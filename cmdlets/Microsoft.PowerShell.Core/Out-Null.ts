import { defineCmdlet } from '../../src/runtime/cmdlet.ts';

export default defineCmdlet({
  name: 'Out-Null',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Takes output and drops it.',
  parameters: {
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to drop.' },
  },
  examples: [{ title: 'Nothing is shown', command: '1..3 | Out-Null', shows: [] }],
  related: ['Out-Default', 'Out-Host'],
  process() {},
});
