import { type ListView, listView, type TableView, tableView } from '../../src/format/views.ts';
import { CimClass } from '../../src/types/cim-instance.ts';

export const dhcpNamespace = 'root/Microsoft/Windows/DHCP';

/** A class of the DHCP provider: its properties in order, with the names PowerShell gives their types. */
export function dhcpClass(name: string, properties: Readonly<Record<string, string>>): CimClass {
  return new CimClass(
    dhcpNamespace,
    name,
    Object.entries(properties).map(([property, type]) => ({ name: property, type })),
  );
}

type Column = readonly [property: string, width?: number, label?: string];

/**
 * How objects of a class print as a table: a column is a property, its width, and the label where that differs.
 * Without a width a column takes what is left of the line. The module aligns everything to the left, numbers too.
 */
export function tableOf(type: CimClass, columns: readonly Column[]): TableView {
  return tableView(firstName(type), {
    columns: columns.map(([value, width, label]) => ({ value, width, label, alignment: 'left' })),
  });
}

/** How objects of a class print as a list: its properties, with a label where that differs. */
export function listOf(
  type: CimClass,
  items: readonly (string | readonly [property: string, label: string])[],
): ListView {
  return listView(firstName(type), {
    items: items.map((item) => (typeof item === 'string' ? { value: item } : { value: item[0], label: item[1] })),
  });
}

function firstName(type: CimClass): string {
  return type.typeNames[0] ?? type.name;
}
