import type { ClassType, DhcpClass } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
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
