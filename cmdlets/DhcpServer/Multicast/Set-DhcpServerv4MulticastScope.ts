import { failure } from '../../../src/dhcp/messages.ts';
import { multicastScopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { scopeState } from '../Scope4/scope.ts';
import { epochMs, ipv4, seconds } from '../values.ts';
import { multicastScopeObject, multicastScopeView } from './multicast-objects.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv4MulticastScope',
  synopsis: 'Changes properties of a multicast scope.',
  description: 'Only what is given changes.',
  sets: ['Set3'],
  parameters: {
    ComputerName: computerName,
    Description: { type: 'String', byPropertyName: true, help: "The scope's new description." },
    EndRange: {
      type: 'IPAddress',
      byPropertyName: true,
      ...filled,
      help: 'The last group address that the scope hands out from now on.',
    },
    LeaseDuration: { type: 'TimeSpan', byPropertyName: true, ...filled, help: 'How long a lease lasts from now on.' },
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: multicastScopeNames,
      help: "The scope's name.",
    },
    PassThru: passThru,
    StartRange: {
      type: 'IPAddress',
      byPropertyName: true,
      ...filled,
      help: 'The first group address that the scope hands out from now on.',
    },
    State: { type: 'String', byPropertyName: true, ...filled, help: 'Active or InActive.' },
    Ttl: {
      type: 'UInt32',
      byPropertyName: true,
      validateRange: [1, 255],
      ...filled,
      help: 'How many routers, 1 to 255, multicast traffic may pass.',
    },
    NewName: { type: 'String', ...filled, help: "The scope's new name." },
    ExpiryTime: { type: 'DateTime', byPropertyName: true, ...filled, help: 'When the scope itself ends.' },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4MulticastScope',
  ],
  examples: [
    {
      title: 'Another name, an end, and leases of forty days',
      command:
        'Set-DhcpServerv4MulticastScope -Name "Multicast_VideoConference" -ComputerName "DhcpServer01.Contoso.com" -ExpiryTime "1/1/2044 0:01 AM" -LeaseDuration 40.00:00:00 -NewName "Multicast_VideoConferenceBuilding1" -State Active',
    },
  ],
  views: [multicastScopeView],
  related: ['Get-DhcpServerv4MulticastScope', 'Add-DhcpServerv4MulticastScope'],
  run({ server, args, confirm, write }) {
    if (!confirm(`Multicast scope ${args.name} on server ${server.displayName} will be changed.`)) return;
    const state = scopeState(args.state);
    if (args.state !== undefined && state === undefined) {
      throw failure(87, 'setMulticast', { Name: args.name, Server: server.displayName });
    }
    const scope = server.multicast.set(args.name, {
      newName: args.newName,
      description: args.description,
      startRange: args.startRange && ipv4(args.startRange),
      endRange: args.endRange && ipv4(args.endRange),
      leaseDuration: seconds(args.leaseDuration),
      state,
      ttl: args.ttl,
      expiryTime: epochMs(args.expiryTime),
    });
    if (args.passThru) write(multicastScopeObject(scope));
  },
});
