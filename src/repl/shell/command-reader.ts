import type { Question } from '../editor/dialogue.ts';
import { type EditorView, viewOf } from '../editor/editor-view.ts';
import type { Effect, LineEditor } from '../editor/line-editor.ts';
import type { EngineClient, PromptText } from '../engine-client.ts';
import { parseAnsi, styled } from '../screen/styled-text.ts';
import type { KeyChannel } from './key-channel.ts';
import { Pager } from './pager.ts';
import type { Painter } from './painter.ts';
import { cleanPaste } from './paste-cleaning.ts';
import { SyntaxHints } from './syntax-hints.ts';

/** How a read command ended. */
export type Command =
  /** `pasted`: the text holds pasted rows, to be run statement by statement. */
  | { readonly kind: 'run'; readonly text: string; readonly pasted: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'exit' };

/** Reads commands: shows a prompt, gives the editor its keys, and does what the editor asks for. */
export class CommandReader {
  readonly #client: EngineClient;
  readonly #editor: LineEditor;
  readonly #painter: Painter;
  readonly #keys: KeyChannel;
  readonly #hints: SyntaxHints;
  #pasted = false;
  #promptSeen = false;
  #asking: Question | undefined;
  /** Ends the reading under way. */
  #resolve: (command: Command) => void = () => {};
  /** Set while the pager covers the screen. */
  #pager: Pager | undefined;

  constructor(setup: { client: EngineClient; editor: LineEditor; painter: Painter; keys: KeyChannel; hints: boolean }) {
    this.#client = setup.client;
    this.#editor = setup.editor;
    this.#painter = setup.painter;
    this.#keys = setup.keys;
    this.#hints = new SyntaxHints(setup.client, setup.editor, setup.hints, () => this.paint());
  }

  /** Shows a prompt and edits until the line is accepted, cancelled or left. */
  read(prompt: PromptText): Promise<Command> {
    const editor = this.#editor;
    const { screen } = this.#painter;
    const lastLine = prompt.text.lastIndexOf('\n') + 1;
    screen.write(prompt.text.slice(0, lastLine));
    if (!this.#promptSeen) {
      // Worked out once: later prompt functions do not change which ending turns red.
      this.#promptSeen = true;
      if (prompt.pure && editor.options.promptText.length === 0)
        editor.options.promptText = [promptEnding(prompt.text)];
    }
    this.#pasted = false;
    editor.startLine({ spans: parseAnsi(prompt.text.slice(lastLine)), column: screen.column % screen.columns });
    this.paint();
    return new Promise((resolve) => {
      this.#resolve = resolve;
      this.#begin();
    });
  }

  /** Paints what is being read, or the pager over it. */
  paint(): void {
    if (this.#editor.finished) return;
    this.#hints.follow();
    const { screen } = this.#painter;
    if (this.#pager !== undefined) this.#painter.paintAlternate(this.#pager.view(screen.columns, screen.height));
    else this.#painter.paint(viewOf(this.#editor, screen));
  }

  #begin(): void {
    this.#settle();
    if (this.#editor.finished) return;
    this.#keys.listen((event) => {
      if (event.kind === 'key') this.#editor.press(event.key);
      else if (event.kind === 'paste') this.#paste(event.text);
      this.#settle();
    });
  }

  #paste(text: string): void {
    const { highlighter } = this.#editor;
    const clean = cleanPaste(text, (command) => highlighter.analyse(command).errors.some((error) => error.incomplete));
    if (clean === '') return;
    this.#pasted = true;
    this.#editor.paste(clean);
  }

  /** After each event: does what the editor asked for, and either paints or hands the finished line over. */
  #settle(): void {
    const command = this.#carryOut(this.#editor.takeEffects());
    if (command === undefined) {
      void this.#ask();
      this.#keys.afterBatch(() => this.paint());
      return;
    }
    this.#keys.restore(undefined);
    this.#keys.cancelAfterBatch();
    this.#resolve(command);
  }

  #carryOut(effects: readonly Effect[]): Command | undefined {
    const { screen } = this.#painter;
    for (const effect of effects) {
      switch (effect.kind) {
        case 'accept':
          this.#painter.finish(viewOf(this.#editor).rows);
          return { kind: 'run', text: effect.text, pasted: this.#pasted };
        case 'cancel':
          this.#painter.finish(cancelled(viewOf(this.#editor), this.#editor.options.colours.Error));
          return { kind: 'cancelled' };
        case 'exit':
          // As PSReadLine leaves it: on the prompt's own row.
          this.#painter.paint(viewOf(this.#editor));
          screen.release();
          return { kind: 'exit' };
        case 'bell':
          screen.signal('\u0007');
          break;
        case 'copy':
          screen.signal(`\u001b]52;c;${Buffer.from(effect.text).toString('base64')}\u0007`);
          break;
        case 'clearScreen':
          screen.clear();
          this.#editor.prompt = { ...this.#editor.prompt, column: 0 };
          break;
        case 'toggleHint':
          this.#hints.toggle();
          break;
        case 'print':
          this.#print(effect.text);
          break;
      }
    }
    return undefined;
  }

  /** Shows text below the input like output, then the prompt and the input again. */
  #print(text: string): void {
    const { hint } = this.#editor;
    this.#editor.hint = undefined;
    this.#painter.finish(viewOf(this.#editor).rows);
    this.#editor.hint = hint;
    this.#painter.screen.write(text);
    this.#editor.prompt = { ...this.#editor.prompt, column: 0 };
  }

  /** Takes the editor's open question to the engine and goes on with the answer. A failing engine answers nothing. */
  async #ask(): Promise<void> {
    const question = this.#editor.question;
    if (question === undefined || this.#asking === question) return;
    this.#asking = question;
    const { text, cursor } = question;
    const none = (): undefined => undefined;
    const open = (): boolean => this.#editor.question === question;
    if (question.kind === 'complete') {
      const result = await this.#client.complete(text, cursor).catch(none);
      if (open()) this.#editor.answer({ kind: 'completion', result });
    } else if (question.kind === 'parameterHelp') {
      const help = await this.#client.parameterHelp(text, cursor).catch(none);
      if (open()) this.#editor.answer({ kind: 'text', text: help });
    } else {
      const help = await this.#client.commandHelp(text, cursor).catch(none);
      if (help === undefined) this.#painter.screen.signal('\u0007');
      else if (open()) await this.#page(new Pager(help));
      if (open()) this.#editor.answer({ kind: 'text', text: undefined });
    }
    this.#settle();
  }

  /** Shows the pager until it is closed. */
  #page(pager: Pager): Promise<void> {
    const before = this.#keys.listener;
    this.#pager = pager;
    this.paint();
    return new Promise((resolve) => {
      this.#keys.restore((event) => {
        if (event.kind !== 'key') return;
        if (pager.press(event.key)) {
          this.paint();
          return;
        }
        this.#pager = undefined;
        this.#painter.leaveAlternate();
        this.#keys.restore(before);
        resolve();
      });
    });
  }
}

/** The view with `^C` behind the text. */
function cancelled(view: EditorView, style: string): EditorView['rows'] {
  const last = view.rows.at(-1);
  if (last === undefined) return view.rows;
  return [...view.rows.slice(0, -1), { ...last, spans: [...last.spans, ...styled('^C', style)] }];
}

/** The end of a prompt that turns red: from its last character that is no blank. */
function promptEnding(prompt: string): string {
  const plain = parseAnsi(prompt)
    .map((span) => span.text)
    .join('');
  return /\S\s*$/.exec(plain)?.[0] ?? '';
}
