import { type ClockSetting, HOST_CLOCK, labTime } from './clock.ts';
import type { Database, StatementHook } from './database.ts';
import { Files } from './files.ts';
import { History, undoChange } from './history.ts';
import { createPrivateFile, prepareFile } from './place.ts';
import { openSqlite } from './sqlite.ts';
import { type Author, Transaction } from './transaction.ts';
import type { View } from './view.ts';

export interface LabOptions {
  /** A file (created when missing), or `:memory:`: a private file deleted when the lab is closed or the process ends. */
  readonly file: string;
  /** What a new lab starts as: the path or the bytes of an image that `copyTo` made. */
  readonly seed?: string | Uint8Array;
  /** Lab time for this process only, in place of the stored setting. */
  readonly clock?: ClockSetting;
  /** Milliseconds that a call to another server takes while nobody has set a latency; default 0. */
  readonly latency?: number;
  /** Host time in epoch milliseconds. */
  readonly hostTime?: () => number;
  /** Only for tests: called before each statement. */
  readonly beforeStatement?: StatementHook;
}

/** The setting that tells when an image was made. */
const imageTime = 'imageTime';

/** A lab on disk. Its file is opened by the first thing that needs it. */
export function openLab(options: LabOptions): Lab {
  return new Lab(options);
}

export class Lab {
  /** The file; of `:memory:` the private one, which other threads of this process may open. */
  readonly file: string;
  readonly #options: LabOptions;
  readonly #hostTime: () => number;
  readonly #removePrivateFile: (() => void) | undefined;
  #open: OpenLab | undefined;
  #writing = false;
  #reading = 0;

  constructor(options: LabOptions) {
    this.#options = options;
    this.#hostTime = options.hostTime ?? Date.now;
    if (options.file === ':memory:') {
      const place = createPrivateFile();
      this.file = place.file;
      this.#removePrivateFile = place.remove;
    } else {
      this.file = options.file;
    }
  }

  /** Lab time now, in epoch milliseconds. */
  now(): number {
    return labTime(this.clock(), this.#hostTime());
  }

  clock(): ClockSetting {
    return this.#options.clock ?? this.#opened().view.settings.get<ClockSetting>('clock') ?? HOST_CLOCK;
  }

  setClock(setting: ClockSetting): void {
    this.#set('clock', setting);
  }

  /** Milliseconds that a call to another server takes. */
  latency(): number {
    return this.#opened().view.settings.get<number>('latency') ?? this.#options.latency ?? 0;
  }

  setLatency(milliseconds: number): void {
    this.#set('latency', milliseconds);
  }

  /** A text that is kept by name beside the model; undefined until {@link changeText} made it. */
  keptText(name: string): string | undefined {
    return this.#opened().view.settings.get<string>(name);
  }

  /** Reads, changes and writes a kept text; nobody comes between. */
  changeText(name: string, change: (text: string | undefined) => string): void {
    const { database, view } = this.#opened();
    database.inTransaction(() => view.settings.set(name, change(view.settings.get<string>(name))));
  }

  get history(): History {
    return this.#opened().history;
  }

  /** What lies on the lab's drives. */
  get files(): Files {
    return this.#opened().files;
  }

  /** Reads one state of the lab, whatever others commit meanwhile. */
  read<T>(work: (view: View) => T): T {
    const { database, view, transaction } = this.#opened();
    if (this.#writing) return work(transaction);
    if (this.#reading > 0) return work(view);
    database.beginRead();
    this.#reading++;
    try {
      return work(view);
    } finally {
      this.#reading--;
      database.commit();
    }
  }

  /**
   * One change: all of it is committed when this returns, nothing of it when it throws. Inside another change it is a
   * part of that one. The change is filed in the history under its author.
   */
  write<T>(author: Author, work: (transaction: Transaction) => T): T {
    const { database, transaction } = this.#opened();
    if (this.#writing) return work(transaction);
    if (this.#reading > 0) throw new Error("A lab can't be changed from inside a reading.");
    database.beginWrite();
    this.#writing = true;
    try {
      transaction.begin(author, this.now());
      const result = work(transaction);
      transaction.seal();
      database.commit();
      return result;
    } catch (error) {
      database.rollback();
      throw error;
    } finally {
      this.#writing = false;
    }
  }

  /** Undoes one change as a new change. Throws UndoConflictError. */
  undo(author: Author, historyId: number): void {
    const history = this.history;
    this.write(author, (transaction) => undoChange(transaction, history, historyId));
  }

  /** Writes an image of the lab to a new file: a seed for other labs. */
  copyTo(file: string): void {
    this.#set(imageTime, this.now());
    this.#opened().database.copyTo(file);
  }

  /** Closes the file; a private one is deleted. */
  close(): void {
    this.#open?.database.close(this.#removePrivateFile === undefined);
    this.#open = undefined;
    this.#removePrivateFile?.();
  }

  #set(key: string, value: unknown): void {
    const { database, view } = this.#opened();
    database.inTransaction(() => view.settings.set(key, value));
  }

  #opened(): OpenLab {
    if (this.#open !== undefined) return this.#open;
    const seeded = prepareFile(this.file, this.#options.seed);
    const database = openSqlite(this.file, this.#options.beforeStatement);
    const transaction = new Transaction(database);
    this.#open = {
      database,
      transaction,
      view: transaction,
      history: new History(database),
      files: new Files(database, () => this.now()),
    };
    if (seeded) this.#renewLeases(this.#open);
    return this.#open;
  }

  /** The leases of a lab that was just made from an image run on from now: the image may be months old. */
  #renewLeases({ database, view }: OpenLab): void {
    const made = view.settings.get<number>(imageTime);
    if (made === undefined) return;
    const age = Math.round(this.now() - made);
    database.inTransaction(() => {
      view.leases.postpone(age);
      view.leases6.postpone(age);
    });
  }
}

interface OpenLab {
  readonly database: Database;
  /** The same object as the transaction, so that both share what is decoded. */
  readonly view: View;
  readonly transaction: Transaction;
  readonly history: History;
  readonly files: Files;
}

export type { ClockSetting } from './clock.ts';
export { clockShowing, HOST_CLOCK } from './clock.ts';
export { DatabaseBusyError } from './database.ts';
export type { FileEntry, Files } from './files.ts';
export type { HistoryChange, HistoryEntry } from './history.ts';
export { UndoConflictError } from './history.ts';
export type { Lease6Row, LeaseRow } from './leases.ts';
export type { Hash } from './objects.ts';
export { tagOf } from './objects.ts';
export type { LoadedRef, Ref } from './refs.ts';
export type { Author, Transaction } from './transaction.ts';
export type { View } from './view.ts';
