import { beforeAll, describe, expect, test } from 'vitest';
import { metadataOf } from '../../../src/runtime/binder/from-declaration.ts';
import type { Cmdlet } from '../../../src/runtime/cmdlet.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { type CommandEntry, CommandIndex } from '../../../src/runtime/command-index.ts';
import { complete } from '../../../src/runtime/completion/complete.ts';
import { bindingSketch } from '../../../src/runtime/completion/sketch.ts';
import { parameterText, syntaxText } from '../../../src/runtime/completion/syntax.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { createTestEngine, type TestEngine } from '../test-engine.ts';

const help = 'For the tests.';

const getLease = defineCmdlet({
  name: 'Get-Lease',
  module: 'Dhcp',
  synopsis: help,
  defaultSet: 'ScopeId',
  parameters: {
    ComputerName: {
      type: 'String',
      aliases: ['Cn'],
      help,
      complete: () => [{ text: 'dhcp1' }, { text: 'dhcp 2', tooltip: 'second' }],
    },
    ScopeId: {
      type: 'String',
      sets: { ScopeId: { mandatory: true, position: 0 }, BadLeases: { position: 0 } },
      help,
    },
    AllLeases: { type: 'SwitchParameter', sets: { ScopeId: {} }, help },
    CimSession: { type: 'Object[]', aliases: ['Session'], help },
    IPAddress: { type: 'Int32[]', sets: { IPAddress: { mandatory: true } }, help },
    BadLeases: { type: 'SwitchParameter', sets: { BadLeases: { mandatory: true } }, help },
  },
});

const addClass = defineCmdlet({
  name: 'Add-Class',
  module: 'Dhcp',
  synopsis: help,
  supportsShouldProcess: true,
  parameters: {
    Name: { type: 'String', mandatory: true, position: 0, help },
    Type: { type: 'String', mandatory: true, position: 1, validateSet: ['Vendor', 'User', 'two words'], help },
    Data: { type: 'String', help },
  },
});

function entryOf(cmdlet: Cmdlet): CommandEntry {
  return {
    name: cmdlet.name,
    module: cmdlet.module,
    aliases: [],
    parameters: Object.keys(cmdlet.parameters),
    outputTypes: [],
    load: () => ({ default: cmdlet }),
  };
}

let lab: TestEngine;
let session: Session;

beforeAll(() => {
  lab = createTestEngine({ commands: new CommandIndex(() => [entryOf(getLease), entryOf(addClass)]), folder: '/home' });
  session = lab.engine.session;
  lab.drive.makeFolder(['home', 'lab']);
  lab.drive.write(['home', 'last.ps1'], new Uint8Array());
  lab.engine.run("$scopes = 1, 2; $scope = [pscustomobject]@{ Name = 'a'; ScopeId = '10.0.0.0' }");
  lab.engine.run("function Get-Thing { param([ValidateSet('b', 'a')]$Kind, [switch]$Force) }");
});

/** The texts offered at the end of a line. */
function offered(text: string): string[] {
  return complete(session, text, text.length).items.map((item) => item.text);
}

describe('syntax', () => {
  test('positions first, then mandatory, then the rest; one line a set', () => {
    expect(syntaxText(metadataOf(getLease))).toBe(
      '\nGet-Lease [-ScopeId] <string> [-ComputerName <string>] [-AllLeases] [-CimSession <Object[]>] [<CommonParameters>]\n' +
        '\nGet-Lease [[-ScopeId] <string>] -BadLeases [-ComputerName <string>] [-CimSession <Object[]>] [<CommonParameters>]\n' +
        '\nGet-Lease -IPAddress <int[]> [-ComputerName <string>] [-CimSession <Object[]>] [<CommonParameters>]\n',
    );
    expect(syntaxText(metadataOf(addClass))).toBe(
      '\nAdd-Class [-Name] <string> [-Type] <string> [-Data <string>] [-WhatIf] [-Confirm] [<CommonParameters>]\n',
    );
  });
});

