import { expect, it } from 'vitest';
import { ViewTable } from '../../src/format/view-table.ts';
import { readFormatFile } from '../../src/runtime/formatting/format-file.ts';
import type { ScriptBlock } from '../../src/runtime/script-block.ts';
import { parseXml } from '../../src/runtime/serialize/xml-element.ts';

const unused = (): ScriptBlock => {
  throw new Error('no script here');
};
const read = (views: string) =>
  readFormatFile(parseXml(`<Configuration><ViewDefinitions>${views}</ViewDefinitions></Configuration>`), unused);
const view = (control: string, more = '') =>
  `<View><Name>v</Name><ViewSelectedBy><TypeName>My.T</TypeName></ViewSelectedBy>${more}${control}</View>`;
const row =
  '<TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>A</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry>';

it('reads tables with their headers', () => {
  const headers =
    '<TableHeaders><TableColumnHeader><Label>Ay</Label><Width>8</Width><Alignment>Right</Alignment></TableColumnHeader></TableHeaders>';
  const [table] = read(
    view(`<TableControl><AutoSize/>${headers}<TableRowEntries>${row}</TableRowEntries></TableControl>`),
  );
  expect(table).toMatchObject({ kind: 'table', name: 'v', types: ['My.T'], autosize: true, hideHeader: false });
  expect(table?.kind === 'table' && table.columns[0]).toMatchObject({ label: 'Ay', width: 8, alignment: 'right' });
});

it('reads wide views and groups', () => {
  const wide =
    '<WideControl><ColumnNumber>3</ColumnNumber><WideEntries><WideEntry><WideItem><PropertyName>A</PropertyName></WideItem></WideEntry></WideEntries></WideControl>';
  const [found] = read(view(wide, '<GroupBy><PropertyName>G</PropertyName><Label>Grp</Label></GroupBy>'));
  expect(found).toMatchObject({ kind: 'wide', columns: 3, groupBy: { label: 'Grp' } });
});

it.each([
  ['<Other/>', /Other is an unknown node/],
  [
    view(
      '<TableControl><TableHeaders><TableColumnHeader/><TableColumnHeader/></TableHeaders>' +
        `<TableRowEntries>${row}</TableRowEntries></TableControl>`,
    ),
    /does not match the number of header items = 2/,
  ],
  [view(''), /missing from TableControl/],
  ['<View><Name>v</Name></View>', /ViewSelectedBy is missing/],
])('refuses %s', (text, message) => expect(() => read(text)).toThrow(message));

it('views that are taken away are found no longer', () => {
  const [list] = read(
    view(
      '<ListControl><ListEntries><ListEntry><ListItems><ListItem><PropertyName>A</PropertyName></ListItem></ListItems></ListEntry></ListEntries></ListControl>',
    ),
  );
  if (list === undefined) throw new Error('nothing was read');
  const table = new ViewTable([list]);
  expect(table.find(['My.T'])).toBe(list);
  table.remove([list]);
  expect(table.find(['My.T'])).toBeNull();
});
