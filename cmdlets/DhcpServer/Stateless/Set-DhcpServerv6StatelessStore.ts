import { formatIPv6 } from '../../../src/dhcp/model.ts';
import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv6, seconds } from '../values.ts';
import { statelessStoreObject } from './stateless.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv6StatelessStore',
  synopsis: 'Turns the inventory of stateless IPv6 clients on or off.',
  description: 'Only what is given changes. Without -Prefix the setting of the server changes.',
  sets: ['Set1'],
  parameters: {
    Prefix: {
      type: 'IPAddress',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope whose setting to change.',
    },
    Enabled: {
      type: 'Boolean',
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'Whether an inventory is kept.',
    },
    PurgeInterval: {
      type: 'TimeSpan',
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'After how many whole hours a client that was not heard of leaves the inventory.',
    },
    ComputerName: computerName,
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6StatelessStore',
  ],
  examples: [
    {
      title: 'An inventory for a scope',
      command:
        'Set-DhcpServerv6StatelessStore -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -Enabled $True -PurgeInterval 2.00:00:00',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6StatelessStore'],
  run({ server, args, confirm, write }) {
    const prefix = args.prefix && ipv6(args.prefix);
    const place = prefix === undefined ? '' : `scope ${formatIPv6(prefix)} on `;
    if (!confirm(`The stateless store of ${place}server ${server.displayName} will be changed.`)) return;
    const change = { enabled: args.enabled, purgeInterval: seconds(args.purgeInterval) };
    const store = server.v6.stateless.setStore(prefix, change);
    if (args.passThru) write(statelessStoreObject(store));
  },
});
