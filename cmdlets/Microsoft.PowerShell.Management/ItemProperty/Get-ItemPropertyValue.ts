import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { MemberName } from '../../../src/types/member-name.ts';
import { absent, getProperty } from '../../../src/types/members.ts';
import { isNull } from '../../../src/types/value.ts';
import { credentialParameter, filterParameters } from '../item-paths.ts';
import { propertiesOfItems } from './item-properties.ts';

export default defineCmdlet({
  name: 'Get-ItemPropertyValue',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gpv'],
  synopsis: 'Gets the values of properties of files and folders, and those of registry keys.',
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
    const paths = args.literalPath === undefined && args.path === undefined ? { ...args, path: ['.'] } : args;
    for (const properties of propertiesOfItems(cmdlet, paths)) {
      const found = properties.get(args.name);
      if (found === undefined) continue;
      for (const name of args.name) {
        const value = getProperty(found, MemberName.of(name), cmdlet.session.context);
        if (value !== absent && !isNull(value)) cmdlet.writeObject(value);
      }
    }
  },
});
