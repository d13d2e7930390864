import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { FailoverReplication } from '../failoverFamilies.ts';
import type { ReplicationItem, ScopeComparison, ScopeDifference } from '../model/replication.ts';
import { heldScope } from '../value/heldScopes.ts';
import { applyReplication } from './apply.ts';
import { differencesOf } from './differences.ts';
import { planReplication } from './plan.ts';

export function replicationOf(context: ServerContext): FailoverReplication {
  function changes(view: View, item: ReplicationItem): ScopeDifference[] {
    if (item.action === 'same') return [];
    const here = heldScope(view, context.name, item.scopeId)?.root;
    const there = heldScope(view, item.partner, item.scopeId)?.root;
    return differencesOf(view, here, there);
  }

  return {
    plan: (selection) => context.read((view) => planReplication(context, view, selection)),

    apply: (plan, options) => applyReplication(context, plan, options),

    changes: (item) => context.read((view) => changes(view, item)),

    compare: (selection) =>
      context.read((view) => {
        const { items, failures } = planReplication(context, view, selection);
        const scopes = items.map((item): ScopeComparison => {
          const { scopeId, relationship, partner } = item;
          const asked = item.error === null || item.error.space === 'DHCP';
          const status =
            item.action === 'same' ? 'InSync' : asked && item.error?.code !== 20118 ? 'OutOfSync' : 'Unknown';
          const differences = status === 'OutOfSync' ? changes(view, item) : [];
          return { scopeId, relationship, partner, status, differences };
        });
        return { scopes, failures };
      }),
  };
}
