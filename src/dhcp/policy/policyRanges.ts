import type { ErrorCode } from '../codes.ts';
import type { ServerContext } from '../context.ts';
import type { PolicyRanges } from '../families.ts';
import { contains, formatIPv4, type IPv4, type IPv4Range, overlaps } from '../model/address.ts';
import type { PolicyIPRange, StoredPolicy } from '../model/policy.ts';
import { findPolicy, policyList, savePolicies } from './policies.ts';

export function policyRangesOf(context: ServerContext): PolicyRanges {
  return {
    list: (scopeId, names) =>
      context.read((view) => {
        const failOf = (name: string) => (code: ErrorCode) =>
          context.failure(code, 'getPolicyRange', { Name: name, ScopeId: formatIPv4(scopeId) });
        const list = policyList(context, view, scopeId, (code) =>
          context.failure(code, 'listPolicyRanges', { ScopeId: formatIPv4(scopeId) }),
        );
        const chosen = names === undefined ? list.policies : names.map((name) => findPolicy(list, name, failOf(name)));
        return chosen.flatMap((policy) => policy.ranges.map((range) => describe(scopeId, policy, range)));
      }),

    add: (scopeId, name, range) =>
      context.write('Add-DhcpServerv4PolicyIPRange', (transaction) => {
        const fields = {
          Name: name,
          ScopeId: formatIPv4(scopeId),
          Start: formatIPv4(range.startRange),
          End: formatIPv4(range.endRange),
        };
        const fail = (code: ErrorCode) => context.failure(code, 'addPolicyRange', fields);
        const list = policyList(context, transaction, scopeId, fail);
        const policy = findPolicy(list, name, fail);
        const settings = list.scope?.root.settings;
        const inside =
          settings !== undefined && contains(settings, range.startRange) && contains(settings, range.endRange);
        if (!inside || range.startRange > range.endRange) throw fail(20107);
        if (policy.fqdn.length > 0) throw fail(20135);
        if (list.policies.some((each) => each.ranges.some((taken) => overlaps(taken, range)))) {
          throw fail(20106);
        }
        const added: IPv4Range = { startRange: range.startRange, endRange: range.endRange };
        const ranges = [...policy.ranges, added].sort((a, b) => a.startRange - b.startRange);
        savePolicies(context, transaction, list, withRanges(list.policies, policy, ranges));
        return describe(scopeId, policy, added);
      }),

    remove: (scopeId, name, which = {}) =>
      context.write('Remove-DhcpServerv4PolicyIPRange', (transaction) => {
        const fields = { Name: name, ScopeId: formatIPv4(scopeId) };
        const fail = (code: ErrorCode) => context.failure(code, 'removePolicyRange', fields);
        const list = policyList(context, transaction, scopeId, fail);
        const policy = findPolicy(list, name, fail);
        const matches = (range: IPv4Range): boolean =>
          (which.startRange === undefined || range.startRange === which.startRange) &&
          (which.endRange === undefined || range.endRange === which.endRange);
        const removed = policy.ranges.filter(matches);
        const asked = which.startRange !== undefined || which.endRange !== undefined;
        if (asked && removed.length === 0) throw fail(20107);
        const kept = policy.ranges.filter((range) => !matches(range));
        savePolicies(context, transaction, list, withRanges(list.policies, policy, kept));
        return removed.map((range) => describe(scopeId, policy, range));
      }),
  };
}

function withRanges(
  policies: readonly StoredPolicy[],
  policy: StoredPolicy,
  ranges: readonly IPv4Range[],
): StoredPolicy[] {
  return policies.map((each) => (each === policy ? { ...each, ranges } : each));
}

function describe(scopeId: IPv4, policy: StoredPolicy, range: IPv4Range): PolicyIPRange {
  return { name: policy.name, scopeId, startRange: range.startRange, endRange: range.endRange };
}
