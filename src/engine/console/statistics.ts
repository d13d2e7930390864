import type { Fact } from '../../console/requests.ts';
import type { Server } from '../../dhcp/dhcp.ts';
import { addressIn, dateText } from './text.ts';

/** What Display Statistics shows: of the whole server, or of one scope. */
export function statisticsFacts(server: Server, scopeId: string | undefined, now: number): Fact[] {
  return scopeId === undefined ? serverFacts(server, now) : scopeFacts(server, scopeId);
}

function serverFacts(server: Server, now: number): Fact[] {
  const counts = server.statistics.server();
  return facts({
    'Start Time': dateText(counts.serverStartTime),
    'Up Time': upTime(now - counts.serverStartTime),
    Discovers: counts.discovers,
    Offers: counts.offers,
    'Delayed Offers': counts.delayedOffers,
    Requests: counts.requests,
    Acks: counts.acks,
    Nacks: counts.naks,
    Declines: counts.declines,
    Releases: counts.releases,
    'Total Scopes': counts.totalScopes,
    'Scopes with delay configured': counts.scopesWithDelayConfigured,
    'Total Addresses': counts.totalAddresses,
    'In Use': `${counts.addressesInUse} (${percent(counts.percentageInUse)})`,
    Available: `${counts.addressesAvailable} (${percent(counts.percentageAvailable)})`,
  });
}

function scopeFacts(server: Server, scopeId: string): Fact[] {
  const [counts] = server.statistics.scopes([addressIn(scopeId)], { failover: true });
  if (counts === undefined) return [];
  const total = counts.addressesFree + counts.addressesInUse;
  const { failover } = counts;
  return [
    ...facts({
      'Total Addresses': total,
      'In Use': `${counts.addressesInUse} (${percent(counts.percentageInUse)})`,
      Available: `${counts.addressesFree} (${percent(100 - counts.percentageInUse)})`,
    }),
    ...(failover === null
      ? []
      : facts({
          'In Use, this server': failover.addressesInUseOnThisServer,
          'In Use, partner server': failover.addressesInUseOnPartnerServer,
          'Available, this server': failover.addressesFreeOnThisServer,
          'Available, partner server': failover.addressesFreeOnPartnerServer,
        })),
  ];
}

function facts(values: Readonly<Record<string, string | number>>): Fact[] {
  return Object.entries(values).map(([name, value]) => ({ name, value: String(value) }));
}

function percent(value: number): string {
  return `${Math.round(value)}%`;
}

/** Hours, minutes and seconds. */
function upTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 3600)} Hours, ${Math.floor(seconds / 60) % 60} Minutes, ${seconds % 60} Seconds`;
}
