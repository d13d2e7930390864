import { History } from '../history/history.ts';
import type { HistoryFile } from '../history/history-file.ts';
import type { KeyPress } from '../keys/chord.ts';
import { textWidth } from '../screen/character-width.ts';
import type { Span, StyledText } from '../screen/styled-text.ts';
import type { Dialogue, Question, Reply, Wait } from './dialogue.ts';
import { editorFunctions } from './function-table.ts';
import type { TabCycle } from './functions/completion.ts';
import type { YankedArgument } from './functions/kill-yank.ts';
import type { Analysis, Highlighter } from './highlighter.ts';
import { HistoryCursor } from './history-cursor.ts';
import { KeyBindings } from './key-bindings.ts';
import { KillRing } from './kill-ring.ts';
import { Layout } from './layout.ts';
import type { Menu } from './menu.ts';
import type { EditorOptions } from './options.ts';
import { Prediction } from './prediction.ts';
import { type Streak, Streaks } from './streaks.ts';
import { TextBuffer } from './text-buffer.ts';

/** What a key press asks of the world outside the editor, in order. */
export type Effect =
  | { readonly kind: 'accept'; readonly text: string }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'exit' }
  | { readonly kind: 'bell' }
  | { readonly kind: 'clearScreen' }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'toggleHint' }
  /** Text to show like output below the input; a new prompt follows with the input unchanged. */
  | { readonly kind: 'print'; readonly text: string };

/** The prompt's last row, as it stands on the screen when the input begins. */
export interface EditorPrompt {
  readonly spans: readonly Span[];
  /** Column where the prompt begins; above 0 when output did not end with a line end. */
  readonly column: number;
}

/** A named function of the editor; one that needs more keys is a dialogue. */
export type EditorFunction =
  | ((editor: LineEditor, key: KeyPress, argument: number | undefined) => void)
  | ((editor: LineEditor, key: KeyPress, argument: number | undefined) => Dialogue);

/** What functions keep between two uses in a row. */
interface Memory {
  /** The column that Up and Down return to; infinite for the ends of rows. */
  desiredColumn: number;
  /** Where the last yank began. */
  yankStart: number;
  completion: TabCycle | undefined;
  yankedArgument: YankedArgument | undefined;
}

/** A question under way, with the keys that came meanwhile. */
interface Running {
  readonly dialogue: Dialogue;
  readonly wait: Wait;
}

/**
 * PSReadLine's editor as a state machine: keys go in by `press`, what they ask of others comes out by `takeEffects`
 * and `question`, and `view` (of `editor-view.ts`) draws the state. It knows no terminal and no clock.
 */
export class LineEditor {
  readonly options: EditorOptions;
  readonly highlighter: Highlighter;
  readonly history: History;
  readonly historyFile: HistoryFile | undefined;
  readonly buffer = new TextBuffer();
  readonly streaks = new Streaks();
  readonly historyCursor: HistoryCursor;
  readonly prediction: Prediction;
  /** Lines to write to the history file when the shell is left (SaveAtExit). */
  readonly unsaved: string[] = [];
  bindings: KeyBindings;
  killRing: KillRing;
  clipboard = '';
  mark = 0;
  prompt: EditorPrompt = { spans: [], column: 0 };
  size = { columns: 80, rows: 24 };
  /** A row below the input: `bck-i-search: …`, `digit-argument: 3`, a question. */
  status: string | undefined;
  /** Rows below the input that the next key takes away (Alt+h). */
  note: string | undefined;
  /** The dim syntax line below the input. */
  hint: StyledText | undefined;
  menu: Menu | undefined;
  emphasis: { start: number; length: number } | undefined;
  readonly memory: Memory = { desiredColumn: 0, yankStart: 0, completion: undefined, yankedArgument: undefined };
  /** True from the accepting key until the next `startLine`: ghost text, lists and hints are not drawn. */
  finished = false;

