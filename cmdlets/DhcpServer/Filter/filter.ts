import type { MacFilter } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { oneOf } from '../values.ts';

const filterClass = dhcpClass('DhcpServerv4Filter', { List: 'string', Description: 'string', MacAddress: 'string' });

export const filterView = tableOf(filterClass, [
  ['MacAddress', 20],
  ['List', 20],
  ['Description', 20],
]);

export function filterObject(filter: MacFilter): CimInstance {
  return filterClass.create([filter.list, filter.description, filter.macAddress]);
}

/** -List, in any case. */
export function filterList(text: string | undefined): 'Allow' | 'Deny' | undefined {
  return oneOf(['Allow', 'Deny'], text);
}
