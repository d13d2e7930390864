import { type IPv6, parseIPv6 } from '../model/ipv6.ts';
import type { Machine } from '../model/server.ts';

/** The one network interface of a computer, as Windows numbers it beside the loopback one. */
export const INTERFACE_INDEX = 4;

export function interfaceAlias(machine: Machine): string {
  return machine.interfaceAlias ?? 'Ethernet';
}

export function interfaceGuid(machine: Machine): string {
  const tail = machine.address.toString(16).padStart(12, '0').toUpperCase();
  return `{D7C4A6B0-2F1E-4C53-9A8D-${tail}}`;
}

/** Its IPv6 address: its own, or the link-local one that follows from its hardware address (RFC 4291, appendix A). */
export function interfaceAddress6({ address, ipv6Address }: Machine): IPv6 {
  if (ipv6Address !== undefined) return ipv6Address;
  const end = (address & 0xff_ffff).toString(16).padStart(6, '0');
  return parseIPv6(`fe80::215:5dff:fe${end.slice(0, 2)}:${end.slice(2)}`) ?? '';
}
