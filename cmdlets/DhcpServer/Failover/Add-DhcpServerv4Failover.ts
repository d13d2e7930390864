import { scopeIds, serverNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4s, seconds } from '../values.ts';
import { relationshipObject, relationshipView, secretQuestion, serverRole } from './relationship.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4Failover',
  asksByDefault: true,
  synopsis: 'Makes a failover relationship for scopes with a partner server.',
  description:
    "The scopes must exist on this server and must not exist on the partner, where they are made with all their configuration. Without -ServerRole and -ReservePercent both servers share the load; with one of them the relationship is a hot standby. From then on the two servers keep their leases in step by themselves; later changes of a scope's configuration are carried over by Invoke-DhcpServerv4FailoverReplication.",
  defaultSet: 'LoadBalance',
  sets: ['LoadBalance', 'HotStandby'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      help: "The relationship's name, the same on both servers: at most 126 characters.",
    },
    PartnerServer: {
      type: 'String',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      ...filled,
      complete: serverNames,
      help: 'The name or address of the other server.',
    },
    ScopeId: {
      type: 'IPAddress[]',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scopes that the relationship protects.',
    },
    MaxClientLeadTime: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      default: '01:00:00',
      help: 'How long a server that is alone may extend a lease beyond what its partner knows.',
    },
    AutoStateTransition: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      default: 'False',
      help: 'Whether a server that has lost its partner goes to the state PartnerDown by itself.',
    },
    StateSwitchInterval: {
      type: 'Nullable[TimeSpan]',
      byPropertyName: true,
      help: 'How long it waits in CommunicationInterrupted before it does so; giving it turns -AutoStateTransition on.',
    },
    Force: {
      type: 'SwitchParameter',
      ...filled,
      help: 'Does not ask whether the shared secret may be sent in clear text.',
    },
    SharedSecret: {
      type: 'String',
      ...filled,
      help: 'The secret that authenticates the messages between the servers. It is never shown again.',
    },
    PassThru: passThru,
    ReservePercent: {
      type: 'UInt32',
      sets: { HotStandby: {} },
      validateRange: [0, 100],
      ...filled,
      default: '5',
      help: 'The share of free addresses, in percent, that the standby server may hand out. Makes a hot standby.',
    },
    ServerRole: {
      type: 'String',
      sets: { HotStandby: {} },
      validateSet: ['Active', 'Standby'],
      ...filled,
      default: 'Active',
      help: 'The role of this server in a hot standby: Active or Standby.',
    },
    LoadBalancePercent: {
      type: 'UInt32',
      sets: { LoadBalance: {} },
      validateRange: [0, 100],
      ...filled,
      default: '50',
      help: 'The share of clients, in percent, that this server answers.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Failover',
  ],
  examples: [
    {
      title: 'Load sharing with authenticated messages',
      command:
        'Add-DhcpServerv4Failover -ComputerName "dhcpserver.contoso.com" -Name "SFO-SIN-Failover" -PartnerServer "dhcpserver2.contoso.com" -ScopeId 10.10.10.0,10.20.20.0 -SharedSecret "sEcReT" -Force',
      before: 'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force',
      shows: [],
    },
    {
      title: 'A hot standby in which this server waits',
      command:
        'Add-DhcpServerv4Failover -ComputerName "dhcpserver.contoso.com" -Name "SFO-SIN-Failover" -PartnerServer "dhcpserver2.contoso.com" -ServerRole Standby -ScopeId 10.10.10.0,10.20.20.0',
      before: 'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force',
      shows: [],
    },
    {
      title: 'Load sharing with its own times',
      command:
        'Add-DhcpServerv4Failover -ComputerName "dhcpserver.contoso.com" -Name "SFO-SIN-Failover" -PartnerServer "dhcpserver2.contoso.com" -ScopeId 10.10.10.0,10.20.20.0 -LoadBalancePercent 70 -MaxClientLeadTime 2:00:00 -AutoStateTransition $True -StateSwitchInterval 2:00:00',
      before: 'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force',
    },
    {
      title: 'A hot standby with its own times',
      command:
        'Add-DhcpServerv4Failover -ComputerName "dhcpserver.contoso.com" -Name "SFO-SIN-Failover" -PartnerServer "dhcpserver2.contoso.com" -ScopeId 10.10.10.0,10.20.20.0 -ReservePercent 10 -MaxClientLeadTime 2:00:00 -AutoStateTransition $True -StateSwitchInterval 2:00:00',
      before: 'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force',
    },
  ],
  views: [relationshipView],
  related: ['Get-DhcpServerv4Failover', 'Add-DhcpServerv4FailoverScope', 'Invoke-DhcpServerv4FailoverReplication'],
  run({ server, args, confirm, write }) {
    const { name, partnerServer } = args;
    const sentence = `Failover relationship ${name} between server ${server.displayName} and server ${partnerServer} will be added.`;
    if (!confirm(sentence, args.sharedSecret === undefined ? undefined : secretQuestion(server.displayName))) return;
    const relationship = server.failover.add({
      name,
      scopeIds: ipv4s(args.scopeId),
      partnerServer,
      maxClientLeadTime: seconds(args.maxClientLeadTime),
      autoStateTransition: args.autoStateTransition,
      stateSwitchInterval: seconds(args.stateSwitchInterval),
      sharedSecret: args.sharedSecret,
      loadBalancePercent: args.loadBalancePercent,
      reservePercent: args.reservePercent,
      serverRole: serverRole(args.serverRole),
    });
    if (args.passThru) write(relationshipObject(relationship));
  },
});
