import { describe, expect, test } from 'vitest';
import { Confirmation, type ConfirmationOptions } from '../../../src/runtime/confirm/confirmation.ts';
import { promptForChoice } from '../../../src/runtime/confirm/prompt-for-choice.ts';
import type { Value } from '../../../src/types/value.ts';
import { ScriptedHost } from '../binder/bind.ts';
import { failureOf } from '../evaluation-stub.ts';

function confirmation(
  host: ScriptedHost,
  options: Partial<Omit<ConfirmationOptions, 'host'>> & { readonly preferences?: Record<string, Value> } = {},
): Confirmation & { readonly verbose: string[] } {
  const verbose: string[] = [];
  const asked = new Confirmation({
    commandName: 'Remove-Thing',
    impact: 'High',
    host,
    preference: (name) => options.preferences?.[name] ?? (name === 'ConfirmPreference' ? 'High' : false),
    writeVerbose: (text) => verbose.push(text),
    ...options,
  });
  return Object.assign(asked, { verbose });
}

const question = `
Confirm
Are you sure you want to perform this action?
Performing the operation "Remove-Thing" on target "dhcp1".
[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [?] Help (default is "Y"): `;

describe('ShouldProcess', () => {
  test('asks when the impact reaches the preference', () => {
    const host = new ScriptedHost(['n']);
    expect(confirmation(host).shouldProcess('dhcp1')).toBe(false);
    expect(host.output).toBe(`${question}n\n`);
  });

  test('an empty answer is the default', () => {
    expect(confirmation(new ScriptedHost([''])).shouldProcess('dhcp1')).toBe(true);
  });

  test('what it does not understand it asks again, ? explains', () => {
    const host = new ScriptedHost(['what', '?', 'yes']);
    expect(confirmation(host).shouldProcess('dhcp1')).toBe(true);
    const choices = question.slice(question.lastIndexOf('\n') + 1);
    expect(host.output).toBe(
      `${question}what\n${choices}?\nY - Continue with only the next step of the operation.\n` +
        'A - Continue with all the steps of the operation.\nN - Skip this operation and proceed with the next operation.\n' +
        `L - Skip this operation and all subsequent operations.\n${choices}yes\n`,
    );
  });

  test('Yes to All and No to All are remembered', () => {
    const yes = confirmation(new ScriptedHost(['a']));
    expect([yes.shouldProcess('a'), yes.shouldProcess('b')]).toEqual([true, true]);
    const no = confirmation(new ScriptedHost(['l']));
    expect([no.shouldProcess('a'), no.shouldProcess('b')]).toEqual([false, false]);
  });

  test('-WhatIf prints its line and nothing is asked', () => {
    const host = new ScriptedHost();
    expect(confirmation(host, { whatIf: true }).shouldProcess('dhcp1', 'Erase')).toBe(false);
    expect(host.output).toBe('What if: Performing the operation "Erase" on target "dhcp1".\n');
    expect(
      confirmation(host, { whatIf: false, confirm: false, preferences: { WhatIfPreference: true } }).shouldProcess('x'),
    ).toBe(true);
  });

  test('a lower impact, -Confirm:$false or $ConfirmPreference None do not ask', () => {
    const host = new ScriptedHost();
    const quiet = confirmation(host, { impact: 'Medium' });
    expect(quiet.shouldProcess('dhcp1')).toBe(true);
    expect(quiet.verbose).toEqual(['Performing the operation "Remove-Thing" on target "dhcp1".']);
    expect(confirmation(host, { confirm: false }).shouldProcess('dhcp1')).toBe(true);
    expect(confirmation(host, { preferences: { ConfirmPreference: 'None' } }).shouldProcess('dhcp1')).toBe(true);
    expect(host.output).toBe('');
  });

  test('-Confirm asks whatever the impact', () => {
    expect(confirmation(new ScriptedHost(['n']), { impact: 'Low', confirm: true }).shouldProcess('x')).toBe(false);
  });

  test('Suspend opens a nested prompt and asks again', () => {
    let nested = 0;
    const host = new ScriptedHost(['s', 'y']);
    host.columns = 120;
    const suspend = (): void => {
      nested++;
    };
    expect(confirmation(host, { suspend }).shouldProcess('x')).toBe(true);
    expect(nested).toBe(1);
    expect(host.output).toContain('[L] No to All  [S] Suspend  [?] Help (default is "Y"): s\n\nConfirm\n');
  });
});

describe('ShouldContinue', () => {
  test('asks always, with Yes, No, Suspend and Help', () => {
    const host = new ScriptedHost(['n']);
    const asked = confirmation(host, { confirm: false, suspend: () => {} });
    expect(asked.shouldContinue('This will replicate the scope.')).toBe(false);
    expect(host.output).toBe(
      '\nConfirm\nThis will replicate the scope.\n[Y] Yes  [N] No  [S] Suspend  [?] Help (default is "Y"): n\n',
    );
  });

  test('its answers for all are kept by the caller', () => {
    const all = { yes: false, no: false };
    const asked = confirmation(new ScriptedHost(['a']));
    expect(asked.shouldContinue('Go?', 'Title', all)).toBe(true);
    expect(all).toEqual({ yes: true, no: false });
    expect(asked.shouldContinue('Again?', 'Title', all)).toBe(true);
  });

  test('fails where nobody can answer', () => {
    const expected = {
      id: 'InvalidOperation',
      message: 'PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.',
    };
    expect(failureOf(() => confirmation(new ScriptedHost([], false)).shouldContinue('Go?'))).toEqual(expected);
    expect(failureOf(() => confirmation(new ScriptedHost([])).shouldContinue('Go?'))).toEqual(expected);
  });
});

test('choices wrap whole at the width less one', () => {
  const host = new ScriptedHost(['y']);
  host.columns = 40;
  const choices = [
    { label: '&Yes', help: '' },
    { label: 'Yes to &All', help: '' },
    { label: '&No', help: '' },
  ];
  promptForChoice(host, '', '', choices, 0);
  expect(host.output).toBe('[Y] Yes  [A] Yes to All  [N] No  \n[?] Help(default is "Y"): y\n');
});
