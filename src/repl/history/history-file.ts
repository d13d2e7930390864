import fs from 'node:fs';
import path from 'node:path';
import { isSensitive } from './sensitive.ts';

/** A lock that is older than this (milliseconds) belongs to a shell that died. */
const staleLock = 5_000;
/** How long to wait for another shell that writes. */
const lockPatience = 200;

/**
 * The history on disk, in PSReadLine's format: one line a row, the rows of a multi-line input end in a backtick. Several
 * shells may share it; each appends its own lines and hears of the others' when it does. Trouble with the file never
 * disturbs the shell: it is kept in `problem` for whoever asks.
 */
export class HistoryFile {
  readonly path: string;
  /** What went wrong last, if anything did. */
  problem: Error | undefined;
  #readUpTo = 0;

  constructor(folder: string) {
    this.path = path.join(folder, 'history', 'ConsoleHost_history.txt');
  }

  /** The last lines of the file, oldest first. */
  load(maximum: number): string[] {
    return this.#attempt([], () => {
      const text = fs.readFileSync(this.path, 'utf8');
      this.#readUpTo = Buffer.byteLength(text);
      return entries(text).slice(-maximum);
    });
  }

  /** Appends a line unless it may hold a secret; returns the lines that other shells wrote since the last call. */
  append(line: string): string[] {
    if (isSensitive(line)) return [];
    return this.#attempt([], () => {
      fs.mkdirSync(path.dirname(this.path), { recursive: true, mode: 0o700 });
      return this.#locked(() => {
        const foreign = this.#unread();
        fs.appendFileSync(this.path, `${line.replaceAll('\n', '`\n')}\n`, { mode: 0o600 });
        this.#readUpTo = fs.statSync(this.path).size;
        return foreign;
      });
    });
  }

  /** Forgets everything that was saved. */
  clear(): void {
    this.#attempt(undefined, () => {
      if (fs.existsSync(this.path)) fs.truncateSync(this.path);
      this.#readUpTo = 0;
    });
  }

  #unread(): string[] {
    if (!fs.existsSync(this.path)) return [];
    const size = fs.statSync(this.path).size;
    if (size <= this.#readUpTo) return [];
    const bytes = Buffer.alloc(size - this.#readUpTo);
    const file = fs.openSync(this.path, 'r');
    try {
      fs.readSync(file, bytes, 0, bytes.length, this.#readUpTo);
    } finally {
      fs.closeSync(file);
    }
    return entries(bytes.toString('utf8'));
  }

  /** Runs while holding the lock file; after `lockPatience` without it the lines are appended all the same (appends do not tear). */
  #locked<T>(work: () => T): T {
    const lock = `${this.path}.lock`;
    const held = acquire(lock);
    try {
      return work();
    } finally {
      if (held) fs.rmSync(lock, { force: true });
    }
  }

  #attempt<T>(otherwise: T, work: () => T): T {
    try {
      return work();
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!missing) this.problem = error instanceof Error ? error : new Error(String(error));
      return otherwise;
    }
  }
}

function acquire(lock: string): boolean {
  const deadline = Date.now() + lockPatience;
  for (;;) {
    try {
      fs.closeSync(fs.openSync(lock, 'wx'));
      return true;
    } catch {
      if (Date.now() > deadline) return false;
      const made = fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - made > staleLock) fs.rmSync(lock, { force: true });
      else Atomics.wait(pause, 0, 0, 5);
    }
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4));

function entries(text: string): string[] {
  const lines: string[] = [];
  let pending = '';
  for (const row of text.split(/\r?\n/)) {
    if (row.endsWith('`')) {
      pending += `${row.slice(0, -1)}\n`;
      continue;
    }
    const line = pending + row;
    pending = '';
    if (line !== '') lines.push(line);
  }
  return lines;
}
