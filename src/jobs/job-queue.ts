import type { Job } from './job.ts';

/** Jobs that wait for their turn: the next starts when one ends. */
export class JobQueue {
  /** How many may run at a time; 0 for all of them. */
  limit: number;
  readonly #waiting: Job[] = [];
  readonly #running = new Set<Job>();

  constructor(limit: number) {
    this.limit = limit;
  }

  add(...jobs: readonly Job[]): void {
    this.#waiting.push(...jobs);
    this.proceed();
  }

  /** Starts what may start now. */
  proceed(): void {
    for (const job of this.#running) if (job.isFinished) this.#running.delete(job);
    while (this.limit <= 0 || this.#running.size < this.limit) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      if (next.state !== 'NotStarted') continue;
      this.#running.add(next);
      next.work?.start(next);
    }
  }
}
