import { describe, expect, test } from 'vitest';
import { LineEditor } from '../../src/repl/editor/line-editor.ts';
import { defaultOptions } from '../../src/repl/editor/options.ts';
import '../../src/repl/screen/ink-frame.tsx';
import { InteractiveShell, type OpenWindow } from '../../src/repl/shell/interactive-shell.ts';
import { FakeClient } from './fake-client.ts';
import { fakeHighlighter } from './fake-highlighter.ts';
import { VirtualTerminal } from './virtual-terminal.ts';

interface Running {
  readonly terminal: VirtualTerminal;
  readonly client: FakeClient;
  readonly editor: LineEditor;
  readonly exit: Promise<number>;
  /** Types and waits until it is drawn. */
  type(...keys: string[]): Promise<string[]>;
}

async function start(
  setup: { hints?: boolean; size?: [number, number]; history?: string[]; openWindow?: OpenWindow } = {},
): Promise<Running> {
  const terminal = new VirtualTerminal(...(setup.size ?? [60, 12]));
  const client = new FakeClient();
  client.promptText = 'PS C:\\> ';
  const editor = new LineEditor({
    options: defaultOptions(),
    highlighter: fakeHighlighter,
    history: setup.history ?? [],
  });
  const { hints = false, openWindow } = setup;
  const shell = new InteractiveShell({ client, terminal, editor, hints, ...(openWindow && { openWindow }) });
  const exit = shell.run();
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 15));
    await terminal.drawn();
  };
  await settle();
  return {
    terminal,
    client,
    editor,
    exit,
    async type(...keys: string[]): Promise<string[]> {
      for (const key of keys) {
        terminal.type(key);
        await settle();
      }
      return terminal.text();
    },
  };
}

const paste = (text: string): string => `\u001b[200~${text.replace(/\n/g, '\r')}\u001b[201~`;

describe('the shell', () => {
  test('runs what is typed and leaves with the exit code', async () => {
    const { type, exit } = await start();
    expect(await type('echo a b', '\r')).toEqual(['PS C:\\> echo a b', 'a', 'b', 'PS C:\\>']);
    await type('exit 3', '\r');
    expect(await exit).toBe(3);
  });

  test('tells a fault of the engine and goes on', async () => {
    const { type } = await start();
    expect(await type('fault', '\r', 'echo on', '\r')).toEqual([
      'PS C:\\> fault',
      'a fault of the engine',
      'PS C:\\> echo on',
      'on',
      'PS C:\\>',
    ]);
  });

  test('keeps what is typed while code runs for the next prompt', async () => {
    const { type, client } = await start();
    await type('wait', '\r', 'echo later\r');
    expect(client.ran).toEqual(['wait']);
    client.interrupt();
    await type('');
    expect(client.ran).toEqual(['wait', 'echo later']);
  });

  test('Ctrl+C interrupts running code, prints nothing, and forgets what was typed ahead', async () => {
    const { type, client } = await start();
    expect(await type('wait', '\r', 'junk', '\u0003')).toEqual(['PS C:\\> wait', 'PS C:\\>']);
    expect(client.interrupted).toBe(1);
  });

  test('a prompt follows an unfinished row of output', async () => {
    const { type, client, terminal } = await start();
    await type('wait', '\r');
    client.send({ kind: 'write', text: 'no line end' });
    client.interrupt();
    expect(await type('x')).toEqual(['PS C:\\> wait', 'no line endPS C:\\> x']);
    expect(terminal.cursor).toEqual({ x: 20, y: 1 });
  });

  test('output that arrives while a line is edited goes above it', async () => {
    const { type, client } = await start();
    await type('abc');
    client.send({ kind: 'write', text: 'job done\n' });
    expect(await type('d')).toEqual(['job done', 'PS C:\\> abcd']);
  });

  test('a resize wraps the input anew', async () => {
    const { type, terminal } = await start();
    await type('echo 123456789 123456789 123456789');
    terminal.resize(30, 12);
    expect(await type('!')).toEqual(['PS C:\\> echo 123456789 1234567', '89 123456789!']);
    terminal.resize(60, 12);
    expect(await type('?')).toEqual(['PS C:\\> echo 123456789 123456789 123456789!?']);
  });
});

