import {
  optionIds,
  policyNames,
  reservedAddresses,
  scopeIds,
  userClassNames,
  vendorClassNames,
} from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { levelText, optionLevel, optionValueObject, optionValueView } from './option-value.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4OptionValue',
  synopsis: 'Removes option values from a server, a scope, a reservation or a policy.',
  sets: ['Remove1'],
  parameters: {
    VendorClass: {
      type: 'String',
      byPropertyName: true,
      complete: vendorClassNames,
      help: 'The vendor class that the option belongs to.',
    },
    ComputerName: computerName,
    OptionId: {
      type: 'UInt32[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: optionIds,
      help: 'The ids of the options whose values to remove.',
    },
    UserClass: {
      type: 'String',
      byPropertyName: true,
      complete: userClassNames,
      help: 'The user class whose value to remove.',
    },
    ScopeId: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope that loses the value.',
    },
    ReservedIP: {
      type: 'IPAddress',
      byPropertyName: true,
      aliases: ['IPAddress'],
      ...filled,
      complete: reservedAddresses,
      help: 'The reserved address that loses the value.',
    },
    PassThru: { ...passThru, notNull: false, notNullOrEmpty: false },
    PolicyName: {
      type: 'String',
      byPropertyName: true,
      complete: policyNames,
      help: 'The policy, of the scope or of the server, that loses the value.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4OptionValue',
  ],
  examples: [
    {
      title: 'An option of a scope',
      command: 'Remove-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -OptionId 23',
      shows: [],
    },
    {
      title: 'An option of a scope for a vendor class',
      command:
        'Remove-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -VendorClass "MSUCClient" -OptionId 5',
      shows: [],
    },
    {
      title: "An option of a scope's policy",
      command:
        'Remove-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -PolicyName "SmartPhonePolicy" -OptionId 252',
      shows: [],
    },
    {
      title: 'An option of a scope for a user class',
      command:
        'Remove-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -UserClass "LabComputer" -OptionId 252',
      shows: [],
    },
    {
      title: 'An option of the server',
      command: 'Remove-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -OptionId 23',
      shows: [],
    },
    {
      title: 'An option of the server for a vendor class',
      command:
        'Remove-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -VendorClass "MSUCClient" -OptionId 5',
      shows: [],
    },
    {
      title: 'An option of a server policy',
      command:
        'Remove-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -PolicyName "SmartPhonePolicy" -OptionId 252',
      shows: [],
    },
    {
      title: 'An option of the server for a user class',
      command:
        'Remove-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -UserClass "LabComputer" -OptionId 252',
      shows: [],
    },
    {
      title: 'An option of a reservation',
      command:
        'Remove-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ReservedIP 10.10.10.5 -OptionId 23',
      shows: [],
    },
  ],
  views: [optionValueView],
  related: ['Get-DhcpServerv4OptionValue', 'Set-DhcpServerv4OptionValue'],
  run({ server, args, attempt, confirm, write }) {
    const level = optionLevel(args);
    for (const optionId of args.optionId) {
      attempt(() => {
        if (!confirm(`Option ${optionId} of ${levelText(level, server.displayName)} will be removed.`)) return;
        const option = server.options.remove(level, optionId, {
          vendorClass: args.vendorClass,
          userClass: args.userClass,
        });
        if (args.passThru) write(optionValueObject(option));
      });
    }
  },
});
