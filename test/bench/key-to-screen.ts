import { parse } from '../../src/language/parse.ts';
import { LineEditor } from '../../src/repl/editor/line-editor.ts';
import { defaultOptions } from '../../src/repl/editor/options.ts';
import { languageHighlighter } from '../../src/repl/language-highlighter.ts';
import '../../src/repl/screen/ink-frame.tsx';
import { InteractiveShell } from '../../src/repl/shell/interactive-shell.ts';
import { FakeClient } from '../repl/fake-client.ts';
import { VirtualTerminal } from '../repl/virtual-terminal.ts';

/** Milliseconds from a key press to the bytes it writes, 99th percentile of 300, with 200 lines in the editor and the real parser. */
export async function keyToScreen(): Promise<number> {
  const terminal = new VirtualTerminal(100, 40);
  const client = new FakeClient();
  client.promptText = 'PS C:\\> ';
  const editor = new LineEditor({ options: defaultOptions(), highlighter: languageHighlighter(parse), history: [] });
  const shell = new InteractiveShell({ client, terminal, editor, hints: false });
  void shell.run();
  await settle(terminal);
  const lines = Array.from(
    { length: 200 },
    (_, i) => `Get-DhcpServerv4Scope -ComputerName dhcp${i} | Where-Object Name -eq 'x'`,
  );
  terminal.type(`\u001b[200~${lines.join('\n')}\u001b[201~`);
  await settle(terminal);
  const times: number[] = [];
  for (let i = 0; i < 330; i++) {
    const begun = performance.now();
    terminal.type(i % 3 === 2 ? '\u007f' : 'x');
    times.push(performance.now() - begun);
  }
  return times.slice(30).sort((a, b) => a - b)[296] ?? Number.POSITIVE_INFINITY;
}

async function settle(terminal: VirtualTerminal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  await terminal.drawn();
}
