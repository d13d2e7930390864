import { startInteractive } from '../../src/repl/start-interactive.ts';
import { FakeClient } from './fake-client.ts';
import { fakeHighlighter } from './fake-highlighter.ts';

/** The shell with a fake engine, for tests that run it on a real pseudo-terminal. */
const client = new FakeClient();
client.commands = ['Get-Date', 'Get-Help', 'Get-Item'].map((text) => ({
  text,
  listText: text,
  type: 'Command',
  tooltip: text,
}));
const { SHELL_TEST_CRASH, SHELL_TEST_SIGNAL } = process.env;
if (SHELL_TEST_CRASH !== undefined) {
  setTimeout(() => {
    throw new Error('crash on purpose');
  }, 1500);
}
if (SHELL_TEST_SIGNAL !== undefined) setTimeout(() => process.kill(process.pid, SHELL_TEST_SIGNAL), 1500);
process.exitCode = await startInteractive(client, {
  dataFolder: process.env.DHCPSH_HOME ?? '/nonexistent',
  title: 'Administrator: dhcpsh',
  banner: ['PowerShell test'],
  hints: false,
  highlighter: fakeHighlighter,
});
