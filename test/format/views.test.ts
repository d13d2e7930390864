import { describe, expect, it } from 'vitest';
import { indented, newLine, textNode } from '../../src/format/custom-writer.ts';
import { property } from '../../src/format/expression.ts';
import type { FormatContext } from '../../src/format/format-context.ts';
import { createOutDefault, formatToString } from '../../src/format/out-default.ts';
import { ViewTable } from '../../src/format/view-table.ts';
import { builtInViews } from '../../src/format/views/built-in-views.ts';
import type { View } from '../../src/format/views.ts';
import {
  column,
  computedColumn,
  customView,
  listItems,
  listView,
  propertyOf,
  tableView,
  wideView,
} from '../../src/format/views.ts';
import { extend, PSObject } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import { bag, plainContext } from './plain-context.ts';

function typed(typeName: string, properties: Record<string, Value>): Value {
  const object = bag(properties);
  object.typeNames = [typeName, 'System.Management.Automation.PSCustomObject', 'System.Object'];
  return object;
}

function withViews(...views: View[]): FormatContext {
  return plainContext({ views: new ViewTable([...views, ...builtInViews]) });
}

function shown(values: Value[], context: FormatContext, columns = 79): string[] {
  return formatToString(values, context, columns).split('\n');
}

describe('declared views', () => {
  const scopes = [
    typed('Test.Scope', { Id: '10.0.10.0', Used: 3, Site: 'HQ' }),
    typed('Test.Scope', { Id: '10.0.20.0', Used: 250, Site: 'HQ' }),
    typed('Test.Scope', { Id: '10.1.0.0', Used: 7, Site: 'Lab' }),
  ];

  it('lay a type out as declared, widths and alignments included', () => {
    const view = tableView('Test.Scope', {
      columns: [
        column('Id', { width: 10, label: 'ScopeId' }),
        computedColumn('Twice', (item, context) => 2 * Number(propertyOf(item, 'Used', context)), {
          width: 8,
          alignment: 'right',
        }),
      ],
    });
    expect(shown(scopes.slice(0, 1), withViews(view))).toEqual([
      '',
      'ScopeId       Twice',
      '-------       -----',
      '10.0.10.0         6',
      '',
      '',
    ]);
  });

  it('begin a group whenever the value they group by changes', () => {
    const view = tableView('Test.Scope', { groupBy: { value: 'Site' }, columns: [column('Id'), column('Used')] });
    expect(shown(scopes, withViews(view)).filter((line) => /:/.test(line))).toEqual(['   Site: HQ', '   Site: Lab']);
  });

  it('serve lists, wide columns and free text', () => {
    const list = withViews(listView('Test.Scope', { items: listItems('Used', 'Id') }));
    expect(shown(scopes.slice(0, 1), list)).toEqual(['', 'Used : 3', 'Id   : 10.0.10.0', '', '']);
    const wide = withViews(wideView('Test.Scope', { value: 'Id', columns: 3 }));
    expect(shown(scopes, wide, 60)[1]).toMatch(/^10\.0\.10\.0 +10\.0\.20\.0 +10\.1\.0\.0 *$/);
    const custom = withViews(
      customView('Test.Scope', {
        nodes: (item, context) => [
          textNode('scope'),
          newLine,
          indented([textNode(context.text(propertyOf(item, 'Id', context))), newLine], 2),
        ],
      }),
    );
    expect(shown(scopes.slice(0, 1), custom).filter((line) => line !== '')).toEqual(['scope', '  10.0.10.0']);
  });

  it('apply to what came from elsewhere under the same name', () => {
    const view = tableView('Test.Scope', { columns: [column('Id')] });
    const remote = typed('Deserialized.Test.Scope', { Id: 'x', Used: 1, Site: 's' });
    expect(shown([remote], withViews(view))[1]).toBe('Id');
  });

  it('apply to text with a type name of its own', () => {
    const text = new PSObject('10.0.10.0');
    extend(text).typeNames = ['DhcpServerv4ReplicatedScopeId', 'System.String', 'System.Object'];
    const view = tableView('DhcpServerv4ReplicatedScopeId', { columns: [computedColumn('ScopeId', (item) => item)] });
    expect(shown([text, text], withViews(view))).toEqual(['', 'ScopeId', '-------', '10.0.10.0', '10.0.10.0', '', '']);
    expect(shown([text], plainContext())).toEqual(['10.0.10.0', '']);
  });

  it('follow type names that change in place, and views that come while objects pass', () => {
    const views = new ViewTable(builtInViews);
    let text = '';
    const printer = createOutDefault(plainContext({ views }), (more) => (text += more), { columns: 79 });
    const id = new PSObject('10.0.10.0');
    const names = ['Test.Id', 'System.String', 'System.Object'];
    extend(id).typeNames = names;
    printer.write(id);
    views.add([tableView('Test.Id', { columns: [computedColumn('Id', (item) => item, { width: 9 })] })]);
    printer.write(id);
    names[0] = 'System.String';
    printer.write(id);
    names[0] = 'Test.Id';
    printer.write(id);
    printer.end();
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines).toEqual(['10.0.10.0', 'Id', '--', '10.0.10.0', '10.0.10.0', '10.0.10.0']);
  });
});

describe('format parameters', () => {
  const rows = [bag({ Name: 'a', Count: 1 }), bag({ Name: 'b', Count: 2 })];

  it('choose properties by name and pattern', () => {
    const table = formatToString(rows, plainContext(), 79, {
      kind: 'table',
      properties: [{ expression: property('C*') }],
    });
    expect(table.split('\n').slice(1, 4)).toEqual(['Count', '-----', '    1']);
  });

  it('wrap cells instead of cutting them', () => {
    const long = bag({ Id: 1, Text: 'the quick brown fox jumps over the lazy dog' });
    const table = formatToString([long], plainContext(), 24, { kind: 'table', wrap: true }).split('\n');
    expect(table.slice(3, 6)).toEqual([' 1 the quick brown fox', '   jumps over the lazy', '   dog']);
  });
});

describe('streaming', () => {
  it('prints rows before the input ends, once the look-ahead is over', async () => {
    let text = '';
    const printer = createOutDefault(plainContext(), (more) => (text += more), { columns: 79, rows: 24 });
    printer.write(bag({ A: 1 }));
    await new Promise((resolve) => setTimeout(resolve, 320));
    printer.write(bag({ A: 2 }));
    expect(text).toContain('1');
    printer.end();
    expect(text.split('\n').filter((line) => line.trim() !== '')).toEqual(['A', '-', '1', '2']);
  });
});
