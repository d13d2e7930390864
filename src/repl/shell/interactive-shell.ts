import type { WindowName } from '../../runtime/host.ts';
import { splitStatements } from '../editor/accepted-text.ts';
import type { LineEditor } from '../editor/line-editor.ts';
import {
  type EngineClient,
  EngineEnded,
  type FullScreen,
  type HostRequest,
  type PromptText,
} from '../engine-client.ts';
import type { InputEvent } from '../keys/key-decoder.ts';
import { CommandReader } from './command-reader.ts';
import { answerEditorCall } from './editor-calls.ts';
import { GridView } from './grid-view.ts';
import { KeyChannel, keyText } from './key-channel.ts';
import { LinePrompt } from './line-prompt.ts';
import { Painter } from './painter.ts';
import { cleanPaste } from './paste-cleaning.ts';
import { ProgressDisplay } from './progress-display.ts';
import { alternateScreen, mouseReports, type Terminal } from './terminal.ts';

/** Runs a full-screen program in the window lent to it, until the person closes it. */
export type OpenWindow = (name: WindowName, screen: FullScreen) => Promise<void>;

/** The read-evaluate-print loop on a terminal: prompt, editor, engine, and what running code asks of the person. */
export class InteractiveShell {
  readonly #client: EngineClient;
  readonly #terminal: Terminal;
  readonly #editor: LineEditor;
  readonly #painter: Painter;
  readonly #keys: KeyChannel;
  readonly #reader: CommandReader;
  readonly #progress: ProgressDisplay;
  readonly #openWindow: OpenWindow;
  /** Full-screen programs that the line under way asked for. */
  #windows: WindowName[] = [];
  #interrupted = false;
  /** True while a full-screen program has the window. */
  #lent = false;
  /** Paints the live region again, whatever it is now. */
  #repaint: () => void = () => {};

  constructor(setup: {
    client: EngineClient;
    terminal: Terminal;
    editor: LineEditor;
    hints: boolean;
    openWindow?: OpenWindow;
  }) {
    const { client, terminal, editor } = setup;
    this.#openWindow = setup.openWindow ?? noPrograms;
    this.#client = client;
    this.#terminal = terminal;
    this.#editor = editor;
    this.#painter = new Painter(terminal);
    this.#keys = new KeyChannel(terminal);
    this.#reader = new CommandReader({ client, editor, painter: this.#painter, keys: this.#keys, hints: setup.hints });
    this.#progress = new ProgressDisplay(this.#painter);
    client.onRequest((request) => this.#onRequest(request));
    terminal.onResize(() => this.#onResize());
    terminal.onContinue(() => this.#repaint());
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
    // Typing need not wait for Ink: until it is there rows are painted without it.
    const ink = this.#painter.load();
    try {
      const ended = await this.#whileRunning(async () => (await this.#client.start()).exit);
      if (ended !== undefined) return ended;
      for (;;) {
        const prompt = await this.#client.prompt();
        this.#repaint = () => this.#reader.paint();
        const command = await this.#reader.read(prompt);
        await ink;
        if (command.kind === 'exit') return 0;
        if (command.kind === 'cancelled') continue;
        const exit = await this.#execute(command);
        if (exit !== undefined) return exit;
      }
    } finally {
      this.close();
    }
  }

  /** Runs accepted text; pasted text statement by statement, up to the first parse error, interruption or exit. */
  async #execute(command: { text: string; pasted: boolean }): Promise<number | undefined> {
    const { highlighter } = this.#editor;
    const parts = command.pasted ? splitStatements(command.text, highlighter) : [command.text];
    return await this.#whileRunning(async () => {
      for (const part of parts) {
        if (this.#interrupted) return undefined;
        const result = await this.#client.run(part);
        await this.#showWindows();
        if (result.exit !== undefined) return result.exit;
        if (parts.length > 1 && highlighter.analyse(part).errors.length > 0) return undefined;
      }
      return undefined;
    });
  }

  /** Lets the engine work: Ctrl+C stops it, other keys wait for the next prompt. Resolves to the code when the shell ends. */
  async #whileRunning(work: () => Promise<number | undefined>): Promise<number | undefined> {
    this.#interrupted = false;
    this.#repaint = () => this.#progress.paint();
    this.#keys.restore((event) => this.#onKeyWhileRunning(event));
    try {
      return await work();
    } catch (error) {
      if (error instanceof EngineEnded) throw error;
      // A fault of the engine's own, not of what was typed: it is told, and the person goes on.
      this.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return undefined;
    } finally {
      this.#progress.clear();
      this.#keys.restore(undefined);
    }
  }