describe('a paste', () => {
  test('does not run by itself, and then runs statement by statement', async () => {
    const { type, client } = await start();
    const shown = await type(paste('```\nPS C:\\> echo one\nPS C:\\> echo two\n```\n'));
    expect(shown).toEqual(['PS C:\\> echo one', '>> echo two']);
    expect(client.ran).toEqual([]);
    await type('\r');
    expect(client.ran).toEqual(['echo one', 'echo two']);
  });

  test('an interruption stops the rest', async () => {
    const { type, client } = await start();
    await type(paste('wait\necho two'), '\r', '\u0003');
    expect(client.ran).toEqual(['wait']);
  });
});

describe('questions of running code', () => {
  test('a line, with the keys of a plain console', async () => {
    const { type } = await start();
    expect(await type('Read-Host "Name"', '\r', 'abx\u007f', '\r')).toEqual([
      'PS C:\\> Read-Host "Name"',
      'Name: ab',
      'got [ab]',
      'PS C:\\>',
    ]);
  });

  test('a masked line', async () => {
    const { type } = await start();
    expect(await type('Read-Host "P" -AsSecureString', '\r', 'abc')).toEqual([
      'PS C:\\> Read-Host "P" -AsSecureString',
      'P: ***',
    ]);
  });

  test('Ctrl+C gives up the question', async () => {
    const { type, client } = await start();
    expect(await type('Read-Host "Name"', '\r', 'ab', '\u0003')).toEqual([
      'PS C:\\> Read-Host "Name"',
      'Name: ab',
      'PS C:\\>',
    ]);
    expect(client.interrupted).toBe(1);
  });

  test('a nested prompt has the whole editor', async () => {
    const { type, client } = await start();
    await type('wait', '\r');
    const answer = new Promise<string | undefined>((reply) =>
      client.send({ kind: 'readCommand', prompt: { text: 'PS C:\\>> ', pure: true }, reply }),
    );
    await type('if (1) {', '\r', '}', '\r');
    expect(await answer).toBe('if (1) {\n}');
  });
});

describe('progress', () => {
  const record = {
    activityId: 0,
    parentActivityId: -1,
    activity: 'Replicating',
    status: '3 of 10',
    currentOperation: '',
    percentComplete: 50,
    secondsRemaining: -1,
    completed: false,
  };

  test('stands below the output and goes when the code ends', async () => {
    const { type, client } = await start();
    await type('wait', '\r');
    client.send({ kind: 'progress', sourceId: 0, record });
    client.send({ kind: 'write', text: 'row\n' });
    const shown = await type('');
    expect(shown.slice(0, 2)).toEqual(['PS C:\\> wait', 'row']);
    expect(shown[2]).toBe(`Replicating [3 of 10${' '.repeat(37)}]`);
    client.interrupt();
    expect(await type('')).toEqual(['PS C:\\> wait', 'row', 'PS C:\\>']);
  });
});

describe('help', () => {
  test('F1 covers the screen and gives it back', async () => {
    const { type, terminal } = await start();
    const pager = await type('echo a', '\u001bOP', '\u001b[B');
    expect(pager.at(0)).toBe('help line 22');
    expect(pager.at(-1)).toBe('Up:↑ Down:↓ Quit:Q :');
    expect(await type('q', 'b')).toEqual(['PS C:\\> echo ab']);
    expect(terminal.cursor).toEqual({ x: 15, y: 0 });
  });

  test('Alt+h shows the parameter until the next key', async () => {
    const { type } = await start();
    const shown = await type('x -ComputerName', '\u001bh');
    expect(shown).toEqual(['PS C:\\> x -ComputerName', '', '-ComputerName <String>', '', 'DESC: text']);
    expect(await type('zz')).toEqual(['PS C:\\> x -ComputerNamez']);
  });

  test('the syntax line follows the command and Alt+s hides it', async () => {
    const { type, client } = await start({ hints: true });
    client.hint = [{ text: 'Get-Date [-Format <string>]', style: '2' }];
    expect(await type('Get-Date')).toEqual(['PS C:\\> Get-Date', 'Get-Date [-Format <string>]']);
    expect(await type('\u001bs')).toEqual(['PS C:\\> Get-Date']);
    expect(await type('\u001bs')).toEqual(['PS C:\\> Get-Date', 'Get-Date [-Format <string>]']);
    expect(await type('\r')).toEqual(['PS C:\\> Get-Date', 'PS C:\\>']);
  });
});

