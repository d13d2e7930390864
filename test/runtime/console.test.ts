import { expect, test } from 'vitest';
import { MemoryHost } from '../../src/host/memory-host.ts';
import { pressedKey } from '../../src/runtime/console/pressed-key.ts';
import { Drives } from '../../src/runtime/drives.ts';
import { createEngine } from '../../src/runtime/engine.ts';
import { hostFormatter } from '../../src/runtime/formatting/session-formatter.ts';
import { commandIndex } from './commands.ts';
import { MemoryDrive } from './test-engine.ts';

async function run(text: string, answers?: readonly string[]): Promise<{ output: string; errors: string }> {
  const host = new MemoryHost({ interactive: answers !== undefined, answers: answers ?? [], columns: 80 });
  const drives = new Drives([new MemoryDrive()]);
  const engine = createEngine({ host, commands: await commandIndex(), drives, formatter: hostFormatter });
  engine.run(text);
  return { output: host.output, errors: host.errors };
}

test('[Console] writes to the host', async () => {
  const { output, errors } = await run(
    "[Console]::WriteLine('{0}!', 5); [Console]::Write(1.5); [Console]::Error.WriteLine('e')",
  );
  expect(output).toBe('5!\n1.5');
  expect(errors).toBe('e\n');
});

test('colours and titles are kept', async () => {
  const { output } = await run(
    "[Console]::ForegroundColor = 'Red'; \"$([Console]::ForegroundColor) $($Host.UI.RawUI.ForegroundColor)\"; [Console]::ResetColor(); [string][Console]::ForegroundColor; $Host.UI.RawUI.WindowTitle = 'x'; $Host.UI.RawUI.WindowTitle",
  );
  expect(output).toBe('Red Red\nGray\nx\n');
});

test('$Host.UI asks for choices, fields and credentials', async () => {
  const { output } = await run(
    "$Host.UI.PromptForChoice('T', 'M', ('&Red', '&Blue'), 0); $Host.UI.PromptForChoice('', '', [System.Management.Automation.Host.ChoiceDescription[]]('&Red', '&Blue'), [int[]](0, 1)) -join '-'; $Host.UI.Prompt('', '', [System.Management.Automation.Host.FieldDescription]'Name').Name; $Host.UI.PromptForCredential('C', 'M', '', '').UserName",
    ['b', 'b', 'r', '', 'Joe', 'admin', 'secret'],
  );
  expect(output).toBe(
    '\nT\nM\n[R] Red  [B] Blue  [?] Help (default is "R"): 1\n' +
      '[R] Red  \n[B] Blue  \n[?] Help \n(default choices are R,B)\nChoice[0]: Choice[1]: Choice[2]: 1-0\n' +
      'Name: Joe\n\nC\nM\nUser: Password for user admin: admin\n',
  );
});

test('a name in place of a credential asks for the password', async () => {
  const asked = await run('function f([pscredential]$c) { $c.UserName }; f joe', ['secret']);
  expect(asked.output).toBe('\nPowerShell credential request\nEnter your credentials.\nPassword for user joe: joe\n');
  const { output, errors } = await run('function f([pscredential]$c) { $c.UserName }; f joe');
  expect(output).toContain('Password for user joe: ');
  expect(errors).toContain('PowerShell is in NonInteractive mode.');
});

test('keys have the codes of Windows', () => {
  expect(pressedKey('a')).toEqual({ character: 'a', code: 65, shift: false, alt: false, control: false });
  expect(pressedKey('\r').code).toBe(13);
  expect(pressedKey('Ctrl+LeftArrow')).toEqual({ character: '\0', code: 37, shift: false, alt: false, control: true });
  expect(pressedKey('F5').code).toBe(116);
  expect(pressedKey('Ctrl+c')).toEqual({ character: '\u0003', code: 67, shift: false, alt: false, control: true });
});
