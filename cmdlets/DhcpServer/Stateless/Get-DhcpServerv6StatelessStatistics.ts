import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';
import { statelessStatisticsObject } from './stateless.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6StatelessStatistics',
  synopsis: 'Counts the clients in the inventories of stateless IPv6 clients.',
  description: 'A scope shows when its inventory is turned on.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6StatelessStatistics',
  ],
  examples: [
    {
      title: 'Every inventory of a server',
      command: 'Get-DhcpServerv6StatelessStatistics -ComputerName "dhcpserver.contoso.com"',
      before: 'Set-DhcpServerv6StatelessStore -Prefix 2001:4898:7020:1030:: -Enabled $true',
      shows: ['Prefix                AddressesInUse', '2001:4898:7020:1030::              0'],
    },
  ],
  related: ['Get-DhcpServerv6StatelessStore'],
  run({ server, write }) {
    for (const entry of server.v6.stateless.statistics()) write(statelessStatisticsObject(entry));
  },
});