describe('completion', () => {
  test('commands by their beginning, functions among them', () => {
    expect(offered('Get-')).toEqual(['Get-Lease', 'Get-Thing']);
    expect(complete(session, '$x = Get-L', 10)).toMatchObject({ start: 5, length: 5 });
    const [lease] = complete(session, 'get-l', 5).items;
    expect(lease?.tooltip.split('\n')[1]).toMatch(/^Get-Lease \[-ScopeId\] <string>/);
    expect(offered('if ($true) { Add-')).toEqual(['Add-Class']);
  });

  test('parameters that can still be given; aliases where only they fit', () => {
    const names = offered('Get-Lease -');
    expect(names.slice(0, 6)).toEqual([
      '-ComputerName',
      '-ScopeId',
      '-AllLeases',
      '-CimSession',
      '-IPAddress',
      '-BadLeases',
    ]);
    expect(names).toHaveLength(18);
    expect(offered('Get-Lease -S')).toEqual(['-ScopeId', '-Session']);
    expect(offered('Get-Lease -BadLeases -').slice(0, 3)).toEqual(['-ComputerName', '-ScopeId', '-CimSession']);
    expect(offered('Get-Lease \u2013')).toEqual([]);
    expect(complete(session, 'Get-Lease -Co', 13).items[0]).toEqual({
      text: '-ComputerName',
      listText: 'ComputerName',
      type: 'ParameterName',
      tooltip: '[string] ComputerName',
    });
  });

  test('values of sets and enums in alphabetical order, quoted where need be', () => {
    expect(offered('Add-Class -Type ')).toEqual(["'two words'", 'User', 'Vendor']);
    expect(offered('Add-Class x V')).toEqual(['Vendor']);
    expect(offered('Add-Class -Type Z')).toEqual([]);
    expect(offered('Add-Class -Type:U')).toEqual(['User']);
    expect(offered('Get-Lease -ErrorAction S')).toEqual(['SilentlyContinue', 'Stop', 'Suspend']);
    expect(offered('Get-Thing ')).toEqual(['a', 'b']);
    expect(offered('Get-Thing -Force:')).toEqual(['$true', '$false']);
  });

  test('values that the declaration reads from the session', () => {
    const { items } = complete(session, 'Get-Lease -Cn ', 14);
    expect(items.map(({ text, listText, tooltip }) => [text, listText, tooltip])).toEqual([
      ['dhcp1', 'dhcp1', 'dhcp1'],
      ["'dhcp 2'", 'dhcp 2', 'second'],
    ]);
    expect(offered('Get-Lease -Cn "dhcp')).toEqual(['"dhcp1"', '"dhcp 2"']);
  });

  test('variables, members, types, paths', () => {
    expect(offered('$sco')).toEqual(['$scope', '$scopes']);
    expect(offered('"text $sco')).toEqual(['$scope', '$scopes']);
    expect(offered('$scope.Sc')).toEqual(['ScopeId']);
    expect(offered('[pscustomo')).toContain('pscustomobject');
    expect(offered('./la')).toEqual(['./lab', './last.ps1']);
    expect(complete(session, 'Get-Thing ./la', 14)).toMatchObject({ start: 10, length: 4 });
  });
});

describe('the sketch of a line', () => {
  /** The possible sets; bound parameters in parentheses, the current one with a star. */
  function sketch(text: string, cursor = text.length): string[] {
    const found = bindingSketch(session, text, cursor);
    return (found?.sets ?? []).map((set) =>
      set.parameters
        .map((each) =>
          each.bound ? `(${parameterText(each)})` : each.current ? `*${parameterText(each)}` : parameterText(each),
        )
        .join(' '),
    );
  }

  test('shows what is bound, what comes next and which sets remain', () => {
    expect(sketch('Add-Class x ')).toEqual([
      '([-Name] <string>) *[-Type] <string> [-Data <string>] [-WhatIf] [-Confirm]',
    ]);
    expect(sketch('Get-Lease -BadLeases ')).toEqual([
      '*[[-ScopeId] <string>] (-BadLeases) [-ComputerName <string>] [-CimSession <Object[]>]',
    ]);
    expect(sketch('Get-Lease')).toHaveLength(3);
  });

  test('knows the parameter whose name the cursor is in', () => {
    expect(sketch('Get-Lease -Ci').join()).toContain('*[-CimSession <Object[]>]');
    const inside = 'Get-Lease -CimSession x'.indexOf('imS');
    expect(sketch('Get-Lease -CimSession x', inside).join()).toContain('*[-CimSession <Object[]>]');
    expect(sketch('Get-Lease -CimSession x', 0)).toHaveLength(3);
  });

  test('is nothing outside known commands', () => {
    expect(bindingSketch(session, 'Nope-Nothing -x', 15)).toBeNull();
    expect(bindingSketch(session, '1 + 1', 5)).toBeNull();
  });
});
