import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { kindOfNumber } from '../../../src/runtime/registry/registry-data.ts';
import { absent, propertiesOf, readMember } from '../../../src/types/members.ts';
import type { Value } from '../../../src/types/value.ts';
import { boundProvider } from '../bound-provider.ts';
import { propertiesOfItems } from './item-properties.ts';
import { kindParameter, propertyOptions, propertyPaths } from './property-parameters.ts';

const valueSets = (position: number) => ({
  propertyValuePathSet: { mandatory: true, position, byPropertyName: true },
  propertyValueLiteralPathSet: { mandatory: true, position, byPropertyName: true },
});

export default defineCmdlet({
  name: 'Set-ItemProperty',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['sp'],
  synopsis: 'Sets properties of files and folders, and values of registry keys.',
  defaultSet: 'propertyValuePathSet',
  sets: [
    'propertyValuePathSet',
    'propertyPSObjectPathSet',
    'propertyValueLiteralPathSet',
    'propertyPSObjectLiteralPathSet',
  ],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Path: {
      ...propertyPaths.Path,
      sets: {
        propertyPSObjectPathSet: { mandatory: true, position: 0, byPropertyName: true },
        propertyValuePathSet: { mandatory: true, position: 0, byPropertyName: true },
      },
    },
    LiteralPath: {
      ...propertyPaths.LiteralPath,
      sets: {
        propertyValueLiteralPathSet: { mandatory: true, byPropertyName: true },
        propertyPSObjectLiteralPathSet: { mandatory: true, byPropertyName: true },
      },
    },
    Name: { type: 'String', aliases: ['PSProperty'], sets: valueSets(1), help: 'The property.' },
    Value: { type: 'Object', sets: valueSets(2), allowNull: true, help: 'Its new value.' },
    InputObject: {
      type: 'PSObject',
      sets: {
        propertyPSObjectPathSet: { mandatory: true, byValue: true, byPropertyName: true },
        propertyPSObjectLiteralPathSet: { mandatory: true, byValue: true, byPropertyName: true },
      },
      help: 'An object whose properties are set under their own names.',
    },
    ...propertyOptions,
  },
  dynamicParameters: (bound, session) => (boundProvider(bound, session) === 'Registry' ? kindParameter : {}),
  examples: [
    {
      title: 'A file that is read only',
      command: 'Set-ItemProperty C:\\a.txt IsReadOnly $true; (Get-Item C:\\a.txt).IsReadOnly',
      before: "Set-Content C:\\a.txt 'a'",
      shows: ['True'],
    },
    {
      title: 'What Server Manager keeps of the DHCP role: its setup is complete',
      command:
        'Set-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\ServerManager\\Roles\\12 -Name ConfigurationState -Value 2; (Get-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\ServerManager\\Roles\\12).ConfigurationState',
      shows: ['2'],
    },
  ],
  related: ['Get-ItemProperty', 'New-ItemProperty'],
  process(cmdlet, given) {
    const args = given as typeof given & { readonly type?: { readonly value: number } };
    const kind = args.type === undefined ? undefined : kindOfNumber(args.type.value);
    const entries = entriesOf();
    for (const properties of propertiesOfItems(cmdlet, args)) properties.set(entries, kind);

    function entriesOf(): [string, Value][] {
      const { inputObject } = args;
      if (inputObject === undefined || inputObject === null) return [[args.name ?? '', args.value ?? null]];
      return propertiesOf(inputObject).map((property): [string, Value] => {
        const value = readMember(property, inputObject, cmdlet.session.context);
        return [property.name, value === absent ? null : value];
      });
    }
  },
});
