import type { IPv4, IPv6 } from '../../../src/dhcp/model.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { IPAddress } from '../../../src/types/ip-address.ts';
import { ipv4s, ipv6s } from '../values.ts';
import { refuseFile } from './migration-file.ts';

interface ScopeArguments {
  readonly scopeId?: readonly IPAddress[];
  readonly prefix?: readonly IPAddress[];
}

/** The scopes that -ScopeId and -Prefix name; undefined where a parameter is not given. An address of the other kind is refused. */
export function chosenScopes(
  cmdlet: CmdletInvocation,
  { scopeId, prefix }: ScopeArguments,
): { readonly scopeIds: IPv4[] | undefined; readonly prefixes: IPv6[] | undefined } {
  const refuse = (parameter: string, address: IPAddress, kind: string): void =>
    refuseFile(cmdlet, `${parameter} ${address} is not a valid ${kind} address.`, 'InvalidArgument', `${address}`);
  for (const address of scopeId ?? []) if (!address.isIPv4) refuse('ScopeID', address, 'IPv4');
  for (const address of prefix ?? []) if (address.isIPv4) refuse('Prefix', address, 'IPv6');
  return {
    scopeIds: scopeId && ipv4s(scopeId.filter((address) => address.isIPv4)),
    prefixes: prefix && ipv6s(prefix.filter((address) => !address.isIPv4)),
  };
}
