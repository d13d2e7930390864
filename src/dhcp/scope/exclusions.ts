import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { Exclusions } from '../families.ts';
import { formatIPv4, type IPv4, type IPv4Range } from '../model/address.ts';
import type { Exclusion } from '../model/scope.ts';
import { type HeldScope, heldScope, heldScopes, saveScope } from '../value/heldScopes.ts';
import { fitsAmong, partRanges, removalCode, withRange } from './ranges.ts';

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
        if (!fitsAmong(range, settings, exclusions)) throw context.failure(20023, 'addExclusion', fields);
        saveScope(transaction, server, held, (draft) => {
          draft.exclusions = withRange(draft.exclusions, range);
        });
        return describe(held, range);
      }),

    remove: (scopeId, which = {}) =>
      context.write('Remove-DhcpServerv4ExclusionRange', (transaction) => {
        const held = found(transaction, scopeId, 'removeExclusion');
        const { chosen, others, asked } = partRanges(held.root.exclusions, which);
        if (asked && chosen.length === 0) {
          const code = removalCode(held.root.exclusions, which);
          throw context.failure(code, 'removeExclusion', { ScopeId: formatIPv4(scopeId) });
        }
        saveScope(transaction, server, held, (draft) => {
          draft.exclusions = others;
        });
        return chosen.map((range) => describe(held, range));
      }),
  };
}

function describe(held: HeldScope, range: IPv4Range): Exclusion {
  return { scopeId: held.root.settings.scopeId, startRange: range.startRange, endRange: range.endRange };
}