  #onKeyWhileRunning(event: InputEvent): void {
    if (event.kind === 'key' && event.key.chord === 'Ctrl+c') {
      this.#keys.forgetTypedAhead();
      this.#interrupt();
    } else this.#keys.keep(event);
  }

  #interrupt(): void {
    this.#interrupted = true;
    this.#client.interrupt();
  }

  #onRequest(request: HostRequest): void {
    const { screen } = this.#painter;
    switch (request.kind) {
      case 'write':
      case 'writeError':
        screen.write(request.text);
        this.#repaint();
        return;
      case 'progress':
        this.#progress.update(request.sourceId, request.record, request.style);
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
      case 'keysWaiting':
        request.reply(this.#keys.hasTypedAhead);
        if (request.forget) this.#keys.forgetTypedAhead();
        return;
      case 'chooseRows':
        this.#chooseRows(new GridView(request.list), request.reply);
        return;
      case 'readCommand':
        void this.#readNested(request.prompt).then(request.reply);
        return;
      case 'window':
        this.#windows.push(request.name);
        return;
      case 'editor':
        request.reply(answerEditorCall(this.#editor, request.call));
    }
  }

  /** Reads a line behind the question that was written. */
  #readLine(masked: boolean, reply: (text: string | undefined) => void): void {
    const { screen } = this.#painter;
    this.#progress.hide();
    const prompt = new LinePrompt(screen.column % screen.columns, masked);
    const giveBack = this.#borrow(() => this.#painter.paint(prompt.view(screen.columns)));
    this.#repaint();
    this.#keys.listen((event) => {
      let ended: 'accepted' | 'cancelled' | undefined;
      if (event.kind === 'key') ended = prompt.press(event.key);
      else if (event.kind === 'paste') prompt.paste(cleanPaste(event.text));
      if (ended === undefined) {
        this.#repaint();
        return;
      }
      this.#painter.finish(prompt.view(screen.columns).rows);
      giveBack();
      if (ended === 'cancelled') this.#interrupt();
      reply(ended === 'accepted' ? prompt.text : undefined);
    });
  }

  #readKey(reply: (key: string) => void): void {
    const giveBack = this.#borrow(this.#repaint);
    this.#keys.listen((event) => {
      if (event.kind !== 'key') return;
      giveBack();
      if (event.key.chord === 'Ctrl+c') this.#interrupt();
      reply(keyText(event.key));
    });
  }

  /** Covers the window with a list until it is closed. */
  #chooseRows(grid: GridView, reply: (rows: readonly number[]) => void): void {
    const terminal = this.#terminal;
    const giveBack = this.#borrow(() => this.#painter.paintAlternate(grid.view(terminal.columns, terminal.rows)));
    this.#progress.hide();
    this.#repaint();
    this.#keys.listen((event) => {
      if (event.kind === 'key') grid.press(event.key);
      else if (event.kind === 'paste') grid.type(event.text);
      if (grid.chosen === undefined) {
        this.#repaint();
        return;
      }
      this.#painter.leaveAlternate();
      giveBack();
      reply(grid.chosen);
    });
  }

  async #readNested(prompt: PromptText): Promise<string | undefined> {
    this.#progress.hide();
    const giveBack = this.#borrow(() => this.#reader.paint());
    const command = await this.#reader.read(prompt);
    giveBack();
    if (command.kind === 'exit') return 'exit';
    return command.kind === 'run' ? command.text : undefined;
  }

  /** Shows a full-screen program before the first prompt. */
  async show(name: WindowName): Promise<void> {
    await this.#painter.load();
    this.#windows.push(name);
    await this.#showWindows();
  }

  /** Gives the terminal back. */
  close(): void {
    this.#keys.close();
    this.#progress.clear();
    this.#painter.close();
    this.#terminal.restore();
  }

  /** The programs that were asked for, one after the other. */
  async #showWindows(): Promise<void> {
    for (let name = this.#windows.shift(); name !== undefined; name = this.#windows.shift()) {
      const program = name;
      await this.#lendScreen((screen) => this.#openWindow(program, screen));
    }
  }

  /** Gives the window to a full-screen program, and takes it back in any event. A program that fails says so as output. */
  async #lendScreen(show: (screen: FullScreen) => Promise<void>): Promise<void> {
    const terminal = this.#terminal;
    this.#progress.hide();
    this.#lent = true;
    let resized = (): void => {};
    let failure: string | undefined;
    const giveBack = this.#borrow(() => resized());
    terminal.write(`${alternateScreen.on}\u001b[H\u001b[2J`);
    try {
      await show({
        get columns() {
          return terminal.columns;
        },
        get rows() {
          return terminal.rows;
        },
        write: (text) => terminal.write(text),
        onEvent: (receiver) => this.#keys.listen(receiver),
        onResize: (receiver) => {
          resized = receiver;
        },
        reportMouse: () => terminal.write(mouseReports.on),
      });
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    } finally {
      terminal.write(`${mouseReports.off}\u001b[0m\u001b[?25h${alternateScreen.off}`);
      giveBack();
      this.#lent = false;
    }
    if (failure !== undefined) this.write(`${failure}\n`);
  }

  /** Takes keys and painting over for a question; the function returned gives them back. */
  #borrow(repaint: () => void): () => void {
    const listener = this.#keys.listener;
    const before = this.#repaint;
    this.#repaint = repaint;
    return () => {
      this.#keys.restore(listener);
      this.#repaint = before;
    };
  }

  #onResize(): void {
    this.#takeSize();
    this.#client.resized(this.#terminal.columns, this.#terminal.rows);
    if (!this.#lent) this.#painter.resized();
    this.#repaint();
  }

  #takeSize(): void {
    this.#editor.size = { columns: this.#terminal.columns, rows: this.#terminal.rows };
  }
}

function noPrograms(): Promise<never> {
  return Promise.reject(new Error('This shell has no full-screen programs.'));
}
