import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv6s } from '../values.ts';
import { statelessStoreObject } from './stateless.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6StatelessStore',
  synopsis: 'Gets whether an inventory of stateless IPv6 clients is kept, and for how long.',
  description:
    "Without -Prefix the setting of the server is returned. A scope without a setting of its own has the server's.",
  sets: ['Get0'],
  parameters: {
    Prefix: {
      type: 'IPAddress[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefixes of the scopes whose settings to get.',
    },
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6StatelessStore',
  ],
  examples: [
    {
      title: 'The setting of a server',
      command: 'Get-DhcpServerv6StatelessStore -ComputerName "dhcpserver.contoso.com"',
      shows: ['Prefix Enabled PurgeInterval', 'False 30.00:00:00'],
    },
    {
      title: 'The setting of a scope',
      command: 'Get-DhcpServerv6StatelessStore -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020::',
      shows: ['2001:4898:7020:1020::   False 30.00:00:00'],
    },
  ],
  related: ['Set-DhcpServerv6StatelessStore', 'Get-DhcpServerv6StatelessStatistics'],
  run({ server, args, attempt, write }) {
    const chosen = args.prefix === undefined ? [undefined] : ipv6s(args.prefix);
    for (const prefix of chosen) attempt(() => write(statelessStoreObject(server.v6.stateless.store(prefix))));
  },
});
