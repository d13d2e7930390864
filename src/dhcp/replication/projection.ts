import type { Hash, View } from '../../lab/lab.ts';
import type { DnsSetting } from '../model/dns.ts';
import type { StoredPolicy } from '../model/policy.ts';
import { ScopeDraft, type Sink } from '../value/scopeDraft.ts';
import type { ScopeRoot } from '../value/scopeValue.ts';

/**
 * The hash of what a Windows Server 2012 knows of a scope: no policies on the FQDN, no DNS suffix, no switch for PTR
 * records. Equality between servers of different versions is over this.
 */
export function projectScope(sink: Sink, root: ScopeRoot): Hash {
  const draft = new ScopeDraft(sink, root);
  draft.settings = { ...draft.settings, dns: projectDns(draft.settings.dns) };
  draft.policies = draft.policies
    .filter((policy) => policy.fqdn.length === 0)
    .map((policy, index): StoredPolicy => ({ ...policy, processingOrder: index + 1, dns: projectDns(policy.dns) }));
  for (const reservation of draft.reservations()) {
    if (reservation.dns !== null) draft.putReservation({ ...reservation, dns: projectDns(reservation.dns) });
  }
  return draft.save();
}

/** A sink that only names values: nothing is stored. */
export function namingSink(view: View): Sink {
  const named = new Map<Hash, unknown>();
  return {
    value: <T>(hash: Hash): T => (named.has(hash) ? (named.get(hash) as T) : view.value<T>(hash)),
    put: (value, tag) => {
      const hash = view.hashOf(value, tag);
      named.set(hash, value);
      return hash;
    },
  };
}

function projectDns(dns: DnsSetting | null): DnsSetting | null {
  return dns === null ? null : { ...dns, disableDnsPtrRRUpdate: false, dnsSuffix: '' };
}
