import type { Host, ProgressRecord } from '../runtime/host.ts';
import { Control } from './protocol.ts';

/** The host inside a job's thread: nobody sees it. What is written for eyes only becomes a result that Receive-Job shows. */
export class JobHost implements Host {
  readonly name = 'ServerRemoteHost';
  readonly interactive = false;
  readonly styled = false;
  readonly #control: Int32Array;
  readonly #show: (text: string) => void;
  readonly #progress: (record: ProgressRecord) => void;
  #line = '';

  constructor(
    control: SharedArrayBuffer,
    output: { readonly show: (line: string) => void; readonly progress: (record: ProgressRecord) => void },
  ) {
    this.#control = new Int32Array(control);
    this.#show = output.show;
    this.#progress = output.progress;
  }

  size(): { columns: number; rows: number } {
    return { columns: 80, rows: 25 };
  }

  write(text: string): void {
    const lines = (this.#line + text).split('\n');
    this.#line = lines.pop() ?? '';
    for (const line of lines) this.#show(line);
  }

  writeError(text: string): void {
    this.write(text);
  }

  progress(_sourceId: number, record: ProgressRecord): void {
    this.#progress(record);
  }

  readLine(): string | null {
    return null;
  }

  readKey(): string {
    return '';
  }

  clear(): void {}

  setTitle(): void {}

  flush(): void {
    if (this.#line === '') return;
    this.#show(this.#line);
    this.#line = '';
  }

  stopRequested(): boolean {
    return Atomics.load(this.#control, Control.stop) !== 0;
  }

  sleep(milliseconds: number): boolean {
    Atomics.wait(this.#control, Control.stop, 0, milliseconds);
    return this.stopRequested();
  }
}
