import type { Highlighter } from '../../src/repl/editor/highlighter.ts';
import { LineEditor } from '../../src/repl/editor/line-editor.ts';
import { defaultOptions } from '../../src/repl/editor/options.ts';
import '../../src/repl/screen/ink-frame.tsx';
import { InteractiveShell } from '../../src/repl/shell/interactive-shell.ts';
import type { FakeClient } from './fake-client.ts';
import { bytesOfKey } from './tmux-keys.ts';
import { type Cell, VirtualTerminal } from './virtual-terminal.ts';

export interface Scenario {
  readonly id: string;
  readonly group: string;
  readonly mode: 'Windows' | 'Emacs';
  readonly size: readonly [number, number];
  readonly history?: readonly string[];
  readonly setup?: string;
  readonly screens: readonly ExpectedScreen[];
}

export interface ExpectedScreen {
  readonly do: readonly string[];
  readonly text: readonly string[];
  readonly ansi: readonly string[];
  readonly cursor: { readonly x: number; readonly y: number; readonly visible: boolean };
  readonly history?: number;
  readonly dead?: boolean;
  readonly unstable?: boolean;
}

export interface SeenScreen {
  readonly text: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  readonly cursor: { readonly x: number; readonly y: number };
}

/** Plays a scenario's keys into a shell on a virtual terminal and returns the screens. */
export async function play(
  scenario: Scenario,
  setup: { client: FakeClient; highlighter: Highlighter },
): Promise<SeenScreen[]> {
  const terminal = new VirtualTerminal(...scenario.size);
  // The screens come from Linux, where PSReadLine leaves the Windows-only keys alone.
  const options = { ...defaultOptions(), editMode: scenario.mode, windowsKeys: false };
  const editor = new LineEditor({ options, highlighter: setup.highlighter, history: scenario.history ?? [] });
  if (/PredictionSource None/.test(scenario.setup ?? '')) options.predictionSource = 'None';
  if (/Chord Ctrl\+f -Function ForwardWord/.test(scenario.setup ?? '')) editor.bindings.bind('Ctrl+f', 'ForwardWord');
  const shell = new InteractiveShell({ client: setup.client, terminal, editor, hints: false });
  let ended = false;
  void shell.run().then(() => {
    ended = true;
  });
  await settle(terminal, 40);
  const screens: SeenScreen[] = [];
  for (const screen of scenario.screens) {
    for (const token of screen.do) {
      if (ended) break;
      await send(terminal, token);
      await settle(terminal, 6);
    }
    await settle(terminal, 12);
    const text = terminal.text();
    screens.push({ text, cells: text.map((_, y) => terminal.cells(y)), cursor: terminal.cursor });
  }
  if (!ended) await leave(terminal);
  return screens;
}

async function send(terminal: VirtualTerminal, token: string): Promise<void> {
  const [, kind, value] = /^(text|type|hex|paste|rawpaste|wait):([\s\S]*)$/.exec(token) ?? [];
  switch (kind) {
    case 'text':
    case 'type':
      return terminal.type(value ?? '');
    case 'hex':
      return terminal.type(Uint8Array.from((value ?? '').split(' '), (byte) => Number.parseInt(byte, 16)));
    case 'paste':
    case 'rawpaste':
      return terminal.type(`\u001b[200~${(value ?? '').replace(/\n/g, '\r')}\u001b[201~`);
    case 'wait':
      return new Promise((resolve) => setTimeout(resolve, Number(value)));
    default:
      terminal.type(bytesOfKey(token));
  }
}

/** Lets promises and timers of the shell go on for a few milliseconds, then the terminal draw. */
async function settle(terminal: VirtualTerminal, milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await terminal.drawn();
}

async function leave(terminal: VirtualTerminal): Promise<void> {
  for (const bytes of ['\u0007', '\u0003', '\u0003', 'exit\r']) {
    terminal.type(bytes);
    await settle(terminal, 4);
  }
}

/** The cells of a recorded row; SGR state carries over from row to row. */
export function recordedCells(rows: readonly string[]): Cell[][] {
  const state = { bold: false, dim: false, italic: false, inverse: false, fg: '', bg: '' };
  return rows.map((row) => {
    const cells: Cell[] = [];
    for (const part of row.split(/(\u001b\[[\d;]*m)/)) {
      const sgr = /^\u001b\[([\d;]*)m$/.exec(part);
      if (sgr !== null) apply(state, (sgr[1] ?? '').split(';').map(Number));
      else for (const char of part) cells.push({ char, style: styleOf(state) });
    }
    return cells;
  });
}

interface Sgr {
  bold: boolean;
  dim: boolean;
  italic: boolean;
  inverse: boolean;
  fg: string;
  bg: string;
}

function apply(state: Sgr, codes: number[]): void {
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    if (code === 0) Object.assign(state, { bold: false, dim: false, italic: false, inverse: false, fg: '', bg: '' });
    else if (code === 1) state.bold = true;
    else if (code === 2) state.dim = true;
    else if (code === 3) state.italic = true;
    else if (code === 7) state.inverse = true;
    else if (code === 22) state.bold = state.dim = false;
    else if (code === 23) state.italic = false;
    else if (code === 27) state.inverse = false;
    else if (code === 39) state.fg = '';
    else if (code === 49) state.bg = '';
    else if (code === 38 || code === 48) {
      state[code === 38 ? 'fg' : 'bg'] = String(codes[i + 2]);
      i += 2;
    } else if (code >= 30 && code <= 37) state.fg = String(code - 30);
    else if (code >= 40 && code <= 47) state.bg = String(code - 40);
    else if (code >= 90 && code <= 97) state.fg = String(code - 82);
  }
}

function styleOf(state: Sgr): string {
  const parts = [
    state.bold ? 'bold' : '',
    state.dim ? 'dim' : '',
    state.italic ? 'italic' : '',
    state.inverse ? 'inverse' : '',
    state.fg === '' ? '' : `fg${state.fg}`,
    state.bg === '' ? '' : `bg${state.bg}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
