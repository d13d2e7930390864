import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { PathInfo } from '../../../src/runtime/items/path-info.ts';
import { pathNotFound } from '../item-paths.ts';
import { goTo } from './go-to.ts';
import { PathInfoStack } from './location-stack.ts';

export default defineCmdlet({
  name: 'Set-Location',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['sl', 'cd', 'chdir'],
  synopsis: 'Goes to another folder or drive.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath', 'Stack'],
  parameters: {
    Path: {
      type: 'String',
      sets: { Path: { position: 0, byValue: true, byPropertyName: true } },
      help: 'Where to; - and + go back and forward. The home folder when left out.',
    },
    LiteralPath: {
      type: 'String',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralPath: { mandatory: true, byPropertyName: true } },
      help: 'Where to, taken as it is.',
    },
    PassThru: { type: 'SwitchParameter', help: 'Writes the new location.' },
    StackName: {
      type: 'String',
      sets: { Stack: { byPropertyName: true } },
      help: 'Makes this the stack that is used when none is named.',
    },
  },
  outputTypes: ['System.Management.Automation.PathInfo', 'System.Management.Automation.PathInfoStack'],
  examples: [{ title: 'Another drive', command: 'Set-Location Env:; "$PWD"', shows: ['Env:\\'] }],
  related: ['Get-Location', 'Push-Location', 'Pop-Location'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    if (cmdlet.parameterSet === 'Stack') {
      const name = args.stackName === undefined || args.stackName === '' ? 'default' : args.stackName;
      if (drives.stacks.stack(name) === undefined) {
        cmdlet.writeError(pathNotFound(name, 'StackNotFound'));
        return;
      }
      drives.stacks.defaultName = name;
      if (args.passThru === true) cmdlet.writeObject(new PathInfoStack(drives, name));
      return;
    }
    const literal = args.literalPath !== undefined;
    const path = args.literalPath ?? args.path ?? '';
    if (goTo(cmdlet, path === '' ? 'C:\\Users\\Administrator' : path, literal) && args.passThru === true) {
      cmdlet.writeObject(PathInfo.current(drives));
    }
  },
});
