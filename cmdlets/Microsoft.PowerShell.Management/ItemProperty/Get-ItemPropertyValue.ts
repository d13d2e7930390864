import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { credentialParameter, filterParameters, findItems, refuseCredential } from '../item-paths.ts';
import { propertyOwner, propertyValue } from './item-values.ts';

export default defineCmdlet({
  name: 'Get-ItemPropertyValue',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gpv'],
  synopsis: 'Gets the values of properties of files and folders.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  parameters: {
    Path: {
      type: 'String[]',
      sets: { Path: { position: 0, byValue: true, byPropertyName: true } },
      help: 'Paths; wildcards are allowed. The location when left out.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralPath: { mandatory: true, byPropertyName: true } },
      help: 'Paths, taken as they are.',
    },
    Name: { type: 'String[]', aliases: ['PSProperty'], mandatory: true, position: 1, help: 'Names of properties.' },
    ...filterParameters,
    ...credentialParameter,
  },
  examples: [
    {
      title: 'How long is it?',
      command: 'Get-ItemPropertyValue C:\\a.txt Length',
      before: 'Set-Content C:\\a.txt abc -NoNewline',
      shows: ['3'],
    },
  ],
  related: ['Get-ItemProperty'],
  process(cmdlet, args) {
    refuseCredential(cmdlet);
    const paths = args.literalPath === undefined && args.path === undefined ? { ...args, path: ['.'] } : args;
    for (const found of findItems(cmdlet, { ...paths, force: true })) {
      const owner = propertyOwner(cmdlet, found);
      if (owner === undefined) continue;
      for (const name of args.name) {
        const value = propertyValue(cmdlet, owner, name);
        if (value !== undefined) cmdlet.writeObject(value);
      }
    }
  },
});
