import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Terminal } from './terminal.ts';

const documented =
  'Invoke-DhcpServerv4FailoverReplication –ComputerName dhcp1.contoso.com –ScopeID 10.0.10.0,10.0.20.0 -Force';
const table = ['ScopeId', '-------', '10.0.10.0', '10.0.20.0'];

let terminal: Terminal;
beforeEach(async () => {
  terminal = new Terminal();
  await terminal.see('PS C:\\>');
});
afterEach(() => terminal.close());

/** The rows from the table's heading on. */
function tableRows(): string[] {
  const rows = terminal.rows();
  const start = rows.findIndex((row) => row.trim() === 'ScopeId');
  return start < 0 ? [] : rows.slice(start, start + 4).map((row) => row.trim());
}

describe('a documented line, pasted', () => {
  test.each([
    ['alone', documented],
    ['with the prompt in front', `PS C:\\> ${documented}`],
    ['as the page’s Markdown block', `\`\`\`powershell\n    PS C:\\> ${documented}\n\`\`\`\n`],
    ['with a line end behind', `${documented}\r\n`],
  ])('%s: it waits for Enter, then replicates', async (_how, text) => {
    terminal.paste(text);
    await terminal.see('-Force');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(tableRows()).toEqual([]);
    terminal.type('\r');
    await terminal.until(() => isDeepStrictEqual(tableRows(), table), 'the table');
  });
});

