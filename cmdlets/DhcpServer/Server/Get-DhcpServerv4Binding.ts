import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';
import { bindingObject, bindingView } from './server-objects.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4Binding',
  synopsis: 'Gets the network interfaces on which a DHCP server can serve IPv4 clients.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Binding',
  ],
  examples: [
    {
      title: 'The interfaces of a server',
      command: 'Get-DhcpServerv4Binding -ComputerName "dhcpserver.contoso.com"',
      shows: ['InterfaceAlias       IPAddress', 'Wired Ethernet Conn… 10.10.10.2'],
    },
  ],
  views: [bindingView],
  related: ['Set-DhcpServerv4Binding'],
  run({ server, write }) {
    for (const binding of server.configuration.bindings()) write(bindingObject(binding));
  },
});
