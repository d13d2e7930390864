import type { View } from '../../lab/lab.ts';
import type { ErrorCode } from '../codes.ts';
import type { DhcpError } from '../errors.ts';
import { KIND } from '../kinds.ts';
import { broadcastOf, contains, type IPv4, type IPv4Range, networkOf, prefixLength } from '../model/address.ts';
import type { Lease } from '../model/lease.ts';
import type { Scope, ScopeChange } from '../model/scope.ts';
import { scopeKeyBounds, subnetOf } from '../value/scopeKey.ts';
import { type ScopeRoot, scopePolicies } from '../value/scopeValue.ts';

const MAX_SCOPE_NAME = 256;
export const MAX_SUPERSCOPE_NAME = 256;
const MAX_DELAY_MS = 1000;
export const ANY_NUMBER_OF_BOOTP_CLIENTS = 0xffff_ffff;

type Fail = (code: ErrorCode) => DhcpError;

/** What every scope must be, new or changed. */
export function checkSettings(scope: Scope, fail: Fail): void {
  const bits = prefixLength(scope.subnetMask);
  if (bits === undefined || bits < 1 || bits > 31) throw fail(87);
  if (scope.name.length > MAX_SCOPE_NAME) throw fail(20046);
  if (scope.superscopeName.length > MAX_SUPERSCOPE_NAME) throw fail(20030);
  if (scope.delay > MAX_DELAY_MS) throw fail(20092);
  if (scope.leaseDuration <= 0) throw fail(87);
  if (scope.startRange > scope.endRange) throw fail(20023);
  const network = networkOf(scope.startRange, scope.subnetMask);
  if (network !== scope.scopeId || networkOf(scope.endRange, scope.subnetMask) !== network) throw fail(20023);
  if (bits < 31 && (scope.startRange === network || scope.endRange === broadcastOf(network, scope.subnetMask))) {
    throw fail(20023);
  }
}

/** What is asked for in vain: a number of BOOTP clients where not both kinds are served, a profile without NAP. */
export function checkCompanions(asked: ScopeChange, scope: Scope, fail: Fail): void {
  const { maxBootpClients = ANY_NUMBER_OF_BOOTP_CLIENTS, napProfile = '' } = asked;
  if (maxBootpClients !== ANY_NUMBER_OF_BOOTP_CLIENTS && scope.type !== 'Both') throw fail(87);
  if (napProfile !== '' && !scope.napEnable) throw fail(87);
}

/**
 * What a new range must respect (MS-DHCPM 3.2.4.38): it contains the old one or lies within it, and no policy's range
 * lies outside.
 */
export function checkRange(view: View, before: ScopeRoot, range: IPv4Range, fail: Fail): void {
  const old = before.settings;
  const grows = range.startRange <= old.startRange && range.endRange >= old.endRange;
  const shrinks = range.startRange >= old.startRange && range.endRange <= old.endRange;
  if (!grows && !shrinks) throw fail(20023);
  for (const policy of scopePolicies(view, before)) {
    for (const each of policy.ranges) {
      if (!contains(range, each.startRange) || !contains(range, each.endRange)) throw fail(20112);
    }
  }
}

/** A scope in failover serves DHCP only; a scope keeps its type while clients of the other kind hold leases. */
export function checkTypeChange(view: View, server: string, scope: Scope, inFailover: boolean, fail: Fail): void {
  if (inFailover && scope.type !== 'Dhcp') throw fail(20129);
  if (scope.type === 'Both') return;
  const barred = scope.type === 'Dhcp' ? 'BootP' : 'Dhcp';
  for (const row of view.leases.ofScope(server, scope.scopeId)) {
    const lease = JSON.parse(row.value) as Pick<Lease, 'clientType'>;
    if (lease.clientType === barred) throw fail(20049);
  }
}

/** Whether a subnet shares addresses with a scope that the server has, itself included. */
export function overlapsAnother(view: View, server: string, scopeId: IPv4, subnetMask: IPv4): boolean {
  const last = broadcastOf(scopeId, subnetMask);
  const before = view.refs.last(server, KIND.scope, scopeKeyBounds(last).below);
  return before !== undefined && subnetOf(before.id).endRange >= scopeId;
}
