import { randomInt } from 'node:crypto';
import { defineType } from './declare.ts';
import { argumentOutOfRange, negative } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import { byte } from './numbers.ts';
import type { NetObject, Value } from './value.ts';

const big = 2147483647;

/**
 * `[random]`: with a seed the sequence that .NET gives for that seed (Knuth's subtractive generator), without one
 * unpredictable.
 */
export class Random implements NetObject {
  readonly #seeds: number[] | null;
  #next = 0;
  #nextP = 21;

  constructor(seed?: number) {
    this.#seeds = seed === undefined ? null : seedTable(seed);
  }

  get netType(): NetType {
    return randomType;
  }

  /** A whole number from 0 to 2^31 - 2. */
  sample(): number {
    const seeds = this.#seeds;
    if (seeds === null) return randomInt(big);
    this.#next = this.#next + 1 >= 56 ? 1 : this.#next + 1;
    this.#nextP = this.#nextP + 1 >= 56 ? 1 : this.#nextP + 1;
    let value = ((seeds[this.#next] ?? 0) - (seeds[this.#nextP] ?? 0)) | 0;
    if (value === big) value--;
    if (value < 0) value += big;
    seeds[this.#next] = value;
    return value;
  }

  /** From 0 up to, but not 1. */
  double(): number {
    return this.sample() * (1 / big);
  }

  /** From `low` up to, but not `high`. */
  between(low: number, high: number): number {
    if (low > high) throw argumentOutOfRange('minValue', "'minValue' cannot be greater than maxValue.");
    const range = high - low;
    if (range <= big) return Math.trunc(this.double() * range) + low;
    const sign = this.sample() % 2 === 0 ? -1 : 1;
    const large = (this.sample() * sign + (big - 1)) / (2 * big - 1);
    return Math.trunc(large * range) + low;
  }
}

function seedTable(seed: number): number[] {
  const seeds = new Array<number>(56).fill(0);
  const subtraction = seed === -2147483648 ? big : Math.abs(seed);
  let mj = (161803398 - subtraction) | 0;
  seeds[55] = mj;
  let mk = 1;
  let index = 0;
  for (let i = 1; i < 55; i++) {
    index += 21;
    if (index >= 55) index -= 55;
    seeds[index] = mk;
    mk = (mj - mk) | 0;
    if (mk < 0) mk += big;
    mj = seeds[index] ?? 0;
  }
  for (let round = 1; round < 5; round++) {
    for (let i = 1; i < 56; i++) {
      let n = i + 30;
      if (n >= 55) n -= 55;
      const value = ((seeds[i] ?? 0) - (seeds[1 + n] ?? 0)) | 0;
      seeds[i] = value < 0 ? value + big : value;
    }
  }
  return seeds;
}

const shared = new Random();

function below(self: Random, limit: number): number {
  if (limit < 0) throw negative('maxValue', limit);
  return Math.trunc(self.double() * limit);
}

function long(self: Random, low: bigint, high: bigint): bigint {
  const range = high - low;
  const wide = (BigInt(self.sample()) << 62n) ^ (BigInt(self.sample()) << 31n) ^ BigInt(self.sample());
  return range <= 0n ? low : low + (wide % range);
}

function shuffle(self: Random, values: Value[]): void {
  for (let i = 0; i < values.length - 1; i++) {
    const j = self.between(i, values.length);
    const held = values[i];
    values[i] = values[j];
    values[j] = held;
  }
}

export const randomType: NetType = defineType('System.Random', {
  members: () => ({
    'int Next()': (self: Random) => self.sample(),
    'int Next(int maxValue)': below,
    'int Next(int minValue, int maxValue)': (self: Random, low: number, high: number) => self.between(low, high),
    'long NextInt64()': (self: Random) => long(self, 0n, 2n ** 63n - 1n),
    'long NextInt64(long maxValue)': (self: Random, high: bigint) => long(self, 0n, high),
    'long NextInt64(long minValue, long maxValue)': long,
    'float NextSingle()': (self: Random) => self.double(),
    'double NextDouble()': (self: Random) => self.double(),
    'void NextBytes(byte[] buffer)': (self: Random, buffer: Value[]) => {
      for (let i = 0; i < buffer.length; i++) buffer[i] = byte(self.sample() & 255);
    },
    'void Shuffle(array values)': shuffle,
    'System.Random new()': () => new Random(),
    'System.Random new(int Seed)': (seed: number) => new Random(seed),
    'static System.Random Shared {get;}': () => shared,
  }),
});
