import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { scopeState } from '../Scope4/scope.ts';
import { epochMs, ipv4, seconds } from '../values.ts';
import { multicastScopeObject, multicastScopeView } from './multicast-objects.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4MulticastScope',
  synopsis: 'Makes a multicast scope on a DHCP server.',
  description:
    'Clients that speak MADCAP get group addresses from it. A multicast scope is known by its name and never takes part in failover.',
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    Name: { type: 'String', mandatory: true, position: 1, byPropertyName: true, ...filled, help: "The scope's name." },
    StartRange: {
      type: 'IPAddress',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'The first group address that the scope hands out.',
    },
    EndRange: {
      type: 'IPAddress',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'The last group address that the scope hands out.',
    },
    Description: { type: 'String', byPropertyName: true, help: 'A text that says what the scope is for.' },
    State: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Active', 'InActive'],
      ...filled,
      default: 'Active',
      help: 'Active serves clients at once; InActive keeps the scope silent.',
    },
    LeaseDuration: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      default: '30.00:00:00',
      help: 'How long a lease lasts.',
    },
    PassThru: passThru,
    Ttl: {
      type: 'UInt32',
      byPropertyName: true,
      validateRange: [1, 255],
      ...filled,
      default: '32',
      help: 'How many routers, 1 to 255, multicast traffic may pass.',
    },
    ExpiryTime: {
      type: 'DateTime',
      byPropertyName: true,
      ...filled,
      help: 'When the scope itself ends. Default: never.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4MulticastScope',
  ],
  examples: [
    {
      title: 'An inactive scope',
      command:
        'Add-DhcpServerv4MulticastScope -ComputerName "DhcpServer01.Contoso.com" -Name "Multicast_Training" -StartRange 224.0.1.0 -EndRange 224.0.2.255 -State Inactive -Ttl 20 -LeaseDuration 20.00:00:00',
      shows: [],
    },
    {
      title: 'A scope with the usual settings',
      command:
        'Add-DhcpServerv4MulticastScope -ComputerName "DhcpServer01.Contoso.com" -Name "Multicast_Radio" -StartRange 224.0.4.0 -EndRange 224.0.5.255',
      shows: [],
    },
  ],
  views: [multicastScopeView],
  related: ['Get-DhcpServerv4MulticastScope', 'Add-DhcpServerv4MulticastExclusionRange'],
  run({ server, args, confirm, write }) {
    if (!confirm(`Multicast scope ${args.name} will be added on server ${server.displayName}.`)) return;
    const scope = server.multicast.add({
      name: args.name,
      startRange: ipv4(args.startRange),
      endRange: ipv4(args.endRange),
      description: args.description,
      state: scopeState(args.state),
      leaseDuration: seconds(args.leaseDuration),
      ttl: args.ttl,
      expiryTime: epochMs(args.expiryTime),
    });
    if (args.passThru) write(multicastScopeObject(scope));
  },
});
