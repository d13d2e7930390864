import type { DhcpError } from './errors.ts';
import type {
  ApplyOptions,
  IPv4,
  Relationship,
  RelationshipChange,
  RelationshipInput,
  ReplicationComparison,
  ReplicationItem,
  ReplicationPlan,
  ReplicationResult,
  ReplicationSelection,
  ScopeDifference,
} from './model.ts';

export interface FailoverRelationships {
  /** In the order of their names. */
  list(): Relationship[];
  /** Throws 20115. */
  get(name: string): Relationship;
  /** Throws 20116 for a scope outside failover (also when there is no such scope). */
  ofScope(scopeId: IPv4): Relationship;
  /** Creates it on both servers and its scopes on the partner. */
  add(input: RelationshipInput): Relationship;
  /** Changes it on both servers; `partnerDown` only here. */
  set(name: string, change: RelationshipChange): Relationship;
  /** Removes it on both; the scopes stay here and are deleted on the partner. `force`: also when the partner can't be reached. */
  remove(name: string, options?: { readonly force?: boolean }): Relationship;
  /** Throws 20120 unless Normal. */
  addScopes(name: string, scopeIds: readonly IPv4[]): Relationship;
  /**
   * The partner's copies are deleted. `force`: also when the state is not Normal. `refuse` takes what is wrong with single
   * scopes (20005, 20116), and the others go on; without it that is thrown.
   */
  removeScopes(
    name: string,
    scopeIds: readonly IPv4[],
    options?: { readonly force?: boolean; readonly refuse?: (error: DhcpError) => void },
  ): Relationship;
}

export interface FailoverReplication {
  /** Looks, writes nothing. Throws only when this server itself can't be asked. */
  plan(selection: ReplicationSelection): ReplicationPlan;
  /** Moves the references, 256 scopes a transaction; scopes that moved since the plan are planned again. */
  apply(plan: ReplicationPlan, options?: ApplyOptions): ReplicationResult;
  /** What an item would change on the partner: empty when in step. */
  changes(item: ReplicationItem): ScopeDifference[];
  /** Compares without planning: also for scopes whose partner can't be asked (Unknown). */
  compare(selection: ReplicationSelection): ReplicationComparison;
}
