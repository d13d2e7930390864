import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { Exclusions } from '../families.ts';
import { contains, formatIPv4, type IPv4, type IPv4Range, overlaps } from '../model/address.ts';
import type { Exclusion } from '../model/scope.ts';
import { type HeldScope, heldScope, heldScopes, saveScope } from '../value/heldScopes.ts';

export function exclusionsOf(context: ServerContext): Exclusions {
  const { name: server } = context;

  function found(view: View, scopeId: IPv4, message: 'getExclusion' | 'removeExclusion'): HeldScope {
    const held = heldScope(view, server, scopeId);
    if (held === undefined) throw context.failure(20005, message, { ScopeId: formatIPv4(scopeId) });
    return held;
  }

  return {
    list: (scopeId) =>
      context.read((view) => {
        const scopes = scopeId === undefined ? heldScopes(view, server) : [found(view, scopeId, 'getExclusion')];
        return scopes.flatMap((held) => held.root.exclusions.map((range) => describe(held, range)));
      }),

    add: (scopeId, range) =>
      context.write('Add-DhcpServerv4ExclusionRange', (transaction) => {
        const fields = {
          ScopeId: formatIPv4(scopeId),
          Start: formatIPv4(range.startRange),
          End: formatIPv4(range.endRange),
        };
        const held = heldScope(transaction, server, scopeId);
        if (held === undefined) throw context.failure(20005, 'addExclusion', fields);
        const { settings, exclusions } = held.root;
        const inside = contains(settings, range.startRange) && contains(settings, range.endRange);
        if (!inside || range.startRange > range.endRange || exclusions.some((each) => overlaps(each, range))) {
          throw context.failure(20023, 'addExclusion', fields);
        }
        saveScope(transaction, server, held, (draft) => {
          draft.exclusions = [...draft.exclusions, { startRange: range.startRange, endRange: range.endRange }];
        });
        return describe(held, range);
      }),

    remove: (scopeId, which = {}) =>
      context.write('Remove-DhcpServerv4ExclusionRange', (transaction) => {
        const held = found(transaction, scopeId, 'removeExclusion');
        const matches = (range: IPv4Range): boolean =>
          (which.startRange === undefined || range.startRange === which.startRange) &&
          (which.endRange === undefined || range.endRange === which.endRange);
        const removed = held.root.exclusions.filter(matches);
        const asked = which.startRange !== undefined || which.endRange !== undefined;
        if (asked && removed.length === 0) {
          throw context.failure(removalCode(held, which), 'removeExclusion', { ScopeId: formatIPv4(scopeId) });
        }
        saveScope(transaction, server, held, (draft) => {
          draft.exclusions = draft.exclusions.filter((range) => !matches(range));
        });
        return removed.map((range) => describe(held, range));
      }),
  };
}

/** MS-DHCPM 3.2.4.40: 20007 when the start lies in no exclusion, 87 when one is hit but the ends differ. */
function removalCode(held: HeldScope, which: Partial<IPv4Range>): 20007 | 87 {
  const point = which.startRange ?? which.endRange ?? 0;
  return held.root.exclusions.some((range) => contains(range, point)) ? 87 : 20007;
}

function describe(held: HeldScope, range: IPv4Range): Exclusion {
  return { scopeId: held.root.settings.scopeId, startRange: range.startRange, endRange: range.endRange };
}
