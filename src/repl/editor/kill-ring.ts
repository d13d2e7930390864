/** The last few killed texts; kills in a row gather into one entry. */
export class KillRing {
  readonly #capacity: number;
  readonly #entries: string[] = [];
  #newest = -1;
  #yanked = -1;

  constructor(capacity: number) {
    this.#capacity = Math.max(1, capacity);
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** Adds a killed text; `continues` joins it to the newest entry, in front of it when the kill went backwards. */
  kill(text: string, continues: boolean, backwards: boolean): void {
    const newest = this.#entries[this.#newest];
    if (continues && newest !== undefined) {
      this.#entries[this.#newest] = backwards ? text + newest : newest + text;
    } else if (this.#entries.length < this.#capacity) {
      this.#entries.push(text);
      this.#newest = this.#entries.length - 1;
    } else {
      this.#newest = (this.#newest + 1) % this.#capacity;
      this.#entries[this.#newest] = text;
    }
    this.#yanked = this.#newest;
  }

  /** The newest text, and the start of a row of `older` calls. */
  newest(): string {
    this.#yanked = this.#newest;
    return this.#entries[this.#yanked] ?? '';
  }

  /** The entry before the one last given, around the ring. */
  older(): string {
    this.#yanked = (this.#yanked - 1 + this.#entries.length) % this.#entries.length;
    return this.#entries[this.#yanked] ?? '';
  }
}
