import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import type { NoteProperty } from '../../../src/types/member-kinds.ts';
import { customObject } from '../../../src/types/ps-object.ts';
import type { Value } from '../../../src/types/value.ts';
import { noted, pathNotes } from '../item-object.ts';
import { credentialParameter, filterParameters, findItems, refuseCredential } from '../item-paths.ts';
import { propertyOwner, propertyValue } from './item-values.ts';

export default defineCmdlet({
  name: 'Get-ItemProperty',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gp'],
  synopsis: 'Gets properties of files and folders.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  parameters: {
    Path: {
      type: 'String[]',
      sets: { Path: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      help: 'Paths; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralPath: { mandatory: true, byPropertyName: true } },
      help: 'Paths, taken as they are.',
    },
    Name: { type: 'String[]', aliases: ['PSProperty'], position: 1, help: 'Names of properties; all when left out.' },
    ...filterParameters,
    ...credentialParameter,
  },
  outputTypes: ['System.Boolean', 'System.String', 'System.DateTime'],
  examples: [
    {
      title: 'How long is it?',
      command: '(Get-ItemProperty C:\\a.txt Length).Length',
      before: 'Set-Content C:\\a.txt abc -NoNewline',
      shows: ['3'],
    },
  ],
  related: ['Get-ItemPropertyValue', 'Get-Item'],
  process(cmdlet, args) {
    refuseCredential(cmdlet);
    for (const found of findItems(cmdlet, { ...args, force: true })) {
      const owner = propertyOwner(cmdlet, found);
      if (owner === undefined) continue;
      if (args.name === undefined || args.name.length === 0) {
        cmdlet.writeObject(owner);
        continue;
      }
      const values: [string, Value][] = [];
      for (const name of args.name) {
        const value = propertyValue(cmdlet, owner, name);
        if (value !== undefined) values.push([name, value]);
      }
      if (values.length === 0) continue;
      const notes: NoteProperty[] = pathNotes(cmdlet, found.place);
      cmdlet.writeObject(noted(customObject(values), notes));
    }
  },
});
