import type { Transaction, View } from '../../lab/lab.ts';
import { KIND } from '../kinds.ts';
import type { DnsSetting } from '../model/dns.ts';
import { type IPv6, type IPv6Range, prefixOf } from '../model/ipv6.ts';
import type { StoredOption } from '../model/option.ts';
import type { Scope6 } from '../model/scope6.ts';
import type { StatelessStore } from '../model/stateless.ts';

/**
 * A scope as a server holds it, under the name of its prefix. Reservations and leases lie beside it, each under its own
 * address: no partner ever asks whether two of these are equal.
 */
export interface HeldScope6 {
  readonly settings: Scope6;
  /** Ascending. */
  readonly exclusions: readonly IPv6Range[];
  /** Sorted by (optionId, vendorClass, userClass). */
  readonly options: readonly StoredOption[];
  /** Null inherits the server's. */
  readonly dns: DnsSetting | null;
  readonly stateless: StatelessStore | null;
}

export function heldScope6(view: View, server: string, prefix: IPv6): HeldScope6 | undefined {
  return view.read<HeldScope6>(server, KIND.scope6, prefix);
}

/** Every scope, ascending by prefix. */
export function heldScopes6(view: View, server: string): HeldScope6[] {
  return view.refs.load<HeldScope6>(server, KIND.scope6).map((ref) => ref.value);
}

/** The scope whose prefix an address has. */
export function scopeAround6(view: View, server: string, address: IPv6): HeldScope6 | undefined {
  return heldScope6(view, server, prefixOf(address));
}

/** Stores a scope, new or changed. */
export function saveScope6(transaction: Transaction, server: string, scope: HeldScope6): void {
  transaction.write(server, KIND.scope6, scope.settings.prefix, scope);
}
