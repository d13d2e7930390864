import type { MatchInfo } from './match-info.ts';

interface Waiting {
  readonly match: MatchInfo;
  /** Lines that are still to come behind it. */
  missing: number;
}

/** Gathers the lines around matches; a match is given on when all of its lines are there. */
export class ContextTracker {
  readonly #before: number;
  readonly #after: number;
  readonly #emit: (match: MatchInfo) => void;
  /** The last lines, for the next match. */
  readonly #recent: string[] = [];
  /** Of these, the lines that no earlier match shows. */
  #unshown: string[] = [];
  #waiting: Waiting[] = [];
  /** The match whose lines behind it are being shown. */
  #showing: MatchInfo | null = null;

  constructor(before: number, after: number, emit: (match: MatchInfo) => void) {
    this.#before = before;
    this.#after = after;
    this.#emit = emit;
  }

  line(text: string): void {
    const shown = this.#showing?.context;
    if (shown) {
      shown.displayAfter.push(text);
      if (shown.displayAfter.length >= this.#after) this.#showing = null;
    } else {
      keep(this.#unshown, text, this.#before);
    }
    this.#pass(text);
  }

  match(match: MatchInfo): void {
    const { context } = match;
    if (context !== null) {
      context.before = [...this.#recent];
      context.displayBefore = this.#showing === null ? this.#unshown : [];
    }
    this.#unshown = [];
    this.#showing = this.#after > 0 ? match : null;
    this.#pass(match.line);
    if (this.#after > 0) this.#waiting.push({ match, missing: this.#after });
    else this.#emit(match);
  }

  /** No more lines: gives on what waits. */
  end(): void {
    for (const { match } of this.#waiting) this.#emit(match);
    this.#waiting = [];
    this.#showing = null;
  }

  #pass(text: string): void {
    for (const each of this.#waiting) {
      each.match.context?.after.push(text);
      each.missing--;
    }
    while (this.#waiting[0]?.missing === 0) {
      const first = this.#waiting.shift();
      if (first !== undefined) this.#emit(first.match);
    }
    keep(this.#recent, text, this.#before);
  }
}

function keep(lines: string[], text: string, count: number): void {
  if (count === 0) return;
  lines.push(text);
  if (lines.length > count) lines.shift();
}