test('a full-screen program gets the window when the line that asked for it has ended', async () => {
  const seen: string[] = [];
  let leave: () => void = () => {};
  const { type, client, terminal } = await start({
    openWindow: (name, screen) => {
      screen.reportMouse();
      screen.write(`\u001b[2;3H${name}`);
      screen.onEvent((event) => seen.push(event.kind === 'key' ? event.key.chord : event.kind));
      return new Promise((resolve) => {
        leave = resolve;
      });
    },
  });
  await type('wait', '\r');
  client.send({ kind: 'window', name: 'dhcp' });
  expect(await type('')).toEqual(['PS C:\\> wait']);
  client.interrupt();
  expect(await type('')).toEqual(['', '  dhcp']);
  expect(await type('\u001b[21;2~', '\u001b[<2;3;4M')).toEqual(['', '  dhcp']);
  expect(seen).toEqual(['Shift+F10', 'mouse']);
  leave();
  await type('');
  expect(await type('x')).toEqual(['PS C:\\> wait', 'PS C:\\> x']);
  expect(terminal.written).toContain('\u001b[?1002l');
});

test('a list covers the window and gives it back with what was chosen', async () => {
  const { type, client } = await start();
  await type('wait', '\r');
  let chosen: readonly number[] | undefined;
  const rows = [['Sales'], ['Lab'], ['Guests']];
  client.send({
    kind: 'chooseRows',
    list: { title: 'Scopes', columns: ['Name'], rows, choice: 'single' },
    reply: (reply) => {
      chosen = reply;
    },
  });
  expect((await type('a')).slice(0, 5)).toEqual([
    'Scopes',
    expect.stringMatching(/^Filter: a .*2 of 3$/),
    '  Name',
    '  Sales',
    '  Lab',
  ]);
  expect(await type('\u001b[B', '\r')).toEqual(['PS C:\\> wait']);
  expect(chosen).toEqual([1]);
  client.interrupt();
  expect(await type('x')).toEqual(['PS C:\\> wait', 'PS C:\\> x']);
});

test('PSReadLine cmdlets reach the editor', async () => {
  const { client, type } = await start({ history: ['echo old'] });
  const ask = (call: Parameters<FakeClient['send']>[0] & { kind: 'editor' }): void => client.send(call);
  const replies: unknown[] = [];
  const reply = (result: unknown): unknown => replies.push(result);
  ask({ kind: 'editor', call: { name: 'setKeyHandler', chord: 'Ctrl+f', function: 'acceptsuggestion' }, reply });
  ask({ kind: 'editor', call: { name: 'setOptions', values: { editMode: 'Vi' } }, reply });
  expect(replies).toMatchObject([{ ok: true }, { ok: false }]);
  expect(await type('ec', '\u0006')).toEqual(['PS C:\\> echo old']);
});

test('a key press in 200 rows writes little more than what changed', async () => {
  const { type, terminal } = await start({ size: [100, 40] });
  const lines = Array.from(
    { length: 200 },
    (_, i) => `Get-DhcpServerv4Scope -ComputerName dhcp${i} | Where-Object Name -eq 'x'`,
  );
  await type(paste(lines.join('\n')));
  const bytes: number[] = [];
  for (let i = 0; i < 60; i++) {
    const written = terminal.written.length;
    terminal.type(i % 3 === 2 ? '\u007f' : 'x');
    expect(terminal.written.length).toBeGreaterThan(written);
    bytes.push(terminal.written.length - written);
  }
  expect(bytes.sort((a, b) => a - b)[30]).toBeLessThan(400);
});