describe('the prompt', () => {
  test('Tab completes commands, parameters and values from the lab', async () => {
    terminal.type('invoke-dhcpserverv4f\t');
    await terminal.see('Invoke-DhcpServerv4FailoverReplication');
    terminal.type(' -Na\t ');
    await terminal.see('-Name');
    terminal.type('\t');
    await terminal.see('-Name dhcp1-dhcp2');
    terminal.type('\u001b');
    await terminal.see(/PS C:\\>$/);
    terminal.type('New-CimSession -ComputerName dhcp2\t');
    await terminal.see('-ComputerName dhcp2.contoso.com');
  });

  test('the dim line shows the syntax', async () => {
    terminal.type('Get-DhcpServerv4Failover ');
    await terminal.see('[[-Name] <string[]>] [-ComputerName <string>]');
  });

  test('an open block asks for more and runs when it is closed', async () => {
    await terminal.enter('if ($true) {');
    await terminal.see('>>');
    await terminal.enter("'in' + 'side'");
    await terminal.enter('}');
    await terminal.see('inside');
  });

  test('Ctrl+C stops what runs, and the shell goes on', async () => {
    terminal.type('while ($true) { }\r');
    await new Promise((resolve) => setTimeout(resolve, 500));
    terminal.type('\u0003');
    terminal.type("'still ' + 'here'\r");
    await terminal.see('still here');
  });

  test('a line with a secret never reaches the history file', async () => {
    terminal.type("'first ' + 'line'\r");
    await terminal.see('first line');
    terminal.type('Set-DhcpServerv4Failover dhcp1-dhcp2 -SharedSecret hush -WhatIf\r');
    await terminal.see('What if:');
    terminal.type('exit\r');
    await terminal.ended();
    const files = fs
      .readdirSync(terminal.home, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile());
    const kept = files.map((file) => fs.readFileSync(path.join(file.parentPath, file.name), 'utf8')).join('');
    expect(kept).toContain("'first ' + 'line'");
    expect(kept).not.toContain('hush');
  });

  test('exit gives the code and the terminal back', async () => {
    terminal.type('exit 7\r');
    expect(await terminal.ended()).toBe(7);
    // Bracketed paste is switched off and the cursor shown again.
    expect(terminal.raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(terminal.raw.lastIndexOf('\u001b[?2004h'));
  });
});

describe('paging', () => {
  test('Enter shows a line more, the space bar a page, and Ctrl+C leaves', async () => {
    terminal.type('1..200 | Out-Host -Paging\r');
    await terminal.see('<SPACE> next page');
    const last = (): number => Number(/(\d+)\s+<SPACE>[^\n]*$/.exec(terminal.text())?.[1]);
    const first = last();
    terminal.type('\r');
    await terminal.until(() => last() === first + 1, 'one line more');
    terminal.type(' ');
    await terminal.until(() => last() > first + 10, 'a page more');
    terminal.type('\u0003');
    await terminal.see(/PS C:\\>$/);
    expect(terminal.text()).not.toContain('200');
  });
});

describe('an end from outside', () => {
  test('a signal gives the terminal back on a row of its own, without the syntax line', async () => {
    terminal.type('Get-Date -Year');
    await terminal.see('[-Month <int>]');
    terminal.signal('SIGTERM');
    expect(await terminal.ended()).toBe(143);
    expect(terminal.rows()).toEqual(['PS C:\\> Get-Date -Year']);
    expect(terminal.raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(terminal.raw.lastIndexOf('\u001b[?2004h'));
  });
});

describe('a stop from outside', () => {
  test('gives the terminal back until the shell goes on, with the line as it was', async () => {
    terminal.type("'was ' + 'here'");
    await terminal.see("+ 'here'");
    terminal.signal('SIGTSTP');
    const off = (): number => terminal.raw.lastIndexOf('\u001b[?2004l');
    const on = (): number => terminal.raw.lastIndexOf('\u001b[?2004h');
    await terminal.until(() => off() > on(), 'the end of bracketed paste');
    terminal.signal('SIGCONT');
    await terminal.until(() => on() > off(), 'bracketed paste again');
    terminal.type('\r');
    await terminal.see('was here');
  });
});

describe('the question before a replication', () => {
  const asked = 'Invoke-DhcpServerv4FailoverReplication -Name dhcp1-dhcp2\r';

  test('N leaves everything as it was, ? explains, Y replicates', async () => {
    terminal.type(asked);
    await terminal.see('[Y] Yes');
    terminal.type('?\r');
    await terminal.see('Y - ');
    terminal.type('n\r');
    await terminal.see(/"Y"\): n\s+PS C:\\>/);
    terminal.type("(Compare-DhcpServerv4FailoverScope -Name dhcp1-dhcp2).Status -join '+'\r");
    await terminal.see('OutOfSync+OutOfSync');
    terminal.type(asked);
    await terminal.until(() => terminal.text().split('[Y] Yes').length >= 3, 'the second question');
    terminal.type('\r');
    await terminal.until(() => isDeepStrictEqual(tableRows(), table), 'the table');
  });

  test('Ctrl+C at the question stops the pipeline without a word', async () => {
    terminal.type(`try { ${asked.trim()} } catch { 'caught' }; 'went ' + 'on'\r`);
    await terminal.see('[Y] Yes');
    terminal.type('\u0003');
    await terminal.see(/"Y"\):\s+PS C:\\>$/);
    terminal.type("'still ' + 'here'\r");
    await terminal.see('still here');
    expect(terminal.text()).not.toMatch(/NonInteractive|^caught|^went on/m);
  });

  test('S opens a nested prompt, and exit comes back to the question', async () => {
    terminal.type(asked);
    await terminal.see('[S] Suspend');
    terminal.type('s\r');
    await terminal.see('PS C:\\>>');
    terminal.type("'nested ' + 'here'\r");
    await terminal.see('nested here');
    terminal.type('exit\r');
    await terminal.until(() => terminal.text().split('[Y] Yes').length >= 3, 'the question again');
    terminal.type('y\r');
    await terminal.until(() => isDeepStrictEqual(tableRows(), table), 'the table');
  });
});

describe('resizing', () => {
  test('the line is painted again at 80 columns', async () => {
    terminal.type(documented);
    await terminal.see('-Force');
    terminal.resize(80, 24);
    terminal.type('\r');
    await terminal.until(() => isDeepStrictEqual(tableRows(), table), 'the table');
  });
});

describe('-NoExit', () => {
  test('runs the command, then prompts where the program was started', async () => {
    terminal.close();
    terminal = new Terminal(['-NoLogo', '-NoExit', '-Lab', ':memory:', '-Command', "$a = 'kept'; 'ran'"]);
    await terminal.see(/^ran\s+PS \/.*>$/);
    await terminal.enter("$a + ' and here'");
    await terminal.see('kept and here');
    terminal.type('exit 4\r');
    expect(await terminal.ended()).toBe(4);
  });
});
