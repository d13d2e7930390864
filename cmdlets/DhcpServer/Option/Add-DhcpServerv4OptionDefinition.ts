import { vendorClassNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { optionDefinitionObject, optionDefinitionView, optionType } from './option-definition.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4OptionDefinition',
  synopsis: "Defines an option of one's own, or one of a vendor class.",
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    Name: { type: 'String', mandatory: true, position: 1, byPropertyName: true, ...filled, help: "The option's name." },
    Description: { type: 'String', byPropertyName: true, help: 'A text that says what the option is for.' },
    OptionId: {
      type: 'UInt32',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      help: "The option's id, 1 to 255.",
    },
    Type: {
      type: 'String',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      validateSet: ['Byte', 'Word', 'DWord', 'DWordDWord', 'IPv4Address', 'String', 'BinaryData', 'EncapsulatedData'],
      ...filled,
      help: 'The type of its value.',
    },
    MultiValued: {
      type: 'SwitchParameter',
      byPropertyName: true,
      ...filled,
      help: 'The option holds a list of values.',
    },
    VendorClass: {
      type: 'String',
      byPropertyName: true,
      complete: vendorClassNames,
      help: 'The vendor class that the option belongs to. Default: a standard option.',
    },
    DefaultValue: { type: 'String[]', byPropertyName: true, help: 'The value that a new option starts with.' },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4OptionDefinition',
  ],
  examples: [
    {
      title: 'A standard option',
      command: 'Add-DhcpServerv4OptionDefinition -Name "WPAD" -OptionId 252 -Type "String"',
      before: 'Remove-DhcpServerv4OptionDefinition -OptionId 252',
      shows: [],
    },
    {
      title: 'An option of a vendor class',
      command:
        'Add-DhcpServerv4OptionDefinition -Name "UCIdentifier" -OptionId 1 -Type "BinaryData" -VendorClass "MS-UC-Client" -Description "UC Identifier"',
      shows: [],
    },
  ],
  views: [optionDefinitionView],
  related: ['Get-DhcpServerv4OptionDefinition', 'Remove-DhcpServerv4OptionDefinition', 'Set-DhcpServerv4OptionValue'],
  run({ server, args, confirm, write }) {
    if (
      !confirm(
        `Option definition ${args.optionId} with the name ${args.name} will be added on server ${server.displayName}.`,
      )
    )
      return;
    const definition = server.definitions.add({
      name: args.name,
      optionId: args.optionId,
      type: optionType(args.type),
      description: args.description,
      multiValued: args.multiValued,
      vendorClass: args.vendorClass,
      defaultValue: args.defaultValue,
    });
    if (args.passThru) write(optionDefinitionObject(definition));
  },
});
