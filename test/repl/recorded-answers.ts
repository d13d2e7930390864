import type { CompletionItem, CompletionResult, CompletionType } from '../../src/repl/engine-client.ts';

/** What the recorded PowerShell's engine answered in the scenarios: the line editor is under test, not the engine. */

function items(type: CompletionType, texts: readonly string[], tooltip = ''): CompletionItem[] {
  return texts.map((text) => ({ text, listText: text, type, tooltip: tooltip === '' ? text : tooltip }));
}

function answer(before: string, word: string, found: CompletionItem[]): [string, CompletionResult] {
  return [before, { start: before.length - word.length, length: word.length, items: found }];
}

const paths: [string, CompletionType][] = [
  ["'./dhcp backup'", 'ProviderContainer'],
  ['./exit.ps1', 'ProviderItem'],
  ['./Export-All.ps1', 'ProviderItem'],
  ['./exports', 'ProviderContainer'],
  ['./leases.csv', 'ProviderItem'],
  ['./readme.txt', 'ProviderItem'],
  ['./scopes.xml', 'ProviderItem'],
];
const pathItems = paths.map(([text, type]) => ({ text, listText: text.replace(/['./]*/, ''), type, tooltip: text }));
const state = items('ParameterValue', ['Active', 'InActive']);

export const recordedCompletions: ReadonlyMap<string, CompletionResult> = new Map([
  answer('  ', '', []),
  answer('Get-D', 'Get-D', items('Command', ['Get-Date'])),
  answer('Get-Content ', '', pathItems),
  answer('./ex', './ex', pathItems.slice(1, 4)),
  answer('Set-DhcpServerv4Scope -ScopeId 10.10.10.0 -State ', '', state),
  answer('Set-DhcpServerv4Scope -State ', '', state),
  answer('$ProgressP', '$ProgressP', items('Variable', ['$ProgressPreference'])),
  answer('$ProgressPreference; $alpha=1; $alp', '$alp', items('Variable', ['$alpha'])),
  answer('[System.Net.IPA', 'System.Net.IPA', items('Type', ['System.Net.IPAddress'])),
  answer('[System.Net.IPAddress', 'System.Net.IPAddress', items('Type', ['System.Net.IPAddress'])),
  answer('$x | Where-Object St', 'St', items('Property', ['StartRange', 'State'])),
  answer('$a -no', '-no', items('ParameterName', ['-not', '-notcontains', '-notin', '-notlike', '-notmatch'])),
]);

export const recordedOutputs: ReadonlyMap<string, readonly string[]> = new Map([
  ['foreach ($s in Get-DhcpServerv4Scope) {\n  $s.Name\n}', ['Clients', 'Voice', 'Lab']],
  ['Get-DhcpServerv4Scope `\n  -ScopeId 10.10.10.0 | % Name', ['Clients']],
  ['@"\nscope $(1+1)\n"@', ['scope 2']],
  ["if (1) {\n    'a'\n}", ['a']],
]);

/** Syntax lines that the menu shows below a command. */
export const recordedTooltips: ReadonlyMap<string, string> = new Map(
  [
    'Get-DhcpServerv4Scope [[-ScopeId] <ipaddress[]>] [-ComputerName <string>] [-CimSession <CimSession[]>] [-ThrottleLimit <int>] [-AsJob] [<CommonParameters>]',
    'Get-DhcpServerv4ScopeStatistics [[-ScopeId] <ipaddress[]>] [-ComputerName <string>] [-Failover] [-CimSession <CimSession[]>] [-ThrottleLimit <int>] [-AsJob] [<CommonParameters>]',
    'Get-DhcpServerv4SuperscopeStatistics [[-Name] <string[]>] [-ComputerName <string>] [-CimSession <CimSession[]>] [-ThrottleLimit <int>] [-AsJob] [-WhatIf] [-Confirm] [<CommonParameters>]',
    'Get-DhcpServerv4Superscope [[-SuperscopeName] <string[]>] [-ComputerName <string>] [-CimSession <CimSession[]>] [-ThrottleLimit <int>] [-AsJob] [<CommonParameters>]',
  ].map((line) => [line.slice(0, line.indexOf(' ')), `\n${line}`]),
);
