import { randomBytes } from 'node:crypto';

const largest = 0x7fffffff;

/** Where random bytes come from. */
export type RandomBytes = (count: number) => Uint8Array;

const stockSize = 4096;
let stock = new Uint8Array();
let used = 0;

/** Bytes that cannot be foreseen: asked of the system many at a time. */
export const secureBytes: RandomBytes = (count) => {
  if (used + count > stock.length) {
    stock = randomBytes(stockSize);
    used = 0;
  }
  used += count;
  return stock.subarray(used - count, used);
};

/** The bytes of .NET's `Random(seed)`: the same for the same seed, there and here. */
export function seededBytes(seed: number): RandomBytes {
  const state = seededState(seed);
  let next = 0;
  let other = 21;
  const sample = (): number => {
    next = next >= 55 ? 1 : next + 1;
    other = other >= 55 ? 1 : other + 1;
    let value = (state[next] ?? 0) - (state[other] ?? 0);
    if (value === largest) value--;
    if (value < 0) value += largest;
    state[next] = value;
    return value;
  };
  return (count) => Uint8Array.from({ length: count }, sample);
}

/** Knuth's subtractive generator, as .NET fills its table. */
function seededState(seed: number): Int32Array {
  const state = new Int32Array(56);
  let last = 161803398 - (seed === -0x80000000 ? largest : Math.abs(seed));
  state[55] = last;
  let following = 1;
  let at = 0;
  for (let i = 1; i < 55; i++) {
    at = (at + 21) % 55;
    state[at] = following;
    following = last - following;
    if (following < 0) following += largest;
    last = state[at] ?? 0;
  }
  for (let round = 1; round < 5; round++) {
    for (let i = 1; i < 56; i++) {
      const value = ((state[i] ?? 0) - (state[1 + ((i + 30) % 55)] ?? 0)) | 0;
      state[i] = value < 0 ? value + largest : value;
    }
  }
  return state;
}

/** Random numbers the way Get-Random draws them. */
export class RandomNumbers {
  readonly #bytes: RandomBytes;

  constructor(bytes: RandomBytes) {
    this.#bytes = bytes;
  }

  /** From 0 up to, and not including, 1. */
  fraction(): number {
    const sample = this.#sample();
    return (sample < 0 ? sample + largest : sample) * (1 / largest);
  }

  /** A whole number from `low` up to, and not including, `high`; both are Int32. */
  whole(low: number, high: number): number {
    const range = high - low;
    if (range <= largest) return Math.trunc(this.fraction() * range) + low;
    return Math.trunc((this.#sample() + largest) * (1 / (2 * largest)) * range) + low;
  }

  /** The same for Int64. */
  long(low: bigint, high: bigint): bigint {
    const range = high - low;
    if (range <= BigInt(largest)) return low + BigInt(this.whole(0, Number(range)));
    const mask = (1n << BigInt(range.toString(2).length)) - 1n;
    for (;;) {
      const bytes = this.#bytes(8);
      const sample = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true) & mask;
      if (sample < range) return low + sample;
    }
  }

  /** A number from `low` up to, and not including, `high`. */
  real(low: number, high: number): number {
    const range = high - low;
    for (let share = this.fraction(); ; share *= this.fraction()) {
      const number = Number.isFinite(range) ? low + share * range : low + share * high - share * low;
      if (number < high) return number;
    }
  }

  #sample(): number {
    for (;;) {
      const bytes = this.#bytes(4);
      const sample = new DataView(bytes.buffer, bytes.byteOffset, 4).getInt32(0, true);
      if (sample !== largest) return sample;
    }
  }
}
