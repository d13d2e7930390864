import { textNode } from '../custom-writer.ts';
import type { View } from '../views.ts';
import { column, computedColumn, customView, listItems, listView, propertyOf, tableView, wideView } from '../views.ts';
import { megabytes } from './amounts.ts';

const right = { alignment: 'right' } as const;

/** Views of .NET's own types. */
export const netViews: readonly View[] = [
  tableView('System.Globalization.CultureInfo', {
    columns: [column('LCID', { width: 16 }), column('Name', { width: 16 }), column('DisplayName')],
  }),
  tableView('System.Version', {
    columns: [
      column('Major', { width: 6 }),
      column('Minor', { width: 6 }),
      column('Build', { width: 6 }),
      column('Revision', { width: 8 }),
    ],
  }),
  tableView('System.Management.Automation.SemanticVersion', {
    columns: [
      column('Major', { width: 6 }),
      column('Minor', { width: 6 }),
      column('Patch', { width: 6 }),
      column('PreReleaseLabel', { width: 15 }),
      column('BuildLabel', { width: 11 }),
    ],
  }),
  tableView('System.Collections.DictionaryEntry', {
    name: 'Dictionary',
    columns: [column('Name', { width: 30 }), column('Value')],
  }),
  listView('System.Collections.DictionaryEntry', { items: listItems('Name', 'Value') }),
  listView('System.TimeSpan', {
    items: listItems(
      'Days',
      'Hours',
      'Minutes',
      'Seconds',
      'Milliseconds',
      'Ticks',
      'TotalDays',
      'TotalHours',
      'TotalMinutes',
      'TotalSeconds',
      'TotalMilliseconds',
    ),
  }),
  tableView('System.TimeSpan', {
    columns: ['Days', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'].map((name) => column(name)),
  }),
  wideView('System.TimeSpan', { value: 'TotalMilliseconds' }),
  customView('System.DateTime', {
    name: 'DateTime',
    nodes: (item, context) => [textNode(context.text(propertyOf(item, 'DateTime', context)))],
  }),
  tableView('System.Guid', { columns: [computedColumn('Guid', (item, context) => context.text(item))] }),
  tableView('System.RuntimeType', {
    columns: [
      column('IsPublic', { width: 8 }),
      column('IsSerializable', { label: 'IsSerial', width: 8 }),
      column('Name', { width: 40 }),
      column('BaseType'),
    ],
  }),
  tableView('System.Reflection.AssemblyName', { columns: [column('Version', { width: 14 }), column('Name')] }),
  tableView('System.Net.NetworkCredential', {
    columns: [column('UserName', { width: 50 }), column('Domain', { width: 50 })],
  }),
  tableView('System.Diagnostics.Process', {
    name: 'process',
    columns: [
      computedColumn('NPM(K)', (item, context) => kilobytes(propertyOf(item, 'NPM', context)), { ...right, width: 7 }),
      computedColumn('PM(M)', (item, context) => megabytes(item, 'PM', context), { ...right, width: 8 }),
      computedColumn('WS(M)', (item, context) => megabytes(item, 'WS', context), { ...right, width: 10 }),
      computedColumn('CPU(s)', (item, context) => context.formatted(propertyOf(item, 'CPU', context), '{0:N2}'), {
        ...right,
        width: 10,
      }),
      column('Id', { ...right, width: 7 }),
      column('SI', { ...right, width: 3 }),
      column('ProcessName'),
    ],
  }),
  wideView('System.Diagnostics.Process', { name: 'process', value: 'ProcessName' }),
  tableView('System.ServiceProcess.ServiceController', {
    name: 'service',
    columns: [column('Status', { width: 8 }), column('Name', { width: 18 }), column('DisplayName', { width: 38 })],
  }),
  listView('System.ServiceProcess.ServiceController', {
    items: listItems(
      'Name',
      'DisplayName',
      'Status',
      'DependentServices',
      'ServicesDependedOn',
      'CanPauseAndContinue',
      'CanShutdown',
      'CanStop',
      'ServiceType',
    ),
  }),
  tableView('System.Diagnostics.EventLogEntry', {
    columns: [
      column('Index', { ...right, width: 8 }),
      column('TimeGenerated', { label: 'Time', width: 13, format: '{0:MMM} {0:dd} {0:HH}:{0:mm}' }),
      column('EntryType', { width: 11 }),
      column('Source', { width: 20 }),
      column('InstanceID', { ...right, width: 12 }),
      column('Message'),
    ],
  }),
  tableView('Microsoft.Management.Infrastructure.CimClass', {
    groupBy: {
      label: 'NameSpace',
      value: (item, context) => propertyOf(propertyOf(item, 'CimSystemProperties', context), 'Namespace', context),
    },
    columns: [
      column('CimClassName', { width: 35 }),
      column('CimClassMethods', { width: 20 }),
      column('CimClassProperties'),
    ],
  }),
  tableView('System.Management.Automation.PSMethod', {
    wrap: true,
    columns: [
      computedColumn('OverloadDefinitions', (item, context) => {
        const overloads = propertyOf(item, 'OverloadDefinitions', context);
        return Array.isArray(overloads) ? `${overloads.map((text) => context.text(text)).join('\n')}\n` : overloads;
      }),
    ],
  }),
];

function kilobytes(value: ReturnType<typeof propertyOf>): ReturnType<typeof propertyOf> {
  return typeof value === 'number' ? Math.round(value / 1024) : typeof value === 'bigint' ? value / 1024n : value;
}
