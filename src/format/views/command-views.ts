import type { Value } from '../../types/value.ts';
import type { FormatContext } from '../format-context.ts';
import { enumerate } from '../objects.ts';
import type { View } from '../views.ts';
import { column, computedColumn, listItems, listView, propertyOf, tableView, wideView } from '../views.ts';

const automation = 'System.Management.Automation';
const commandTypes = [
  'AliasInfo',
  'ApplicationInfo',
  'CmdletInfo',
  'ExternalScriptInfo',
  'FilterInfo',
  'FunctionInfo',
  'ScriptInfo',
].map((name) => `${automation}.${name}`);

/** Views of commands, modules, drives and variables. */
export const commandViews: readonly View[] = [
  tableView(`${automation}.PSVariable`, {
    name: 'Variable',
    columns: [column('Name', { width: 30 }), column('Value')],
  }),
  tableView(`${automation}.PathInfo`, { name: 'PathInfo', columns: [column('Path')] }),
  tableView(`${automation}.CommandInfo`, {
    name: 'CommandInfo',
    columns: [column('CommandType', { width: 15 }), column('Name')],
  }),
  tableView(commandTypes, {
    name: 'CommandInfo',
    columns: [
      column('CommandType', { width: 15 }),
      computedColumn('Name', commandName, { width: 50 }),
      column('Version', { width: 10 }),
      column('Source'),
    ],
  }),
  listView(`${automation}.ApplicationInfo`, {
    items: listItems('Name', 'CommandType', 'Definition', 'Extension', 'Path', 'FileVersionInfo'),
  }),
  listView(`${automation}.ScriptInfo`, { items: listItems('Name', 'CommandType', 'Definition', 'Path') }),
  listView(`${automation}.AliasInfo`, {
    items: listItems('DisplayName', 'CommandType', 'Definition', 'ReferencedCommand', 'ResolvedCommand'),
  }),
  listView(`${automation}.CmdletInfo`, {
    items: listItems(
      'Name',
      'CommandType',
      'Definition',
      'Path',
      'DLL',
      'HelpFile',
      'ParameterSets',
      'ImplementingType',
      'Verb',
      'Noun',
    ),
  }),
  listView([`${automation}.FilterInfo`, `${automation}.FunctionInfo`], {
    name: `${automation}.CommandInfo`,
    items: listItems('Name', 'CommandType', 'Definition'),
  }),
  tableView('ModuleInfoGrouping', {
    name: 'Module',
    groupBy: { value: moduleFolder, heading: (item, context) => [directoryHeading(moduleFolder(item, context))] },
    columns: [
      column('ModuleType', { width: 10 }),
      column('Version', { width: 10 }),
      computedColumn('PreRelease', preRelease, { width: 10 }),
      column('Name', { width: 35 }),
      computedColumn('PSEdition', editions, { width: 9 }),
      computedColumn('ExportedCommands', exported('ExportedCommands')),
    ],
  }),
  tableView(`${automation}.PSModuleInfo`, {
    name: 'Module',
    columns: [
      column('ModuleType', { width: 10 }),
      column('Version', { width: 10 }),
      computedColumn('PreRelease', preRelease, { width: 10 }),
      column('Name', { width: 35 }),
      computedColumn('ExportedCommands', exported('ExportedCommands')),
    ],
  }),
  wideView(`${automation}.PSModuleInfo`, { name: 'Module', value: 'Name' }),
  listView(`${automation}.PSModuleInfo`, {
    name: 'Module',
    items: [
      ...listItems('Name', 'Path', 'Description', 'ModuleType', 'Version'),
      { label: 'PreRelease', value: preRelease },
      ...listItems('NestedModules'),
      ...['ExportedFunctions', 'ExportedCmdlets', 'ExportedVariables', 'ExportedAliases'].map((name) => ({
        label: name,
        value: exported(name),
      })),
    ],
  }),
];

function commandName(item: Value, context: FormatContext): Value {
  const isAlias = context.text(propertyOf(item, 'CommandType', context)) === 'Alias';
  return propertyOf(item, isAlias ? 'DisplayName' : 'Name', context);
}

function exported(name: string): (item: Value, context: FormatContext) => Value {
  return (item, context) => propertyOf(propertyOf(item, name, context), 'Keys', context);
}

function preRelease(item: Value, context: FormatContext): Value {
  const data = propertyOf(propertyOf(item, 'PrivateData', context) ?? null, 'PSData', context) ?? null;
  return data === null ? null : propertyOf(data, 'PreRelease', context);
}

function editions(item: Value, context: FormatContext): Value {
  const items = enumerate(propertyOf(item, 'CompatiblePSEditions', context));
  const names = items === null ? [] : [...items].map((edition) => context.text(edition).slice(0, 4));
  return (names.length === 0 ? ['Desk'] : names.sort()).join(',');
}

const versionFolder = /^\d+(\.\d+){1,3}$/;

/** The folder that holds a module's folder; a version folder in between is skipped. */
function moduleFolder(item: Value, context: FormatContext): Value {
  const parts = context.text(propertyOf(item, 'Path', context)).split(/(?=[\\/])/);
  parts.pop();
  if (versionFolder.test((parts.at(-1) ?? '').slice(1))) parts.pop();
  parts.pop();
  return parts.join('');
}

function directoryHeading(path: Value): { readonly kind: 'text'; readonly text: string } {
  return { kind: 'text', text: `    Directory: ${String(path)}` };
}
