import type { RelationshipInput, StoredRelationship } from '../model/failover.ts';
import type { Machine } from '../model/server.ts';
import { digestSecret } from './sharedSecret.ts';

/** What a relationship says besides its servers and scopes. */
export type RelationshipTerms = Omit<
  StoredRelationship,
  'partner' | 'scopeIds' | 'primaryServerName' | 'primaryServerIP' | 'secondaryServerName' | 'secondaryServerIP'
>;

const ONE_HOUR = 60 * 60;
const DEFAULT_SHARE = 50;
const DEFAULT_RESERVE = 5;

/** A relationship with Windows' defaults, without its servers and scopes; undefined when a parameter is invalid. */
export function newRelationship(input: RelationshipInput): RelationshipTerms | undefined {
  const hotStandby = input.reservePercent !== undefined || input.serverRole !== undefined;
  if (hotStandby && input.loadBalancePercent !== undefined) return undefined;
  const loadBalancePercent = input.loadBalancePercent ?? DEFAULT_SHARE;
  const reservePercent = input.reservePercent ?? DEFAULT_RESERVE;
  const maxClientLeadTime = input.maxClientLeadTime ?? ONE_HOUR;
  if (input.name === '' || input.scopeIds.length === 0 || maxClientLeadTime <= 0) return undefined;
  if (!isPercentage(loadBalancePercent) || !isPercentage(reservePercent)) return undefined;
  if (input.stateSwitchInterval !== undefined && input.stateSwitchInterval <= 0) return undefined;
  const stateSwitchInterval = switchInterval(input.autoStateTransition, input.stateSwitchInterval, null);
  const serverRole = input.serverRole ?? 'Active';
  return {
    name: input.name,
    partnerServer: input.partnerServer,
    mode: hotStandby ? 'HotStandby' : 'LoadBalance',
    serverRole,
    loadBalancePercent,
    reservePercent,
    maxClientLeadTime,
    stateSwitchInterval,
    autoStateTransition: stateSwitchInterval !== null,
    secretDigest: digestSecret(input.sharedSecret),
    // Of a hot standby the active server is the primary one.
    serverType: serverRole === 'Active' ? 'PrimaryServer' : 'SecondaryServer',
  };
}

/** The two servers of a relationship of `here` with `there`. */
export function serversOf(
  { serverType }: RelationshipTerms,
  here: Machine,
  there: Machine,
): Omit<StoredRelationship, keyof RelationshipTerms | 'scopeIds'> {
  const [primary, secondary] = serverType === 'PrimaryServer' ? [here, there] : [there, here];
  return {
    partner: there.name,
    primaryServerName: primary.name,
    primaryServerIP: primary.address,
    secondaryServerName: secondary.name,
    secondaryServerIP: secondary.address,
  };
}

export function isPercentage(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 100;
}

/**
 * When a server goes to PartnerDown by itself: automatic transition and an interval are one thing, a given interval
 * turns it on, and turned on without one it takes an hour.
 */
export function switchInterval(
  automatic: boolean | undefined,
  interval: number | undefined,
  before: number | null,
): number | null {
  if (automatic === false) return null;
  if (interval !== undefined) return interval;
  return automatic === true ? (before ?? ONE_HOUR) : before;
}
