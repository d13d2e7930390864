import type { DhcpError } from '../errors.ts';
import type { IPv4 } from './address.ts';

/** What to replicate: everything in failover, the scopes of some relationships, or some scopes. */
export type ReplicationSelection =
  | { readonly all: true }
  | { readonly names: readonly string[] }
  | { readonly scopeIds: readonly IPv4[] };

export type ReplicationAction = 'same' | 'create' | 'overwrite' | 'impossible';

/** What replication would do to one scope on its partner. */
export interface ReplicationItem {
  readonly scopeId: IPv4;
  /** The scope's name in the lab, empty when the sender has no such scope. */
  readonly key: string;
  readonly relationship: string;
  /** The partner's full name. */
  readonly partner: string;
  readonly action: ReplicationAction;
  /** Why it is impossible. */
  readonly error: DhcpError | null;
}

/**
 * A plan is a value: it can be shown, kept and applied later. `failures` are names and scopes that lead nowhere
 * (20115, 20116, 20005); `revision` is the state of the lab that the plan saw.
 */
export interface ReplicationPlan {
  readonly server: string;
  readonly items: readonly ReplicationItem[];
  readonly failures: readonly DhcpError[];
  readonly revision: number;
}

export interface ApplyOptions {
  /** After the commit that made it true; also for scopes already in step, and for impossible ones (error set). */
  readonly onScope?: (item: ReplicationItem) => void;
  /** After each commit. */
  readonly onBatch?: (items: readonly ReplicationItem[]) => void;
  /** Looked at before each batch. */
  readonly signal?: { readonly aborted: boolean };
  /** Waits that many milliseconds when the lab has a latency; false when the wait was cut short by the user. */
  readonly wait?: (milliseconds: number) => boolean;
}

export interface ReplicationResult {
  /** Replicated or found in step, in the plan's order. */
  readonly done: readonly ReplicationItem[];
  readonly failed: readonly ReplicationItem[];
  /** True when the signal ended it early. */
  readonly aborted: boolean;
}

/** One difference between a scope on this server and on its partner; null where a side has no such thing. */
export interface ScopeDifference {
  /** What differs, in the vocabulary of the cmdlets: `Scope`, `ExclusionRange`, `OptionValue`, `Reservation`, `Policy`. */
  readonly item: string;
  /** Which one: `LeaseDuration`, `10.0.10.5`, `3`, `10.0.10.9/6`. */
  readonly id: string;
  readonly here: string | null;
  readonly there: string | null;
}

/** `failures` are names and scopes that lead nowhere, as in a plan. */
export interface ReplicationComparison {
  readonly scopes: readonly ScopeComparison[];
  readonly failures: readonly DhcpError[];
}

export interface ScopeComparison {
  readonly scopeId: IPv4;
  readonly relationship: string;
  readonly partner: string;
  readonly status: 'InSync' | 'OutOfSync' | 'Unknown';
  readonly differences: readonly ScopeDifference[];
}
