import type { Hash } from '../../lab/lab.ts';
import type { IPv4, IPv4Range } from '../model/address.ts';
import type { StoredOption } from '../model/option.ts';
import type { StoredPolicy } from '../model/policy.ts';
import type { StoredReservation } from '../model/reservation.ts';
import type { ScopeSettings } from '../model/scope.ts';

/** A part of a scope that is a value of its own, and what it presupposes (null: nothing). */
export interface Part {
  readonly hash: Hash;
  readonly needs: Hash | null;
}

/**
 * The root of a scope's configuration: the only thing that replication reads. Everything in it is in one canonical
 * form, so that equal configurations are equal hashes however they came about.
 */
export interface ScopeRoot {
  readonly settings: ScopeSettings;
  /** Ascending. */
  readonly exclusions: readonly IPv4Range[];
  /** StoredOption[], sorted by (optionId, vendorClass, userClass); null when there is none. */
  readonly options: Part | null;
  /** StoredPolicy[] in processing order; null when there is none. */
  readonly policies: Part | null;
  /** Block[]; null when there is no reservation. */
  readonly reservations: (Part & { readonly count: number }) | null;
}

/**
 * Reservations lie in blocks of 64 addresses (`address >>> 6`), each a StoredReservation[] ascending by address. Which
 * block a reservation is in depends on nothing but its address.
 */
export interface Block extends Part {
  readonly block: number;
  readonly count: number;
}

export const BLOCK_BITS = 6;

/** Whatever can give the value of a hash. */
export interface Values {
  value<T>(hash: Hash): T;
}

export function scopeOptions(values: Values, root: ScopeRoot): readonly StoredOption[] {
  return root.options === null ? [] : values.value<readonly StoredOption[]>(root.options.hash);
}

export function scopePolicies(values: Values, root: ScopeRoot): readonly StoredPolicy[] {
  return root.policies === null ? [] : values.value<readonly StoredPolicy[]>(root.policies.hash);
}

export function scopeBlocks(values: Values, root: ScopeRoot): readonly Block[] {
  return root.reservations === null ? [] : values.value<readonly Block[]>(root.reservations.hash);
}

/** Ascending by address. */
export function scopeReservations(values: Values, root: ScopeRoot): StoredReservation[] {
  return scopeBlocks(values, root).flatMap((block) => values.value<readonly StoredReservation[]>(block.hash));
}

export function scopeReservation(values: Values, root: ScopeRoot, ipAddress: IPv4): StoredReservation | undefined {
  const number = ipAddress >>> BLOCK_BITS;
  const block = scopeBlocks(values, root).find((each) => each.block === number);
  if (block === undefined) return undefined;
  return values.value<readonly StoredReservation[]>(block.hash).find((each) => each.ipAddress === ipAddress);
}

/** The order of options in a value. */
export function compareOptions(a: StoredOption, b: StoredOption): number {
  return a.optionId - b.optionId || compareText(a.vendorClass, b.vendorClass) || compareText(a.userClass, b.userClass);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
