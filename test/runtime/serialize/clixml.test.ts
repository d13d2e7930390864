import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../../src/runtime/serialize/pack.ts';
import { unpack } from '../../../src/runtime/serialize/unpack.ts';
import { TestShell } from '../../cmdlets/test-shell.ts';

let shell: TestShell;
beforeAll(async () => {
  shell = await TestShell.open({ lab: 'blank' });
});
afterAll(() => shell.close());

const head = '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">';

function clixml(value: string): string[] {
  return shell.lines(`, (${value}) | ConvertTo-CliXml`).map((line) => line.trim());
}

describe('CLIXML', () => {
  it.each([
    ["'a\n<&_x0041_'", '<S>a_x000A_&lt;&amp;_x005F_x0041_</S>'],
    ['12345678901', '<I64>12345678901</I64>'],
    ['1.50d', '<D>1.50</D>'],
    ['[double]::PositiveInfinity', '<Db>INF</Db>'],
    ["[char]'x'", '<C>120</C>'],
    ["[timespan]'1.02:03:04.5'", '<TS>P1DT2H3M4.5S</TS>'],
    ['[timespan]::MinValue', '<TS>-P10675199DT2H48M5.4775808S</TS>'],
    ["[datetime]'2024-01-02T03:04:05'", '<DT>2024-01-02T03:04:05</DT>'],
    ['[byte[]](1, 2)', '<BA>AQI=</BA>'],
    ['{1+1}', '<SBK>1+1</SBK>'],
    ['$true', '<B>true</B>'],
  ])('writes %s as PowerShell does', (value, xml) => {
    expect(clixml(value)).toEqual([head, xml, '</Objs>']);
  });

  it('numbers objects and type names, and refers to those it has written', () => {
    expect(
      clixml(
        '$o = [pscustomobject]@{ a = 1 }; [pscustomobject]@{ x = $o; y = $o; z = $null }'.replace(
          /^(.*); (.*)$/,
          '&{ $1; $2 }',
        ),
      ),
    ).toEqual([
      head,
      '<Obj RefId="0">',
      '<TN RefId="0">',
      '<T>System.Management.Automation.PSCustomObject</T>',
      '<T>System.Object</T>',
      '</TN>',
      '<MS>',
      '<Obj N="x" RefId="1">',
      '<TNRef RefId="0" />',
      '<MS>',
      '<I32 N="a">1</I32>',
      '</MS>',
      '</Obj>',
      '<Ref N="y" RefId="1" />',
      '<Nil N="z" />',
      '</MS>',
      '</Obj>',
      '</Objs>',
    ]);
  });

  it('brings back what it wrote', () => {
    const lines =
      shell.lines(`$r = @{ d = [datetime]'2024-01-02T00:00:00Z'; t = [timespan]'2:00'; i = [ipaddress]'10.0.0.1'; e = [DayOfWeek]::Friday
        l = 1, @(2, 3); o = [ordered]@{ z = 1; a = 2 }; n = 1.5; s = "a\`tb" } | ConvertTo-CliXml | ConvertFrom-CliXml
      $r.d.ToUniversalTime().ToString('s'); $r.t; $r.i.GetType().Name; "$($r.e) $($r.e.PSObject.TypeNames[0])"
      $r.l.Count; $r.l[1][1]; $r.o.Keys -join ','; $r.n; $r.s.Length; $r.PSObject.TypeNames[0]`);
    expect(lines.filter((line) => !/^(Days|Hours|Min|Sec|Milli|Micro|Nano|Ticks|Total)/.test(line))).toEqual([
      '2024-01-02T00:00:00',
      'IPAddress',
      'Friday Deserialized.System.DayOfWeek',
      '2',
      '3',
      'z,a',
      '1.5',
      '3',
      'Deserialized.System.Collections.Hashtable',
    ]);
  });

  it('refuses what is no CLIXML', () => {
    shell.run("ConvertFrom-CliXml '<a/>'");
    expect(shell.lines('$Error[0].Exception.GetType().Name')).toEqual(['XmlException']);
  });

  it('goes through files', () => {
    expect(
      shell.lines(
        "1, 'two', $null | Export-Clixml C:\\x.xml; (Import-Clixml C:\\x.xml).Count; Import-Clixml C:\\x.xml -Skip 1 -First 1",
      ),
    ).toEqual(['3', 'two']);
  });
});

describe('exact copies for other threads', () => {
  it.each([
    '12345678901',
    '1.50d',
    "[char]'x'",
    "[timespan]'1:00'",
    "[ipaddress]'fe80::1%4'",
    '[DayOfWeek]::Monday',
    '@{ a = 1; b = @(1, 2) }',
    '[ordered]@{ z = 1; a = 2 }',
    "[pscustomobject]@{ Name = 'x'; List = [System.Collections.Generic.List[int]](1, 2) }",
    '{ param($x) $x }',
    "'text' | Add-Member -PassThru Note 5",
  ])('of %s', (text) => {
    const { session } = shell.workshop.engine;
    const [value] = shell.values(text);
    const copy = unpack(structuredClone(pack(value, session.context)), session);
    session.setVariable('global:before', value);
    session.setVariable('global:after', copy);
    const show = (name: string) =>
      shell.lines(`, $${name} | ConvertTo-CliXml -Depth 3; $${name}.PSObject.TypeNames[0]`);
    expect(show('after')).toEqual(show('before'));
  });

  it('of an object that holds itself', () => {
    const { session } = shell.workshop.engine;
    const [value] = shell.values("$h = @{ name = 'x' }; $h.self = $h; , $h");
    session.setVariable('global:copy', unpack(structuredClone(pack(value, session.context)), session));
    expect(shell.lines('[object]::ReferenceEquals($copy, $copy.self); $copy.self.self.name')).toEqual(['True', 'x']);
  });
});
