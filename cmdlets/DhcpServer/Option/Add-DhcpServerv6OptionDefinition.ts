import { vendorClassNames6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { optionDefinition6Object, optionType } from './option-definition.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv6OptionDefinition',
  synopsis: "Defines an IPv6 option of one's own, or one of a vendor class.",
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    OptionId: {
      type: 'UInt32',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      help: "The option's id, 1 to 65535.",
    },
    Type: {
      type: 'String',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      validateSet: [
        'Byte',
        'Word',
        'DWord',
        'DWordDWord',
        'IPv4Address',
        'String',
        'BinaryData',
        'EncapsulatedData',
        'IPv6Address',
      ],
      ...filled,
      help: 'The type of its value.',
    },
    Name: { type: 'String', mandatory: true, position: 1, byPropertyName: true, ...filled, help: "The option's name." },
    MultiValued: {
      type: 'SwitchParameter',
      byPropertyName: true,
      ...filled,
      help: 'The option holds a list of values.',
    },
    Description: { type: 'String', byPropertyName: true, help: 'A text that says what the option is for.' },
    VendorClass: {
      type: 'String',
      byPropertyName: true,
      complete: vendorClassNames6,
      help: 'The vendor class that the option belongs to. Default: a standard option.',
    },
    DefaultValue: { type: 'String[]', byPropertyName: true, help: 'The value that a new option starts with.' },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6OptionDefinition',
  ],
  examples: [
    {
      title: 'A standard option',
      command:
        'Add-DhcpServerv6OptionDefinition -Name "Broadcast and Multicast Service Controller IPv6 Address" -OptionId 36 -Type "IPv6Address"',
      before: 'Remove-DhcpServerv6OptionDefinition -OptionId 36',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6OptionDefinition', 'Remove-DhcpServerv6OptionDefinition', 'Set-DhcpServerv6OptionValue'],
  run({ server, args, confirm, write }) {
    const { name, optionId, description, multiValued, vendorClass, defaultValue } = args;
    const sentence = `Option definition ${optionId} with the name ${name} will be added on server ${server.displayName}.`;
    if (!confirm(sentence)) return;
    const type = optionType(args.type);
    const added = server.v6.definitions.add({
      name,
      optionId,
      type,
      description,
      multiValued,
      vendorClass,
      defaultValue,
    });
    if (args.passThru) write(optionDefinition6Object(added));
  },
});
