import { policyNames, reservedAddresses, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { optionLevel } from '../Option/option-value.ts';
import { computerName, filled } from '../parameters.ts';
import { dnsSettingObject, dnsSettingView } from './dns-setting.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4DnsSetting',
  synopsis: 'Gets how a server, a scope, a reservation or a policy registers its clients in DNS.',
  sets: ['Get0'],
  parameters: {
    IPAddress: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      aliases: ['ReservedIP'],
      ...filled,
      complete: reservedAddresses,
      help: 'The reserved address whose setting to get.',
    },
    ScopeId: {
      type: 'IPAddress',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope whose setting to get.',
    },
    ComputerName: computerName,
    PolicyName: {
      type: 'String',
      byPropertyName: true,
      ...filled,
      complete: policyNames,
      help: 'The policy, of the scope or of the server, whose setting to get.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4DnsSetting',
  ],
  examples: [
    {
      title: 'The setting of a server',
      command: 'Get-DhcpServerv4DnsSetting -ComputerName "dhcpserver.contoso.com"',
      shows: [
        'DynamicUpdates             : OnClientRequest',
        'DeleteDnsRROnLeaseExpiry   : True',
        'UpdateDnsRRForOlderClients : False',
      ],
    },
    {
      title: 'The setting of a scope',
      command: 'Get-DhcpServerv4DnsSetting -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0',
      shows: [
        'DynamicUpdates             : OnClientRequest',
        'DeleteDnsRROnLeaseExpiry   : True',
        'UpdateDnsRRForOlderClients : False',
      ],
    },
    {
      title: 'The setting of a reservation',
      command: 'Get-DhcpServerv4DnsSetting -ComputerName "dhcpserver.contoso.com" -IPAddress 10.10.10.5',
      shows: [
        'DynamicUpdates             : OnClientRequest',
        'DeleteDnsRROnLeaseExpiry   : True',
        'UpdateDnsRRForOlderClients : False',
      ],
    },
  ],
  views: [dnsSettingView],
  related: ['Set-DhcpServerv4DnsSetting'],
  run({ server, args, write }) {
    write(dnsSettingObject(server.dns.get(optionLevel(args))));
  },
});
