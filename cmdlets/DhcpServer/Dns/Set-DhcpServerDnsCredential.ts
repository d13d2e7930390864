import { credentialTransformation } from '../../../src/runtime/credential-question.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { accountOf, dnsCredentialObject, dnsCredentialView } from './dns-credential.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerDnsCredential',
  synopsis: 'Sets the account by which a DHCP server registers names in DNS.',
  sets: ['Set2'],
  parameters: {
    ComputerName: computerName,
    Credential: {
      type: 'PSCredential',
      attributes: [credentialTransformation],
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      help: 'The account and its password; Get-Credential asks for both.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerDnsCredential',
  ],
  examples: [
    {
      title: 'An account that is asked for',
      command:
        "$Credential = [pscredential]::new('CONTOSO\\DnsUpdate', (ConvertTo-SecureString 'Pa55w.rd' -AsPlainText -Force)); Set-DhcpServerDnsCredential -Credential $Credential -ComputerName \"DhcpServer03.Contoso.com\"",
    },
  ],
  views: [dnsCredentialView],
  related: ['Get-DhcpServerDnsCredential', 'Remove-DhcpServerDnsCredential'],
  run({ server, args, confirm, write }) {
    const account = accountOf(args.credential);
    if (!confirm(`The DNS credential of server ${server.displayName} will be set to ${account.userName}.`)) return;
    const credential = server.configuration.setDnsCredential(account);
    if (args.passThru) write(dnsCredentialObject(credential));
  },
});
