import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { enumerableOf } from '../../src/types/enumerable.ts';
import { Hashtable } from '../../src/types/hashtable.ts';
import type { NetType } from '../../src/types/net-type.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { typeOf } from '../../src/types/type-of.ts';
import { isNull, type Value } from '../../src/types/value.ts';
import { entryComparer, valueComparer } from './comparer.ts';
import { cultureParameter } from './culture-parameter.ts';
import { GroupInfo } from './group-info.ts';
import { defaultKeys, type OrderEntry, type OrderKey, orderEntry, orderText, readGroupKeys } from './ordering.ts';

export default defineCmdlet({
  name: 'Group-Object',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['group'],
  synopsis: 'Puts objects that agree in a value into groups and counts them.',
  sets: ['__AllParameterSets', 'HashTable'],
  parameters: {
    NoElement: { type: 'SwitchParameter', help: 'Counts only; the groups do not hold their objects.' },
    AsHashTable: {
      type: 'SwitchParameter',
      aliases: ['AHT'],
      sets: { HashTable: {} },
      help: 'Writes one table of groups by their values.',
    },
    AsString: { type: 'SwitchParameter', sets: { HashTable: {} }, help: 'Turns the keys of that table into text.' },
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to group.' },
    Property: {
      type: 'Object[]',
      position: 0,
      help: 'What to group by: names, script blocks, or tables with Expression.',
    },
    Culture: cultureParameter,
    CaseSensitive: { type: 'SwitchParameter', help: 'Tells capitals from small letters.' },
  },
  outputTypes: ['System.Collections.Hashtable', 'Microsoft.PowerShell.Commands.GroupInfo'],
  examples: [
    {
      title: 'Count words',
      command: "'a', 'b', 'a' | Group-Object -NoElement",
      shows: ['    2 a', '    1 b'],
    },
    {
      title: 'Look a group up',
      command: '(1..4 | Group-Object { $_ % 2 } -AsHashTable -AsString)["1"]',
      shows: ['1', '3'],
    },
  ],
  related: ['Sort-Object', 'Measure-Object'],
  start(cmdlet, args) {
    const entries: OrderEntry[] = [];
    let keys: readonly OrderKey[] | null = null;
    const begin = (first: Value): readonly OrderKey[] => {
      if (args.asString === true && args.asHashTable !== true) {
        throwArgument(
          cmdlet,
          'The command cannot be run because the AsString parameter requires that you specify the AsHashtable parameter.',
        );
      }
      const read = readGroupKeys(cmdlet, args.property ?? defaultKeys(first) ?? []);
      if (args.asHashTable === true && args.asString !== true && read.length > 1) {
        throwArgument(
          cmdlet,
          'The command cannot be run because using the AsHashTable parameter with more than one property requires adding the AsString parameter.',
        );
      }
      return read;
    };
    return {
      process() {
        const item = args.inputObject;
        if (isNull(item)) return;
        keys ??= begin(item);
        entries.push(orderEntry(cmdlet, item, keys));
      },
      end() {
        if (entries.length === 0) return;
        const columns = entries[0]?.keys.length ?? 1;
        const compare = entryComparer(
          valueComparer(cmdlet, args.caseSensitive !== true, args.culture),
          new Array<boolean>(columns).fill(true),
        );
        const withElements = args.noElement !== true;
        const make = (entry: OrderEntry) =>
          new GroupInfo(groupName(cmdlet, entry.keys, keys?.length === 0), entry.keys, withElements);
        const groups = sameTypes(entries, columns)
          ? groupSorted(entries.sort(compare), compare, make)
          : groupMixed(entries, compare, make);
        if (args.asHashTable === true) writeTable(cmdlet, groups, args.asString === true, args.caseSensitive === true);
        else for (const group of groups) cmdlet.writeObject(group);
      },
    };
  },
});

type Compare = (left: OrderEntry, right: OrderEntry) => number;
type Make = (entry: OrderEntry) => GroupInfo;

/** Groups of sorted objects: each run of equals. */
function groupSorted(sorted: readonly OrderEntry[], compare: Compare, make: Make): GroupInfo[] {
  const groups: GroupInfo[] = [];
  let first: OrderEntry | null = null;
  let group: GroupInfo | null = null;
  for (const entry of sorted) {
    if (first === null || group === null || compare(first, entry) !== 0) {
      first = entry;
      group = make(entry);
      groups.push(group);
    }
    group.add(entry.item);
  }
  return groups;
}

/** Keys of several types have no common order: groups in the order in which they come up. */
function groupMixed(entries: readonly OrderEntry[], compare: Compare, make: Make): GroupInfo[] {
  const groups: { readonly first: OrderEntry; readonly group: GroupInfo }[] = [];
  const known = new Map<Value, GroupInfo>();
  for (const entry of entries) {
    const key = entry.keys.length === 1 ? entry.keys[0] : undefined;
    let group = key === undefined ? undefined : known.get(key);
    group ??= groups.find(({ first }) => compare(first, entry) === 0)?.group;
    if (group === undefined) {
      group = make(entry);
      groups.push({ first: entry, group });
    }
    if (key !== undefined) known.set(key, group);
    group.add(entry.item);
  }
  return groups.map(({ group }) => group);
}

/** True when each key is of one type throughout; missing and null values do not count. */
function sameTypes(entries: readonly OrderEntry[], columns: number): boolean {
  const types = new Array<NetType | undefined>(columns);
  for (const { keys } of entries) {
    for (let k = 0; k < columns; k++) {
      const value = unwrap(keys[k]);
      if (isNull(value)) continue;
      const type = typeOf(value);
      types[k] ??= type;
      if (types[k] !== type) return false;
    }
  }
  return true;
}

/** The group's name: its values as text; collections in braces, unless the objects are grouped by themselves. */
function groupName(cmdlet: CmdletInvocation, keys: readonly Value[], ofItself: boolean): string {
  return keys
    .filter((key) => !isNull(key))
    .map((key) => {
      const items = ofItself ? null : enumerableOf(key);
      if (items === null) return orderText(cmdlet, key);
      return `{${[...items].map((item) => orderText(cmdlet, item)).join(', ')}}`;
    })
    .join(', ');
}

function writeTable(
  cmdlet: CmdletInvocation,
  groups: readonly GroupInfo[],
  asString: boolean,
  caseSensitive: boolean,
): void {
  const table = new Hashtable(!caseSensitive);
  for (const group of groups) {
    const key = asString ? group.name : unwrap(group.keys[0]);
    if (isNull(key) || table.has(key)) {
      cmdlet.writeError(
        ErrorRecord.of({
          message:
            'The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again.',
          id: 'The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again.',
          category: 'InvalidArgument',
          exceptionType: 'System.Exception',
        }),
      );
      return;
    }
    table.set(key, group.listed);
  }
  cmdlet.writeObject(table);
}

function throwArgument(cmdlet: CmdletInvocation, message: string): never {
  cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message,
      id: 'ArgumentException',
      category: 'InvalidArgument',
      exceptionType: 'System.ArgumentException',
    }),
  );
}
