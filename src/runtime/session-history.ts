/** One line that was run. */
export interface HistoryEntry {
  readonly id: number;
  readonly commandLine: string;
  readonly status: 'Completed' | 'Failed' | 'Stopped';
  /** Milliseconds since 1970-01-01 UTC. */
  readonly started: number;
  readonly ended: number;
}

/** The lines that were run in a session, oldest first: Get-History and its like. Numbers are never used again. */
export class SessionHistory {
  readonly entries: HistoryEntry[] = [];
  #last = 0;

  add(entry: Omit<HistoryEntry, 'id'>): HistoryEntry {
    const added = { ...entry, id: ++this.#last };
    this.entries.push(added);
    return added;
  }

  find(id: number): HistoryEntry | undefined {
    return this.entries.find((entry) => entry.id === id);
  }

  remove(entry: HistoryEntry): void {
    const at = this.entries.indexOf(entry);
    if (at >= 0) this.entries.splice(at, 1);
  }
}
