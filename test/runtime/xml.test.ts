import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from '../cmdlets/test-shell.ts';

let shell: TestShell;

beforeEach(async () => {
  shell = await TestShell.open({ lab: 'blank' });
  shell.run(`$x = [xml]'<a><b id="1">t</b><b id="2"/><c>x</c></a>'`);
});

afterEach(() => shell.close());

test('elements and attributes are properties; what is only text is text', () => {
  expect(shell.values(`$x.a.b.Count; $x.a.b[0].id; $x.a.b[0].'#text'; $x.a.c; "$x"; "$($x.a)"`)).toEqual([
    2,
    '1',
    't',
    'x',
    '#document',
    'a',
  ]);
  expect(shell.values("$x.nope -eq $null; $x.a['b'].InnerText; $x.a.Attributes.Count")).toEqual([true, 't', 0]);
});

test('leaves can be set, groups and missing ones can not', () => {
  shell.run(`$x.a.c = 'new'; $x.a.b[1].id = 'z'`);
  expect(shell.values('$x.OuterXml')).toEqual(['<a><b id="1">t</b><b id="z" /><c>new</c></a>']);
  expect(shell.errorIds(`$x.a.b = 'q'`)).toEqual(['XmlNodeSetRestrictionsMoreThanOneNode']);
  expect(shell.errorIds(`$x.a.zz = 'q'`)).toEqual(['ExceptionWhenSetting']);
});

test('nodes are made, moved and imported', () => {
  shell.run(`
    $n = $x.CreateElement('z'); $n.InnerText = '<&>'; $n.SetAttribute('k', 'v"')
    $null = $x.a.InsertBefore($n, $x.a.FirstChild); $null = $x.a.RemoveChild($x.a.b[0])
    $y = [System.Xml.XmlDocument]::new(); $y.LoadXml('<r/>')
    $null = $y.DocumentElement.AppendChild($y.ImportNode($x.a, $true))`);
  expect(shell.values('$y.OuterXml')).toEqual(['<r><a><z k="v&quot;">&lt;&amp;&gt;</z><b id="2" /><c>x</c></a></r>']);
  shell.run('$Error.Clear(); $y.DocumentElement.AppendChild($x.a)');
  expect(String(shell.values('"$($Error[0])"')[0])).toContain('from a different document context');
});

test('only what the XML holds is shown', () => {
  expect(shell.run('$x.a | Format-List').output.trim()).toBe('b : {b, b}\nc : x');
  expect(shell.run('$x').output.trim().split(/\s+/)).toEqual(['a', '-', 'a']);
  expect(shell.values('$x.a | Get-Member -MemberType Property | % Name; ')).toEqual(['b', 'c']);
});

test('documents are saved indented and loaded again', () => {
  shell.run(`$d = [xml]'<?xml version="1.0"?><r><x>1</x></r>'; $d.Save('C:\\t.xml')`);
  expect(shell.values("[IO.File]::ReadAllText('C:\\t.xml')")).toEqual(['<?xml version="1.0"?>\n<r>\n  <x>1</x>\n</r>']);
  shell.run(`$e = [System.Xml.XmlDocument]::new(); $e.Load('C:\\t.xml')`);
  expect(shell.values('$e.r.x')).toEqual(['1']);
  shell.run('$w = [IO.StringWriter]::new(); $e.CreateXmlDeclaration("1.0", "utf-8", $null) | Out-Null; $e.Save($w)');
  expect(shell.values('"$w"')).toEqual(['<?xml version="1.0" encoding="utf-16"?>\n<r>\n  <x>1</x>\n</r>']);
});

test('readers and writers on the disk', () => {
  shell.run(`
    $w = [IO.StreamWriter]::new('C:\\s.txt'); $w.WriteLine('one'); $w.Write(2); $w.Close()
    $w = [IO.File]::AppendText('C:\\s.txt'); $w.Write('!'); $w.Dispose()`);
  expect(
    shell.values(
      "Get-Content C:\\s.txt -Raw | % ToString; $r = [IO.StreamReader]::new('C:\\s.txt'); $r.ReadLine(); $r.EndOfStream; $r.ReadToEnd()",
    ),
  ).toEqual(['one\n2!', 'one', false, '2!']);
  expect(
    shell.values(
      '$m = [IO.MemoryStream]::new(); $m.WriteByte(65); $m.Length; [Text.Encoding]::ASCII.GetString($m.ToArray())',
    ),
  ).toEqual([1n, 'A']);
  expect(shell.errorIds("[IO.StreamReader]::new('C:\\no.txt')")).toEqual(['FileNotFoundException']);
});

test('documents survive Export-Clixml', () => {
  shell.run('[pscustomobject]@{ A = [xml]\'<q a="&amp;"><w/></q>\' } | Export-Clixml C:\\c.xml');
  expect(shell.values('(Import-Clixml C:\\c.xml).A.OuterXml')).toEqual(['<q a="&amp;"><w /></q>']);
});