  #running: Running | undefined;
  #queue: KeyPress[] = [];
  #prefix: string | undefined;
  #effects: Effect[] = [];
  #streaksBefore: ReadonlyMap<Streak, number> | undefined;
  #predictedFor = '';
  #analysed: { text: string; analysis: Analysis } | undefined;

  constructor(setup: {
    options: EditorOptions;
    highlighter: Highlighter;
    historyFile?: HistoryFile;
    history?: readonly string[];
  }) {
    this.options = setup.options;
    this.highlighter = setup.highlighter;
    this.historyFile = setup.historyFile;
    this.history = new History(setup.options.maximumHistoryCount);
    this.bindings = new KeyBindings(setup.options.editMode, setup.options.windowsKeys);
    this.killRing = new KillRing(setup.options.maximumKillRingCount);
    this.prediction = new Prediction(this);
    const seed = setup.history ?? setup.historyFile?.load(setup.options.maximumHistoryCount) ?? [];
    for (const line of seed) this.history.add(line, { noDuplicates: this.options.historyNoDuplicates });
    this.historyCursor = new HistoryCursor(this);
  }

  /** Begins a new input behind a prompt. */
  startLine(prompt: EditorPrompt, text = ''): void {
    this.prompt = prompt;
    this.buffer.clear();
    this.mark = 0;
    this.status = undefined;
    this.note = undefined;
    this.hint = undefined;
    this.menu = undefined;
    this.emphasis = undefined;
    this.finished = false;
    this.streaks.endAll();
    this.memory.completion = undefined;
    this.memory.yankedArgument = undefined;
    this.historyCursor.reset();
    this.prediction.clear();
    this.#predictedFor = '';
    if (text !== '') this.buffer.insert(text);
    const waiting = this.historyCursor.takeNextLine();
    if (waiting !== undefined) this.buffer.restore(waiting);
    this.#drain();
  }

  /** Handles one key. While a question is open, keys wait for its answer (Ctrl+C gives it up). */
  press(key: KeyPress): void {
    if (this.question !== undefined) {
      if (key.chord === 'Ctrl+c') this.#resume({ kind: 'text', text: undefined });
      else this.#queue.push(key);
    } else this.#feed(key);
    this.#drain();
  }

