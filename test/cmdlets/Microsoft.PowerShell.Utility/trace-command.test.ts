import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeAll(async () => {
  shell = await TestShell.open({ lab: 'blank' });
});
afterAll(() => shell.close());

/** The lines of a command's trace, without what stands in front of each. */
function trace(command: string): string[] {
  shell.run(
    `Remove-Item C:\\t.txt -ErrorAction Ignore; try { $null = Trace-Command ParameterBinding { ${command} } -FilePath C:\\t.txt 2>&1 } catch { }`,
  );
  const { output } = shell.run('Get-Content C:\\t.txt');
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace('ParameterBinding Information: 0 : ', ''));
}

const generation = 'Executing DATA GENERATION metadata: [System.Management.Automation.ArgumentTypeConverterAttribute]';

test('a simple function: typed parameters are made by their attribute', () => {
  expect(trace('function f($a, [int]$b) { $a + $b }; f 1 2')).toEqual([
    'BIND arg [1] to parameter [a]',
    '    BIND arg [1] to param [a] SUCCESSFUL',
    'BIND arg [2] to parameter [b]',
    `    ${generation}`,
    '        result returned from DATA GENERATION: 2',
    '    BIND arg [2] to param [b] SUCCESSFUL',
  ]);
});

test('an advanced function: defaults are bound, and its blocks are called as those of a cmdlet', () => {
  expect(trace('function f([Parameter(ValueFromPipeline)][int]$a) { process { $a } }; 1 | f').slice(2)).toEqual([
    'MANDATORY PARAMETER CHECK on cmdlet [f]',
    '    BIND arg [0] to parameter [a]',
    `        ${generation}`,
    '            result returned from DATA GENERATION: 0',
    '        COERCE arg to [System.Int32]',
    '            Parameter and arg types the same, no coercion is needed.',
    '        BIND arg [0] to param [a] SUCCESSFUL',
    'CALLING BeginProcessing',
    'BIND PIPELINE object to parameters: [f]',
    '    PIPELINE object TYPE = [System.Int32]',
    "    RESTORING pipeline parameter's original values",
    '    Parameter [a] PIPELINE INPUT ValueFromPipeline NO COERCION',
    '    BIND arg [1] to parameter [a]',
    `        ${generation}`,
    '            result returned from DATA GENERATION: 1',
    '        BIND arg [1] to param [a] SUCCESSFUL',
    'MANDATORY PARAMETER CHECK on cmdlet [f]',
    'CALLING ProcessRecord',
    'CALLING EndProcessing',
  ]);
});

test('what goes wrong is told', () => {
  expect(trace('Start-Sleep -Seconds abc').at(-1)).toBe(
    '            ERROR: ERROR: COERCE FAILED: arg [abc] could not be converted to the parameter type [System.Double]',
  );
  expect(trace("function f([ValidateSet('a', 'b')]$x) { $x }; f c").at(-1)).toMatch(
    /^ {8}ERROR: VALIDATION FAILED: The argument "c" does not belong to the set "a,b"/,
  );
  expect(
    trace(
      "function f { [CmdletBinding()] param([Parameter(ParameterSetName='A')]$a, [Parameter(ParameterSetName='B')]$b) }; f",
    ).slice(-2),
  ).toEqual(['Remaining valid parameter set: A', 'Remaining valid parameter set: B']);
});

test('variable names of common parameters have a check of their own', () => {
  expect(trace('Get-Date -ErrorVariable ev')).toContain(
    '        Executing VALIDATION metadata: [System.Management.Automation.Internal.CommonParameters+ValidateVariableName]',
  );
});

test('dynamic parameters are bound by name, then by position', () => {
  const lines = trace('Set-Content C:\\raw.txt x; Get-Content C:\\raw.txt -Raw');
  const start = lines.lastIndexOf('BIND cmd line args to DYNAMIC parameters.');
  expect(lines.slice(start + 1, start + 3)).toEqual([
    '    BIND NAMED args to DYNAMIC parameters',
    '        BIND arg [True] to parameter [Raw]',
  ]);
  expect(lines).toContain('    BIND POSITIONAL args to DYNAMIC parameters');
});
