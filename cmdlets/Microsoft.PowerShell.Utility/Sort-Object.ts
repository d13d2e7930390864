import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import { isNull, type Value } from '../../src/types/value.ts';
import { entryComparer, valueComparer, withQuickKeys } from './comparer.ts';
import { cultureParameter } from './culture-parameter.ts';
import { introspectiveSort } from './introspective-sort.ts';
import { defaultKeys, expandKeys, type OrderEntry, orderEntry, readSortKeys } from './ordering.ts';

export default defineCmdlet({
  name: 'Sort-Object',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sort'],
  synopsis: 'Sorts objects by themselves or by the values of their properties.',
  description:
    'More than sixteen objects that compare equal come in any order, unless -Stable, -Top or -Bottom asks to keep theirs.',
  defaultSet: 'Default',
  sets: ['Default', 'Top', 'Bottom'],
  parameters: {
    Stable: {
      type: 'SwitchParameter',
      sets: { Default: {} },
      help: 'Keeps equal objects in the order in which they came.',
    },
    Descending: { type: 'SwitchParameter', help: 'The greatest first.' },
    Unique: { type: 'SwitchParameter', help: 'Of equal objects only the first.' },
    Top: {
      type: 'Int32',
      sets: { Top: { mandatory: true } },
      validateRange: [1, 2147483647],
      help: 'Only so many from the start of the sorted list.',
    },
    Bottom: {
      type: 'Int32',
      sets: { Bottom: { mandatory: true } },
      validateRange: [1, 2147483647],
      help: 'Only so many from the end of the sorted list.',
    },
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to sort; give them through the pipeline.' },
    Property: {
      type: 'Object[]',
      position: 0,
      help: 'What to sort by: names, script blocks, or tables with Expression, Ascending and Descending.',
    },
    Culture: cultureParameter,
    CaseSensitive: { type: 'SwitchParameter', help: 'Tells capitals from small letters.' },
  },
  examples: [
    { title: 'Numbers', command: '3, 1, 2 | Sort-Object -Descending', shows: ['3', '2', '1'] },
    { title: 'By a property', command: "'ccc', 'a', 'bb' | Sort-Object Length", shows: ['a', 'bb', 'ccc'] },
    { title: 'Without repetitions', command: "'b', 'a', 'B' | Sort-Object -Unique", shows: ['a', 'b'] },
  ],
  related: ['Group-Object', 'Select-Object', 'Get-Unique'],
  start(cmdlet, args) {
    const items: Value[] = [];
    return {
      process() {
        if (!isNull(args.inputObject)) items.push(args.inputObject);
      },
      end() {
        if (items.length === 0) return;
        const property = args.property ?? defaultKeys(items[0]) ?? [];
        const keys = expandKeys(readSortKeys(cmdlet, property), items, formatContextOf(cmdlet.session));
        if (property.length > 0 && keys.length === 0) return;
        const columns = Math.max(keys.length, 1);
        const entries = withQuickKeys(
          cmdlet,
          items.map((item) => orderEntry(cmdlet, item, keys)),
          columns,
        );
        const ascending = Array.from({ length: columns }, (_, k) => keys[k]?.ascending ?? args.descending !== true);
        const compare = entryComparer(valueComparer(cmdlet, args.caseSensitive !== true, args.culture), ascending);
        // Only a whole sort without -Stable is .NET's own, which does not keep the order of equals.
        const whole = args.stable !== true && args.top === undefined && args.bottom === undefined;
        let sorted = whole ? introspectiveSort(entries, compare) : entries.sort(compare);
        if (args.unique === true) sorted = distinct(sorted, compare);
        if (args.top !== undefined) sorted = sorted.slice(0, args.top);
        if (args.bottom !== undefined) sorted = sorted.slice(-args.bottom);
        for (const entry of sorted) cmdlet.writeObject(entry.item);
      },
    };
  },
});

function distinct(sorted: readonly OrderEntry[], compare: (a: OrderEntry, b: OrderEntry) => number): OrderEntry[] {
  const kept: OrderEntry[] = [];
  for (const entry of sorted) {
    const last = kept.at(-1);
    if (last === undefined || compare(last, entry) !== 0) kept.push(entry);
  }
  return kept;
}
