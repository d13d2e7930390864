import type { SuperscopeStatistics } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { single, uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass } from '../cim-class.ts';

/** Without a view of its own: PowerShell's rules print its five properties as a list. */
const superscopeStatisticsClass = dhcpClass('DhcpServerv4SuperscopeStatistics', {
  SuperscopeName: 'string',
  NumScopes: 'uint32',
  AddressesFree: 'uint32',
  AddressesInUse: 'uint32',
  PercentageInUse: 'single',
});

export function superscopeStatisticsObject(statistics: SuperscopeStatistics): CimInstance {
  return superscopeStatisticsClass.create([
    statistics.superscopeName,
    uint32(statistics.numScopes),
    uint32(statistics.addressesFree),
    uint32(statistics.addressesInUse),
    single(statistics.percentageInUse),
  ]);
}
