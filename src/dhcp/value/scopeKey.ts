import { broadcastOf, type IPv4, type IPv4Range, maskOf, prefixLength } from '../model/address.ts';

/**
 * The name of a scope on a server: its subnet, `0a000a00/24`. Text order is address order, and overlaps show in the
 * names alone.
 */
export type ScopeKey = string;

export function scopeKey(scopeId: IPv4, subnetMask: IPv4): ScopeKey {
  return `${hex(scopeId)}/${prefixLength(subnetMask) ?? 32}`;
}

/** The names that begin with an address: `from <= key < below`. */
export function scopeKeyBounds(scopeId: IPv4): { readonly from: string; readonly below: string } {
  const start = hex(scopeId);
  return { from: `${start}/`, below: `${start}0` };
}

export function scopeIdOf(key: ScopeKey): IPv4 {
  return Number.parseInt(key.slice(0, 8), 16);
}

/** All addresses of the subnet, its own and its broadcast address included. */
export function subnetOf(key: ScopeKey): IPv4Range {
  const start = scopeIdOf(key);
  return { startRange: start, endRange: broadcastOf(start, maskOf(Number(key.slice(9)))) };
}

function hex(address: IPv4): string {
  return address.toString(16).padStart(8, '0');
}
