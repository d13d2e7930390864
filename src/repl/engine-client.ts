import type { ProgressRecord, RowList, WindowName } from '../runtime/host.ts';
import type { InputEvent } from './keys/key-decoder.ts';
import type { StyledText } from './screen/styled-text.ts';
import type { ProgressStyle } from './shell/progress-view.ts';

/**
 * What the interactive shell needs of the engine. The engine runs elsewhere (a worker), so every question is a promise, and
 * what the running code asks of the person comes back through `onRequest`.
 */
export interface EngineClient {
  /** Does what comes before the first prompt: profiles, and a command that the shell was started with. */
  start(): Promise<RunResult>;
  /** Runs accepted text. Resolves when it has ended, also after an error or an interruption. */
  run(text: string): Promise<RunResult>;
  /** Ctrl+C while code runs. */
  interrupt(): void;
  /** The window has another size: code that asks for it is told from now on. */
  resized(columns: number, rows: number): void;
  /** Runs the `prompt` function. */
  prompt(): Promise<PromptText>;
  /** Registers the one receiver of the host's requests. */
  onRequest(receiver: (request: HostRequest) => void): void;
  /** Completes at an offset of the text. */
  complete(text: string, cursor: number): Promise<CompletionResult>;
  /** Full help of the command at the cursor for the pager of F1; undefined when there is none. */
  commandHelp(text: string, cursor: number): Promise<CommandHelp | undefined>;
  /** Help of the parameter at the cursor for Alt+h, ready to show; undefined when there is none. */
  parameterHelp(text: string, cursor: number): Promise<string | undefined>;
  /** The dim syntax line of the command at the cursor. */
  syntaxHint(text: string, cursor: number): Promise<StyledText | undefined>;
  /** Ends the engine; called once when the shell leaves. */
  close(): Promise<void>;
}

/** The engine is gone, and with it what ran in it: the shell cannot go on. */
export class EngineEnded extends Error {
  override readonly name = 'EngineEnded';
}

export interface RunResult {
  /** Set when the code asked to leave the shell: the exit code. */
  readonly exit?: number;
}

export interface PromptText {
  /** The prompt as the function returned it, SGR sequences included; `PS>` stands in for an empty one. */
  readonly text: string;
  /** True when the prompt function calls no command and no method: only then the shell reddens its end on errors. */
  readonly pure: boolean;
}

export interface CompletionItem {
  /** What is inserted. */
  readonly text: string;
  /** What the menu shows. */
  readonly listText: string;
  readonly type: CompletionType;
  readonly tooltip: string;
}

/** The names of PowerShell's CompletionResultType. */
export type CompletionType =
  | 'Text'
  | 'History'
  | 'Command'
  | 'ProviderItem'
  | 'ProviderContainer'
  | 'Property'
  | 'Method'
  | 'ParameterName'
  | 'ParameterValue'
  | 'Variable'
  | 'Namespace'
  | 'Type'
  | 'Keyword'
  | 'DynamicKeyword';

/** `start` and `length` say what the chosen item replaces. */
export interface CompletionResult {
  readonly start: number;
  readonly length: number;
  readonly items: readonly CompletionItem[];
}

export interface CommandHelp {
  readonly lines: readonly string[];
  /** Row to show first: the parameter under the cursor. */
  readonly firstLine: number;
}

/** What running code asks of the shell. Requests with `reply` wait for it; the others are shown in order. */
export type HostRequest =
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'writeError'; readonly text: string }
  | {
      readonly kind: 'progress';
      readonly sourceId: number;
      readonly record: ProgressRecord;
      /** What `$PSStyle.Progress` says, when it has changed. */
      readonly style?: ProgressStyle;
    }
  | { readonly kind: 'clear' }
  | { readonly kind: 'title'; readonly text: string }
  /** Read-Host, choices and mandatory parameters. Replies undefined when Ctrl+C stopped the question. */
  | { readonly kind: 'readLine'; readonly masked: boolean; readonly reply: (text: string | undefined) => void }
  /** One key without echo, for paging: its character, or its PSReadLine name. */
  | { readonly kind: 'readKey'; readonly reply: (key: string) => void }
  /** Whether keys were typed that nobody has read; `forget` drops them. */
  | { readonly kind: 'keysWaiting'; readonly forget: boolean; readonly reply: (waiting: boolean) => void }
  /** A list over the whole window, to look through and choose from. Replies with the numbers of the chosen rows. */
  | { readonly kind: 'chooseRows'; readonly list: RowList; readonly reply: (rows: readonly number[]) => void }
  /** A line of a nested prompt, read with the whole editor. Undefined when it was cancelled. */
  | { readonly kind: 'readCommand'; readonly prompt: PromptText; readonly reply: (text: string | undefined) => void }
  /** A full-screen program is to have the window once the line that runs has ended. */
  | { readonly kind: 'window'; readonly name: WindowName }
  /** A question of the PSReadLine cmdlets to the line editor. */
  | { readonly kind: 'editor'; readonly call: EditorCall; readonly reply: (result: EditorReply) => void };

/** The alternate screen, lent to a full-screen program: it paints as it likes and gets every key and mouse report. */
export interface FullScreen {
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
  /** The one receiver of what is typed and clicked. */
  onEvent(receiver: (event: InputEvent) => void): void;
  onResize(receiver: () => void): void;
  /** Switches SGR mouse reports on. */
  reportMouse(): void;
}

/** What the cmdlets Get-/Set-PSReadLineOption and Get-/Set-/Remove-PSReadLineKeyHandler ask. */
export type EditorCall =
  | { readonly name: 'options' }
  | { readonly name: 'setOptions'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly name: 'keyHandlers' }
  | { readonly name: 'setKeyHandler'; readonly chord: string; readonly function: string }
  | { readonly name: 'removeKeyHandler'; readonly chord: string }
  | { readonly name: 'history' };

export type EditorReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };
