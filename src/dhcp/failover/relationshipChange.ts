import type { RelationshipChange, ServerRole, StoredRelationship } from '../model/failover.ts';
import { isPercentage, switchInterval } from './newRelationship.ts';
import { digestSecret } from './sharedSecret.ts';

const DEFAULT_SHARE = 50;
const DEFAULT_RESERVE = 5;

/**
 * A relationship after Set-DhcpServerv4Failover, the same object when nothing but the state was asked for, undefined
 * when a parameter is invalid or belongs to the other mode.
 */
export function changedRelationship(
  before: StoredRelationship,
  change: RelationshipChange,
): StoredRelationship | undefined {
  const { partnerDown: _, ...settings } = change;
  if (Object.values(settings).every((value) => value === undefined)) return before;
  const mode = change.mode ?? before.mode;
  const shared = mode === 'LoadBalance' ? change.reservePercent : change.loadBalancePercent;
  if (shared !== undefined) return undefined;
  const newMode = mode !== before.mode;
  const loadBalancePercent = change.loadBalancePercent ?? (newMode ? DEFAULT_SHARE : before.loadBalancePercent);
  const reservePercent = change.reservePercent ?? (newMode ? DEFAULT_RESERVE : before.reservePercent);
  const maxClientLeadTime = change.maxClientLeadTime ?? before.maxClientLeadTime;
  if (!isPercentage(loadBalancePercent) || !isPercentage(reservePercent) || maxClientLeadTime <= 0) return undefined;
  if (change.stateSwitchInterval !== undefined && change.stateSwitchInterval <= 0) return undefined;
  const stateSwitchInterval = switchInterval(
    change.autoStateTransition,
    change.stateSwitchInterval,
    before.stateSwitchInterval,
  );
  return {
    ...before,
    mode,
    serverRole: newMode ? roleOf(before) : before.serverRole,
    loadBalancePercent,
    reservePercent,
    maxClientLeadTime,
    stateSwitchInterval,
    autoStateTransition: stateSwitchInterval !== null,
    secretDigest: change.sharedSecret === undefined ? before.secretDigest : digestSecret(change.sharedSecret),
  };
}

/** Of a hot standby the active server is the primary one. */
function roleOf({ serverType }: StoredRelationship): ServerRole {
  return serverType === 'PrimaryServer' ? 'Active' : 'Standby';
}
