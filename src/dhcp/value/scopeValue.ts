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
 * The root of a scope's configuration. Everything in it is in one canonical form, so that equal configurations are
 * equal hashes however they came about. The name of a root carries, as its tag, the name of what the whole scope
 * presupposes (Needs): replication reads no more than names.
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
 * block a reservation is in depends on nothing but its address, and which addresses are reserved shows without reading
 * the reservations.
 */
export interface Block extends Part {
  readonly block: number;
  /** A bit for each reserved address: of the block's lower 32 addresses, of its upper 32. */
  readonly low: number;
  readonly high: number;
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
  const block = blockOf(values, root, ipAddress);
  if (block === undefined || !holds(block, ipAddress)) return undefined;
  return values.value<readonly StoredReservation[]>(block.hash).find((each) => each.ipAddress === ipAddress);
}

/** Whether an address is reserved. */
export function isReserved(values: Values, root: ScopeRoot, ipAddress: IPv4): boolean {
  const block = blockOf(values, root, ipAddress);
  return block !== undefined && holds(block, ipAddress);
}

function blockOf(values: Values, root: ScopeRoot, ipAddress: IPv4): Block | undefined {
  const number = ipAddress >>> BLOCK_BITS;
  return scopeBlocks(values, root).find((each) => each.block === number);
}

function holds(block: Block, ipAddress: IPv4): boolean {
  const bits = (ipAddress & 32) === 0 ? block.low : block.high;
  return ((bits >>> (ipAddress & 31)) & 1) === 1;
}

/** The order of options in a value. */
export function compareOptions(a: StoredOption, b: StoredOption): number {
  return a.optionId - b.optionId || compareText(a.vendorClass, b.vendorClass) || compareText(a.userClass, b.userClass);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
