import './exceptions.ts';
import { type PSSession, remoteSessions } from '../../../src/jobs/ps-session.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { InvocationInfo } from '../../../src/runtime/errors/invocation-info.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { reach } from '../../Lab/computers.ts';
import type { PSSessionOption } from './session-option.ts';

const help = 'For more information, see the about_Remote_Troubleshooting Help topic.';

/** How a cmdlet words that a computer can't be reached: what stands in front of the text and behind the id. */
export interface ConnectionWording {
  readonly bracketed: boolean;
  readonly idSuffix: string;
}

/** Where and as whom the remoting service of a computer is asked. The lab's listen for HTTP on port 5985, as Windows' do. */
export interface ConnectionOptions {
  readonly port?: number;
  readonly useSSL?: boolean;
  readonly applicationName?: string;
  readonly configurationName?: string;
  readonly certificateThumbprint?: string;
  readonly credential?: { readonly userName: string };
  readonly sessionOption?: PSSessionOption;
}

/** A computer, and how its remoting service is reached. */
export interface ConnectionTarget {
  readonly computer: string;
  readonly options: ConnectionOptions;
}

const httpPort = 5985;
/** What Enable-PSRemoting of PowerShell 7.6 and Windows itself register. */
const configurations = /^(microsoft\.powershell|powershell\.7(\.6(\.\d+)?)?)$/i;
const shellUri = 'http://schemas.microsoft.com/powershell/';

/** The computer, the port and the service in `http://dhcp2.contoso.com:5985/wsman`. */
export function targetOfUri(uri: string, options: ConnectionOptions): ConnectionTarget {
  const parts = /^([a-z]+):\/\/([^/:]+)(?::(\d+))?(?:\/([^?]*))?/i.exec(uri);
  if (parts === null) return { computer: uri, options };
  const [, scheme = '', computer = '', port, applicationName] = parts;
  const useSSL = scheme.toLowerCase() === 'https';
  // An address without a port means that of the web, which WinRM does not use.
  const asked = port === undefined ? (useSSL ? 443 : 80) : Number(port);
  return {
    computer,
    options: {
      ...options,
      useSSL,
      port: asked,
      ...(applicationName === undefined || applicationName === '' ? {} : { applicationName }),
    },
  };
}

/** A session on a computer of the lab, or the error of WinRM when there is no way to it. */
export function connect(
  session: Session,
  { computer, options }: ConnectionTarget,
  wording: ConnectionWording,
  name?: string,
): PSSession | ErrorRecord {
  const refusal = refusalOf(session, { computer, options }, wording);
  if (refusal !== undefined) return refusal;
  const found = reach(session, computer);
  if (found.kind !== 'there') throw new Error(`${computer} was there a moment ago`);
  const { credential, sessionOption } = options;
  return session.service(remoteSessions).connect(found.machine.name, computer, {
    name,
    user: credential?.userName,
    configurationName: options.configurationName?.replace(shellUri, ''),
    ...sessionOption?.timing,
  });
}

/** Why the remoting service of a computer does not take a connection; undefined when it does. */
export function refusalOf(
  session: Session,
  { computer, options }: ConnectionTarget,
  wording: ConnectionWording,
): ErrorRecord | undefined {
  if (options.certificateThumbprint !== undefined) {
    const reason = 'The WinRM client cannot process the request. The computers of the lab have no certificates.';
    return transportError(computer, reason, 'InvalidAuthentication', wording);
  }
  const found = reach(session, computer);
  if (found.kind !== 'there') return connectionFailure(computer, found.kind === 'unknown', wording);
  const port = options.port ?? (options.useSSL === true ? httpPort + 1 : httpPort);
  // The firewall drops what no service listens for.
  if (options.useSSL === true || port !== httpPort) return connectionFailure(computer, false, wording);
  if (options.applicationName !== undefined && options.applicationName.toLowerCase() !== 'wsman') {
    const reason =
      'The WinRM client sent a request to an HTTP server and got a response saying the requested HTTP URL was not available. This is usually returned by a HTTP server that does not support the WS-Management protocol.';
    return transportError(computer, reason, 'URLNotAvailable', wording);
  }
  const configuration = options.configurationName?.replace(shellUri, '');
  if (configuration !== undefined && !configurations.test(configuration)) {
    const reason = `The WS-Management service cannot process the request. Cannot find the ${configuration} session configuration in the WSMan: drive on the ${computer} computer.`;
    return transportError(computer, reason, 'InvalidResourceUri', wording);
  }
  return undefined;
}

/** What WinRM says of a computer that has no name or gives no answer. */
export function connectionFailure(computer: string, unknown: boolean, wording: ConnectionWording): ErrorRecord {
  const reason = unknown
    ? `WinRM cannot process the request. The following error occurred while using Kerberos authentication: Cannot find the computer ${computer}. Verify that the computer exists on the network and that the name provided is spelled correctly.`
    : 'WinRM cannot complete the operation. Verify that the specified computer name is valid, that the computer is accessible over the network, and that a firewall exception for the WinRM service is enabled and allows access from this computer. By default, the WinRM firewall exception for public profiles limits access to remote computers within the same local subnet.';
  return transportError(computer, reason, unknown ? 'NetworkPathNotFound' : 'WinRMOperationTimeout', wording);
}

function transportError(computer: string, reason: string, id: string, wording: ConnectionWording): ErrorRecord {
  const text = `Connecting to remote server ${computer} failed with the following error message : ${reason} ${help}`;
  const record = ErrorRecord.of({
    message: wording.bracketed ? `[${computer}] ${text}` : text,
    id: `${id}${wording.idSuffix}`,
    category: 'OpenError',
    exceptionType: 'System.Management.Automation.Remoting.PSRemotingTransportException',
    target: computer,
  });
  if (wording.bracketed) record.invocation = new InvocationInfo(null, null); // It names no command.
  return record;
}