  /** Inserts pasted text as one edit; nothing runs. */
  paste(text: string): void {
    if (this.question !== undefined) return;
    if (this.#running !== undefined) this.#feed({ chord: 'Escape', text: '' });
    this.#command(() => {
      const selection = this.selection;
      if (selection !== undefined) this.buffer.replace(selection.start, selection.length, text);
      else this.buffer.insert(text);
    });
    this.#drain();
  }

  /** The question that must be answered before more keys are handled. */
  get question(): Question | undefined {
    const wait = this.#running?.wait;
    return wait?.kind === 'answer' ? wait.question : undefined;
  }

  /** Answers the open question. */
  answer(reply: Reply): void {
    if (this.question === undefined) return;
    this.#resume(reply);
    this.#drain();
  }

  takeEffects(): Effect[] {
    return this.#effects.splice(0);
  }

  /** For functions: asks something of the world outside. */
  effect(effect: Effect): void {
    this.#effects.push(effect);
  }

  ding(): void {
    if (this.options.bellStyle !== 'None') this.effect({ kind: 'bell' });
  }

  /** For dialogues: the key that ended them is handled once they are over. */
  pushBack(key: KeyPress): void {
    this.#queue.unshift(key);
  }

  /** The function bound to a key. */
  functionNameOf(key: KeyPress): string | undefined {
    return this.bindings.functionFor(key.chord);
  }

  /** Runs the function of a key with an argument, inside a dialogue. */
  *runKey(key: KeyPress, argument: number): Dialogue {
    const dialogue = this.#functionOf(key)(this, key, argument);
    if (dialogue !== undefined) yield* dialogue;
  }

  /** Clears the prediction and asks for none until the next command: recalled and completed text has no ghost. */
  pausePrediction(): void {
    this.prediction.clear();
    this.#predictedFor = this.buffer.text;
    this.#predictionPaused = true;
  }
  #predictionPaused = false;

  /** Tells that the text now shown is what the prediction itself put there. */
  predictionShown(): void {
    this.#predictedFor = this.buffer.text;
  }

  get analysis(): Analysis {
    if (this.#analysed?.text !== this.buffer.text) {
      this.#analysed = { text: this.buffer.text, analysis: this.highlighter.analyse(this.buffer.text) };
    }
    return this.#analysed.analysis;
  }

  get selection(): { start: number; length: number } | undefined {
    if (this.streaks.count('selection') === 0) return undefined;
    const start = Math.min(this.mark, this.buffer.cursor);
    return { start, length: Math.abs(this.mark - this.buffer.cursor) };
  }

  get layout(): Layout {
    const { columns } = this.size;
    const first = (this.prompt.column + this.promptWidth) % columns;
    const { text } = this.buffer;
    const known = this.#laidOut;
    if (known?.text === text && known.columns === columns && known.first === first) return known.layout;
    const layout = new Layout(text, columns, first, this.options.continuationPrompt.length);
    this.#laidOut = { text, columns, first, layout };
    return layout;
  }
  #laidOut: { text: string; columns: number; first: number; layout: Layout } | undefined;

  get promptWidth(): number {
    return promptCells(this.prompt.spans);
  }

  #feed(key: KeyPress): void {
    if (this.#running !== undefined) {
      this.#resume({ kind: 'key', key });
      return;
    }
    if (this.#prefix !== undefined) {
      const chord = `${this.#prefix},${key.chord}`;
      this.#prefix = undefined;
      const name = this.bindings.functionFor(chord);
      if (name !== undefined) this.#command(() => editorFunctions[name]?.run(this, key, undefined));
      return;
    }
    if (this.bindings.isPrefix(key.chord)) {
      this.#prefix = key.chord;
      return;
    }
    this.#command(() => this.#functionOf(key)(this, key, undefined));
  }

  #functionOf(key: KeyPress): EditorFunction {
    const name = this.bindings.functionFor(key.chord);
    const bound = name === undefined ? undefined : editorFunctions[name];
    if (bound !== undefined) return bound.run;
    return editorFunctions.SelfInsert.run;
  }

  #command(run: () => ReturnType<EditorFunction>): void {
    this.#streaksBefore = this.streaks.snapshot();
    this.#predictionPaused = false;
    const dialogue = run();
    if (dialogue === undefined) this.#settle();
    else this.#advance(dialogue, undefined);
  }

  #resume(reply: Reply): void {
    const running = this.#running;
    if (running === undefined) return;
    this.#running = undefined;
    this.#advance(running.dialogue, reply);
  }

  #advance(dialogue: Dialogue, reply: Reply | undefined): void {
    const step = reply === undefined ? dialogue.next() : dialogue.next(reply);
    if (step.done) this.#settle();
    else this.#running = { dialogue, wait: step.value };
  }

  /** After each command: streaks that it did not continue end, and the prediction follows the text. */
  #settle(): void {
    const before = this.#streaksBefore ?? this.streaks.snapshot();
    for (const ended of this.streaks.settle(before)) {
      if (ended === 'completion') this.memory.completion = undefined;
      if (ended === 'yankArgument') this.memory.yankedArgument = undefined;
      if (ended === 'historySearch') this.emphasis = undefined;
      if (ended === 'anyHistory') this.historyCursor.reset();
    }
    if (this.finished || this.buffer.text === this.#predictedFor) return;
    this.#predictedFor = this.buffer.text;
    if (this.#predictionPaused) this.prediction.clear();
    else this.prediction.query(this.buffer.text, this.buffer.cursor === this.buffer.text.length);
  }

  #drain(): void {
    while (this.question === undefined && !this.finished) {
      const key = this.#queue.shift();
      if (key === undefined) return;
      this.#feed(key);
    }
  }
}

function promptCells(spans: readonly Span[]): number {
  return spans.reduce((cells, span) => cells + textWidth(span.text), 0);
}
