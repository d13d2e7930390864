import type { Hash } from '../../lab/lab.ts';
import type { IPv4, IPv4Range } from '../model/address.ts';
import type { StoredOption } from '../model/option.ts';
import type { StoredPolicy } from '../model/policy.ts';
import type { StoredReservation } from '../model/reservation.ts';
import type { ScopeSettings } from '../model/scope.ts';
import { addressBits, bitCount } from './blockBits.ts';
import { isEmpty, type Needs, needsOfOptions, needsOfPolicies, unionOfNeeds } from './needs.ts';
import {
  BLOCK_BITS,
  type Block,
  compareOptions,
  type Part,
  type ScopeRoot,
  scopeBlocks,
  scopeOptions,
  scopePolicies,
  scopeReservation,
  scopeReservations,
  type Values,
} from './scopeValue.ts';

/** Takes values and names them: a transaction stores them, a plan only wants to know their hashes. */
export interface Sink extends Values {
  put(value: unknown, tag?: Hash): Hash;
}

/** A scope being edited. Only the parts that are touched are read and written again. */
export class ScopeDraft {
  settings: ScopeSettings;
  exclusions: readonly IPv4Range[];
  readonly #sink: Sink;
  readonly #root: ScopeRoot | undefined;
  #options: readonly StoredOption[] | undefined;
  #policies: readonly StoredPolicy[] | undefined;
  /** Touched blocks by number: their reservations by address. */
  readonly #blocks = new Map<number, Map<IPv4, StoredReservation>>();

  /** Of an existing scope, or of a new one with nothing but settings. */
  constructor(sink: Sink, start: ScopeRoot | ScopeSettings) {
    this.#sink = sink;
    this.#root = 'settings' in start ? start : undefined;
    this.settings = 'settings' in start ? start.settings : start;
    this.exclusions = this.#root?.exclusions ?? [];
  }

  get options(): readonly StoredOption[] {
    return this.#options ?? (this.#root === undefined ? [] : scopeOptions(this.#sink, this.#root));
  }

  set options(options: readonly StoredOption[]) {
    this.#options = options;
  }

  get policies(): readonly StoredPolicy[] {
    return this.#policies ?? (this.#root === undefined ? [] : scopePolicies(this.#sink, this.#root));
  }

  set policies(policies: readonly StoredPolicy[]) {
    this.#policies = policies;
  }

  reservation(ipAddress: IPv4): StoredReservation | undefined {
    const touched = this.#blocks.get(ipAddress >>> BLOCK_BITS);
    if (touched !== undefined) return touched.get(ipAddress);
    return this.#root === undefined ? undefined : scopeReservation(this.#sink, this.#root, ipAddress);
  }

  /** Ascending by address. */
  reservations(): StoredReservation[] {
    const kept = this.#root === undefined ? [] : scopeReservations(this.#sink, this.#root);
    const untouched = kept.filter((each) => !this.#blocks.has(each.ipAddress >>> BLOCK_BITS));
    const touched = [...this.#blocks.values()].flatMap((block) => [...block.values()]);
    return [...untouched, ...touched].sort((a, b) => a.ipAddress - b.ipAddress);
  }

  putReservation(reservation: StoredReservation): void {
    this.#touch(reservation.ipAddress >>> BLOCK_BITS).set(reservation.ipAddress, {
      ...reservation,
      options: [...reservation.options].sort(compareOptions),
    });
  }

  deleteReservation(ipAddress: IPv4): void {
    this.#touch(ipAddress >>> BLOCK_BITS).delete(ipAddress);
  }

  /** Writes what was touched and returns the hash of the root. */
  save(): Hash {
    const root: ScopeRoot = {
      settings: this.settings,
      exclusions: [...this.exclusions].sort((a, b) => a.startRange - b.startRange),
      options: this.#saveOptions(),
      policies: this.#savePolicies(),
      reservations: this.#saveReservations(),
    };
    const needs = this.#union([root.options, root.policies, root.reservations]);
    return this.#sink.put(root, this.#putNeeds(needs) ?? undefined);
  }

  #saveOptions(): Part | null {
    if (this.#options === undefined) return this.#root?.options ?? null;
    return this.#part([...this.#options].sort(compareOptions), needsOfOptions);
  }

  #savePolicies(): Part | null {
    if (this.#policies === undefined) return this.#root?.policies ?? null;
    const ordered = [...this.#policies]
      .sort((a, b) => a.processingOrder - b.processingOrder)
      .map((policy) => ({
        ...policy,
        options: [...policy.options].sort(compareOptions),
        ranges: [...policy.ranges].sort((a, b) => a.startRange - b.startRange),
      }));
    return this.#part(ordered, needsOfPolicies);
  }

  #saveReservations(): ScopeRoot['reservations'] {
    if (this.#blocks.size === 0) return this.#root?.reservations ?? null;
    const blocks = new Map<number, Block>();
    if (this.#root !== undefined)
      for (const block of scopeBlocks(this.#sink, this.#root)) blocks.set(block.block, block);
    for (const [number, members] of this.#blocks) {
      const reservations = [...members.values()].sort((a, b) => a.ipAddress - b.ipAddress);
      const part = this.#part(reservations, needsOfReservations);
      if (part === null) blocks.delete(number);
      else blocks.set(number, { ...part, block: number, ...addressBits(reservations) });
    }
    if (blocks.size === 0) return null;
    const index = [...blocks.values()].sort((a, b) => a.block - b.block);
    return {
      hash: this.#sink.put(index),
      needs: this.#putNeeds(this.#union(index)),
      count: index.reduce((sum, block) => sum + bitCount(block.low) + bitCount(block.high), 0),
    };
  }

  #union(parts: readonly (Part | null)[]): Needs {
    const hashes = new Set(parts.flatMap((part) => part?.needs ?? []));
    return unionOfNeeds([...hashes].map((hash) => this.#sink.value<Needs>(hash)));
  }

  #part<T>(items: readonly T[], needsOf: (items: readonly T[]) => Needs): Part | null {
    if (items.length === 0) return null;
    return { hash: this.#sink.put(items), needs: this.#putNeeds(needsOf(items)) };
  }

  #putNeeds(needs: Needs): Hash | null {
    return isEmpty(needs) ? null : this.#sink.put(needs);
  }

  #touch(number: number): Map<IPv4, StoredReservation> {
    const touched = this.#blocks.get(number);
    if (touched !== undefined) return touched;
    const block = this.#root && scopeBlocks(this.#sink, this.#root).find((each) => each.block === number);
    const members = block === undefined ? [] : this.#sink.value<readonly StoredReservation[]>(block.hash);
    const opened = new Map(members.map((each) => [each.ipAddress, each]));
    this.#blocks.set(number, opened);
    return opened;
  }
}

function needsOfReservations(reservations: readonly StoredReservation[]): Needs {
  return needsOfOptions(reservations.flatMap((each) => each.options));
}
