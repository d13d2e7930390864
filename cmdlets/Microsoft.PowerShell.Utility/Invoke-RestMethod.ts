import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { refuseOutside } from './refuse-outside.ts';
import { webParameters } from './web-parameters.ts';

export default defineCmdlet({
  name: 'Invoke-RestMethod',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['irm'],
  synopsis: 'Would ask a web server; the lab has none, so it fails and says so.',
  parameters: webParameters,
  examples: [
    {
      title: 'It says why not',
      command: 'Invoke-RestMethod https://www.example.org',
      fails: 'OutsideEmulatedWorld,Microsoft.PowerShell.Commands.InvokeRestMethodCommand',
    },
  ],
  process: (cmdlet) => refuseOutside(cmdlet, 'open network connections'),
});
