import type { ServerStatistics } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { single, uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass, listOf } from '../cim-class.ts';
import { dateTime } from '../values.ts';

const serverStatisticsClass = dhcpClass('DhcpServerv4Statistics', {
  Discovers: 'uint32',
  Offers: 'uint32',
  Requests: 'uint32',
  Acks: 'uint32',
  Naks: 'uint32',
  Declines: 'uint32',
  Releases: 'uint32',
  ServerStartTime: 'datetime',
  DelayedOffers: 'uint32',
  TotalScopes: 'uint32',
  ScopesWithDelayConfigured: 'uint32',
  TotalAddresses: 'uint32',
  AddressesInUse: 'uint32',
  AddressesAvailable: 'uint32',
  PendingOffers: 'uint32',
  PercentageInUse: 'single',
  PercentageAvailable: 'single',
  PercentagePendingOffers: 'single',
});

/** ScopesWithDelayOffers is Windows' own slip: no such property exists, the line stays empty. */
export const serverStatisticsView = listOf(serverStatisticsClass, [
  'ServerStartTime',
  'TotalScopes',
  'ScopesWithDelayConfigured',
  'ScopesWithDelayOffers',
  'TotalAddresses',
  'AddressesInUse',
  'AddressesAvailable',
  'PercentageInUse',
  'PercentagePendingOffers',
  'PercentageAvailable',
  'Discovers',
  'Offers',
  'PendingOffers',
  'DelayedOffers',
  'Requests',
  'Acks',
  'Naks',
  'Declines',
  'Releases',
]);

export function serverStatisticsObject(statistics: ServerStatistics): CimInstance {
  return serverStatisticsClass.create([
    uint32(statistics.discovers),
    uint32(statistics.offers),
    uint32(statistics.requests),
    uint32(statistics.acks),
    uint32(statistics.naks),
    uint32(statistics.declines),
    uint32(statistics.releases),
    dateTime(statistics.serverStartTime),
    uint32(statistics.delayedOffers),
    uint32(statistics.totalScopes),
    uint32(statistics.scopesWithDelayConfigured),
    uint32(statistics.totalAddresses),
    uint32(statistics.addressesInUse),
    uint32(statistics.addressesAvailable),
    uint32(statistics.pendingOffers),
    single(statistics.percentageInUse),
    single(statistics.percentageAvailable),
    single(statistics.percentagePendingOffers),
  ]);
}
