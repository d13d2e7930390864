import type { IPAddress } from '../../../src/types/ip-address.ts';
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
import { ipv4s } from '../values.ts';
import { levelText, optionLevel, optionValueObject, optionValueView } from './option-value.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv4OptionValue',
  synopsis: 'Sets option values of a server, a scope, a reservation or a policy.',
  description:
    'One option by its id and value, or the common ones by their own names. Without -ScopeId, -ReservedIP and -PolicyName the value is for the whole server. DNS servers are asked whether they answer unless -Force is given.',
  defaultSet: 'OptionIds',
  sets: ['OptionIds', 'CommonOptions'],
  parameters: {
    PolicyName: {
      type: 'String',
      byPropertyName: true,
      complete: policyNames,
      help: 'The policy, of the scope or of the server, to set the option for.',
    },
    PassThru: passThru,
    Force: { type: 'SwitchParameter', ...filled, help: 'Does not check that the DNS servers answer.' },
    DnsDomain: {
      type: 'String',
      sets: { CommonOptions: { byPropertyName: true } },
      allowNull: true,
      allowEmptyString: true,
      help: "The clients' DNS domain: option 15.",
    },
    DnsServer: {
      type: 'IPAddress[]',
      sets: { CommonOptions: { byPropertyName: true } },
      allowNull: true,
      allowEmptyString: true,
      help: "The clients' DNS servers: option 6.",
    },
    ReservedIP: {
      type: 'IPAddress',
      byPropertyName: true,
      aliases: ['IPAddress'],
      ...filled,
      complete: reservedAddresses,
      help: 'The reserved address to set the option for.',
    },
    Router: {
      type: 'IPAddress[]',
      sets: { CommonOptions: { byPropertyName: true } },
      allowNull: true,
      allowEmptyString: true,
      help: "The clients' gateways: option 3.",
    },
    ScopeId: {
      type: 'IPAddress',
      position: 3,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope to set the option for.',
    },
    UserClass: {
      type: 'String',
      byPropertyName: true,
      complete: userClassNames,
      help: 'The user class that gets the value.',
    },
    WinsServer: {
      type: 'IPAddress[]',
      sets: { CommonOptions: { byPropertyName: true } },
      allowNull: true,
      allowEmptyString: true,
      help: "The clients' WINS servers: option 44.",
    },
    Wpad: {
      type: 'String',
      sets: { CommonOptions: { byPropertyName: true } },
      allowNull: true,
      allowEmptyString: true,
      help: 'The address of the proxy configuration: option 252.',
    },
    ComputerName: computerName,
    VendorClass: {
      type: 'String',
      sets: { OptionIds: { byPropertyName: true } },
      complete: vendorClassNames,
      help: 'The vendor class that the option belongs to.',
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
      complete: optionIds,
      help: 'The id of the option to set.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4OptionValue',
  ],
  examples: [
    {
      title: 'Common options of a server',
      command:
        'Set-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -DnsServer 192.168.1.2 -WinsServer 192.168.1.3 -DnsDomain "contoso.com" -Router 192.168.1.1 -Wpad "http://proxy.contoso.com/wpad.dat"',
      shows: [],
    },
    {
      title: 'Common options of a scope',
      command:
        'Set-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -DnsServer 192.168.1.2 -WinsServer 192.168.1.3 -DnsDomain "contoso.com" -Router 192.168.1.1 -Wpad "http://proxy.contoso.com/wpad.dat"',
      shows: [],
    },
    {
      title: 'Common options of a reservation',
      command:
        'Set-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ReservedIP 10.10.10.5 -DnsServer 192.168.1.2 -WinsServer 192.168.1.3 -DnsDomain "contoso.com" -Router 192.168.1.1 -Wpad "http://proxy.contoso.com/wpad.dat"',
      shows: [],
    },
    {
      title: 'Common options of a policy',
      command:
        'Set-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -PolicyName "LabComputers" -DnsServer 192.168.1.2 -WinsServer 192.168.1.3 -DnsDomain "contoso.com" -Router 192.168.1.1 -Wpad "http://proxy.contoso.com/wpad.dat"',
      shows: [],
    },
    {
      title: 'A DNS server for all scopes',
      command: 'Set-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -OptionId 6 -Value "192.168.1.1"',
      shows: [],
    },
    {
      title: 'A DNS server for one scope',
      command:
        'Set-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -OptionId 6 -Value "192.168.1.1"',
      shows: [],
    },
    {
      title: 'A DNS server for one reservation',
      command:
        'Set-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ReservedIP 10.10.10.5 -OptionId 6 -Value "192.168.1.1"',
      shows: [],
    },
    {
      title: 'An option of a vendor class, byte by byte',
      command:
        'Set-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -VendorClass "MSUCClient" -OptionId 5 -Value ([System.Text.Encoding]::ASCII.GetBytes("/CertProv/CertProvisioningService.svc"))',
    },
    {
      title: 'An option of a policy',
      command:
        'Set-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -PolicyName "PrinterPolicy" -OptionId 6 -Value "192.168.1.10"',
      shows: [],
    },
    {
      title: 'An option for a user class',
      command:
        'Set-DhcpServerv4OptionValue -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -UserClass "LabComputer" -OptionId 6 -Value "192.168.1.10"',
      shows: [],
    },
    {
      title: 'Bytes for vendors',
      command:
        'Set-DhcpServerv4OptionValue -ScopeId 10.10.10.0 -OptionId 43 -Value "241","08","33","255","132","10","33","255","133"',
      shows: [],
    },
  ],
  views: [optionValueView],
  related: ['Get-DhcpServerv4OptionValue', 'Remove-DhcpServerv4OptionValue'],
  run({ server, args, confirm, write }) {
    const level = optionLevel(args);
    const what = args.optionId === undefined ? 'The options' : `Option ${args.optionId}`;
    if (!confirm(`${what} of ${levelText(level, server.displayName)} will be set.`)) return;
    const { userClass, force } = args;
    const set =
      args.optionId === undefined
        ? server.options.setCommon(level, {
            dnsServer: addresses(args.dnsServer),
            dnsDomain: args.dnsDomain,
            router: addresses(args.router),
            winsServer: addresses(args.winsServer),
            wpad: args.wpad,
            userClass,
            force,
          })
        : [
            server.options.set(level, {
              optionId: args.optionId,
              value: args.value ?? [],
              vendorClass: args.vendorClass,
              userClass,
              force,
            }),
          ];
    if (args.passThru) for (const option of set) write(optionValueObject(option));
  },
});

/** `$null` stands for no address, which is not the same as a parameter that is not given. */
function addresses(given: readonly IPAddress[] | null | undefined): number[] | undefined {
  return given === undefined ? undefined : ipv4s(given ?? []);
}
