import type { StatelessStatistics, StatelessStoreOf } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { uint64 } from '../../../src/types/numbers.ts';
import { dhcpClass } from '../cim-class.ts';
import { ipv6Address, timeSpan } from '../values.ts';

// Neither has a view of its own: PowerShell's rules print them as tables.
const statelessStoreClass = dhcpClass('DhcpServerv6StatelessStore', {
  Prefix: 'ipaddress',
  Enabled: 'bool',
  PurgeInterval: 'timespan',
});

/** The setting of a scope; that of the server has no prefix. */
export function statelessStoreObject(store: StatelessStoreOf): CimInstance {
  const prefix = store.prefix === null ? null : ipv6Address(store.prefix);
  return statelessStoreClass.create([prefix, store.enabled, timeSpan(store.purgeInterval)]);
}

const statelessStatisticsClass = dhcpClass('DhcpServerv6StatelessStatistics', {
  Prefix: 'ipaddress',
  AddressesInUse: 'uint64',
});

export function statelessStatisticsObject(statistics: StatelessStatistics): CimInstance {
  return statelessStatisticsClass.create([ipv6Address(statistics.prefix), uint64(statistics.addressesInUse)]);
}
