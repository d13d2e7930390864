import { optionIds6, vendorClassNames6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { findDefinitions, optionDefinition6Object } from './option-definition.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6OptionDefinition',
  operation: 'listDefinitions',
  synopsis: 'Gets IPv6 option definitions: what options are called and what their values look like.',
  description: 'Without -VendorClass and -All the standard options are returned.',
  sets: ['Get1'],
  parameters: {
    ComputerName: computerName,
    OptionId: {
      type: 'UInt32[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: optionIds6,
      help: 'The ids of the definitions to get.',
    },
    VendorClass: {
      type: 'String',
      position: 2,
      byPropertyName: true,
      aliases: ['Name'],
      complete: vendorClassNames6,
      help: 'The vendor class whose definitions to get.',
    },
    All: { type: 'SwitchParameter', ...filled, help: 'The standard options and those of every vendor class.' },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6OptionDefinition',
  ],
  examples: [
    {
      title: 'The standard options',
      command: 'Get-DhcpServerv6OptionDefinition -ComputerName "dhcpserver.contoso.com"',
      shows: [': SIP Server Domain Name List', ': Domain Search List', ': Information Refresh Time'],
    },
    {
      title: 'Two definitions',
      command: 'Get-DhcpServerv6OptionDefinition -ComputerName "dhcpserver.contoso.com" -OptionId 21,24',
      shows: [': 21', ': SIP Server Domain Name List', ': 24', ': Domain Search List'],
    },
    {
      title: 'The definitions of a vendor class',
      command: 'Get-DhcpServerv6OptionDefinition -ComputerName "dhcpserver.contoso.com" -VendorClass "MyVendorClass"',
      shows: [': 10', ': MyVendorClass'],
    },
  ],
  related: ['Add-DhcpServerv6OptionDefinition', 'Set-DhcpServerv6OptionDefinition', 'Get-DhcpServerv6OptionValue'],
  run({ server, args, attempt, write }) {
    for (const definition of findDefinitions(server.v6.definitions, args, attempt)) {
      write(optionDefinition6Object(definition));
    }
  },
});
