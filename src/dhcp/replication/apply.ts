import type { Transaction } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import { heldRelationships } from '../failover/held.ts';
import { formatIPv4 } from '../model/address.ts';
import type { ApplyOptions, ReplicationItem, ReplicationPlan, ReplicationResult } from '../model/replication.ts';
import { heldMachine } from '../network/machineLookup.ts';
import type { ScopeKey } from '../value/scopeKey.ts';
import { copyScopes } from './copy.ts';
import { Fit } from './fit.ts';
import { planRoutes, type Route } from './plan.ts';

/** A transaction never holds the database for more scopes than this. */
const BATCH = 256;

/**
 * Carries out a plan, a batch a transaction. What is reported was committed before. When the lab moved since the plan
 * was made, a batch is planned again inside its transaction, so that it is never the plan that decides, but the lab.
 */
export function applyReplication(
  context: ServerContext,
  plan: ReplicationPlan,
  options: ApplyOptions = {},
): ReplicationResult {
  const done: ReplicationItem[] = [];
  const failed: ReplicationItem[] = [];
  const latency = options.wait === undefined ? 0 : context.lab.latency();
  const size = latency > 0 ? 1 : BATCH;
  let revision = plan.revision;
  for (let start = 0; start < plan.items.length; start += size) {
    if (options.signal?.aborted === true) return { done, failed, aborted: true };
    if (latency > 0 && options.wait?.(latency) === false) return { done, failed, aborted: true };
    const planned = plan.items.slice(start, start + size);
    const batch = applyBatch(context, planned, revision);
    revision = batch.revision;
    for (const item of batch.items) {
      (item.error === null ? done : failed).push(item);
      options.onScope?.(item);
    }
    options.onBatch?.(batch.items);
  }
  return { done, failed, aborted: false };
}

interface Batch {
  readonly items: readonly ReplicationItem[];
  /** What the lab's revision is when nobody else changes it after this batch. */
  readonly revision: number;
}

function applyBatch(context: ServerContext, planned: readonly ReplicationItem[], expected: number): Batch {
  return context.write('Invoke-DhcpServerv4FailoverReplication', (transaction) => {
    const revision = transaction.revision();
    const items = revision === expected ? planned : planAgain(context, transaction, planned);
    const moved = new Map<string, string[]>();
    for (const item of items) {
      if (item.action !== 'create' && item.action !== 'overwrite') continue;
      const keys = moved.get(item.partner);
      if (keys === undefined) moved.set(item.partner, [item.key]);
      else keys.push(item.key);
    }
    for (const [partner, keys] of moved) send(context, transaction, partner, keys);
    return { items, revision: moved.size > 0 ? revision + 1 : revision };
  });
}

/** The same scopes as the lab is now; one that left its relationship can't be replicated (20116). */
function planAgain(
  context: ServerContext,
  transaction: Transaction,
  planned: readonly ReplicationItem[],
): ReplicationItem[] {
  const relationships = new Map(heldRelationships(transaction, context.name).map((each) => [each.name, each]));
  const routes: Route[] = [];
  for (const { scopeId, relationship } of planned) {
    const held = relationships.get(relationship);
    if (held?.scopeIds.includes(scopeId) === true) routes.push({ scopeId, relationship: held });
  }
  const again = new Map(planRoutes(context, transaction, routes).map((item) => [item.scopeId, item]));
  return planned.map((item) => {
    const error = context.failure(20116, 'getScopeFailover', { ScopeId: formatIPv4(item.scopeId) });
    return again.get(item.scopeId) ?? { ...item, action: 'impossible', error };
  });
}

function send(context: ServerContext, transaction: Transaction, partner: string, keys: readonly ScopeKey[]): void {
  const machine = heldMachine(transaction, partner);
  if (machine === undefined) throw new Error(`No computer ${partner} in this lab.`);
  copyScopes(transaction, new Fit(transaction, context.machine(transaction), machine), keys);
}
