import { defineCmdlet } from '../../src/runtime/cmdlet.ts';

export default defineCmdlet({
  name: 'Clear-Host',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['cls', 'clear'],
  synopsis: 'Clears the screen.',
  parameters: {},
  examples: [{ title: 'A clean screen', command: 'Clear-Host', shows: [] }],
  process: (cmdlet) => cmdlet.host.clear(),
});
