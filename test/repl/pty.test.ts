import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import { afterEach, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

/** The shell as a process on a pseudo-terminal of its own. */
class Process {
  output = '';
  readonly pty: IPty;
  readonly exit: Promise<{ exitCode: number; signal?: number }>;

  constructor(environment: Record<string, string> = {}, before = '') {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'shell-'));
    folders.push(home);
    // Through a shell, whose `stty` tells at the end whether the terminal was left as it was found.
    const command = `${before}stty -a > "$DHCPSH_HOME/before"; node --import tsx test/repl/pty-shell.ts; code=$?; stty -a > "$DHCPSH_HOME/after"; exit $code`;
    this.pty = spawn('sh', ['-c', command], {
      cols: 80,
      rows: 24,
      cwd: root,
      env: { ...(process.env as Record<string, string>), DHCPSH_HOME: home, ...environment },
    });
    this.home = home;
    this.pty.onData((data) => {
      this.output += data;
    });
    this.exit = new Promise((resolve) => this.pty.onExit(resolve));
  }
  readonly home: string;

  async sees(text: string): Promise<void> {
    for (let i = 0; i < 400 && !this.output.includes(text); i++)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(this.output).toContain(text);
  }

  /** Terminal settings before and after the shell. */
  get settings(): { before: string; after: string } {
    const read = (name: string): string => fs.readFileSync(path.join(this.home, name), 'utf8');
    return { before: read('before'), after: read('after') };
  }

  expectRestored(): void {
    const end = this.output.slice(this.output.lastIndexOf('\u001b[?2004h'));
    expect(end).toContain('\u001b[?2004l');
    expect(end).toContain('\u001b[?25h');
    expect(this.settings.after).toBe(this.settings.before);
  }
}

describe('the terminal is given back', () => {
  test('after exit, with the exit code, and with CI set', async () => {
    const shell = new Process({ CI: 'true' });
    await shell.sees('PS C:\\DHCP>');
    shell.pty.write('echo one');
    await shell.sees('one');
    shell.pty.write('\r');
    await shell.sees('\r\none');
    shell.pty.write('exit 3\r');
    expect((await shell.exit).exitCode).toBe(3);
    shell.expectRestored();
    expect(fs.readFileSync(path.join(shell.home, 'history/ConsoleHost_history.txt'), 'utf8')).toBe(
      'echo one\nexit 3\n',
    );
  });

  test('after a run on a terminal that has no size', async () => {
    const shell = new Process({}, 'stty rows 0 cols 0; ');
    await shell.sees('PS C:\\DHCP>');
    shell.pty.write('exit 4\r');
    expect((await shell.exit).exitCode).toBe(4);
    shell.expectRestored();
  });

  test('after a signal', async () => {
    const shell = new Process({ SHELL_TEST_SIGNAL: 'SIGTERM' });
    await shell.sees('PS C:\\DHCP>');
    expect((await shell.exit).exitCode).toBe(143);
    shell.expectRestored();
  });

  test('after a crash', async () => {
    const shell = new Process({ SHELL_TEST_CRASH: '1' });
    await shell.sees('crash on purpose');
    expect((await shell.exit).exitCode).not.toBe(0);
    shell.expectRestored();
  });
});
