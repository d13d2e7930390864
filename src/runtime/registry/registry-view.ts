import type { FormatContext } from '../../format/format-context.ts';
import { column, computedColumn, propertyOf, tableView } from '../../format/views.ts';
import { unwrap } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';
import { providerValue } from './registry-data.ts';
import { RegistryKey } from './registry-key.ts';

/** How much of a key's values is shown. */
const longest = 5000;
const providerPrefix = 'Microsoft.PowerShell.Core\\Registry::';

/** Keys as Windows shows them: each with a list of its values. */
export const registryView = tableView('Microsoft.Win32.RegistryKey', {
  name: 'children',
  groupBy: {
    value: 'PSParentPath',
    heading: (item: Value, context: FormatContext) => {
      const parent = context.text(propertyOf(item, 'PSParentPath', context)).replace(providerPrefix, '');
      return [{ kind: 'text', text: `    Hive: ${parent}` }];
    },
  },
  wrap: true,
  columns: [column('PSChildName', { label: 'Name', width: 30 }), computedColumn('Property', valueList)],
});

function valueList(item: Value, context: FormatContext): Value {
  const key = unwrap(item);
  if (!(key instanceof RegistryKey)) return '';
  const values = key.registry.values(key.path) ?? [];
  const names = values.map(({ name }) => (name === '' ? '(default)' : name));
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = values.map(({ data, kind }, index) => {
    const shown = providerValue(data, kind);
    const text = Array.isArray(shown) ? `{${listed(shown, context)}}` : context.text(shown);
    return `${(names[index] ?? '').padEnd(width)} : ${text}`;
  });
  const text = lines.join('\n').trim();
  return text.length < longest ? text : `${text.slice(0, longest)}\u2026`;
}

/** The first items of a list, as lists in lists are shown. */
function listed(items: readonly Value[], context: FormatContext): string {
  const shown = items.slice(0, 4).map((item) => context.text(item));
  return [...shown, ...(items.length > 4 ? ['\u2026'] : [])].join(', ');
}
