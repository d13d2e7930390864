import { defineDhcpCmdlet } from '../define.ts';
import { computerName, passThru } from '../parameters.ts';
import { dnsCredentialObject, dnsCredentialView } from './dns-credential.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerDnsCredential',
  synopsis: 'Removes the account by which a DHCP server registers names in DNS.',
  description: 'The server registers names by its own computer account again.',
  sets: ['Remove1'],
  parameters: {
    ComputerName: computerName,
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerDnsCredential',
  ],
  examples: [
    {
      title: 'No account any more',
      command: 'Remove-DhcpServerDnsCredential -ComputerName "DhcpServer03.Contoso.com"',
      shows: [],
    },
  ],
  views: [dnsCredentialView],
  related: ['Get-DhcpServerDnsCredential', 'Set-DhcpServerDnsCredential'],
  run({ server, args, confirm, write }) {
    if (!confirm(`The DNS credential of server ${server.displayName} will be removed.`)) return;
    const removed = server.configuration.removeDnsCredential();
    if (args.passThru && removed !== null) write(dnsCredentialObject(removed));
  },
});
