import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { credentialParameter, filterParameters, pathParameters } from '../item-paths.ts';
import { propertiesOfItems } from './item-properties.ts';

export default defineCmdlet({
  name: 'Get-ItemProperty',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gp'],
  synopsis: 'Gets properties of files and folders, and the values of registry keys.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  parameters: {
    ...pathParameters,
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
    {
      title: 'A value of the registry',
      command: "(Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion').CurrentBuild",
      shows: ['26100'],
    },
  ],
  related: ['Get-ItemPropertyValue', 'Set-ItemProperty', 'Get-Item'],
  process(cmdlet, args) {
    for (const properties of propertiesOfItems(cmdlet, args)) {
      const found = properties.get(args.name ?? []);
      if (found !== undefined) cmdlet.writeObject(found);
    }
  },
});
