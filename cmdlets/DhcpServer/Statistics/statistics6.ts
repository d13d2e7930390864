import type { ScopeStatistics6, ServerStatistics6 } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { single, uint32, uint64 } from '../../../src/types/numbers.ts';
import { dhcpClass } from '../cim-class.ts';
import { dateTime, ipv6Address } from '../values.ts';

// Neither has a view of its own: PowerShell's rules print them as lists.
const scopeStatistics6Class = dhcpClass('DhcpServerv6ScopeStatistics', {
  AddressesFree: 'uint64',
  AddressesInUse: 'uint64',
  PendingAdvertises: 'uint64',
  Prefix: 'ipaddress',
  ReservedAddress: 'uint64',
  PercentageInUse: 'single',
});

export function scopeStatistics6Object(statistics: ScopeStatistics6): CimInstance {
  return scopeStatistics6Class.create([
    uint64(statistics.addressesFree),
    uint64(statistics.addressesInUse),
    uint64(statistics.pendingAdvertises),
    ipv6Address(statistics.prefix),
    uint64(statistics.reservedAddress),
    single(statistics.percentageInUse),
  ]);
}

const serverStatistics6Class = dhcpClass('DhcpServerv6Statistics', {
  Solicits: 'uint32',
  Advertises: 'uint32',
  Confirms: 'uint32',
  Declines: 'uint32',
  Informs: 'uint32',
  Rebinds: 'uint32',
  Releases: 'uint32',
  Renews: 'uint32',
  Replies: 'uint32',
  Requests: 'uint32',
  ServerStartTime: 'datetime',
  TotalScopes: 'uint32',
  TotalAddresses: 'uint64',
  AddressesInUse: 'uint64',
  AddressesAvailable: 'uint64',
  PendingAdvertises: 'uint64',
  PercentageInUse: 'single',
  PercentageAvailable: 'single',
  PercentagePendingAdvertises: 'single',
});

export function serverStatistics6Object(statistics: ServerStatistics6): CimInstance {
  return serverStatistics6Class.create([
    uint32(statistics.solicits),
    uint32(statistics.advertises),
    uint32(statistics.confirms),
    uint32(statistics.declines),
    uint32(statistics.informs),
    uint32(statistics.rebinds),
    uint32(statistics.releases),
    uint32(statistics.renews),
    uint32(statistics.replies),
    uint32(statistics.requests),
    dateTime(statistics.serverStartTime),
    uint32(statistics.totalScopes),
    uint64(statistics.totalAddresses),
    uint64(statistics.addressesInUse),
    uint64(statistics.addressesAvailable),
    uint64(statistics.pendingAdvertises),
    single(statistics.percentageInUse),
    single(statistics.percentageAvailable),
    single(statistics.percentagePendingAdvertises),
  ]);
}
