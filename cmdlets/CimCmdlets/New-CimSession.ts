import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { serverNames } from '../DhcpServer/completion.ts';
import { reach } from '../Lab/computers.ts';
import { CimSession } from './cim-session.ts';
import './session-options.ts';
import { credentialTransformation } from '../../src/runtime/credential-question.ts';
import { cimSessionsOf, cimSessionView } from './sessions.ts';

export default defineCmdlet({
  name: 'New-CimSession',
  module: 'CimCmdlets',
  aliases: ['ncms'],
  synopsis: 'Opens a session with the management layer of a computer, for use with -CimSession.',
  description:
    'A CIM session stands for a connection to one computer. Cmdlets such as those of DhcpServer take it by -CimSession and then work on that computer; the results carry its name in PSComputerName.',
  defaultSet: 'CredentialParameterSet',
  sets: ['CredentialParameterSet', 'CertificateParameterSet'],
  parameters: {
    Authentication: {
      type: 'PasswordAuthenticationMechanism',
      sets: { CredentialParameterSet: {} },
      help: 'How the user is authenticated; every way leads into the lab.',
    },
    Credential: {
      type: 'PSCredential',
      attributes: [credentialTransformation],
      sets: { CredentialParameterSet: { position: 1 } },
      help: 'Opens the session as another user.',
    },
    CertificateThumbprint: {
      type: 'String',
      sets: { CertificateParameterSet: {} },
      help: 'The certificate of the user; the lab has none: refused.',
    },
    ComputerName: {
      type: 'String[]',
      aliases: ['CN', 'ServerName'],
      sets: {
        CredentialParameterSet: { position: 0, byValue: true, byPropertyName: true },
        CertificateParameterSet: { position: 0, byValue: true, byPropertyName: true },
      },
      complete: serverNames,
      help: 'The computers to connect with; without it the local one.',
    },
    Name: { type: 'String', byPropertyName: true, help: 'A name by which Get-CimSession finds the session.' },
    OperationTimeoutSec: {
      type: 'UInt32',
      aliases: ['OT'],
      byPropertyName: true,
      help: 'Seconds that operations of the session wait for an answer; 0 as long as it takes.',
    },
    SkipTestConnection: {
      type: 'SwitchParameter',
      help: 'Opens the session without asking whether the computer answers.',
    },
    Port: {
      type: 'UInt32',
      byPropertyName: true,
      help: 'The port of the management service; the computers of the lab listen on 5985.',
    },
    SessionOption: { type: 'CimSessionOptions', byPropertyName: true, help: 'Options made by New-CimSessionOption.' },
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimSession'],
  views: [cimSessionView],
  examples: [
    {
      title: 'Ask another server over a session',
      command:
        '$s = New-CimSession -ComputerName dhcp2.contoso.com; (Get-DhcpServerv4Scope -CimSession $s).PSComputerName | Select-Object -First 1',
      lab: 'contoso',
      shows: ['dhcp2.contoso.com'],
    },
  ],
  process(cmdlet, args) {
    if (args.certificateThumbprint !== undefined) refuseCertificate(cmdlet);
    for (const computer of args.computerName ?? [null]) {
      const found =
        args.skipTestConnection === true || computer === null ? { kind: 'there' } : reach(cmdlet.session, computer);
      // The firewall drops what no service listens for, and the lab's computers are managed on one port.
      const listens = computer === null || args.port === undefined || args.port === 5985;
      if (found.kind === 'there' && listens) {
        const session = new CimSession(computer, {
          name: args.name,
          protocol: args.sessionOption?.protocol,
          operationTimeout: args.operationTimeoutSec,
        });
        cimSessionsOf(cmdlet.session).add(session);
        cmdlet.writeObject(session);
      } else {
        cmdlet.writeError(connectionError(computer ?? '', found.kind === 'unknown'));
      }
    }
  },
});

function refuseCertificate(cmdlet: CmdletInvocation): never {
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: 'The WinRM client cannot process the request. The computers of the lab have no certificates.',
      id: 'NotSupported',
      category: 'AuthenticationError',
      exceptionType: 'Microsoft.Management.Infrastructure.CimException',
    }),
  );
}

/** WinRM's own words for a name it can't find and for a computer that doesn't answer. */
export function connectionError(computer: string, unknown: boolean): ErrorRecord {
  const message = unknown
    ? `WinRM cannot process the request. The following error occurred while using Kerberos authentication: Cannot find the computer ${computer}. Verify that the computer exists on the network and that the name provided is spelled correctly.`
    : 'WinRM cannot complete the operation. Verify that the specified computer name is valid, that the computer is accessible over the network, and that a firewall exception for the WinRM service is enabled and allows access from this computer. By default, the WinRM firewall exception for public profiles limits access to remote computers within the same local subnet.';
  return ErrorRecord.of({
    message,
    id: unknown ? 'HRESULT 0x80070035' : 'HRESULT 0x80338126',
    category: 'NotSpecified',
    exceptionType: 'Microsoft.Management.Infrastructure.CimException',
    targetName: '',
    target: null,
  });
}
