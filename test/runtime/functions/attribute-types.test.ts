import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandIndex } from '../../../src/runtime/command-index.ts';
import { commandIndex } from '../commands.ts';
import { createTestEngine } from '../test-engine.ts';

let commands: CommandIndex;
beforeAll(async () => {
  commands = await commandIndex();
});

function run(text: string): { out: string[]; err: string } {
  const { engine, host } = createTestEngine({ commands, folder: '/tmp' });
  engine.run(text);
  return { out: host.output.trimEnd().split('\n'), err: host.errors.trimEnd() };
}

const dynamic = (attribute: string): string => `function f { [CmdletBinding()] param() dynamicparam {
  $all = New-Object System.Collections.ObjectModel.Collection[System.Attribute]
  $all.Add((New-Object System.Management.Automation.ParameterAttribute -Property @{ Position = 0 }))
  $all.Add(${attribute})
  $table = New-Object System.Management.Automation.RuntimeDefinedParameterDictionary
  $table.Add('Name', [System.Management.Automation.RuntimeDefinedParameter]::new('Name', [string], $all)); $table }
  end { $PSBoundParameters.Name } }
`;

describe('attributes that scripts make act on dynamic parameters', () => {
  it.each([
    ['[System.Management.Automation.ValidateSetAttribute]::new("a", "b")', 'does not belong to the set "a,b"'],
    ['(New-Object System.Management.Automation.ValidateLengthAttribute 1, 1)', 'character length of the 2 argument'],
    ['[ValidatePattern]::new("^a")', 'does not match the "^a" pattern'],
    ['[ValidateScript]::new({ $_ -eq "a" })', 'validation script'],
  ])('%s', (attribute, message) => {
    expect(run(`${dynamic(attribute)}f a`).out).toEqual(['a']);
    expect(run(`${dynamic(attribute)}f cc`).err).toContain(message);
  });

  it('an alias names the parameter', () => {
    expect(run(`${dynamic('[Alias]::new("nick")')}f -nick q`).out).toEqual(['q']);
  });
});

describe('attributes say what they were made with', () => {
  it.each([
    ['$r = [ValidateRange]::new(1, 5); $r.MinRange; $r.MaxRange', ['1', '5']],
    ['$s = [ValidateSet]::new("a", "b"); $s.ValidValues -join ","; $s.IgnoreCase', ['a,b', 'True']],
    ['[Parameter]::new().Position', ['-2147483648']],
    [
      '[ValidateUserDrive].BaseType.Name; [ValidateRange].BaseType.BaseType.Name',
      ['ValidateDriveAttribute', 'ValidateArgumentsAttribute'],
    ],
    // Those of a script's parameter come from the last to the first, the type's conversion at the end.
    [
      'function f { param([Parameter()][Alias("n")][ValidateSet("a")][string] $x) }; (Get-Command f).Parameters.x.Attributes | % { $_.GetType().Name }',
      ['ValidateSetAttribute', 'AliasAttribute', 'ParameterAttribute', 'ArgumentTypeConverterAttribute'],
    ],
  ])('%s', (script, expected) => expect(run(script).out).toEqual(expected));

  it.each([
    ['[ValidateRange]::new(5, 1)', 'less than the specified minimum range'],
    ['[ValidateCount]::new(-1, 1)', 'argument "minLength" is out of range'],
    ['[ValidateSet]::new()', 'argument "validValues" is out of range'],
  ])('%s is refused', (script, message) => expect(run(script).err).toContain(message));
});
