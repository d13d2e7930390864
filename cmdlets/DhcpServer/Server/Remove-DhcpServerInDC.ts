import { serverNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { filled, passThru } from '../parameters.ts';
import { authorizationTarget, authorizedServerObject, authorizedServerView, targetText } from './authorized-server.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerInDC',
  synopsis: 'Takes the authorisation in Active Directory from a DHCP server.',
  description: 'Without -DnsName and -IPAddress it is taken from the local server. -IPAddress alone is refused.',
  sets: ['Remove2'],
  parameters: {
    DnsName: {
      type: 'String',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: serverNames,
      help: 'The full name of the server.',
    },
    IPAddress: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'The address of the server that -DnsName names.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerInDC',
  ],
  examples: [
    {
      title: 'A server by name and address',
      command: 'Remove-DhcpServerInDC -DnsName "dhcpserver.contoso.com" -IPAddress 10.10.10.2',
      shows: [],
    },
    { title: 'A server by name', command: 'Remove-DhcpServerInDC -DnsName "dhcpserver.contoso.com"', shows: [] },
    { title: 'The local server', command: 'Remove-DhcpServerInDC', shows: [] },
  ],
  views: [authorizedServerView],
  related: ['Get-DhcpServerInDC', 'Add-DhcpServerInDC'],
  run({ args, cmdlet, confirm, dhcp, session, write }) {
    const target = authorizationTarget(args, session);
    if (!confirm(`Server ${targetText(target)} will no longer be authorized in Active Directory.`)) return;
    const { server, already } = dhcp.directory(session).remove(target);
    if (already) {
      cmdlet.writeWarning(
        'The DHCP server is already de-authorized in Active Directory. The authorization check on the DHCP server has been initiated.',
      );
    }
    if (args.passThru) write(authorizedServerObject(server));
  },
});
