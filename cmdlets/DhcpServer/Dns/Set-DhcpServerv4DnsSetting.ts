import { policyNames, reservedAddresses, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { levelText, optionLevel } from '../Option/option-value.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { oneOf } from '../values.ts';
import { dnsSettingObject, dnsSettingView } from './dns-setting.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv4DnsSetting',
  synopsis: 'Changes how a server, a scope, a reservation or a policy registers its clients in DNS.',
  description:
    'Only what is given changes. Without -ScopeId, -IPAddress and -PolicyName the setting of the whole server changes.',
  sets: ['Set1'],
  parameters: {
    ComputerName: computerName,
    NameProtection: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      help: 'Whether a name that another client registered is left to that client.',
    },
    UpdateDnsRRForOlderClients: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      help: 'Whether clients that do not ask for it are registered, too.',
    },
    DeleteDnsRROnLeaseExpiry: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      help: 'Whether records go when the lease ends.',
    },
    DynamicUpdates: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Always', 'Never', 'OnClientRequest'],
      ...filled,
      help: 'Always, Never, or OnClientRequest.',
    },
    IPAddress: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      aliases: ['ReservedIP'],
      ...filled,
      complete: reservedAddresses,
      help: 'The reserved address whose setting to change.',
    },
    ScopeId: {
      type: 'IPAddress',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope whose setting to change.',
    },
    PassThru: passThru,
    PolicyName: {
      type: 'String',
      ...filled,
      complete: policyNames,
      help: 'The policy, of the scope or of the server, whose setting to change.',
    },
    DisableDnsPtrRRUpdate: {
      type: 'Boolean',
      ...filled,
      help: 'Whether only the forward record is registered, and no PTR record.',
    },
    DnsSuffix: {
      type: 'String',
      allowNull: true,
      allowEmptyString: true,
      help: 'The DNS suffix of the clients of a policy.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4DnsSetting',
  ],
  examples: [
    {
      title: 'Register every client',
      command:
        'Set-DhcpServerv4DnsSetting -ComputerName "dhcpserver.contoso.com" -DynamicUpdates "Always" -DeleteDnsRRonLeaseExpiry $True',
      shows: [],
    },
    {
      title: 'Name protection in a scope',
      command:
        'Set-DhcpServerv4DnsSetting -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -DynamicUpdates "OnClientRequest" -NameProtection $True',
      shows: [],
    },
    {
      title: 'Leave a reservation out of DNS',
      command:
        'Set-DhcpServerv4DnsSetting -ComputerName "dhcpserver.contoso.com" -IPAddress 10.10.10.5 -DynamicUpdates "Never"',
      shows: [],
    },
    {
      title: "No PTR records for a policy's clients",
      command:
        'Set-DhcpServerv4DnsSetting -ComputerName "dhcpserver.contoso.com" -DisableDnsPtrRRUpdate $True -PolicyName "WorkgroupDevices"',
      before: 'Add-DhcpServerv4Policy -Name WorkgroupDevices -Condition Or -Fqdn EQ, Isl',
      shows: [],
    },
    {
      title: "A DNS suffix for a policy's clients",
      command:
        'Set-DhcpServerv4DnsSetting -ComputerName "dhcpserver.contoso.com" -DnsSuffix "guestdomain.com" -PolicyName "ForeignDevices"',
      shows: [],
    },
  ],
  views: [dnsSettingView],
  related: ['Get-DhcpServerv4DnsSetting'],
  run({ server, args, confirm, write }) {
    const level = optionLevel(args);
    if (!confirm(`The DNS settings of ${levelText(level, server.displayName)} will be changed.`)) return;
    const setting = server.dns.set(level, {
      dynamicUpdates: oneOf(['Always', 'Never', 'OnClientRequest'], args.dynamicUpdates),
      deleteDnsRROnLeaseExpiry: args.deleteDnsRROnLeaseExpiry,
      updateDnsRRForOlderClients: args.updateDnsRRForOlderClients,
      nameProtection: args.nameProtection,
      disableDnsPtrRRUpdate: args.disableDnsPtrRRUpdate,
      dnsSuffix: args.dnsSuffix === null ? '' : args.dnsSuffix,
    });
    if (args.passThru) write(dnsSettingObject(setting));
  },
});
