import { relationshipNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { oneOf, seconds } from '../values.ts';
import { relationshipObject, relationshipView, secretQuestion } from './relationship.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv4Failover',
  asksByDefault: true,
  synopsis: 'Changes the properties of a failover relationship on both of its servers.',
  description:
    'Only what is given changes. A relationship changes from load sharing to hot standby, or back, by -Mode. -PartnerDown tells a server that has lost its partner that the partner is really down, so that it serves all clients alone.',
  sets: ['Set1'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: relationshipNames,
      help: 'The relationship to change.',
    },
    AutoStateTransition: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      help: 'Whether a server that has lost its partner goes to the state PartnerDown by itself.',
    },
    MaxClientLeadTime: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      help: 'How long a server that is alone may extend a lease beyond what its partner knows.',
    },
    SharedSecret: {
      type: 'String',
      allowNull: true,
      allowEmptyString: true,
      help: 'The new secret for the messages between the servers; an empty text turns authentication off.',
    },
    StateSwitchInterval: {
      type: 'Nullable[TimeSpan]',
      byPropertyName: true,
      help: 'How long a server waits in CommunicationInterrupted before it goes to PartnerDown.',
    },
    PartnerDown: { type: 'SwitchParameter', ...filled, help: 'Puts this server into the state PartnerDown.' },
    Force: {
      type: 'SwitchParameter',
      ...filled,
      help: 'Does not ask, neither about the secret in clear text nor about another mode.',
    },
    LoadBalancePercent: {
      type: 'UInt32',
      validateRange: [0, 100],
      allowNull: true,
      help: 'The share of clients, in percent, that this server answers; for load sharing.',
    },
    ReservePercent: {
      type: 'UInt32',
      validateRange: [0, 100],
      allowNull: true,
      help: 'The share of free addresses, in percent, for the standby server; for a hot standby.',
    },
    PassThru: passThru,
    Mode: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['LoadBalance', 'HotStandby'],
      ...filled,
      help: 'LoadBalance or HotStandby.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Failover',
  ],
  examples: [
    {
      title: 'Another share and other times',
      command:
        'Set-DhcpServerv4Failover -ComputerName "dhcpserver.contoso.com" -Name "SFO-SIN-Failover" -LoadBalancePercent 70 -MaxClientLeadTime 2:00:00 -AutoStateTransition $True -StateSwitchInterval 2:00:00',
    },
    {
      title: 'More addresses for the standby server',
      command:
        'Set-DhcpServerv4Failover -ComputerName "dhcpserver.contoso.com" -Name "SFO-SIN-Failover" -ReservePercent 10 -MaxClientLeadTime 2:00:00 -AutoStateTransition $True -StateSwitchInterval 2:00:00',
      before:
        'Set-DhcpServerv4Failover -ComputerName dhcpserver.contoso.com -Name SFO-SIN-Failover -Mode HotStandby -Force',
    },
    {
      title: 'Load sharing instead of a hot standby',
      command:
        'Set-DhcpServerv4Failover -Name "SFO-SIN-Failover" -ComputerName "dhcpserver.contoso.com" -Mode "LoadBalance" -LoadBalancePercent 60 -Force',
      before:
        'Set-DhcpServerv4Failover -ComputerName dhcpserver.contoso.com -Name SFO-SIN-Failover -Mode HotStandby -Force',
      shows: [],
    },
  ],
  views: [relationshipView],
  related: ['Get-DhcpServerv4Failover', 'Add-DhcpServerv4Failover'],
  run({ server, args, cmdlet, confirm, write }) {
    const { name } = args;
    const sentence = `The properties of failover relationship ${name} on server ${server.displayName} will be changed.`;
    const mode = oneOf(['LoadBalance', 'HotStandby'], args.mode);
    const secret = args.sharedSecret;
    const question =
      secret !== undefined && secret !== ''
        ? secretQuestion(server.displayName)
        : mode === undefined
          ? undefined
          : `The mode of failover relationship ${name} will be changed to ${mode}.`;
    if (!confirm(sentence, question)) return;
    const relationship = server.failover.set(name, {
      autoStateTransition: args.autoStateTransition,
      maxClientLeadTime: seconds(args.maxClientLeadTime),
      // An empty secret is an order (no authentication), one that is not given leaves things as they are.
      sharedSecret: cmdlet.isBound('SharedSecret') ? (secret ?? null) : undefined,
      stateSwitchInterval: seconds(args.stateSwitchInterval),
      partnerDown: args.partnerDown,
      loadBalancePercent: args.loadBalancePercent ?? undefined,
      reservePercent: args.reservePercent ?? undefined,
      mode,
    });
    if (args.passThru) write(relationshipObject(relationship));
  },
});
