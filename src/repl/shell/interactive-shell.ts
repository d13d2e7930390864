import { type EditorView, viewOf } from '../editor/editor-view.ts';
import type { Effect, LineEditor } from '../editor/line-editor.ts';
import { splitStatements } from '../editor/accepted-text.ts';
import type { EngineClient, HostRequest, PromptText } from '../engine-client.ts';
import { escapeTimeout, type InputEvent, KeyDecoder } from '../keys/key-decoder.ts';
import type { KeyPress } from '../keys/chord.ts';
import { parseAnsi, styled } from '../screen/styled-text.ts';
import { answerEditorCall } from './editor-calls.ts';
import { LinePrompt } from './line-prompt.ts';
import { Pager } from './pager.ts';
import { Painter } from './painter.ts';
import { cleanPaste } from './paste-cleaning.ts';
import { ProgressView } from './progress-view.ts';
import { SyntaxHints } from './syntax-hints.ts';
import type { Terminal } from './terminal.ts';

/** Who gets the keys now. */
type Listener = (event: InputEvent) => void;

/** How a read command ended. */
type Command = { readonly kind: 'run'; readonly text: string; readonly pasted: boolean } | { readonly kind: 'cancelled' } | { readonly kind: 'exit' };

/** Progress is repainted at most this often, in milliseconds. */
const progressInterval = 100;

/** The read-evaluate-print loop on a terminal: prompt, editor, engine, and what running code asks of the person. */
export class InteractiveShell {
  readonly #client: EngineClient;
  readonly #terminal: Terminal;
  readonly #editor: LineEditor;
  readonly #painter: Painter;
  readonly #hints: SyntaxHints;
  readonly #decoder = new KeyDecoder();
  readonly #progress = new ProgressView();
  #listener: Listener | undefined;
  /** Keys typed while nobody listens: the next prompt gets them. */
  #typedAhead: InputEvent[] = [];
  #escapeTimer: NodeJS.Timeout | undefined;
  #progressTimer: NodeJS.Timeout | undefined;
  #running = false;
  #interrupted = false;
  /** True when the input at hand holds pasted text: it runs statement by statement. */
  #pasted = false;
  #promptSeen = false;
  #repaint: () => void = () => {};

