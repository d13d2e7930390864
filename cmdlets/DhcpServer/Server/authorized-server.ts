import { type AuthorizedServer, formatIPv4 } from '../../../src/dhcp/model.ts';
import type { Session } from '../../../src/dhcp/session.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import type { IPAddress } from '../../../src/types/ip-address.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { ipAddress, ipv4 } from '../values.ts';

const authorizedServerClass = dhcpClass('DhcpServerInDC', { DnsName: 'string', IPAddress: 'ipaddress' });

export const authorizedServerView = tableOf(authorizedServerClass, [
  ['IPAddress', 20],
  ['DnsName', 80],
]);

export function authorizedServerObject(server: AuthorizedServer): CimInstance {
  return authorizedServerClass.create([server.dnsName, ipAddress(server.ipAddress)]);
}

/** Which server is meant: by name, by address, by both, or the computer that the session runs on. */
export function authorizationTarget(
  args: { readonly dnsName?: string; readonly iPAddress?: IPAddress },
  session: Session,
): Partial<AuthorizedServer> {
  if (args.dnsName === undefined && args.iPAddress === undefined) return { dnsName: session.localServer };
  return { dnsName: args.dnsName, ipAddress: args.iPAddress && ipv4(args.iPAddress) };
}

export function targetText(target: Partial<AuthorizedServer>): string {
  return target.dnsName ?? (target.ipAddress === undefined ? '' : formatIPv4(target.ipAddress));
}
