import type { FilterLists } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';

const filterListClass = dhcpClass('DhcpServerv4FilterList', { Allow: 'bool', Deny: 'bool' });

export const filterListView = tableOf(filterListClass, [
  ['Allow', 20],
  ['Deny', 20],
]);

export function filterListObject(lists: FilterLists): CimInstance {
  return filterListClass.create([lists.allow, lists.deny]);
}
