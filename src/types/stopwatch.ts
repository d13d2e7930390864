import { defineType } from './declare.ts';
import type { NetType } from './net-type.ts';
import { TimeSpan } from './time-span.ts';
import type { NetObject } from './value.ts';

/** `[System.Diagnostics.Stopwatch]`, in real time whatever the lab's clock says. */
class Stopwatch implements NetObject {
  #elapsed = 0n;
  #started: bigint | null = null;

  get netType(): NetType {
    return stopwatchType;
  }

  get isRunning(): boolean {
    return this.#started !== null;
  }

  /** Nanoseconds. */
  get elapsed(): bigint {
    return this.#elapsed + (this.#started === null ? 0n : process.hrtime.bigint() - this.#started);
  }

  start(): this {
    this.#started ??= process.hrtime.bigint();
    return this;
  }

  stop(): void {
    this.#elapsed = this.elapsed;
    this.#started = null;
  }

  reset(): void {
    this.#elapsed = 0n;
    this.#started = null;
  }
}

const stopwatchType: NetType = defineType('System.Diagnostics.Stopwatch', {
  members: () => ({
    'bool IsRunning {get;}': (self: Stopwatch) => self.isRunning,
    'timespan Elapsed {get;}': (self: Stopwatch) => new TimeSpan(self.elapsed / 100n),
    'long ElapsedMilliseconds {get;}': (self: Stopwatch) => self.elapsed / 1_000_000n,
    'long ElapsedTicks {get;}': (self: Stopwatch) => self.elapsed / 100n,
    'void Start()': (self: Stopwatch) => {
      self.start();
    },
    'void Stop()': (self: Stopwatch) => self.stop(),
    'void Reset()': (self: Stopwatch) => self.reset(),
    'void Restart()': (self: Stopwatch) => {
      self.reset();
      self.start();
    },
    'string ToString()': (self: Stopwatch) => new TimeSpan(self.elapsed / 100n).toString(),
    'System.Diagnostics.Stopwatch new()': () => new Stopwatch(),
    'static System.Diagnostics.Stopwatch StartNew()': () => new Stopwatch().start(),
    'static long GetTimestamp()': () => process.hrtime.bigint() / 100n,
    'static long Frequency {get;}': () => 10_000_000n,
    'static bool IsHighResolution {get;}': () => true,
  }),
});
