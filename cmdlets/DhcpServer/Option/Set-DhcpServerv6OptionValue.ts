import { optionIds6, prefixes, reservedAddresses6, userClassNames6, vendorClassNames6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv6s } from '../values.ts';
import { level6Text, optionLevel6, optionValue6Object } from './option-value.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv6OptionValue',
  synopsis: 'Sets IPv6 option values of a server, a scope or a reservation.',
  description:
    'One option by its id and value, or the common ones by their own names. Without -Prefix and -ReservedIP the value is for the whole server. DNS servers are asked whether they answer unless -Force is given.',
  defaultSet: 'OptionIds',
  sets: ['OptionIds', 'CommonOptions'],
  parameters: {
    PassThru: passThru,
    Force: { type: 'SwitchParameter', ...filled, help: 'Does not check that the DNS servers answer.' },
    Prefix: {
      type: 'IPAddress',
      position: 3,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope to set the option for.',
    },
    UserClass: {
      type: 'String',
      byPropertyName: true,
      complete: userClassNames6,
      help: 'The user class that gets the value.',
    },
    DnsServer: {
      type: 'IPAddress[]',
      sets: { CommonOptions: { byPropertyName: true } },
      allowNull: true,
      allowEmptyString: true,
      help: "The clients' DNS servers: option 23.",
    },
    DomainSearchList: {
      type: 'String[]',
      sets: { CommonOptions: { byPropertyName: true } },
      allowNull: true,
      allowEmptyString: true,
      help: 'The domains in which clients look names up: option 24.',
    },
    InfoRefreshTime: {
      type: 'UInt32',
      sets: { CommonOptions: { byPropertyName: true } },
      allowNull: true,
      allowEmptyString: true,
      help: 'Seconds after which stateless clients ask for their options again: option 32.',
    },
    ComputerName: computerName,
    ReservedIP: {
      type: 'IPAddress',
      byPropertyName: true,
      aliases: ['IPAddress'],
      ...filled,
      complete: reservedAddresses6,
      help: 'The reserved address to set the option for.',
    },
    Value: {
      type: 'String[]',
      sets: { OptionIds: { mandatory: true, position: 2, byPropertyName: true } },
      allowNull: true,
      allowEmptyString: true,
      help: 'Its value; a list for an option that holds one.',
    },
    OptionId: {
      type: 'UInt32',
      sets: { OptionIds: { mandatory: true, position: 1, byPropertyName: true } },
      ...filled,
      complete: optionIds6,
      help: 'The id of the option to set.',
    },
    VendorClass: {
      type: 'String',
      sets: { OptionIds: { byPropertyName: true } },
      complete: vendorClassNames6,
      help: 'The vendor class that the option belongs to.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6OptionValue',
    'Microsoft.Management.Infrastructure.CimInstance',
  ],
  examples: [
    {
      title: 'Common options of a server',
      command:
        'Set-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -DnsServer 2001:4898:7020:1020::2 -DomainSearchList "contoso.com"',
      shows: [],
    },
    {
      title: 'Common options of a scope',
      command:
        'Set-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -DnsServer 2001:4898:7020:1020::2 -DomainSearchList "contoso.com"',
      shows: [],
    },
    {
      title: 'A DNS server for one reservation',
      command:
        'Set-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -ReservedIP 2001:4898:7020:1020::5 -OptionId 23 -Value "2001:4898:7020:1020::2"',
      shows: [],
    },
    {
      title: 'An option of a vendor class',
      command:
        'Set-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -VendorClass "MSUCClient" -OptionId 5 -Value "6874747073" -PassThru | ForEach-Object { "$($_.Value)" }',
      shows: ['0x68 0x74 0x74 0x70 0x73'],
    },
    {
      title: 'A DNS server for a user class, which need not answer',
      command:
        'Set-DhcpServerv6OptionValue -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -UserClass "LabComputer" -OptionId 23 -Value "2001:4898:7020:1020::99" -Force',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6OptionValue', 'Remove-DhcpServerv6OptionValue'],
  run({ server, args, confirm, write }) {
    const level = optionLevel6(args);
    const what = args.optionId === undefined ? 'The options' : `Option ${args.optionId}`;
    if (!confirm(`${what} of ${level6Text(level, server.displayName)} will be set.`)) return;
    const { optionId, vendorClass, userClass, force } = args;
    // `$null` stands for no value, which is not the same as a parameter that is not given.
    const set =
      optionId === undefined
        ? server.v6.options.setCommon(level, {
            dnsServer: args.dnsServer === undefined ? undefined : ipv6s(args.dnsServer ?? []),
            domainSearchList: args.domainSearchList === undefined ? undefined : (args.domainSearchList ?? []),
            infoRefreshTime: args.infoRefreshTime,
            userClass,
            force,
          })
        : [server.v6.options.set(level, { optionId, value: args.value ?? [], vendorClass, userClass, force })];
    if (args.passThru) for (const option of set) write(optionValue6Object(option));
  },
});
