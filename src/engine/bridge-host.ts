import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { PipelineStopped } from '../runtime/flow.ts';
import type { EditorAnswer, EditorRequest, Host, ProgressRecord, RowList, WindowName } from '../runtime/host.ts';
import { type Question, Signals, type WorkerEvent, type WorkerStart } from './messages.ts';

/** Characters gathered before they are sent to the screen's thread. */
const batch = 8_192;
/** Characters that may wait to be shown before the engine waits too, so that memory stays bounded. */
const longestBacklog = 1_000_000;
/** Milliseconds between two progress records that are worth showing. */
const progressPace = 50;

/** The engine's host inside the worker: it writes by messages, and only questions wait for an answer. */
export class BridgeHost implements Host {
  readonly name = 'ConsoleHost';
  readonly interactive: boolean;
  readonly styled: boolean;
  readonly #send: (event: WorkerEvent) => void;
  readonly #replies: MessagePort;
  readonly #signals: Int32Array;
  #output = '';
  #outputKind: 'write' | 'writeError' = 'write';
  #lastProgress = 0;

  constructor(start: WorkerStart, send: (event: WorkerEvent) => void) {
    this.interactive = !start.options.nonInteractive;
    this.styled = start.styled;
    this.#send = send;
    this.#replies = start.replies;
    this.#signals = new Int32Array(start.signals);
  }

  isTerminal(): boolean {
    return true;
  }

  size(): { columns: number; rows: number } {
    return { columns: Atomics.load(this.#signals, Signals.columns), rows: Atomics.load(this.#signals, Signals.rows) };
  }

  write(text: string): void {
    this.#gather('write', text);
  }

  writeError(text: string): void {
    this.#gather('writeError', text);
  }

  progress(sourceId: number, record: ProgressRecord): void {
    const now = Date.now();
    if (!record.completed && now - this.#lastProgress < progressPace) return;
    this.#lastProgress = now;
    this.flush();
    this.#send({ kind: 'progress', sourceId, record });
  }

  readLine(options?: { readonly masked?: boolean }): string | null {
    const line = this.ask({ kind: 'readLine', masked: options?.masked === true });
    if (typeof line === 'string') return line;
    if (this.stopRequested()) throw new PipelineStopped();
    return null;
  }

  readKey(): string {
    const key = String(this.ask({ kind: 'readKey' }));
    if (this.stopRequested()) throw new PipelineStopped();
    return key;
  }

  keysWaiting(forget: boolean): boolean {
    return this.ask({ kind: 'keysWaiting', forget }) === true;
  }

  chooseRows(list: RowList): readonly number[] {
    const chosen = this.ask({ kind: 'chooseRows', list });
    return Array.isArray(chosen) ? chosen : [];
  }

  askEditor(call: EditorRequest): EditorAnswer {
    return this.ask({ kind: 'editor', call }) as EditorAnswer;
  }

  openWindow(name: WindowName): void {
    this.flush();
    this.#send({ kind: 'window', name });
  }

  /** A line of a nested prompt, edited as at the prompt; null when it was cancelled. */
  readCommand(prompt: { readonly text: string; readonly pure: boolean }): string | null {
    const line = this.ask({ kind: 'readCommand', prompt });
    return typeof line === 'string' ? line : null;
  }

  clear(): void {
    this.flush();
    this.#send({ kind: 'clear' });
  }

  setTitle(title: string): void {
    this.#send({ kind: 'title', text: title });
  }

  flush(): void {
    if (this.#output === '') return;
    const text = this.#output;
    this.#output = '';
    this.#send({ kind: this.#outputKind, text });
    if (Atomics.add(this.#signals, Signals.backlog, text.length) > longestBacklog) this.#waitForScreen();
  }

  stopRequested(): boolean {
    return Atomics.load(this.#signals, Signals.stop) !== 0;
  }

  sleep(milliseconds: number): boolean {
    this.flush();
    Atomics.wait(this.#signals, Signals.stop, 0, milliseconds);
    return this.stopRequested();
  }

  /** Sends a question and waits for its reply. */
  ask(question: Question): unknown {
    this.flush();
    const seen = Atomics.load(this.#signals, Signals.reply);
    this.#send({ kind: 'ask', question });
    Atomics.wait(this.#signals, Signals.reply, seen);
    for (;;) {
      const received = receiveMessageOnPort(this.#replies);
      if (received !== undefined) return (received.message as { reply: unknown }).reply;
      // The count is raised before the message is posted; it arrives within moments.
      Atomics.wait(this.#signals, Signals.reply, seen + 1, 1);
    }
  }

  #gather(kind: 'write' | 'writeError', text: string): void {
    if (kind !== this.#outputKind) {
      this.flush();
      this.#outputKind = kind;
    }
    this.#output += text;
    if (this.#output.length >= batch) this.flush();
  }

  #waitForScreen(): void {
    for (let waiting = Atomics.load(this.#signals, Signals.backlog); waiting > longestBacklog / 2; ) {
      if (this.stopRequested()) return;
      Atomics.wait(this.#signals, Signals.backlog, waiting, 50);
      waiting = Atomics.load(this.#signals, Signals.backlog);
    }
  }
}
