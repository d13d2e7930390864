import { optionIds6, prefixes, reservedAddresses6, userClassNames6, vendorClassNames6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { optionLevel6, optionValue6Object } from './option-value.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6OptionValue',
  synopsis: 'Gets the IPv6 option values of a server, a scope or a reservation.',
  description:
    'Without -Prefix and -ReservedIP the values of the whole server are returned. Values for single vendor or user classes are shown with -VendorClass, -UserClass or -All.',
  sets: ['Get0'],
  parameters: {
    ComputerName: { ...computerName, notNull: false },
    VendorClass: {
      type: 'String',
      byPropertyName: true,
      complete: vendorClassNames6,
      help: 'The vendor class whose values to get.',
    },
    Prefix: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope whose values to get.',
    },
    ReservedIP: {
      type: 'IPAddress',
      byPropertyName: true,
      aliases: ['IPAddress'],
      ...filled,
      complete: reservedAddresses6,
      help: 'The reserved address whose values to get.',
    },
    UserClass: {
      type: 'String',
      byPropertyName: true,
      complete: userClassNames6,
      help: 'The user class whose values to get.',
    },
    OptionId: {
      type: 'UInt32[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: optionIds6,
      help: 'The ids of the options to get.',
    },
    All: { type: 'SwitchParameter', ...filled, help: 'Values for every vendor and user class.' },
    Brief: { type: 'SwitchParameter', ...filled, help: 'Leaves out names and types.' },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6OptionValue',
  ],
  examples: [
    {
      title: 'The values of a server',
      command: 'Get-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com"',
      shows: [': 24', ': {contoso.com}', ': Domain Search List'],
    },
    {
      title: 'The values of a scope',
      command: 'Get-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020::',
      shows: [': 23', ': IPv6Address', ': {2001:4898:7020:1020::2}'],
    },
    {
      title: 'The values of a reservation',
      command: 'Get-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -ReservedIP 2001:4898:7020:1020::5',
      shows: [': 24', ': {printers.contoso.com}'],
    },
    {
      title: 'The values for a vendor class',
      command:
        'Get-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -VendorClass "MSUCClient"',
      shows: [': 5', ': MSUCClient'],
    },
    {
      title: 'One option',
      command:
        'Get-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -OptionId 23',
      shows: [': 23', ': DNS Recursive Name Server IPV6 Address List'],
    },
    {
      title: 'The values for every class, without names and types',
      command:
        'Get-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -All -Brief',
      shows: [': 5', ': 23', ': 23'],
    },
    {
      title: 'The values for a user class',
      command:
        'Get-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -UserClass "LabComputer"',
      shows: [': LabComputer', ': {2001:4898:7020:1020::20}'],
    },
  ],
  related: ['Set-DhcpServerv6OptionValue', 'Remove-DhcpServerv6OptionValue', 'Get-DhcpServerv6OptionDefinition'],
  run({ server, args, attempt, write }) {
    const level = optionLevel6(args);
    const query = { vendorClass: args.vendorClass, userClass: args.userClass, all: args.all };
    const ids = args.optionId === undefined ? [undefined] : args.optionId.map((id) => [id]);
    for (const optionIds of ids) {
      attempt(() => {
        for (const option of server.v6.options.get(level, { ...query, optionIds })) {
          write(optionValue6Object(option, args.brief));
        }
      });
    }
  },
});
