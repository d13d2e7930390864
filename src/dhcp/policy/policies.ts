import type { Transaction, View } from '../../lab/lab.ts';
import type { ErrorCode } from '../codes.ts';
import type { ServerContext } from '../context.ts';
import type { Policies } from '../families.ts';
import { KIND } from '../kinds.ts';
import type { IPv4 } from '../model/address.ts';
import type { Policy, StoredPolicy } from '../model/policy.ts';
import { type Refusal, serverPolicies } from '../option/level.ts';
import { heldClasses } from '../server/vocabulary.ts';
import { type HeldScope, heldScope, saveScope } from '../value/heldScopes.ts';
import { scopePolicies } from '../value/scopeValue.ts';
import { changedConditions, NO_CONDITIONS } from './conditions.ts';

const MAX_POLICY_NAME = 256;

/** The policies of a scope, or of the server, and the way to put them back. */
export interface PolicyList {
  readonly scope: HeldScope | undefined;
  readonly policies: readonly StoredPolicy[];
}

export function policyList(context: ServerContext, view: View, scopeId: IPv4 | undefined, fail: Refusal): PolicyList {
  if (scopeId === undefined) return { scope: undefined, policies: serverPolicies(view, context.name) };
  const scope = heldScope(view, context.name, scopeId);
  if (scope === undefined) throw fail(20005);
  return { scope, policies: scopePolicies(view, scope.root) };
}

export function findPolicy(list: PolicyList, name: string, fail: Refusal): StoredPolicy {
  const policy = list.policies.find((each) => sameName(each.name, name));
  if (policy === undefined) throw fail(20111);
  return policy;
}

export function savePolicies(
  context: ServerContext,
  transaction: Transaction,
  list: PolicyList,
  policies: readonly StoredPolicy[],
): void {
  if (list.scope === undefined) transaction.write(context.name, KIND.policies, '', policies);
  else {
    saveScope(transaction, context.name, list.scope, (draft) => {
      draft.policies = policies;
    });
  }
}

export function policiesOf(context: ServerContext): Policies {
  return {
    list: (scopeId) =>
      context.read((view) => {
        const list = policyList(context, view, scopeId, (code) => context.failure(code, 'listPolicies', {}));
        return list.policies.map((policy) => describe(policy, scopeId));
      }),

    get: (name, scopeId) =>
      context.read((view) => {
        const fail = (code: ErrorCode) => context.failure(code, 'getPolicy', { Name: name });
        const list = policyList(context, view, scopeId, fail);
        return describe(findPolicy(list, name, fail), scopeId);
      }),

    add: (input) =>
      context.write('Add-DhcpServerv4Policy', (transaction) => {
        const fail = (code: ErrorCode) => context.failure(code, 'addPolicy', { Name: input.name });
        const list = policyList(context, transaction, input.scopeId, fail);
        if (input.name === '' || input.name.length > MAX_POLICY_NAME) throw fail(87);
        if (list.policies.some((each) => sameName(each.name, input.name))) throw fail(20105);
        const order = input.processingOrder ?? list.policies.length + 1;
        if (order < 1 || order > list.policies.length + 1) throw fail(20110);
        if (input.leaseDuration !== undefined && input.leaseDuration <= 0) throw fail(87);
        const conditions = changedConditions(NO_CONDITIONS, input, heldClasses(transaction, context.name));
        if (typeof conditions === 'number') throw fail(conditions);
        const policy: StoredPolicy = {
          ...conditions,
          name: input.name,
          description: input.description ?? '',
          enabled: input.enabled ?? true,
          condition: input.condition,
          processingOrder: order,
          leaseDuration: input.leaseDuration ?? null,
          dns: null,
          ranges: [],
          options: [],
        };
        savePolicies(context, transaction, list, placed(list.policies, policy, order));
        return describe(policy, input.scopeId);
      }),

    set: (name, change, scopeId) =>
      context.write('Set-DhcpServerv4Policy', (transaction) => {
        const fail = (code: ErrorCode) => context.failure(code, 'setPolicy', { Name: name });
        const list = policyList(context, transaction, scopeId, fail);
        const before = findPolicy(list, name, fail);
        const others = list.policies.filter((each) => each !== before);
        const newName = change.newName ?? before.name;
        if (newName === '' || newName.length > MAX_POLICY_NAME) throw fail(87);
        if (others.some((each) => sameName(each.name, newName))) throw fail(20105);
        const order = change.processingOrder ?? before.processingOrder;
        if (order < 1 || order > list.policies.length) throw fail(20110);
        if (change.leaseDuration !== undefined && change.leaseDuration <= 0) throw fail(87);
        const conditions = changedConditions(before, change, heldClasses(transaction, context.name));
        if (typeof conditions === 'number') throw fail(conditions);
        const gainsFqdn = conditions.fqdn.length > 0 && before.fqdn.length === 0;
        if (gainsFqdn && (before.ranges.length > 0 || before.options.length > 0)) throw fail(20137);
        const after: StoredPolicy = {
          ...before,
          ...conditions,
          name: newName,
          description: change.description ?? before.description,
          enabled: change.enabled ?? before.enabled,
          condition: change.condition ?? before.condition,
          processingOrder: order,
          leaseDuration: change.leaseDuration ?? before.leaseDuration,
        };
        savePolicies(context, transaction, list, placed(others, after, order));
        return describe(after, scopeId);
      }),

    remove: (name, scopeId) =>
      context.write('Remove-DhcpServerv4Policy', (transaction) => {
        const fail = (code: ErrorCode) => context.failure(code, 'removePolicy', { Name: name });
        const list = policyList(context, transaction, scopeId, fail);
        const removed = findPolicy(list, name, fail);
        const others = list.policies.filter((each) => each !== removed);
        savePolicies(context, transaction, list, numbered(others));
        return describe(removed, scopeId);
      }),
  };
}

/** The others with one policy put in at its place (1 is first), all of them numbered anew. */
function placed(others: readonly StoredPolicy[], policy: StoredPolicy, order: number): StoredPolicy[] {
  const ordered = [...others].sort((a, b) => a.processingOrder - b.processingOrder);
  ordered.splice(order - 1, 0, policy);
  return numbered(ordered);
}

function numbered(policies: readonly StoredPolicy[]): StoredPolicy[] {
  return policies.map((policy, index) => ({ ...policy, processingOrder: index + 1 }));
}

function describe(policy: StoredPolicy, scopeId: IPv4 | undefined): Policy {
  return { ...policy, scopeId: scopeId ?? 0 };
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
