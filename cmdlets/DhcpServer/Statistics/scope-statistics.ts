import type { ScopeStatistics } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { AliasProperty } from '../../../src/types/member-kinds.ts';
import { single, uint32 } from '../../../src/types/numbers.ts';
import { extendByDefault } from '../../../src/types/type-table.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { ipAddress } from '../values.ts';

const scopeStatisticsClass = dhcpClass('DhcpServerv4ScopeStatistics', {
  AddressesFree: 'uint32',
  AddressesInUse: 'uint32',
  PendingOffers: 'uint32',
  ScopeId: 'ipaddress',
  SuperscopeName: 'string',
  ReservedAddress: 'uint32',
  PercentageInUse: 'single',
  AddressesFreeOnThisServer: 'uint32',
  AddressesFreeOnPartnerServer: 'uint32',
  AddressesInUseOnThisServer: 'uint32',
  AddressesInUseOnPartnerServer: 'uint32',
});

// Scripts read the counts by the labels of the table as well as by the names of the class.
extendByDefault(
  scopeStatisticsClass.typeNames[0] ?? scopeStatisticsClass.name,
  new AliasProperty('Free', 'AddressesFree'),
  new AliasProperty('InUse', 'AddressesInUse'),
  new AliasProperty('Reserved', 'ReservedAddress'),
  new AliasProperty('Pending', 'PendingOffers'),
);

export const scopeStatisticsView = tableOf(scopeStatisticsClass, [
  ['ScopeId', 16],
  ['AddressesFree', 15, 'Free'],
  ['AddressesInUse', 15, 'InUse'],
  ['PercentageInUse', 16],
  ['ReservedAddress', 15, 'Reserved'],
  ['PendingOffers', 15, 'Pending'],
  ['SuperscopeName', 15],
]);

export function scopeStatisticsObject(statistics: ScopeStatistics): CimInstance {
  const { failover } = statistics;
  return scopeStatisticsClass.create([
    uint32(statistics.addressesFree),
    uint32(statistics.addressesInUse),
    uint32(statistics.pendingOffers),
    ipAddress(statistics.scopeId),
    statistics.superscopeName,
    uint32(statistics.reservedAddress),
    single(statistics.percentageInUse),
    failover === null ? null : uint32(failover.addressesFreeOnThisServer),
    failover === null ? null : uint32(failover.addressesFreeOnPartnerServer),
    failover === null ? null : uint32(failover.addressesInUseOnThisServer),
    failover === null ? null : uint32(failover.addressesInUseOnPartnerServer),
  ]);
}
