import type { Transaction } from '../../lab/lab.ts';
import { KIND } from '../kinds.ts';
import type { ScopeKey } from '../value/scopeKey.ts';
import type { ScopeRoot } from '../value/scopeValue.ts';
import type { Fit } from './fit.ts';
import { projectScope } from './projection.ts';

/** Lets the receiving server hold what the sender holds of these scopes. */
export function copyScopes(transaction: Transaction, fit: Fit, keys: readonly ScopeKey[]): void {
  if (!fit.onlyOldFeatures) {
    transaction.copyRefs(fit.from, fit.to, KIND.scope, keys);
    return;
  }
  for (const key of keys) {
    const root = transaction.read<ScopeRoot>(fit.from, KIND.scope, key);
    if (root !== undefined) transaction.point(fit.to, KIND.scope, key, projectScope(transaction, root));
  }
}
