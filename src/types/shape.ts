/**
 * The ordered names of a property bag. Bags made the same way share one shape, so that 100,000 of them hold only their
 * values, and a name is looked up once in a table that all of them use.
 */
export class Shape {
  readonly names: readonly string[];
  /** Lower-case names in the same order. */
  readonly keys: readonly string[];
  /** True where the slot is a plain value; false where a member with code stands in its place. */
  readonly plain: readonly boolean[];
  readonly isPlain: boolean;
  #slots = new Map<string, number>();
  #next = new Map<string, Shape>();

  private constructor(names: readonly string[], keys: readonly string[], plain: readonly boolean[]) {
    this.names = names;
    this.keys = keys;
    this.plain = plain;
    this.isPlain = plain.every(Boolean);
    keys.forEach((key, index) => {
      this.#slots.set(key, index);
    });
  }

  static readonly empty = new Shape([], [], []);

  /** The shape of these names; of names that differ only in case the first stays. */
  static of(names: readonly string[]): Shape {
    let shape = Shape.empty;
    for (const name of names) if (shape.slot(name.toLowerCase()) < 0) shape = shape.with(name);
    return shape;
  }

  get length(): number {
    return this.names.length;
  }

  /** The slot of a lower-case name, or -1. */
  slot(key: string): number {
    return this.#slots.get(key) ?? -1;
  }

  /** This shape with one more name, which it must not have yet. */
  with(name: string, plain = true): Shape {
    const step = plain ? name : `\u0000${name}`;
    let next = this.#next.get(step);
    if (next === undefined) {
      next = new Shape([...this.names, name], [...this.keys, name.toLowerCase()], [...this.plain, plain]);
      // Bags used as dictionaries would grow a tree of shapes that nobody shares.
      if (this.#next.size < 64) this.#next.set(step, next);
    }
    return next;
  }

  /** This shape without one slot. */
  without(slot: number): Shape {
    let shape = Shape.empty;
    this.names.forEach((name, index) => {
      if (index !== slot) shape = shape.with(name, this.plain[index]);
    });
    return shape;
  }
}
