import { serverNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { filled, passThru } from '../parameters.ts';
import { authorizationTarget, authorizedServerObject, authorizedServerView, targetText } from './authorized-server.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerInDC',
  synopsis: 'Authorises a DHCP server in Active Directory.',
  description:
    'In a domain only authorised servers serve clients. Without -DnsName and -IPAddress the local server is authorised.',
  sets: ['Add0'],
  parameters: {
    DnsName: {
      type: 'String',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: serverNames,
      help: 'The full name of the server.',
    },
    IPAddress: { type: 'IPAddress', position: 2, byPropertyName: true, ...filled, help: 'The address of the server.' },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerInDC',
  ],
  examples: [
    {
      title: 'A server by name and address',
      command: 'Add-DhcpServerInDC -DnsName "dhcpserver.contoso.com" -IPAddress 10.10.10.2',
      before: 'Remove-DhcpServerInDC -DnsName dhcpserver.contoso.com',
      shows: [],
    },
    {
      title: 'A server by name',
      command: 'Add-DhcpServerInDC -DnsName "dhcpserver.contoso.com"',
      before: 'Remove-DhcpServerInDC -DnsName dhcpserver.contoso.com',
      shows: [],
    },
    { title: 'The local server', command: 'Add-DhcpServerInDC', before: 'Remove-DhcpServerInDC', shows: [] },
  ],
  views: [authorizedServerView],
  related: ['Get-DhcpServerInDC', 'Remove-DhcpServerInDC'],
  run({ args, cmdlet, confirm, dhcp, session, write }) {
    const target = authorizationTarget(args, session);
    if (!confirm(`Server ${targetText(target)} will be authorized in Active Directory.`)) return;
    const { server, already } = dhcp.directory(session).add(target);
    if (already) {
      cmdlet.writeWarning(
        'The DHCP server is already authorized in Active Directory. The authorization check on the DHCP server has been initiated.',
      );
    }
    if (args.passThru) write(authorizedServerObject(server));
  },
});
