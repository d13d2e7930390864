import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { PathInfo } from '../../../src/runtime/items/path-info.ts';
import { goTo } from './go-to.ts';

export default defineCmdlet({
  name: 'Push-Location',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['pushd'],
  synopsis: 'Keeps where the session stands and goes elsewhere.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  parameters: {
    Path: {
      type: 'String',
      sets: { Path: { position: 0, byValue: true, byPropertyName: true } },
      help: 'Where to.',
    },
    LiteralPath: {
      type: 'String',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralPath: { byPropertyName: true } },
      help: 'Where to, taken as it is.',
    },
    PassThru: { type: 'SwitchParameter', help: 'Writes the new location.' },
    StackName: { type: 'String', byPropertyName: true, help: 'The stack that keeps the location.' },
  },
  outputTypes: ['System.Management.Automation.PathInfo'],
  examples: [
    {
      title: 'There and back',
      command: 'Set-Location C:\\; Push-Location Env:; Pop-Location; "$PWD"',
      shows: ['C:\\'],
    },
  ],
  related: ['Pop-Location', 'Set-Location', 'Get-Location'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const name = args.stackName === undefined || args.stackName === '' ? undefined : args.stackName;
    drives.stacks.push(drives.location, name);
    const literal = args.literalPath !== undefined;
    const path = args.literalPath ?? args.path ?? '';
    // Without a path the session stays where it is.
    const stays = path === '';
    if ((stays || goTo(cmdlet, path, literal)) && args.passThru === true) cmdlet.writeObject(PathInfo.current(drives));
  },
});
