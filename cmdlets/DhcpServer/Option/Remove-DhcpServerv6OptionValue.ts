import { optionIds6, prefixes, reservedAddresses6, userClassNames6, vendorClassNames6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { level6Text, optionLevel6, optionValue6Object } from './option-value.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv6OptionValue',
  synopsis: 'Removes IPv6 option values from a server, a scope or a reservation.',
  sets: ['Remove1'],
  parameters: {
    ComputerName: { ...computerName, notNull: false },
    Prefix: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope that loses the value.',
    },
    ReservedIP: {
      type: 'IPAddress',
      byPropertyName: true,
      aliases: ['IPAddress'],
      ...filled,
      complete: reservedAddresses6,
      help: 'The reserved address that loses the value.',
    },
    OptionId: {
      type: 'UInt32[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: optionIds6,
      help: 'The ids of the options whose values to remove.',
    },
    PassThru: { ...passThru, notNull: false, notNullOrEmpty: false },
    VendorClass: {
      type: 'String',
      byPropertyName: true,
      complete: vendorClassNames6,
      help: 'The vendor class that the option belongs to.',
    },
    UserClass: {
      type: 'String',
      byPropertyName: true,
      complete: userClassNames6,
      help: 'The user class whose value to remove.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6OptionValue',
  ],
  examples: [
    {
      title: 'An option of a scope',
      command:
        'Remove-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -OptionId 23',
      shows: [],
    },
    {
      title: 'An option of a scope for a vendor class',
      command:
        'Remove-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -VendorClass "MyVendorClass" -OptionId 10',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6OptionValue', 'Set-DhcpServerv6OptionValue'],
  run({ server, args, attempt, confirm, write }) {
    const level = optionLevel6(args);
    const { vendorClass, userClass } = args;
    for (const optionId of args.optionId) {
      attempt(() => {
        if (!confirm(`Option ${optionId} of ${level6Text(level, server.displayName)} will be removed.`)) return;
        const option = server.v6.options.remove(level, optionId, { vendorClass, userClass });
        if (args.passThru) write(optionValue6Object(option));
      });
    }
  },
});
