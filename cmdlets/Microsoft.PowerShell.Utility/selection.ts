import type { Value } from '../../src/types/value.ts';

export interface SelectionOptions {
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly skip: number;
  readonly skipLast: number;
  readonly index: readonly number[] | null;
  readonly skipIndex: readonly number[] | null;
  /** Takes the objects that pass. */
  readonly take: (value: Value) => void;
}

/** Lets some objects of a stream pass, by their place in it. */
export interface Selection {
  offer(value: Value): void;
  /** Passes what was held back. */
  end(): void;
  /** True when no further object can pass. */
  readonly satisfied: boolean;
}

/** Select-Object's -First, -Last, -Skip, -SkipLast, -Index and -SkipIndex. */
export function createSelection(options: SelectionOptions): Selection {
  if (options.index !== null) return byIndex(options.index, options.take);
  if (options.skipIndex !== null) return withoutIndex(options.skipIndex, options.take);
  return byPlace(options);
}

function byIndex(index: readonly number[], take: (value: Value) => void): Selection {
  const wanted = new Set(index);
  const highest = Math.max(...wanted);
  let place = 0;
  return {
    offer(value) {
      if (wanted.has(place)) take(value);
      place++;
    },
    end() {},
    get satisfied() {
      return place > highest;
    },
  };
}

function withoutIndex(index: readonly number[], take: (value: Value) => void): Selection {
  const unwanted = new Set(index);
  let place = 0;
  return {
    offer(value) {
      if (!unwanted.has(place)) take(value);
      place++;
    },
    end() {},
    satisfied: false,
  };
}

/** Objects wait in a queue as long as it is open whether they are among the last ones. */
function byPlace(options: SelectionOptions): Selection {
  const { first = 0, last = 0, skip, skipLast, take } = options;
  const limited = options.first !== undefined || options.last !== undefined;
  const queue: Value[] = [];
  let head = 0;
  let toSkip = skip;
  let streamed = 0;
  const size = () => queue.length - head;
  const dequeue = (): Value => {
    const value = queue[head];
    queue[head] = undefined;
    head++;
    if (head > 1024 && head * 2 > queue.length) {
      queue.splice(0, head);
      head = 0;
    }
    return value;
  };
  const limitOfLast = first === 0 ? last + skip : last;
  return {
    offer(value) {
      if (last > 0 && size() >= limitOfLast) dequeue();
      queue.push(value);
      if (toSkip > 0) {
        if (last === 0 || first !== 0) {
          dequeue();
          toSkip--;
        }
      } else if (skipLast > 0) {
        if (size() > skipLast) take(dequeue());
      } else if (streamed < first || !limited) {
        streamed++;
        take(dequeue());
      } else if (last === 0) {
        dequeue();
      }
    },
    end() {
      if (skipLast > 0) return;
      const keep = first === 0 ? skip : 0;
      while (size() > keep) take(dequeue());
    },
    get satisfied() {
      return limited && last === 0 && first !== 0 && streamed >= first;
    },
  };
}
