import { optionIds, vendorClassNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { findDefinitions, optionDefinitionObject, optionDefinitionView } from './option-definition.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4OptionDefinition',
  operation: 'listDefinitions',
  synopsis: 'Gets option definitions: what options are called and what their values look like.',
  description: 'Without -VendorClass and -All the standard options are returned.',
  sets: ['Get1'],
  parameters: {
    ComputerName: computerName,
    OptionId: {
      type: 'UInt32[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: optionIds,
      help: 'The ids of the definitions to get.',
    },
    VendorClass: {
      type: 'String',
      position: 2,
      byPropertyName: true,
      aliases: ['Name'],
      complete: vendorClassNames,
      help: 'The vendor class whose definitions to get.',
    },
    All: { type: 'SwitchParameter', ...filled, help: 'The standard options and those of every vendor class.' },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4OptionDefinition',
  ],
  examples: [
    {
      title: 'The standard options',
      command: 'Get-DhcpServerv4OptionDefinition -ComputerName "dhcpserver.contoso.com"',
      shows: ['Name                 OptionId', 'Subnet Mask          1', 'Time Offset          2'],
    },
    {
      title: 'Every definition',
      command: 'Get-DhcpServerv4OptionDefinition -ComputerName "dhcpserver.contoso.com" -All',
      shows: ['Name                 OptionId', 'Subnet Mask          1', 'Time Offset          2'],
    },
    {
      title: 'One definition',
      command: 'Get-DhcpServerv4OptionDefinition -ComputerName "dhcpserver.contoso.com" -OptionId 23',
      shows: ['Name                 OptionId', 'Default IP Time-to-… 23'],
    },
    {
      title: 'The definitions of a vendor class',
      command:
        'Get-DhcpServerv4OptionDefinition -ComputerName "dhcpserver.contoso.com" -VendorClass "Microsoft Windows 2000 Options"',
      shows: ['Name                 OptionId', 'Microsoft Disable N… 1', 'Microsoft Release D… 2'],
    },
  ],
  views: [optionDefinitionView],
  related: ['Add-DhcpServerv4OptionDefinition', 'Set-DhcpServerv4OptionDefinition', 'Get-DhcpServerv4OptionValue'],
  run({ server, args, attempt, write }) {
    for (const definition of findDefinitions(server.definitions, args, attempt))
      write(optionDefinitionObject(definition));
  },
});
