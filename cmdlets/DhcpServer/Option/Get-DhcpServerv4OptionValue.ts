import {
  optionIds,
  policyNames,
  reservedAddresses,
  scopeIds,
  userClassNames,
  vendorClassNames,
} from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { optionLevel, optionValueObject, optionValueView } from './option-value.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4OptionValue',
  synopsis: 'Gets the option values of a server, a scope, a reservation or a policy.',
  description:
    'Without -ScopeId, -ReservedIP and -PolicyName the values of the whole server are returned. Values for single vendor or user classes are shown with -VendorClass, -UserClass or -All.',
  sets: ['Get0'],
  parameters: {
    VendorClass: {
      type: 'String',
      byPropertyName: true,
      complete: vendorClassNames,
      help: 'The vendor class whose values to get.',
    },
    ComputerName: computerName,
    ScopeId: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope whose values to get.',
    },
    ReservedIP: {
      type: 'IPAddress',
      byPropertyName: true,
      aliases: ['IPAddress'],
      ...filled,
      complete: reservedAddresses,
      help: 'The reserved address whose values to get.',
    },
    OptionId: {
      type: 'UInt32[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: optionIds,
      help: 'The ids of the options to get.',
    },
    UserClass: {
      type: 'String',
      byPropertyName: true,
      complete: userClassNames,
      help: 'The user class whose values to get.',
    },
    All: { type: 'SwitchParameter', ...filled, help: 'Values for every vendor and user class.' },
    Brief: { type: 'SwitchParameter', ...filled, help: 'Leaves out names and types.' },
    PolicyName: {
      type: 'String',
      byPropertyName: true,
      complete: policyNames,
      help: 'The policy, of the scope or of the server, whose values to get.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4OptionValue',
  ],
  examples: [
    {
      title: 'The values of a server',
      command: 'Get-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com"',
      shows: [
        'OptionId   Name            Type       Value',
        '6          DNS Servers     IPv4Addre…',
        '15         DNS Domain Name String',
      ],
    },
    {
      title: 'The values of a scope',
      command: 'Get-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0',
      shows: [
        'OptionId   Name            Type       Value',
        '3          Router          IPv4Addre…',
        '23         Default IP Tim… Byte       {128}',
      ],
    },
    {
      title: 'The values of a reservation',
      command: 'Get-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ReservedIP 10.10.10.5',
      shows: ['OptionId   Name            Type       Value', '23         Default IP Tim… Byte       {32}'],
    },
    {
      title: 'The values for a vendor class',
      command:
        'Get-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -VendorClass MSUCClient',
      shows: ['OptionId   Name            Type       Value', '5          UCSipServer     BinaryData'],
    },
    {
      title: 'One option',
      command: 'Get-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -OptionId 23',
      shows: ['OptionId   Name            Type       Value', '23         Default IP Tim… Byte       {128}'],
    },
    {
      title: 'The values for every class',
      command: 'Get-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -All',
      shows: [
        'OptionId   Name            Type       Value',
        '3          Router          IPv4Addre…',
        '5          UCSipServer     BinaryData',
      ],
    },
    {
      title: 'Values without names and types',
      command: 'Get-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -Brief',
      shows: ['OptionId   Name            Type       Value', '3', '23                                    {128}'],
    },
    {
      title: 'The values for a user class',
      command:
        'Get-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -UserClass "LabComputer"',
      shows: [
        'OptionId   Name            Type       Value',
        '6          DNS Servers     IPv4Addre…',
        '252        WPAD            String',
      ],
    },
    {
      title: 'The values of a policy',
      command:
        'Get-DhcpServerv4OptionValue -ComputerName dhcpserver.contoso.com -ScopeId 10.10.10.0 -Policy SmartPhonePolicy',
      shows: ['OptionId   Name            Type       Value', '252        WPAD            String'],
    },
    {
      title: 'The values of a policy for a vendor class',
      command:
        'Get-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -Policy "SmartPhonePolicy" -VendorClass "HTC Phone"',
      shows: ['OptionId   Name            Type       Value', '1          PhoneServer     IPv4Addre…'],
    },
  ],
  views: [optionValueView],
  related: ['Set-DhcpServerv4OptionValue', 'Remove-DhcpServerv4OptionValue', 'Get-DhcpServerv4OptionDefinition'],
  run({ server, args, attempt, write }) {
    const level = optionLevel(args);
    const query = { vendorClass: args.vendorClass, userClass: args.userClass, all: args.all, policies: args.all };
    const ids = args.optionId === undefined ? [undefined] : args.optionId.map((id) => [id]);
    for (const optionIds of ids) {
      attempt(() => {
        for (const option of server.options.get(level, { ...query, optionIds }))
          write(optionValueObject(option, args.brief));
      });
    }
  },
});
