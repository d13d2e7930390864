import { DateTime } from './date-time.ts';
import { defineType } from './declare.ts';
import type { EventListener, EventSource } from './event-source.ts';
import { NetException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { NetObject } from './value.ts';

/** `[Timers.Timer]`, in real time whatever the lab's clock says. */
class Timer implements NetObject, EventSource {
  readonly eventNames = ['Disposed', 'Elapsed'];
  autoReset = true;
  readonly #listeners: { readonly event: string; readonly call: EventListener }[] = [];
  #interval: number;
  #next: number | null = null;

  constructor(interval: number) {
    this.#interval = interval;
  }

  get netType(): NetType {
    return timerType;
  }

  get interval(): number {
    return this.#interval;
  }

  set interval(interval: number) {
    if (!(interval > 0)) {
      throw new NetException(
        'System.ArgumentException',
        `'${interval}' is not a valid value for 'Interval'. 'Interval' must be greater than 0.`,
      );
    }
    this.#interval = interval;
    if (this.#next !== null) this.enabled = true;
  }

  get enabled(): boolean {
    return this.#next !== null;
  }

  set enabled(enabled: boolean) {
    this.#next = enabled ? Date.now() + this.#interval : null;
  }

  listen(event: string, call: EventListener): () => void {
    const listener = { event: event.toLowerCase(), call };
    this.#listeners.push(listener);
    return () => void this.#listeners.splice(this.#listeners.indexOf(listener), 1);
  }

  raiseDue(): void {
    const now = Date.now();
    while (this.#next !== null && this.#next <= now) {
      const at = this.#next;
      this.#next = this.autoReset ? at + this.#interval : null;
      this.#raise('elapsed', new ElapsedEventArgs(DateTime.fromUnix(at)));
    }
  }

  dispose(): void {
    this.enabled = false;
    this.#raise('disposed', emptyEventArgs);
  }

  #raise(event: string, args: NetObject): void {
    for (const listener of [...this.#listeners]) if (listener.event === event) listener.call(args);
  }
}

const eventArgsType = defineType('System.EventArgs', {
  members: () => ({ 'System.EventArgs new()': () => emptyEventArgs }),
});

const emptyEventArgs: NetObject = { netType: eventArgsType };

class ElapsedEventArgs implements NetObject {
  readonly time: DateTime;

  constructor(time: DateTime) {
    this.time = time;
  }

  get netType(): NetType {
    return elapsedType;
  }
}

const elapsedType: NetType = defineType('System.Timers.ElapsedEventArgs', {
  base: eventArgsType,
  members: () => ({ 'datetime SignalTime {get;}': (self: ElapsedEventArgs) => self.time }),
});

const timerType: NetType = defineType('System.Timers.Timer', {
  members: () => ({
    'System.Timers.Timer new() | System.Timers.Timer new(double interval)': (interval?: number) =>
      new Timer(typeof interval === 'number' ? interval : 100),
    'bool AutoReset {get;set;}': {
      get: (self: Timer) => self.autoReset,
      set: (self: Timer, again: boolean) => {
        self.autoReset = again;
      },
    },
    'bool Enabled {get;set;}': {
      get: (self: Timer) => self.enabled,
      set: (self: Timer, enabled: boolean) => {
        self.enabled = enabled;
      },
    },
    'double Interval {get;set;}': {
      get: (self: Timer) => self.interval,
      set: (self: Timer, interval: number) => {
        self.interval = interval;
      },
    },
    'void Start()': (self: Timer) => {
      self.enabled = true;
    },
    'void Stop()': (self: Timer) => {
      self.enabled = false;
    },
    'void Close()': (self: Timer) => self.dispose(),
    'void Dispose()': (self: Timer) => self.dispose(),
  }),
});
