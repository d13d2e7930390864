import type { Hash, View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { DhcpError } from '../errors.ts';
import { heldRelationships } from '../failover/held.ts';
import { partnerRefusal } from '../failover/partner.ts';
import { KIND } from '../kinds.ts';
import { formatIPv4, type IPv4 } from '../model/address.ts';
import type { StoredRelationship } from '../model/failover.ts';
import type { ReplicationItem, ReplicationPlan, ReplicationSelection } from '../model/replication.ts';
import { heldMachine } from '../network/machineLookup.ts';
import { type ScopeKey, scopeIdOf, subnetOf } from '../value/scopeKey.ts';
import type { ScopeRoot } from '../value/scopeValue.ts';
import { Fit, type Misfit } from './fit.ts';
import { namingSink, projectScope } from './projection.ts';

/** A scope and the relationship through which it is replicated. */
export interface Route {
  readonly scopeId: IPv4;
  readonly relationship: StoredRelationship;
}

/** What replication of a selection would do, read from one state of the lab. */
export function planReplication(context: ServerContext, view: View, selection: ReplicationSelection): ReplicationPlan {
  const { routes, failures } = routesOf(context, view, selection);
  return {
    server: context.name,
    items: planRoutes(context, view, routes),
    failures,
    revision: view.revision(),
  };
}

/** The scopes selected, in the order asked for and each once; without an order ascending by address. */
function routesOf(
  context: ServerContext,
  view: View,
  selection: ReplicationSelection,
): { routes: Route[]; failures: DhcpError[] } {
  const relationships = heldRelationships(view, context.name);
  const failures: DhcpError[] = [];
  if ('scopeIds' in selection) {
    const byScope = new Map(relationships.flatMap((each) => each.scopeIds.map((id) => [id, each] as const)));
    const routes: Route[] = [];
    for (const scopeId of new Set(selection.scopeIds)) {
      const relationship = byScope.get(scopeId);
      if (relationship !== undefined) routes.push({ scopeId, relationship });
      else failures.push(context.failure(20116, 'getScopeFailover', { ScopeId: formatIPv4(scopeId) }));
    }
    return { routes, failures };
  }
  let chosen = relationships;
  if ('names' in selection) {
    const wanted = new Map(selection.names.map((name) => [name.toLowerCase(), name]));
    chosen = relationships.filter((each) => wanted.delete(each.name.toLowerCase()));
    for (const name of wanted.values()) failures.push(context.failure(20115, 'getFailover', { Name: name }));
  }
  const routes = chosen.flatMap((relationship) => relationship.scopeIds.map((scopeId) => ({ scopeId, relationship })));
  return { routes: routes.sort((a, b) => a.scopeId - b.scopeId), failures };
}

/** The items of some routes, in their order. */
export function planRoutes(context: ServerContext, view: View, routes: readonly Route[]): ReplicationItem[] {
  if (routes.length === 0) return [];
  const sent = view.refs.hashes(context.name, KIND.scope);
  const keys = new Map<IPv4, ScopeKey>();
  for (const key of sent.keys()) keys.set(scopeIdOf(key), key);
  const partners = new Map<string, Partner>();
  return routes.map(({ scopeId, relationship }) => {
    let partner = partners.get(relationship.partner);
    if (partner === undefined) {
      partner = new Partner(context, view, relationship.partner);
      partners.set(relationship.partner, partner);
    }
    const key = keys.get(scopeId) ?? '';
    const hash = sent.get(key);
    const code = partner.refusal ?? (hash === undefined ? 20005 : partner.compare(key, hash));
    const possible = code === 'same' || code === 'create' || code === 'overwrite';
    return {
      scopeId,
      key,
      relationship: relationship.name,
      partner: relationship.partner,
      action: possible ? code : 'impossible',
      error: possible
        ? null
        : context.failure(code, 'replicateScope', {
            ScopeId: formatIPv4(scopeId),
            Partner: relationship.partnerServer,
          }),
    };
  });
}

/** The receiving side of a relationship, as far as a plan asks it. */
class Partner {
  readonly refusal: ReturnType<typeof partnerRefusal>;
  readonly #view: View;
  readonly #fit: Fit | undefined;
  readonly #hashes: ReadonlyMap<ScopeKey, Hash>;
  /** Its subnets in the order of their addresses. */
  #keys: readonly ScopeKey[] | undefined;

  constructor(context: ServerContext, view: View, name: string) {
    const machine = heldMachine(view, name);
    this.#view = view;
    this.refusal = partnerRefusal(context, view, machine);
    const asked = this.refusal === undefined && machine !== undefined;
    this.#fit = asked ? new Fit(view, context.machine(view), machine) : undefined;
    this.#hashes = asked ? view.refs.hashes(name, KIND.scope) : new Map();
  }

  compare(key: ScopeKey, hash: Hash): 'same' | 'create' | 'overwrite' | 20052 | Misfit {
    const there = this.#hashes.get(key);
    if (there === hash || (there !== undefined && this.#sameForBoth(hash, there))) return 'same';
    if (there === undefined && this.#overlaps(key)) return 20052;
    return this.#fit?.misfit(hash) ?? (there === undefined ? 'create' : 'overwrite');
  }

  /** Between different Windows versions only what both know counts. */
  #sameForBoth(here: Hash, there: Hash): boolean {
    if (this.#fit?.onlyOldFeatures !== true) return false;
    const sink = namingSink(this.#view);
    const [own, other] = [here, there].map((hash) => projectScope(sink, this.#view.value<ScopeRoot>(hash)));
    return own === other;
  }

  #overlaps(key: ScopeKey): boolean {
    this.#keys ??= [...this.#hashes.keys()];
    const keys = this.#keys;
    const subnet = subnetOf(key);
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (scopeIdOf(keys[middle] ?? '') <= subnet.endRange) low = middle + 1;
      else high = middle;
    }
    const before = keys[low - 1];
    return before !== undefined && subnetOf(before).endRange >= subnet.startRange;
  }
}
