import './exceptions.ts';
import { type PSSession, remoteSessions } from '../../../src/jobs/ps-session.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { InvocationInfo } from '../../../src/runtime/errors/invocation-info.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { reach } from '../../Lab/computers.ts';

const help = 'For more information, see the about_Remote_Troubleshooting Help topic.';

/** How a cmdlet words that a computer can't be reached: what stands in front of the text and behind the id. */
export interface ConnectionWording {
  readonly bracketed: boolean;
  readonly idSuffix: string;
}

/** A session on a computer of the lab, or the error of WinRM when there is no way to it. */
export function connect(
  session: Session,
  computer: string,
  wording: ConnectionWording,
  name?: string,
): PSSession | ErrorRecord {
  const found = reach(session, computer);
  if (found.kind !== 'there') return connectionFailure(computer, found.kind === 'unknown', wording);
  return session.service(remoteSessions).connect(found.machine.name, computer, name);
}

/** What WinRM says of a computer that has no name or gives no answer. */
export function connectionFailure(computer: string, unknown: boolean, wording: ConnectionWording): ErrorRecord {
  const reason = unknown
    ? `WinRM cannot process the request. The following error occurred while using Kerberos authentication: Cannot find the computer ${computer}. Verify that the computer exists on the network and that the name provided is spelled correctly.`
    : 'WinRM cannot complete the operation. Verify that the specified computer name is valid, that the computer is accessible over the network, and that a firewall exception for the WinRM service is enabled and allows access from this computer. By default, the WinRM firewall exception for public profiles limits access to remote computers within the same local subnet.';
  const text = `Connecting to remote server ${computer} failed with the following error message : ${reason} ${help}`;
  const id = unknown ? 'NetworkPathNotFound' : 'WinRMOperationTimeout';
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
