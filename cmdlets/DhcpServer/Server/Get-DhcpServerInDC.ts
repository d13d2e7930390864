import { defineDhcpCmdlet } from '../define.ts';
import { authorizedServerObject, authorizedServerView } from './authorized-server.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerInDC',
  synopsis: 'Gets the DHCP servers that are authorised in Active Directory.',
  sets: ['Get1'],
  parameters: {},
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerInDC',
  ],
  examples: [
    {
      title: 'Every authorised server',
      command: 'Get-DhcpServerInDC',
      shows: [
        'IPAddress            DnsName',
        '10.10.10.2           dhcpserver.contoso.com',
        '10.10.10.3           dhcpserver2.contoso.com',
      ],
    },
  ],
  views: [authorizedServerView],
  related: ['Add-DhcpServerInDC', 'Remove-DhcpServerInDC'],
  run({ dhcp, session, write }) {
    for (const server of dhcp.directory(session).list()) write(authorizedServerObject(server));
  },
});
