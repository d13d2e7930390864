import type { Value } from '../../types/value.ts';
import type { FormatContext } from '../format-context.ts';
import type { GroupBy, View } from '../views.ts';
import { column, listItems, listView, propertyOf, tableView, wideView } from '../views.ts';

const items = ['System.IO.DirectoryInfo', 'System.IO.FileInfo'];
const providerPrefix = 'Microsoft.PowerShell.Core\\FileSystem::';

const byFolder: GroupBy = {
  value: 'PSParentPath',
  heading: (item: Value, context: FormatContext) => {
    const folder = context.text(propertyOf(item, 'PSParentPath', context)).replace(providerPrefix, '');
    return [{ kind: 'text', text: `    Directory: ${folder}` }];
  },
};

function children(name: string, mode: string): View {
  return tableView(items, {
    name,
    groupBy: byFolder,
    wrap: true,
    columns: [
      column(mode, { label: 'Mode', width: 7 }),
      column('LastWriteTimeString', { label: 'LastWriteTime', width: 26, alignment: 'right' }),
      column('LengthString', { label: 'Length', width: 14, alignment: 'right' }),
      column('NameString', { label: 'Name' }),
    ],
  });
}

/** Views of files and folders, as Windows shows them. */
export const fileViews: readonly View[] = [
  children('children', 'ModeWithoutHardLink'),
  children('childrenWithHardlink', 'Mode'),
  listView(items, {
    name: 'children',
    groupBy: byFolder,
    items: listItems('Name', 'CreationTime', 'LastWriteTime', 'LastAccessTime', 'Mode', 'LinkType', 'Target'),
    entries: [
      {
        types: ['System.IO.FileInfo'],
        items: [
          { value: 'Name' },
          { value: 'LengthString', label: 'Length' },
          ...listItems('CreationTime', 'LastWriteTime', 'LastAccessTime', 'Mode', 'LinkType', 'Target', 'VersionInfo'),
        ],
      },
    ],
  }),
  wideView(items, {
    name: 'children',
    groupBy: byFolder,
    value: 'Name',
    entries: [{ types: ['System.IO.DirectoryInfo'], value: 'Name', format: '[{0}]' }],
  }),
  tableView('Microsoft.PowerShell.Commands.AlternateStreamData', {
    name: 'FileSystemStream',
    groupBy: { value: 'Filename' },
    columns: [column('Stream', { width: 20 }), column('Length', { width: 10, alignment: 'right' })],
  }),
];
