import type {
  MulticastExclusion,
  MulticastLease,
  MulticastScope,
  MulticastScopeStatistics,
} from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { single, uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { dateTime, ipAddress, timeSpan } from '../values.ts';

const multicastScopeClass = dhcpClass('DhcpServerv4MulticastScope', {
  Name: 'string',
  Description: 'string',
  StartRange: 'ipaddress',
  EndRange: 'ipaddress',
  LeaseDuration: 'timespan',
  ExpiryTime: 'datetime',
  State: 'string',
  Ttl: 'uint32',
});

export const multicastScopeView = tableOf(multicastScopeClass, [
  ['Name', 10],
  ['Description', 20],
  ['StartRange', 20],
  ['EndRange', 20],
  ['LeaseDuration', 20],
  ['ExpiryTime', 25],
  ['State', 15],
  ['Ttl'],
]);

export function multicastScopeObject(scope: MulticastScope): CimInstance {
  return multicastScopeClass.create([
    scope.name,
    scope.description,
    ipAddress(scope.startRange),
    ipAddress(scope.endRange),
    timeSpan(scope.leaseDuration),
    dateTime(scope.expiryTime),
    scope.state,
    uint32(scope.ttl),
  ]);
}

const multicastExclusionClass = dhcpClass('DhcpServerv4MulticastExclusionRange', {
  Name: 'string',
  StartRange: 'ipaddress',
  EndRange: 'ipaddress',
});

export const multicastExclusionView = tableOf(multicastExclusionClass, [
  ['Name', 10],
  ['StartRange', 20],
  ['EndRange', 20],
]);

export function multicastExclusionObject(exclusion: MulticastExclusion): CimInstance {
  return multicastExclusionClass.create([
    exclusion.name,
    ipAddress(exclusion.startRange),
    ipAddress(exclusion.endRange),
  ]);
}

/** Without a view of its own: PowerShell's rules print its seven properties as a list. */
const multicastLeaseClass = dhcpClass('DhcpServerv4MulticastLease', {
  AddressState: 'string',
  IPAddress: 'ipaddress',
  Name: 'string',
  ClientId: 'string',
  HostName: 'string',
  LeaseExpiryTime: 'datetime',
  LeaseStartTime: 'datetime',
});

export function multicastLeaseObject(lease: MulticastLease): CimInstance {
  return multicastLeaseClass.create([
    lease.addressState,
    ipAddress(lease.ipAddress),
    lease.name,
    lease.clientId,
    lease.hostName,
    dateTime(lease.leaseExpiryTime),
    dateTime(lease.leaseStartTime),
  ]);
}

const multicastStatisticsClass = dhcpClass('DhcpServerv4MulticastScopeStatistics', {
  Name: 'string',
  AddressesFree: 'uint32',
  AddressesInUse: 'uint32',
  PendingOffers: 'uint32',
  PercentageInUse: 'single',
});

export const multicastStatisticsView = tableOf(multicastStatisticsClass, [
  ['Name', 20],
  ['AddressesFree', 20],
  ['AddressesInUse', 20],
  ['PendingOffers', 20],
  ['PercentageInUse', 20],
]);

export function multicastStatisticsObject(statistics: MulticastScopeStatistics): CimInstance {
  return multicastStatisticsClass.create([
    statistics.name,
    uint32(statistics.addressesFree),
    uint32(statistics.addressesInUse),
    uint32(statistics.pendingOffers),
    single(statistics.percentageInUse),
  ]);
}
