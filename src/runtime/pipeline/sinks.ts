import type { Value } from '../../types/value.ts';
import type { Sink } from '../flow.ts';

/** Gathers output: nothing becomes AutomationNull, one value itself, more an object[]. */
export class Collector implements Sink {
  items: Value[] = [];

  write(value: Value): void {
    if (value !== undefined) this.items.push(value);
  }

  result(): Value {
    const { items } = this;
    return items.length === 0 ? undefined : items.length === 1 ? items[0] : items;
  }
}

/** Throws everything away: `$null = ...`, `> $null`, `[void](...)`. */
export const nullSink: Sink = { write() {} };
