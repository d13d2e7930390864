import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import { relationshipOfScope } from '../failover/held.ts';
import type { Scopes } from '../families.ts';
import { KIND } from '../kinds.ts';
import { formatIPv4, type IPv4, networkOf } from '../model/address.ts';
import type { Scope, ScopeChange, ScopeInput } from '../model/scope.ts';
import { type HeldScope, heldScope, heldScopes, publicScope, saveNewScope, saveScope } from '../value/heldScopes.ts';
import {
  ANY_NUMBER_OF_BOOTP_CLIENTS,
  checkCompanions,
  checkRange,
  checkSettings,
  checkTypeChange,
  overlapsAnother,
} from './scopeRules.ts';

const EIGHT_DAYS = 8 * 24 * 60 * 60;

export function scopesOf(context: ServerContext): Scopes {
  const { name } = context;

  function found(view: View, scopeId: IPv4): HeldScope {
    const held = heldScope(view, name, scopeId);
    if (held === undefined) throw context.failure(20005, 'getScope', { ScopeId: formatIPv4(scopeId) });
    return held;
  }

  return {
    list: () => context.read((view) => heldScopes(view, name).map((held) => publicScope(held.root.settings))),

    get: (scopeId) => context.read((view) => publicScope(found(view, scopeId).root.settings)),

    has: (scopeId) => context.read((view) => heldScope(view, name, scopeId) !== undefined),

    add: (input) =>
      context.write('Add-DhcpServerv4Scope', (transaction) => {
        const scope = newScope(input);
        const fail = (code: Parameters<typeof context.failure>[0]) =>
          context.failure(code, 'addScope', { ScopeId: formatIPv4(scope.scopeId) });
        checkSettings(scope, fail);
        checkCompanions(input, scope, fail);
        if (overlapsAnother(transaction, name, scope.scopeId, scope.subnetMask)) throw fail(20052);
        saveNewScope(transaction, name, { ...scope, dns: null });
        return scope;
      }),

    set: (scopeId, change) =>
      context.write('Set-DhcpServerv4Scope', (transaction) => {
        const held = found(transaction, scopeId);
        const fail = (code: Parameters<typeof context.failure>[0]) =>
          context.failure(code, 'setScope', { ScopeId: formatIPv4(scopeId) });
        const before = held.root.settings;
        const scope = { ...before, ...changedSettings(before, change) };
        checkSettings(scope, fail);
        checkCompanions(change, scope, fail);
        if (scope.startRange !== before.startRange || scope.endRange !== before.endRange) {
          checkRange(transaction, held.root, scope, fail);
        }
        if (scope.type !== before.type) {
          const inFailover = relationshipOfScope(transaction, name, scopeId) !== undefined;
          checkTypeChange(transaction, name, scope, inFailover, fail);
        }
        saveScope(transaction, name, held, (draft) => {
          draft.settings = scope;
        });
        return publicScope(scope);
      }),

    remove: (scopeId, options = {}) =>
      context.write('Remove-DhcpServerv4Scope', (transaction) => {
        const held = found(transaction, scopeId);
        const fail = (code: Parameters<typeof context.failure>[0]) =>
          context.failure(code, 'removeScope', { ScopeId: formatIPv4(scopeId) });
        if (relationshipOfScope(transaction, name, scopeId) !== undefined) throw fail(20113);
        if (options.force !== true && transaction.leases.any(name, scopeId)) throw fail(20007);
        for (const lease of transaction.leases.ofScope(name, scopeId)) transaction.deleteLease(name, lease.address);
        transaction.erase(name, KIND.scope, held.key);
        return publicScope(held.root.settings);
      }),
  };
}

function newScope(input: ScopeInput): Scope {
  return {
    scopeId: networkOf(input.startRange, input.subnetMask),
    subnetMask: input.subnetMask,
    startRange: input.startRange,
    endRange: input.endRange,
    name: input.name,
    description: input.description ?? '',
    superscopeName: input.superscopeName ?? '',
    leaseDuration: input.leaseDuration ?? EIGHT_DAYS,
    napEnable: input.napEnable ?? false,
    napProfile: input.napProfile ?? '',
    delay: input.delay ?? 0,
    state: input.state ?? 'Active',
    type: input.type ?? 'Dhcp',
    maxBootpClients: input.maxBootpClients ?? ANY_NUMBER_OF_BOOTP_CLIENTS,
    activatePolicies: input.activatePolicies ?? true,
  };
}

function changedSettings(before: Scope, change: ScopeChange): Scope {
  const type = change.type ?? before.type;
  // Only beside DHCP clients are BOOTP clients counted.
  const maxBootpClients = type === 'Both' ? before.maxBootpClients : ANY_NUMBER_OF_BOOTP_CLIENTS;
  return {
    scopeId: before.scopeId,
    subnetMask: before.subnetMask,
    startRange: change.startRange ?? before.startRange,
    endRange: change.endRange ?? before.endRange,
    name: change.name ?? before.name,
    description: change.description ?? before.description,
    superscopeName: change.superscopeName ?? before.superscopeName,
    leaseDuration: change.leaseDuration ?? before.leaseDuration,
    napEnable: change.napEnable ?? before.napEnable,
    napProfile: change.napProfile ?? before.napProfile,
    delay: change.delay ?? before.delay,
    state: change.state ?? before.state,
    type,
    maxBootpClients: change.maxBootpClients ?? maxBootpClients,
    activatePolicies: change.activatePolicies ?? before.activatePolicies,
  };
}
