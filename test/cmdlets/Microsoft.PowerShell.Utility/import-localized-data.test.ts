import { expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

test('texts are looked for in the culture, its parents and the base folder', async () => {
  const shell = await TestShell.open({ lab: 'blank' });
  try {
    shell.run(
      "'de-AT', 'de' | ForEach-Object { $null = New-Item C:\\t\\$_ -ItemType Directory -Force }; Set-Content C:\\t\\m.psd1 '@{ a = 1 }'; Set-Content C:\\t\\de\\m.psd1 \"ConvertFrom-StringData @'`na = zwei`n'@\"; Set-Content C:\\t\\bad.psd1 'Get-Date'",
    );
    const read = (culture: string) =>
      shell.lines(`(Import-LocalizedData -UICulture ${culture} -BaseDirectory C:\\t -FileName m).a`);
    expect(read('de-AT')).toEqual(['zwei']);
    expect(read('fr-FR')).toEqual(['1']);
    const command = 'Microsoft.PowerShell.Commands.ImportLocalizedData';
    expect(shell.errorIds('Import-LocalizedData -BaseDirectory C:\\t -FileName bad')).toEqual([
      `InvalidOperation,${command}`,
    ]);
    expect(shell.errorIds('Import-LocalizedData -BaseDirectory C:\\t -FileName none')).toEqual([
      `ImportLocalizedData,${command}`,
    ]);
    expect(
      shell.lines(
        'Import-LocalizedData -BaseDirectory C:\\t -FileName bad -SupportedCommand Get-Date | ForEach-Object { $_.GetType().Name }',
      ),
    ).toEqual(['DateTime']);
  } finally {
    shell.close();
  }
});

test('experimental features are switched for the next start', async () => {
  const shell = await TestShell.open({ lab: 'blank' });
  try {
    const text = shell.run(
      'Enable-ExperimentalFeature PSProfile*; (Get-ExperimentalFeature PSProfile*).Enabled',
    ).output;
    expect(text).toContain('until next start of PowerShell.\nFalse\n');
    expect(
      shell.lines(
        '(Get-Content C:\\Users\\Administrator\\Documents\\PowerShell\\powershell.config.json -Raw | ConvertFrom-Json).ExperimentalFeatures',
      ),
    ).toEqual(['PSProfileDSCResource']);
    shell.run('Disable-ExperimentalFeature *');
    expect(
      shell.lines(
        '@((Get-Content C:\\Users\\Administrator\\Documents\\PowerShell\\powershell.config.json -Raw | ConvertFrom-Json).ExperimentalFeatures).Count',
      ),
    ).toEqual(['0']);
  } finally {
    shell.close();
  }
});
