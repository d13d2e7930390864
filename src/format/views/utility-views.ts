import type { Value } from '../../types/value.ts';
import type { CustomNode } from '../custom-writer.ts';
import { textNode } from '../custom-writer.ts';
import type { FormatContext } from '../format-context.ts';
import type { View } from '../views.ts';
import { column, computedColumn, customView, listItems, listView, propertyOf, tableView, wideView } from '../views.ts';
import { amount, gigabytes } from './amounts.ts';

const commands = 'Microsoft.PowerShell.Commands';
const automation = 'System.Management.Automation';
const right = { alignment: 'right' } as const;

/** Views of what the Utility, Core and Management cmdlets write. */
export const utilityViews: readonly View[] = [
  tableView(`${commands}.MemberDefinition`, {
    autosize: true,
    groupBy: { value: 'TypeName' },
    columns: [column('Name'), column('MemberType'), column('Definition')],
  }),
  tableView(`${commands}.GroupInfo`, {
    columns: [column('Count', { ...right, width: 5 }), column('Name', { width: 25 }), column('Group')],
  }),
  listView(`${commands}.GroupInfo`, { items: listItems('Name', 'Count', 'Group', 'Values') }),
  tableView(`${commands}.GroupInfoNoElement`, {
    columns: [column('Count', { ...right, width: 5 }), column('Name', { width: 25 })],
  }),
  listView(`${commands}.GroupInfoNoElement`, { items: listItems('Name', 'Count', 'Values') }),
  tableView(`${commands}.HistoryInfo`, {
    name: 'history',
    columns: [
      column('Id', { ...right, width: 4 }),
      computedColumn('Duration', duration, { ...right, width: 12 }),
      column('CommandLine'),
    ],
  }),
  wideView(`${commands}.HistoryInfo`, { name: 'history', value: 'CommandLine' }),
  tableView(`${automation}.PSDriveInfo`, {
    name: 'drive',
    columns: [
      column('Name', { width: 10 }),
      computedColumn('Used (GB)', (item, context) => gigabytes(item, 'Used', 'Free', context), { ...right, width: 13 }),
      computedColumn('Free (GB)', (item, context) => gigabytes(item, 'Free', 'Used', context), { ...right, width: 13 }),
      computedColumn(
        'Provider',
        (item, context) => propertyOf(propertyOf(item, 'Provider', context), 'Name', context),
        {
          width: 13,
        },
      ),
      computedColumn(
        'Root',
        (item, context) => propertyOf(item, 'DisplayRoot', context) ?? propertyOf(item, 'Root', context),
        { width: 35 },
      ),
      column('CurrentLocation', right),
    ],
  }),
  listView(`${automation}.PSDriveInfo`, {
    items: listItems('Name', 'Description', 'Provider', 'Root', 'CurrentLocation'),
  }),
  tableView(`${automation}.ProviderInfo`, {
    name: 'provider',
    columns: [column('Name', { width: 20 }), column('Capabilities'), column('Drives')],
  }),
  listView(`${automation}.ProviderInfo`, {
    name: 'provider',
    items: listItems('Name', 'Drives', 'Path', 'Home', 'Description', 'Capabilities', 'ImplementingType'),
  }),
  customView(`${automation}.ScriptBlock`, { name: 'ScriptBlock', outOfBand: true, nodes: ownText }),
  customView(`${automation}.WarningRecord`, { name: 'WarningRecord', outOfBand: true, nodes: message }),
  customView(`${automation}.VerboseRecord`, { name: 'VerboseRecord', outOfBand: true, nodes: message }),
  customView(`${automation}.DebugRecord`, { name: 'DebugRecord', outOfBand: true, nodes: message }),
  customView(`${automation}.InformationRecord`, { name: 'InformationRecord', outOfBand: true, nodes: ownText }),
  tableView(`${automation}.Job`, {
    name: 'Job',
    columns: [
      column('Id', { width: 6 }),
      column('Name', { width: 15 }),
      column('PSJobTypeName', { width: 15 }),
      column('State', { width: 13 }),
      column('HasMoreData', { width: 15 }),
      column('Location', { width: 20 }),
      column('Command', { width: 25 }),
    ],
  }),
  tableView(`${automation}.Runspaces.PSSession`, {
    name: 'PSSession',
    columns: [
      column('Id', { ...right, width: 3 }),
      column('Name', { width: 15 }),
      column('Transport', { width: 9 }),
      column('ComputerName', { width: 15 }),
      column('ComputerType', { width: 15 }),
      column('State', { width: 13 }),
      column('ConfigurationName', { width: 20 }),
      column('Availability', { ...right, width: 13 }),
    ],
  }),
  tableView(`Deserialized.${commands}.TextMeasureInfo`, {
    columns: [column('Lines'), column('Words'), column('Characters'), column('Property')],
  }),
  listView(`Deserialized.${commands}.GenericMeasureInfo`, {
    items: listItems('Count', 'Average', 'Sum', 'Maximum', 'Minimum', 'Property'),
  }),
  tableView(`${automation}.CallStackFrame`, {
    name: 'CallStackFrame',
    columns: [column('Command'), column('Arguments'), column('Location')],
  }),
  tableView(`${automation}.ExperimentalFeature`, {
    name: 'ExperimentalFeature',
    columns: [
      column('Name', { width: 35 }),
      column('Enabled', { ...right, width: 7 }),
      column('Source', { width: 35 }),
      column('Description'),
    ],
  }),
  tableView(`${commands}.FileHashInfo`, {
    columns: [column('Algorithm', { width: 15 }), column('Hash', { width: 70 }), column('Path')],
  }),
  tableView(`${commands}.ComputerChangeInfo`, {
    columns: [column('HasSucceeded', { width: 12 }), column('ComputerName', { width: 25 })],
  }),
  tableView(`${commands}.RenameComputerChangeInfo`, {
    columns: [
      column('HasSucceeded', { width: 12 }),
      column('OldComputerName', { width: 25 }),
      column('NewComputerName', { width: 25 }),
    ],
  }),
  tableView(`${commands}.TestConnectionCommand+TcpPortStatus`, {
    groupBy: { value: 'Target' },
    columns: [
      column('Id', { ...right, width: 4 }),
      column('Source', { width: 16 }),
      column('TargetAddress', { label: 'Address', width: 25 }),
      column('Port', { ...right, width: 7 }),
      column('Latency', { ...right, label: 'Latency(ms)', width: 7 }),
      column('Connected', { width: 10 }),
      column('Status', { width: 24 }),
    ],
  }),
  tableView(`${commands}.TestConnectionCommand+PingStatus`, {
    groupBy: { value: 'Destination' },
    columns: [
      column('Ping', { ...right, width: 4 }),
      column('Source', { width: 16 }),
      column('DisplayAddress', { label: 'Address', width: 25 }),
      computedColumn('Latency(ms)', unlessTimedOut('Latency'), { ...right, width: 7 }),
      computedColumn('BufferSize(B)', unlessTimedOut('BufferSize'), { ...right, width: 10 }),
      column('Status', { width: 16 }),
    ],
  }),
  tableView(`${commands}.TestConnectionCommand+PingMtuStatus`, {
    groupBy: { value: 'Destination' },
    columns: [
      column('Source', { width: 16 }),
      column('DisplayAddress', { label: 'Address', width: 25 }),
      computedColumn('Latency(ms)', unlessTimedOut('Latency'), { ...right, width: 7 }),
      column('Status', { width: 16 }),
      column('MtuSize', { ...right, label: 'MtuSize(B)', width: 7 }),
    ],
  }),
  tableView(`${commands}.TestConnectionCommand+TraceStatus`, {
    groupBy: { value: 'Target' },
    columns: [
      column('Hop', { ...right, width: 3 }),
      computedColumn('Hostname', (item, context) => context.text(propertyOf(item, 'Hostname', context)) || '*', {
        width: 25,
      }),
      column('Ping', { ...right, width: 4 }),
      computedColumn('Latency(ms)', unlessTimedOut('Latency'), { ...right, width: 7 }),
      column('Status', { width: 16 }),
      column('Source', { width: 12 }),
      column('TargetAddress', { width: 15 }),
    ],
  }),
];

function ownText(item: Value, context: FormatContext): CustomNode[] {
  return [textNode(context.text(item))];
}

function message(item: Value, context: FormatContext): CustomNode[] {
  return [textNode(context.text(propertyOf(item, 'Message', context)))];
}

function unlessTimedOut(name: string): (item: Value, context: FormatContext) => Value {
  return (item, context) =>
    context.text(propertyOf(item, 'Status', context)) === 'TimedOut' ? '*' : propertyOf(item, name, context);
}

/** `s.fff`, `m:ss.fff`, `h:mm:ss.fff`: as short as the time allows. */
function duration(item: Value, context: FormatContext): Value {
  const span = propertyOf(item, 'Duration', context);
  const hours = amount(propertyOf(span, 'TotalHours', context)) ?? 0;
  const minutes = amount(propertyOf(span, 'TotalMinutes', context)) ?? 0;
  if (hours >= 10) return `${Math.round(hours)}:${context.formatted(span, 'mm\\:ss\\.fff')}`;
  return context.formatted(span, hours >= 1 ? 'h\\:mm\\:ss\\.fff' : minutes >= 1 ? 'm\\:ss\\.fff' : 's\\.fff');
}
