import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';
import { dnsCredentialObject, dnsCredentialView } from './dns-credential.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerDnsCredential',
  synopsis: 'Gets the account by which a DHCP server registers names in DNS.',
  description: 'The password is never shown. Nothing is written while no account is set.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerDnsCredential',
  ],
  examples: [
    {
      title: 'The account of a server',
      command: 'Get-DhcpServerDnsCredential -ComputerName "DhcpServer03.Contoso.com"',
      shows: [],
    },
  ],
  views: [dnsCredentialView],
  related: ['Set-DhcpServerDnsCredential', 'Remove-DhcpServerDnsCredential'],
  run({ server, write }) {
    const credential = server.configuration.dnsCredential();
    if (credential !== null) write(dnsCredentialObject(credential));
  },
});
