import type { RelationshipInput, StoredRelationship } from '../model/failover.ts';
import type { Machine } from '../model/server.ts';
import { digestSecret } from './sharedSecret.ts';

const ONE_HOUR = 60 * 60;
const DEFAULT_SHARE = 50;
const DEFAULT_RESERVE = 5;

/** A relationship with Windows' defaults, its partner still to be filled in; undefined when a parameter is invalid. */
export function newRelationship(input: RelationshipInput, here: Machine): StoredRelationship | undefined {
  const hotStandby = input.reservePercent !== undefined || input.serverRole !== undefined;
  if (hotStandby && input.loadBalancePercent !== undefined) return undefined;
  const loadBalancePercent = input.loadBalancePercent ?? DEFAULT_SHARE;
  const reservePercent = input.reservePercent ?? DEFAULT_RESERVE;
  const maxClientLeadTime = input.maxClientLeadTime ?? ONE_HOUR;
  if (input.name === '' || input.scopeIds.length === 0 || maxClientLeadTime <= 0) return undefined;
  if (!isPercentage(loadBalancePercent) || !isPercentage(reservePercent)) return undefined;
  if (input.stateSwitchInterval !== undefined && input.stateSwitchInterval <= 0) return undefined;
  const stateSwitchInterval = switchInterval(input.autoStateTransition, input.stateSwitchInterval, null);
  return {
    name: input.name,
    partnerServer: input.partnerServer,
    partner: '',
    mode: hotStandby ? 'HotStandby' : 'LoadBalance',
    serverRole: input.serverRole ?? 'Active',
    loadBalancePercent,
    reservePercent,
    scopeIds: [],
    maxClientLeadTime,
    stateSwitchInterval,
    autoStateTransition: stateSwitchInterval !== null,
    secretDigest: digestSecret(input.sharedSecret),
    serverType: 'PrimaryServer',
    primaryServerName: here.name,
    primaryServerIP: here.address,
    secondaryServerName: '',
    secondaryServerIP: 0,
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
