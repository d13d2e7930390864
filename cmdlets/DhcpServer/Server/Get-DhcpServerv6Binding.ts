import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';
import { binding6Object } from './binding6.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6Binding',
  synopsis: 'Gets the network interfaces on which a DHCP server can serve IPv6 clients.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Binding',
  ],
  examples: [
    {
      title: 'The interfaces of a server',
      command: 'Get-DhcpServerv6Binding -ComputerName "dhcpserver.contoso.com"',
      shows: ['InterfaceAlias : Wired Ethernet Connection', 'IPAddress      : fe80::215:5dff:fe0a:a02%4'],
    },
  ],
  related: ['Set-DhcpServerv6Binding'],
  run({ server, write }) {
    for (const binding of server.v6.bindings.list()) write(binding6Object(binding));
  },
});
