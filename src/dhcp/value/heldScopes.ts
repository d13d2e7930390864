import type { Hash, Transaction, View } from '../../lab/lab.ts';
import { KIND } from '../kinds.ts';
import type { IPv4 } from '../model/address.ts';
import type { Scope, ScopeSettings } from '../model/scope.ts';
import { ScopeDraft } from './scopeDraft.ts';
import { type ScopeKey, scopeKey, scopeKeyBounds, subnetOf } from './scopeKey.ts';
import type { ScopeRoot } from './scopeValue.ts';

/** A scope as a server holds it. */
export interface HeldScope {
  readonly key: ScopeKey;
  readonly hash: Hash;
  readonly root: ScopeRoot;
}

/** The scope with that id, or undefined. */
export function heldScope(view: View, server: string, scopeId: IPv4): HeldScope | undefined {
  const { from, below } = scopeKeyBounds(scopeId);
  const ref = view.refs.between(server, KIND.scope, from, below)[0];
  return ref === undefined ? undefined : { key: ref.id, hash: ref.hash, root: view.value<ScopeRoot>(ref.hash) };
}

/** Every scope, ascending by address. */
export function heldScopes(view: View, server: string): HeldScope[] {
  return view.refs.load<ScopeRoot>(server, KIND.scope).map(({ id, hash, value }) => ({ key: id, hash, root: value }));
}

/** The scope whose subnet holds an address, or undefined. */
export function scopeAround(view: View, server: string, address: IPv4): HeldScope | undefined {
  // Subnets don't overlap: only the last one that begins at or below the address can hold it.
  const ref = view.refs.last(server, KIND.scope, scopeKeyBounds(address).below);
  if (ref === undefined || subnetOf(ref.id).endRange < address) return undefined;
  return { key: ref.id, hash: ref.hash, root: view.value<ScopeRoot>(ref.hash) };
}

/** Lets `edit` change a held scope and stores what came of it. */
export function saveScope<T>(
  transaction: Transaction,
  server: string,
  held: HeldScope,
  edit: (draft: ScopeDraft) => T,
): T {
  const draft = new ScopeDraft(transaction, held.root);
  const result = edit(draft);
  transaction.point(server, KIND.scope, held.key, draft.save());
  return result;
}

export function saveNewScope(transaction: Transaction, server: string, settings: ScopeSettings): void {
  const draft = new ScopeDraft(transaction, settings);
  transaction.point(server, KIND.scope, scopeKey(settings.scopeId, settings.subnetMask), draft.save());
}

/** A scope without what only its value knows. */
export function publicScope(settings: ScopeSettings): Scope {
  const { dns: _, ...scope } = settings;
  return scope;
}
