import type { WindowName } from '../runtime/host.ts';
import type { Highlighter } from './editor/highlighter.ts';
import { LineEditor } from './editor/line-editor.ts';
import { defaultOptions } from './editor/options.ts';
import type { EngineClient } from './engine-client.ts';
import { HistoryFile } from './history/history-file.ts';
import { InteractiveShell, type OpenWindow } from './shell/interactive-shell.ts';
import { ProcessTerminal } from './shell/terminal.ts';

/** How an interactive shell starts. */
export interface InteractiveOptions {
  /** Folder of the user's data; the history lives in it. */
  readonly dataFolder: string;
  readonly title: string;
  /** Lines shown before the first prompt; none for -NoLogo. */
  readonly banner: readonly string[];
  /** The dim syntax line below the prompt; false for -NoHints. */
  readonly hints: boolean;
  /** Colours and parse errors of what is typed. */
  readonly highlighter: Highlighter;
  readonly editMode?: 'Windows' | 'Emacs';
  readonly openWindow?: OpenWindow;
  /** A program that is all there is: when it is closed the shell ends. */
  readonly only?: WindowName;
}

/**
 * Runs the interactive shell on the process's terminal until it is left; resolves to the exit code. The terminal is given
 * back in any event. Rejects only when the engine's client does.
 */
export async function startInteractive(client: EngineClient, options: InteractiveOptions): Promise<number> {
  const editor = new LineEditor({
    options: { ...defaultOptions(), editMode: options.editMode ?? 'Windows' },
    highlighter: options.highlighter,
    historyFile: new HistoryFile(options.dataFolder),
  });
  const shell = new InteractiveShell({
    client,
    terminal: new ProcessTerminal(),
    editor,
    hints: options.hints,
    openWindow: options.openWindow,
  });
  shell.setTitle(options.title);
  for (const line of options.banner) shell.write(`${line}\n`);
  try {
    if (options.only === undefined) return await shell.run();
    await shell.show(options.only);
    return 0;
  } finally {
    shell.close();
    for (const line of editor.unsaved) editor.historyFile?.append(line);
    await client.close();
  }
}
