import type { Transaction, View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { DhcpError } from '../errors.ts';
import type { FailoverRelationships } from '../failoverFamilies.ts';
import { KIND } from '../kinds.ts';
import type { MessageOf } from '../messages.ts';
import { type EpochMs, formatIPv4, type IPv4 } from '../model/address.ts';
import type { Relationship, StoredRelationship } from '../model/failover.ts';
import { heldScope } from '../value/heldScopes.ts';
import { endpointsAt, putEndpoint, settleEndpoints } from './endpoints.ts';
import { heldRelationship, heldRelationships, relationshipId, relationshipOfScope } from './held.ts';
import { newRelationship, serversOf } from './newRelationship.ts';
import { clocksDiffer, requireHeldPartner, requirePartner } from './partner.ts';
import { changedRelationship } from './relationshipChange.ts';
import { addScopesToPartner, removeScopesFromPartner, requireNewScopes } from './relationshipScopes.ts';

/** MS-DHCPM 3.2.4.90. */
const MOST_RELATIONSHIPS = 31;
const LONGEST_NAME = 126;

export function relationshipsOf(context: ServerContext): FailoverRelationships {
  const { name: server } = context;

  function found(view: View, name: string, message: MessageOf<'Name'>): StoredRelationship {
    const held = heldRelationship(view, server, name);
    if (held === undefined) throw context.failure(20115, message, { Name: name });
    return held;
  }

  function describe(view: View, held: StoredRelationship): Relationship {
    return describeRelationship(view, server, held, context.now());
  }

  function requireRoom(view: View, owner: string, name: string): void {
    if (heldRelationship(view, owner, name) !== undefined) throw context.failure(20114, 'addFailover', { Name: name });
    if (heldRelationships(view, owner).length >= MOST_RELATIONSHIPS) {
      throw context.failure(20128, 'addFailover', { Name: name });
    }
  }

  return {
    list: () => context.read((view) => heldRelationships(view, server).map((held) => describe(view, held))),

    get: (name) => context.read((view) => describe(view, found(view, name, 'getFailover'))),

    ofScope: (scopeId) =>
      context.read((view) => {
        const held = relationshipOfScope(view, server, scopeId);
        if (held === undefined) throw context.failure(20116, 'getScopeFailover', { ScopeId: formatIPv4(scopeId) });
        return describe(view, held);
      }),

    add: (input) =>
      context.write('Add-DhcpServerv4Failover', (transaction) => {
        const fields = { Name: input.name };
        if (input.name.length > LONGEST_NAME) throw context.failure(20125, 'addFailover', fields);
        const here = context.machine(transaction);
        const terms = newRelationship(input);
        if (terms === undefined) throw context.failure(87, 'addFailover', fields);
        requireRoom(transaction, server, input.name);
        const scopeIds = requireNewScopes(context, transaction, input.name, input.scopeIds);
        const there = requirePartner(context, transaction, input.partnerServer);
        if (there.name === server) throw context.failure(87, 'addFailover', fields);
        if (clocksDiffer(here, there)) throw context.failure(20119, 'addFailover', fields);
        requireRoom(transaction, there.name, input.name);
        addScopesToPartner(context, transaction, input.name, scopeIds, there);
        const own: StoredRelationship = { ...terms, ...serversOf(terms, here, there), scopeIds };
        putBoth(transaction, server, own);
        const start = { state: 'Startup', since: context.now() } as const;
        putEndpoint(transaction, server, own.name, start);
        putEndpoint(transaction, own.partner, own.name, start);
        return describe(transaction, own);
      }),

    set: (name, change) =>
      context.write('Set-DhcpServerv4Failover', (transaction) => {
        const fields = { Name: name };
        const before = found(transaction, name, 'setFailover');
        const after = changedRelationship(before, change);
        if (after === undefined) throw context.failure(87, 'setFailover', fields);
        settleEndpoints(transaction, [server], context.now());
        if (change.partnerDown === true) {
          const state = endpointsAt(transaction, server, before, context.now())[0].state;
          if (state !== 'CommunicationInterrupted') throw context.failure(5023, 'setFailover', fields);
          putEndpoint(transaction, server, before.name, { state: 'PartnerDown', since: context.now() });
        }
        if (after !== before) {
          requireHeldPartner(context, transaction, before.partner, before.partnerServer);
          putBoth(transaction, server, after);
        }
        return describe(transaction, after);
      }),

    remove: (name, options = {}) =>
      context.write('Remove-DhcpServerv4Failover', (transaction) => {
        const held = found(transaction, name, 'removeFailover');
        const described = describe(transaction, held);
        const reachable = partnerReachable(transaction, held, options.force === true);
        if (reachable) {
          removeScopesFromPartner(transaction, held, held.scopeIds);
          eraseRelationship(transaction, held.partner, held.name);
        }
        eraseRelationship(transaction, server, held.name);
        return described;
      }),

    addScopes: (name, scopeIds) =>
      context.write('Add-DhcpServerv4FailoverScope', (transaction) => {
        const held = found(transaction, name, 'getFailover');
        const added = requireNewScopes(context, transaction, name, scopeIds);
        if (describe(transaction, held).state !== 'Normal') {
          throw context.failure(20120, 'addFailover', { Name: name });
        }
        requireHeldPartner(context, transaction, held.partner, held.partnerServer);
        const there = requirePartner(context, transaction, held.partner);
        addScopesToPartner(context, transaction, name, added, there);
        return describe(transaction, putScopes(transaction, held, [...held.scopeIds, ...added]));
      }),

    removeScopes: (name, scopeIds, options = {}) =>
      context.write('Remove-DhcpServerv4FailoverScope', (transaction) => {
        const held = found(transaction, name, 'getFailover');
        const own = ownScopes(transaction, held, scopeIds, options.refuse);
        if (own.length === 0) return describe(transaction, held);
        if (options.force !== true && describe(transaction, held).state !== 'Normal') {
          throw context.failure(20120, 'removeFailover', { Name: name });
        }
        const removed = new Set(own);
        const left = held.scopeIds.filter((scopeId) => !removed.has(scopeId));
        if (partnerReachable(transaction, held, options.force === true)) {
          removeScopesFromPartner(transaction, held, own);
          return describe(transaction, putScopes(transaction, held, left));
        }
        const after = { ...held, scopeIds: left };
        transaction.write(server, KIND.relationship, relationshipId(name), after);
        return describe(transaction, after);
      }),
  };

  /** Those of some scopes that a relationship has; the others are refused, each by itself where that is wanted. */
  function ownScopes(
    view: View,
    held: StoredRelationship,
    scopeIds: readonly IPv4[],
    refuse: (error: DhcpError) => void = (error) => {
      throw error;
    },
  ): IPv4[] {
    return scopeIds.filter((scopeId) => {
      if (held.scopeIds.includes(scopeId)) return true;
      const code = heldScope(view, server, scopeId) === undefined ? 20005 : 20116;
      refuse(context.failure(code, 'removeFailoverOfScope', { Name: held.name, ScopeId: formatIPv4(scopeId) }));
      return false;
    });
  }

  /** Whether the partner can be changed too; when it can't that is an error unless forced. */
  function partnerReachable(transaction: Transaction, held: StoredRelationship, force: boolean): boolean {
    try {
      requireHeldPartner(context, transaction, held.partner, held.partnerServer);
      return true;
    } catch (error) {
      if (force) return false;
      throw error;
    }
  }

  function putScopes(
    transaction: Transaction,
    held: StoredRelationship,
    scopeIds: readonly number[],
  ): StoredRelationship {
    const after = { ...held, scopeIds: [...scopeIds].sort((a, b) => a - b) };
    putBoth(transaction, server, after);
    return after;
  }
}

/** Writes a relationship on its server, and as the partner sees it on the partner. */
function putBoth(transaction: Transaction, server: string, own: StoredRelationship): void {
  const id = relationshipId(own.name);
  transaction.write(server, KIND.relationship, id, own);
  const partnerServer = transaction.read<StoredRelationship>(own.partner, KIND.relationship, id)?.partnerServer;
  transaction.write(own.partner, KIND.relationship, id, mirrored(own, server, partnerServer ?? server));
}

function mirrored(own: StoredRelationship, server: string, partnerServer: string): StoredRelationship {
  return {
    ...own,
    partner: server,
    partnerServer,
    serverRole: own.serverRole === 'Active' ? 'Standby' : 'Active',
    loadBalancePercent: 100 - own.loadBalancePercent,
    serverType: own.serverType === 'PrimaryServer' ? 'SecondaryServer' : 'PrimaryServer',
  };
}

function eraseRelationship(transaction: Transaction, server: string, name: string): void {
  transaction.erase(server, KIND.relationship, relationshipId(name));
  transaction.erase(server, KIND.failoverState, relationshipId(name));
}

function describeRelationship(view: View, server: string, held: StoredRelationship, now: EpochMs): Relationship {
  const [own] = endpointsAt(view, server, held, now);
  const balanced = held.mode === 'LoadBalance';
  return {
    name: held.name,
    partnerServer: held.partnerServer,
    mode: held.mode,
    serverRole: balanced ? null : held.serverRole,
    loadBalancePercent: balanced ? held.loadBalancePercent : null,
    reservePercent: balanced ? null : held.reservePercent,
    scopeIds: held.scopeIds,
    maxClientLeadTime: held.maxClientLeadTime,
    stateSwitchInterval: held.stateSwitchInterval,
    autoStateTransition: held.autoStateTransition,
    state: own.state,
    stateSince: own.since,
    enableAuth: held.secretDigest !== null,
    serverType: held.serverType,
    primaryServerName: held.primaryServerName,
    primaryServerIP: held.primaryServerIP,
    secondaryServerName: held.secondaryServerName,
    secondaryServerIP: held.secondaryServerIP,
  };
}