  constructor(setup: { client: EngineClient; terminal: Terminal; editor: LineEditor; hints: boolean }) {
    this.#client = setup.client;
    this.#terminal = setup.terminal;
    this.#editor = setup.editor;
    this.#painter = new Painter(setup.terminal);
    this.#hints = new SyntaxHints(setup.client, setup.editor, setup.hints, () => this.#repaint());
    setup.client.onRequest((request) => this.#onRequest(request));
    setup.terminal.onInput((bytes) => this.#onInput(bytes));
    setup.terminal.onResize(() => this.#onResize());
    setup.terminal.onContinue(() => this.#repaint());
    this.#takeSize();
  }

  /** Writes text as output, before the first prompt. */
  write(text: string): void {
    this.#painter.screen.write(text);
  }

  setTitle(title: string): void {
    this.#painter.screen.signal(`\u001b]0;${title.replace(/[\u0000-\u001f\u007f]/g, '')}\u0007`);
  }

  /** Reads and runs until the shell is left; resolves to the exit code. */
  async run(): Promise<number> {
    const ink = this.#painter.load();
    try {
      for (;;) {
        const command = await this.#readCommand(await this.#client.prompt(), ink);
        if (command.kind === 'exit') return 0;
        if (command.kind === 'cancelled') continue;
        const exit = await this.#execute(command);
        if (exit !== undefined) return exit;
      }
    } finally {
      this.#listener = undefined;
      clearTimeout(this.#escapeTimer);
      clearTimeout(this.#progressTimer);
      this.#painter.close();
      this.#terminal.restore();
    }
  }

  /** Runs accepted text; pasted text statement by statement, up to the first parse error, interruption or exit. */
  async #execute(command: { text: string; pasted: boolean }): Promise<number | undefined> {
    const { highlighter } = this.#editor;
    const parts = command.pasted ? splitStatements(command.text, highlighter) : [command.text];
    this.#interrupted = false;
    this.#running = true;
    this.#repaint = () => this.#paintProgress();
    this.#listener = (event) => this.#onKeyWhileRunning(event);
    try {
      for (const part of parts) {
        if (this.#interrupted) return undefined;
        const result = await this.#client.run(part);
        if (result.exit !== undefined) return result.exit;
        if (parts.length > 1 && highlighter.analyse(part).errors.length > 0) return undefined;
      }
      return undefined;
    } finally {
      this.#running = false;
      this.#progress.clear();
      this.#stopProgress();
      this.#listener = undefined;
    }
  }

  #onKeyWhileRunning(event: InputEvent): void {
    if (event.kind === 'key' && event.key.chord === 'Ctrl+c') {
      this.#typedAhead = [];
      this.#interrupted = true;
      this.#client.interrupt();
    } else this.#typedAhead.push(event);
  }

  /** Shows a prompt and edits until a line is accepted. */
  #readCommand(prompt: PromptText, ready: Promise<void>): Promise<Command> {
    const editor = this.#editor;
    const { screen } = this.#painter;
    this.#stopProgress();
    const lastLine = prompt.text.lastIndexOf('\n') + 1;
    screen.write(prompt.text.slice(0, lastLine));
    if (!this.#promptSeen) {
      // Worked out once: later prompt functions do not change which ending turns red.
      this.#promptSeen = true;
      editor.options.promptText = prompt.pure ? [promptEnding(prompt.text)] : [];
    }
    this.#pasted = false;
    editor.startLine({ spans: parseAnsi(prompt.text.slice(lastLine)), column: screen.column % screen.columns });
    this.#repaint = () => this.#paintEditor();
    return new Promise((resolve) => {
      const settle = (): void => {
        const command = this.#carryOut(editor.takeEffects());
        if (command === undefined) {
          void this.#ask(settle);
          this.#hints.follow();
          this.#paintSoon();
          return;
        }
        this.#listener = undefined;
        this.#unpainted = false;
        resolve(command);
      };
      this.#paintEditor();
      void ready.then(() => {
        settle();
        if (editor.finished) return;
        this.#listen((event) => {
          if (event.kind === 'key') editor.press(event.key);
          else if (event.kind === 'paste') this.#paste(event.text);
          settle();
        });
      });
    });
  }

  #paste(text: string): void {
    const clean = cleanPaste(text);
    if (clean === '') return;
    this.#pasted = true;
    this.#editor.paste(clean);
  }

  /** Does what the editor asked for; returns how the line ended, if it did. */
  #carryOut(effects: readonly Effect[]): Command | undefined {
    const { screen } = this.#painter;
    for (const effect of effects) {
      switch (effect.kind) {
        case 'accept':
          this.#painter.finish(viewOf(this.#editor).rows);
          return { kind: 'run', text: effect.text, pasted: this.#pasted };
        case 'cancel':
          this.#finishCancelled();
          return { kind: 'cancelled' };
        case 'exit':
          this.#painter.finish(viewOf(this.#editor).rows);
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

  #finishCancelled(): void {
    const rows = [...viewOf(this.#editor).rows];
    const last = rows.pop();
    if (last !== undefined) rows.push({ ...last, spans: [...last.spans, ...styled('^C', this.#editor.options.colours.Error)] });
    this.#painter.finish(rows);
  }

  /** Takes the editor's open question to the engine and goes on with the answer. */
  async #ask(settle: () => void): Promise<void> {
    const question = this.#editor.question;
    if (question === undefined || this.#asking === question) return;
    this.#asking = question;
    const { text, cursor } = question;
    const client = this.#client;
    const stillOpen = (): boolean => this.#editor.question === question;
    switch (question.kind) {
      case 'complete': {
        const result = await client.complete(text, cursor).catch(() => undefined);
        if (stillOpen()) this.#editor.answer({ kind: 'completion', result });
        break;
      }
      case 'parameterHelp': {
        const help = await client.parameterHelp(text, cursor).catch(() => undefined);
        if (stillOpen()) this.#editor.answer({ kind: 'text', text: help });
        break;
      }
      case 'commandHelp': {
        const help = await client.commandHelp(text, cursor).catch(() => undefined);
        if (help === undefined) this.#painter.screen.signal('\u0007');
        else if (stillOpen()) await this.#showPager(new Pager(help));
        if (stillOpen()) this.#editor.answer({ kind: 'text', text: undefined });
        break;
      }
    }
    settle();
  }
  #asking: unknown;

  #showPager(pager: Pager): Promise<void> {
    const before = { listener: this.#listener, repaint: this.#repaint };
    return new Promise((resolve) => {
      this.#repaint = () => this.#painter.paintAlternate(pager.view(this.#terminal.columns, this.#terminal.rows));
      this.#repaint();
      this.#listener = (event) => {
        if (event.kind !== 'key') return;
        if (pager.press(event.key)) {
          this.#repaint();
          return;
        }
        this.#painter.leaveAlternate();
        this.#listener = before.listener;
        this.#repaint = before.repaint;
        resolve();
      };
    });
  }

  #onRequest(request: HostRequest): void {
    const { screen } = this.#painter;
    switch (request.kind) {
      case 'write':
      case 'writeError':
        screen.write(request.text);
        if (!this.#progress.isEmpty) this.#paintProgress();
        else if (!this.#running) this.#repaint();
        return;
      case 'progress':
        this.#progress.update(request.sourceId, request.record);
        if (request.style !== undefined) this.#progress.style = request.style;
        this.#scheduleProgress();
        return;
      case 'clear':
        screen.clear(true);
        return;
      case 'title':
        this.setTitle(request.text);
        return;
      case 'readLine':
        this.#readLine(request.masked, request.reply);
        return;
      case 'readKey':
        this.#readKey(request.reply);
        return;
      case 'readCommand':
        void this.#readNested(request.prompt).then(request.reply);
        return;
      case 'editor':
        request.reply(answerEditorCall(this.#editor, request.call));
    }
  }

  #readLine(masked: boolean, reply: (text: string | undefined) => void): void {
    const { screen } = this.#painter;
    this.#stopProgress();
    const prompt = new LinePrompt(screen.column % screen.columns, masked);
    const before = { listener: this.#listener, repaint: this.#repaint };
    this.#repaint = () => this.#painter.paint(prompt.view(screen.columns));
    this.#repaint();
    this.#listen((event) => {
      let ended: 'accepted' | 'cancelled' | undefined;
      if (event.kind === 'key') ended = prompt.press(event.key);
      else if (event.kind === 'paste') prompt.paste(cleanPaste(event.text));
      if (ended === undefined) {
        this.#repaint();
        return;
      }
      this.#painter.finish(prompt.view(screen.columns).rows);
      this.#listener = before.listener;
      this.#repaint = before.repaint;
      if (ended === 'cancelled') {
        this.#interrupted = true;
        this.#client.interrupt();
      }
      reply(ended === 'accepted' ? prompt.text : undefined);
    });
  }

  #readKey(reply: (key: string) => void): void {
    const before = this.#listener;
    this.#listen((event) => {
      if (event.kind !== 'key') return;
      this.#listener = before;
      if (event.key.chord === 'Ctrl+c') {
        this.#interrupted = true;
        this.#client.interrupt();
      }
      reply(keyName(event.key));
    });
  }

  async #readNested(prompt: PromptText): Promise<string | undefined> {
    const before = { listener: this.#listener, repaint: this.#repaint };
    const command = await this.#readCommand(prompt, Promise.resolve());
    this.#listener = before.listener;
    this.#repaint = before.repaint;
    return command.kind === 'run' ? command.text : command.kind === 'exit' ? 'exit' : undefined;
  }

  #scheduleProgress(): void {
    if (this.#progressTimer !== undefined) return;
    this.#paintProgress();
    this.#progressTimer = setTimeout(() => {
      this.#progressTimer = undefined;
      this.#paintProgress();
    }, progressInterval);
  }

  #paintProgress(): void {
    const { screen } = this.#painter;
    if (!this.#running || this.#progress.isEmpty) {
      if (this.#running) screen.erase();
      return;
    }
    const view: EditorView = { rows: this.#progress.rows(screen.columns, screen.height), cursor: { x: 0, y: 0 } };
    if (screen.column === 0) this.#painter.paint(view);
    else {
      const rows = [{ spans: [], continues: false }, ...view.rows];
      this.#painter.paint({ rows, cursor: { x: screen.column, y: 0 } });
    }
  }

  #stopProgress(): void {
    clearTimeout(this.#progressTimer);
    this.#progressTimer = undefined;
    this.#painter.screen.erase();
  }

  /** Paints after the keys of one read: what lies between them is never seen. */
  #paintSoon(): void {
    this.#unpainted = true;
    if (!this.#delivering) this.#paintNow();
  }
  #unpainted = false;
  #delivering = false;

  #paintNow(): void {
    if (!this.#unpainted) return;
    this.#unpainted = false;
    this.#repaint();
  }

  #paintEditor(): void {
    this.#painter.paint(viewOf(this.#editor));
  }

  /** Makes a listener the one that gets the keys, first those typed ahead. */
  #listen(listener: Listener): void {
    this.#listener = listener;
    this.#deliver(this.#typedAhead.splice(0));
  }

  #onInput(bytes: Uint8Array): void {
    clearTimeout(this.#escapeTimer);
    this.#deliver(this.#decoder.feed(bytes));
    if (!this.#decoder.pending) return;
    this.#escapeTimer = setTimeout(() => this.#deliver(this.#decoder.flush()), escapeTimeout);
  }

  #deliver(events: readonly InputEvent[]): void {
    const outermost = !this.#delivering;
    this.#delivering = true;
    for (const event of events) {
      if (this.#listener === undefined) this.#typedAhead.push(event);
      else this.#listener(event);
    }
    if (!outermost) return;
    this.#delivering = false;
    this.#paintNow();
  }

  #onResize(): void {
    this.#takeSize();
    this.#painter.resized();
    this.#repaint();
  }

  #takeSize(): void {
    this.#editor.size = { columns: this.#terminal.columns, rows: this.#terminal.rows };
  }
}

/** The end of a prompt that turns red: from its last character that is no blank. */
function promptEnding(prompt: string): string {
  const plain = parseAnsi(prompt)
    .map((span) => span.text)
    .join('');
  return /\S\s*$/.exec(plain)?.[0] ?? '';
}

function keyName(key: KeyPress): string {
  return key.text === '' ? key.chord : key.text;
}
