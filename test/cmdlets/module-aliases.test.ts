import { expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

/** Runs texts one by one in one session; gives what each wrote to either stream. */
async function said(...texts: string[]): Promise<string[]> {
  const shell = await TestShell.open({ lab: 'reference' });
  try {
    return texts.map((text) => {
      const { output, errors } = shell.run(text);
      return `${output}${errors}`.trim();
    });
  } finally {
    shell.close();
  }
}

test('an alias of a module runs its command and loads the module', async () => {
  expect(
    await said(
      'Get-Module DhcpServer',
      'Reconcile-DhcpServerv4IPRecord -ScopeId 10.10.10.0 -ReportOnly',
      '(Get-Module DhcpServer).Name',
      '(Get-Alias Reconcile-DhcpServerv4IPRecord).Definition',
      'Add-WindowsFeature DHCP -WhatIf | Out-Null',
    ),
  ).toEqual(['', '', 'DhcpServer', 'Repair-DhcpServerv4IPRecord', expect.stringMatching(/^What if: /)]);
});

test('Get-Command and the module list it before it is used', async () => {
  const [shown, exported] = await said(
    "Get-Command Reconcile-* | ForEach-Object { $_.CommandType, $_.Definition, $_.Source -join ' ' }",
    "(Get-Module -ListAvailable DhcpServer).ExportedAliases.Keys -join ','",
  );
  expect(shown).toBe('Alias Repair-DhcpServerv4IPRecord DhcpServer');
  expect(exported).toBe('Reconcile-DhcpServerv4IPRecord');
});

test('an alias that the session removed does not come back', async () => {
  const [gone] = await said('Remove-Alias icm; try { icm { 1 } } catch { $_.FullyQualifiedErrorId }');
  expect(gone).toBe('CommandNotFoundException');
});

test('-ListImported leaves out what is not loaded', async () => {
  expect(
    await said(
      '@(Get-Command -Module DhcpServer -ListImported).Count',
      'Get-DhcpServerVersion | Out-Null; @(Get-Command -Module DhcpServer -ListImported).Count -gt 50',
    ),
  ).toEqual(['0', 'True']);
});
