import type { Place } from '../drives.ts';

const first = 'default';
/** How many locations `cd -` remembers. */
const remembered = 20;

/** Where the session has been: the stacks of Push-Location and the way that `cd -` and `cd +` go. */
export class LocationStacks {
  readonly #stacks = new Map<string, Place[]>();
  #back: Place[] = [];
  #forward: Place[] = [];
  /** The stack that is used when none is named. */
  defaultName = first;

  /** A stack's places, the last pushed first; undefined when there is no such stack. The first one is always there. */
  stack(name = this.defaultName): readonly Place[] | undefined {
    return this.#stacks.get(name.toLowerCase()) ?? (name.toLowerCase() === first ? [] : undefined);
  }

  get names(): string[] {
    return [...this.#stacks.keys()];
  }

  push(place: Place, name = this.defaultName): void {
    const key = name.toLowerCase();
    this.#stacks.set(key, [place, ...(this.#stacks.get(key) ?? [])]);
  }

  /** Takes the last place that was pushed; undefined when there is none. */
  pop(name = this.defaultName): Place | undefined {
    const key = name.toLowerCase();
    const [place, ...rest] = this.#stacks.get(key) ?? [];
    if (rest.length === 0 && key !== first) this.#stacks.delete(key);
    else this.#stacks.set(key, rest);
    return place;
  }

  /** Notes where the session was before it went elsewhere. */
  leave(place: Place): void {
    this.#back = [place, ...this.#back].slice(0, remembered);
    this.#forward = [];
  }

  /** The place to go back to from `here`; undefined when there is none. */
  back(here: Place): Place | undefined {
    const place = this.#back.shift();
    if (place !== undefined) this.#forward.unshift(here);
    return place;
  }

  /** The place to go forward to again. */
  forward(here: Place): Place | undefined {
    const place = this.#forward.shift();
    if (place !== undefined) this.#back.unshift(here);
    return place;
  }
}
