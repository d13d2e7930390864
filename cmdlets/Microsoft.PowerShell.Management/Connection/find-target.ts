import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { IPAddress } from '../../../src/types/ip-address.ts';
import { NetException } from '../../../src/types/net-exception.ts';
import type { Value } from '../../../src/types/value.ts';
import type { LabNetwork } from '../../Lab/network.ts';

export interface TargetOptions {
  readonly ipv4: boolean;
  readonly ipv6: boolean;
  readonly resolve: boolean;
  readonly quiet: boolean;
}

export interface Target {
  /** As it is shown: what was given, or the full name when that was asked for. */
  readonly name: string;
  readonly address: IPAddress;
}

/** What a target's name or address means; undefined after an error, which -Quiet keeps to itself when the name is unknown. */
export function findTarget(
  cmdlet: CmdletInvocation,
  network: LabNetwork,
  given: string,
  { ipv4, ipv6, resolve, quiet }: TargetOptions,
): Target | undefined {
  const fits = (address: IPAddress): boolean => (!ipv4 || address.isIPv4) && (!ipv6 || !address.isIPv4);
  const literal = IPAddress.tryParse(given);
  if (literal !== null) {
    if (!fits(literal)) return refuse(cmdlet, given, noAddress);
    if (!resolve) return { name: literal.toString(), address: literal };
    const name = network.nameOf(literal);
    if (name !== undefined) return { name, address: literal };
    const { message, exceptionType } = unknownHost;
    cmdlet.throwTerminatingError(
      ErrorRecord.of({ message, exceptionType, id: exceptionType, category: 'NotSpecified' }),
    );
  }
  const host = network.resolve(given);
  if (host === undefined) {
    if (quiet) return undefined;
    const inner = new NetException(unknownHost.exceptionType, unknownHost.message, { hResult: -2147467259 });
    return refuse(cmdlet, given, 'Cannot resolve the target name.', inner);
  }
  const name = resolve ? host.name : given;
  const address = host.addresses.find(fits);
  return address === undefined ? refuse(cmdlet, name, noAddress) : { name, address };
}

const noAddress = 'Target IPv4/IPv6 address absent.';
const unknownHost = { exceptionType: 'System.Net.Sockets.SocketException', message: 'No such host is known.' };

function refuse(cmdlet: CmdletInvocation, name: string, reason: string, inner?: NetException): undefined {
  cmdlet.writeError(connectionFailure(name, reason, name, inner));
}

/** `Testing connection to computer ... failed`, as a PingException. */
export function connectionFailure(name: string, reason: string, target: Value, inner?: NetException): ErrorRecord {
  return ErrorRecord.of({
    message: `Testing connection to computer '${name}' failed: ${reason}`,
    id: 'TestConnectionException',
    category: 'ResourceUnavailable',
    exceptionType: 'System.Net.NetworkInformation.PingException',
    target,
    inner,
  });
}
