import type { Host, ProgressRecord } from '../runtime/host.ts';

/** A host without a screen: gathers what is written, and answers questions from a list. */
export class MemoryHost implements Host {
  readonly name = 'ConsoleHost';
  readonly interactive: boolean;
  readonly styled = false;
  /** Standard output so far. */
  output = '';
  /** Standard error so far. */
  errors = '';
  readonly progressRecords: ProgressRecord[] = [];
  #stopped = false;
  readonly #answers: string[];
  readonly #columns: number;

  constructor(
    options: { readonly interactive?: boolean; readonly answers?: readonly string[]; readonly columns?: number } = {},
  ) {
    this.interactive = options.interactive ?? false;
    this.#answers = [...(options.answers ?? [])];
    this.#columns = options.columns ?? 120;
  }

  size(): { columns: number; rows: number } {
    return { columns: this.#columns, rows: 40 };
  }

  write(text: string): void {
    this.output += text;
  }

  writeError(text: string): void {
    this.errors += text;
  }

  progress(_sourceId: number, record: ProgressRecord): void {
    this.progressRecords.push(record);
  }

  readLine(): string | null {
    return this.#answers.shift() ?? null;
  }

  readKey(): string {
    return this.readLine() ?? '';
  }

  clear(): void {
    this.output = '';
  }

  setTitle(): void {}

  flush(): void {}

  /** Ctrl+C. */
  stop(): void {
    this.#stopped = true;
  }

  stopRequested(): boolean {
    return this.#stopped;
  }

  sleep(): boolean {
    return this.#stopped;
  }
}
