import { enumBaseType, int32Type } from './core-types.ts';
import { NetType } from './net-type.ts';
import type { NetObject } from './value.ts';

export type EnumEntries = readonly (readonly [name: string, value: number])[];

/** The declaration of an enum: names in order of declaration with their numbers. */
export class EnumType extends NetType {
  readonly underlying: NetType;
  readonly isFlags: boolean;
  #entries: EnumEntries | (() => EnumEntries);
  #byName: Map<string, EnumValue> | undefined;
  readonly #values = new Map<number, EnumValue>();
  #sorted: (readonly [string, number])[] | undefined;

  constructor(
    namespace: string,
    name: string,
    entries: EnumEntries | (() => EnumEntries),
    options: { readonly flags?: boolean; readonly underlying?: NetType } = {},
  ) {
    super({ namespace, name, base: enumBaseType, kind: 'enum' });
    this.underlying = options.underlying ?? int32Type;
    this.isFlags = options.flags ?? false;
    this.#entries = entries;
  }

  /** Names and values as declared. */
  get entries(): EnumEntries {
    if (typeof this.#entries === 'function') this.#entries = this.#entries();
    return this.#entries;
  }

  /** The value with this number, whether it has a name or not. Values are shared: compare them with `===`. */
  of(value: number): EnumValue {
    let known = this.#values.get(value);
    if (known === undefined) {
      known = new EnumValue(this, value);
      this.#values.set(value, known);
    }
    return known;
  }

  /** The value of one name in any case, or undefined. */
  named(name: string): EnumValue | undefined {
    if (this.#byName === undefined) {
      this.#byName = new Map();
      for (const [each, value] of this.entries) {
        const key = each.toLowerCase();
        if (!this.#byName.has(key)) this.#byName.set(key, this.of(value));
      }
    }
    return this.#byName.get(name.toLowerCase());
  }

  /** Names and values in the order of `[Enum]::GetValues`: by unsigned value. */
  get sorted(): readonly (readonly [string, number])[] {
    this.#sorted ??= this.entries
      .map((entry, index) => ({ entry, index, order: entry[1] < 0 ? entry[1] + 2 ** 64 : entry[1] }))
      .sort((a, b) => a.order - b.order || a.index - b.index)
      .map(({ entry }) => entry);
    return this.#sorted;
  }

  /**
   * Reads `"Name"`, `"name, other"` or a number in any case and with blanks around, exact names only.
   * Returns null when a part is neither.
   */
  parse(text: string): EnumValue | null {
    const whole = text.trim();
    if (/^[+-]?\d+$/.test(whole)) return this.of(Number(whole));
    let result = 0;
    for (const part of whole.split(',')) {
      const value = this.named(part.trim());
      if (value === undefined) return null;
      result = or(result, value.value);
    }
    return this.of(result);
  }

  isDefined(value: number): boolean {
    return this.entries.some((entry) => entry[1] === value);
  }
}

/** One value of an enum: `[DayOfWeek]::Monday`. Made by {@link EnumType.of}. */
export class EnumValue implements NetObject {
  readonly netType: EnumType;
  readonly value: number;
  #text: string | undefined;

  constructor(type: EnumType, value: number) {
    this.netType = type;
    this.value = value;
  }

  /** The name; names joined by `, ` for a combination of flags; else the number. */
  toString(): string {
    this.#text ??= enumText(this.netType, this.value);
    return this.#text;
  }
}

function enumText(type: EnumType, value: number): string {
  const exact = type.sorted.find((entry) => entry[1] === value);
  if (exact !== undefined) return exact[0];
  if (!type.isFlags || value === 0) return String(value);
  const names: string[] = [];
  let rest = value;
  for (const [name, bits] of [...type.sorted].reverse()) {
    if (bits !== 0 && and(rest, bits) === bits) {
      names.unshift(name);
      rest = and(rest, not(bits));
    }
  }
  return rest === 0 ? names.join(', ') : String(value);
}

/** Bit operations on the 53 bits that a number holds exactly; Int32 ones stay in the fast path. */
function or(a: number, b: number): number {
  return (a | 0) === a && (b | 0) === b ? a | b : Number(BigInt(a) | BigInt(b));
}

function and(a: number, b: number): number {
  return (a | 0) === a && (b | 0) === b ? a & b : Number(BigInt(a) & BigInt(b));
}

function not(a: number): number {
  return (a | 0) === a ? ~a : Number(~BigInt(a));
}
