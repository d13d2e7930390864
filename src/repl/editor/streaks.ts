/** Groups of functions that behave differently when one is used right after another of its group. */
const streakNames = [
  'kill',
  'yank',
  'yankArgument',
  'completion',
  'historySearch',
  'historyRecall',
  'anyHistory',
  'selection',
  'moveToLine',
] as const;

export type Streak = (typeof streakNames)[number];

/** Counts how often in a row each group was used. */
export class Streaks {
  readonly #counts = new Map<Streak, number>(streakNames.map((name) => [name, 0]));

  count(name: Streak): number {
    return this.#counts.get(name) ?? 0;
  }

  /** Continues a streak; returns its new length. */
  continue(name: Streak): number {
    const count = this.count(name) + 1;
    this.#counts.set(name, count);
    return count;
  }

  end(name: Streak): void {
    this.#counts.set(name, 0);
  }

  endAll(): void {
    for (const name of streakNames) this.end(name);
  }

  snapshot(): ReadonlyMap<Streak, number> {
    return new Map(this.#counts);
  }

  /** Ends the streaks that did not grow since the snapshot; returns those that were under way. */
  settle(before: ReadonlyMap<Streak, number>): Streak[] {
    const ended: Streak[] = [];
    for (const name of streakNames) {
      const count = this.count(name);
      if (count === 0 || count !== before.get(name)) continue;
      this.end(name);
      ended.push(name);
    }
    return ended;
  }
}
