import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { refuseOutside } from './refuse-outside.ts';
import { webParameters } from './web-parameters.ts';

export default defineCmdlet({
  name: 'Invoke-WebRequest',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['iwr'],
  synopsis: 'Would ask a web server; the lab has none, so it fails and says so.',
  parameters: webParameters,
  examples: [
    {
      title: 'It says why not',
      command: 'Invoke-WebRequest https://www.example.org',
      fails: 'OutsideEmulatedWorld,Microsoft.PowerShell.Commands.InvokeWebRequestCommand',
    },
  ],
  process: (cmdlet) => refuseOutside(cmdlet, 'open network connections'),
});
