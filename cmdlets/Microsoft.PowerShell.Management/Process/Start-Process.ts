import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { refuseOutside } from '../../Microsoft.PowerShell.Utility/refuse-outside.ts';

export default defineCmdlet({
  name: 'Start-Process',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['saps', 'start'],
  synopsis: 'Would start a program; the lab has none, so it fails and says so.',
  parameters: {
    FilePath: {
      type: 'String',
      mandatory: true,
      position: 0,
      aliases: ['PSPath', 'Path'],
      notNullOrEmpty: true,
      help: 'The program.',
    },
    ArgumentList: { type: 'String[]', position: 1, aliases: ['Args'], help: 'Its arguments.' },
    Credential: { type: 'PSCredential', help: 'The user to act as.' },
    WorkingDirectory: { type: 'String', help: 'Where it starts.' },
    LoadUserProfile: { type: 'SwitchParameter', aliases: ['Lup'], help: 'With the profile of the user.' },
    NoNewWindow: { type: 'SwitchParameter', aliases: ['nnw'], help: 'In this window.' },
    PassThru: { type: 'SwitchParameter', help: 'Writes the process.' },
    RedirectStandardError: { type: 'String', aliases: ['RSE'], help: 'A file for its errors.' },
    RedirectStandardInput: { type: 'String', aliases: ['RSI'], help: 'A file that it reads.' },
    RedirectStandardOutput: { type: 'String', aliases: ['RSO'], help: 'A file for its output.' },
    Verb: { type: 'String', help: 'What to do with a document, such as RunAs.' },
    WindowStyle: {
      type: 'String',
      validateSet: ['Normal', 'Hidden', 'Minimized', 'Maximized'],
      help: 'How its window looks.',
    },
    Wait: { type: 'SwitchParameter', help: 'Until it ends.' },
    UseNewEnvironment: { type: 'SwitchParameter', help: 'With the variables of a new session.' },
    Environment: { type: 'Hashtable', help: 'More environment variables.' },
  },
  examples: [
    {
      title: 'It says why not',
      command: 'Start-Process notepad',
      fails: 'OutsideEmulatedWorld,Microsoft.PowerShell.Commands.StartProcessCommand',
    },
  ],
  process: (cmdlet) => refuseOutside(cmdlet, 'start programs'),
});
