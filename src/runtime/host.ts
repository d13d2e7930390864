/** A choice of a prompt: `&Yes` has the hot key Y; the help is shown by `?`. */
export interface ChoiceDescription {
  readonly label: string;
  readonly help: string;
}

export interface ProgressRecord {
  readonly activityId: number;
  readonly parentActivityId: number;
  readonly activity: string;
  readonly status: string;
  readonly currentOperation: string;
  /** 0 to 100, or -1 when unknown. */
  readonly percentComplete: number;
  readonly secondsRemaining: number;
  readonly completed: boolean;
}

/** Rows to look through and, perhaps, to choose from. */
export interface RowList {
  readonly title: string;
  readonly columns: readonly string[];
  /** A cell a column. */
  readonly rows: readonly (readonly string[])[];
  /** How many rows may be chosen. */
  readonly choice: 'none' | 'single' | 'multiple';
}

/** What the PSReadLine cmdlets ask of the line editor. */
export type EditorRequest =
  | { readonly name: 'options' | 'keyHandlers' }
  | { readonly name: 'setOptions'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly name: 'setKeyHandler'; readonly chord: string; readonly function: string }
  | { readonly name: 'removeKeyHandler'; readonly chord: string };

export type EditorAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** A full-screen program that a shell can open: Server Manager, the DHCP console. */
export type WindowName = 'serverManager' | 'dhcp';

/** How the engine reaches the person or the pipe in front of it. Calls are synchronous: a bridge makes them so across threads. */
export interface Host {
  readonly name: string;
  /** False for -NonInteractive: every question then throws PSInvalidOperation before it reaches the host. */
  readonly interactive: boolean;
  /** True when ANSI styling may be written (a terminal, and NO_COLOR is not set). */
  readonly styled: boolean;
  /** True where a person sits at a terminal; false where the streams are files or pipes. Unknown when left out: then false. */
  isTerminal?(): boolean;
  /** Width and height in columns and rows; 80 by 25 (PowerShell's own assumption: 80 wide) without a terminal. */
  size(): { readonly columns: number; readonly rows: number };
  /** Text for standard output, with its line ends. */
  write(text: string): void;
  /** Text for standard error, with its line ends. */
  writeError(text: string): void;
  /** An error's message from a block that code called, which no pipeline shows. The interactive shell, as PowerShell's, has no place for it. */
  writeStray?(text: string): void;
  progress(sourceId: number, record: ProgressRecord): void;
  /** Reads one line; null at the end of the input. Throws PipelineStopped on Ctrl+C. */
  readLine(options?: { readonly masked?: boolean }): string | null;
  /** Reads one key without echo, for paging: its character, or the name of a key that has none. Throws PipelineStopped on Ctrl+C. */
  readKey(): string;
  /** Whether keys wait that were pressed while nobody read them; `forget` drops them. A host without a terminal has no such thing. */
  keysWaiting?(forget: boolean): boolean;
  /** Shows rows in the whole window until the person closes it; the numbers of those chosen. A host without a window has no such thing. */
  chooseRows?(list: RowList): readonly number[];
  /** Asks the line editor for its options or keys, or changes them; a host without an editor has no such thing. */
  askEditor?(call: EditorRequest): EditorAnswer;
  /** Opens a program in the whole window when the line that runs has ended. A host without a window has no such thing. */
  openWindow?(name: WindowName): void;
  clear(): void;
  setTitle(title: string): void;
  /** Flushes what was written. */
  flush(): void;
  /** True once Ctrl+C was pressed; checked at loop heads and by every wait. */
  stopRequested(): boolean;
  /** Waits without using the processor; returns early (true) when Ctrl+C is pressed. */
  sleep(milliseconds: number): boolean;
}
