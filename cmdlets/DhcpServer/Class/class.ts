import type { Classes } from '../../../src/dhcp/families.ts';
import type { ClassType, DhcpClass } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { oneOf } from '../values.ts';

const classClass = dhcpClass('DhcpServerv4Class', {
  Name: 'string',
  Type: 'string',
  Data: 'string',
  Description: 'string',
});

/** Windows' own table was not found anywhere: columns and widths are ours. */
export const classView = tableOf(classClass, [['Name', 20], ['Type', 20], ['Data', 20], ['Description']]);

export function classObject(entry: DhcpClass): CimInstance {
  return classClass.create([entry.name, entry.type, hexText(entry.data), entry.description]);
}

/** -Type of a class, in any case. */
export function classType(text: string): ClassType {
  return oneOf(['Vendor', 'User'], text) ?? 'User';
}

/** The bytes that clients send, as the module shows them: `0x4d534654`. */
export function hexText(data: string): string {
  return `0x${Array.from(data, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')}`;
}

/** Without a view of its own: PowerShell's rules print its five properties as a list. */
const class6Class = dhcpClass('DhcpServerv6Class', {
  Name: 'string',
  Type: 'string',
  Data: 'string',
  VendorId: 'uint32',
  Description: 'string',
});

export function class6Object(entry: DhcpClass): CimInstance {
  return class6Class.create([
    entry.name,
    entry.type,
    hexText(entry.data),
    uint32(entry.vendorId ?? 0),
    entry.description,
  ]);
}

interface ClassSearch {
  readonly name?: readonly string[];
  readonly type?: string;
}

/** The classes that -Name and -Type find, name by name: one that no class has is refused by the server. */
export function findClasses(classes: Classes, search: ClassSearch, attempt: (work: () => void) => void): DhcpClass[] {
  const type = search.type === undefined ? undefined : classType(search.type);
  if (search.name === undefined) return classes.list({ type });
  const found: DhcpClass[] = [];
  for (const name of search.name) {
    attempt(() => {
      const named = classes.list({ names: [name], type });
      found.push(...(named.length > 0 ? named : [classes.get(name, type ?? 'User')]));
    });
  }
  return found;
}
