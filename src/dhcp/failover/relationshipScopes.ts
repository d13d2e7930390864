import type { Transaction, View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import { KIND } from '../kinds.ts';
import { formatIPv4, type IPv4 } from '../model/address.ts';
import type { StoredRelationship } from '../model/failover.ts';
import type { Machine } from '../model/server.ts';
import { copyScopes } from '../replication/copy.ts';
import { Fit } from '../replication/fit.ts';
import { overlapsAnother } from '../scope/scopeRules.ts';
import { heldScope } from '../value/heldScopes.ts';
import { heldRelationships } from './held.ts';

/** Scopes that may join a relationship: there, DHCP only, in no other one. Ascending, each once. Throws otherwise. */
export function requireNewScopes(
  context: ServerContext,
  view: View,
  name: string,
  scopeIds: readonly IPv4[],
): readonly IPv4[] {
  if (scopeIds.length === 0) throw context.failure(87, 'addFailover', { Name: name });
  const taken = new Set(heldRelationships(view, context.name).flatMap((each) => each.scopeIds));
  const wanted = [...new Set(scopeIds)].sort((a, b) => a - b);
  for (const scopeId of wanted) {
    const fields = { Name: name, ScopeId: formatIPv4(scopeId) };
    const held = heldScope(view, context.name, scopeId);
    if (held === undefined) throw context.failure(20005, 'addFailoverOfScope', fields);
    if (taken.has(scopeId)) throw context.failure(20113, 'addFailoverOfScope', fields);
    if (held.root.settings.type !== 'Dhcp') throw context.failure(20131, 'addFailoverOfScope', fields);
  }
  return wanted;
}

/** Creates scopes on the partner as they are here. Throws when it has one of them, or can't hold one. */
export function addScopesToPartner(
  context: ServerContext,
  transaction: Transaction,
  name: string,
  scopeIds: readonly IPv4[],
  partner: Machine,
): void {
  const fit = new Fit(transaction, context.machine(transaction), partner);
  const keys: string[] = [];
  for (const scopeId of scopeIds) {
    const fields = { Name: name, ScopeId: formatIPv4(scopeId) };
    const held = heldScope(transaction, context.name, scopeId);
    if (held === undefined) throw context.failure(20005, 'addFailoverOfScope', fields);
    const unmet = overlapsAnother(transaction, partner.name, scopeId, held.root.settings.subnetMask)
      ? 20052
      : fit.misfit(held.hash);
    if (unmet !== undefined) throw context.failure(unmet, 'addFailoverOfScope', fields);
    keys.push(held.key);
  }
  copyScopes(transaction, fit, keys);
}

/** Deletes the partner's copies with their leases. */
export function removeScopesFromPartner(
  transaction: Transaction,
  relationship: StoredRelationship,
  scopeIds: readonly IPv4[],
): void {
  for (const scopeId of scopeIds) {
    const held = heldScope(transaction, relationship.partner, scopeId);
    if (held === undefined) continue;
    for (const lease of transaction.leases.ofScope(relationship.partner, scopeId)) {
      transaction.deleteLease(relationship.partner, lease.address);
    }
    transaction.erase(relationship.partner, KIND.scope, held.key);
  }
}
