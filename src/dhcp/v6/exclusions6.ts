import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { Exclusions6 } from '../families6.ts';
import { addressesOf, formatIPv6, type IPv6, type IPv6Range } from '../model/ipv6.ts';
import type { Exclusion6 } from '../model/scope6.ts';
import { fitsAmong, partRanges, removalCode, withRange } from '../scope/ranges.ts';
import { type HeldScope6, heldScope6, heldScopes6, saveScope6 } from './heldScopes6.ts';

export function exclusions6Of(context: ServerContext): Exclusions6 {
  const { name: server } = context;

  function found(view: View, prefix: IPv6, message: 'getExclusion' | 'removeExclusion'): HeldScope6 {
    const held = heldScope6(view, server, prefix);
    if (held === undefined) throw context.failure(20005, message, { ScopeId: formatIPv6(prefix) });
    return held;
  }

  return {
    list: (prefix) =>
      context.read((view) => {
        const scopes = prefix === undefined ? heldScopes6(view, server) : [found(view, prefix, 'getExclusion')];
        return scopes.flatMap((held) => held.exclusions.map((range) => describe(held, range)));
      }),

    add: (prefix, range) =>
      context.write('Add-DhcpServerv6ExclusionRange', (transaction) => {
        const fields = {
          ScopeId: formatIPv6(prefix),
          Start: formatIPv6(range.startRange),
          End: formatIPv6(range.endRange),
        };
        const held = heldScope6(transaction, server, prefix);
        if (held === undefined) throw context.failure(20005, 'addExclusion', fields);
        if (!fitsAmong(range, addressesOf(prefix), held.exclusions)) {
          throw context.failure(20023, 'addExclusion', fields);
        }
        saveScope6(transaction, server, { ...held, exclusions: withRange(held.exclusions, range) });
        return describe(held, range);
      }),

    remove: (prefix, which = {}) =>
      context.write('Remove-DhcpServerv6ExclusionRange', (transaction) => {
        const held = found(transaction, prefix, 'removeExclusion');
        const { chosen, others, asked } = partRanges(held.exclusions, which);
        if (asked && chosen.length === 0) {
          const code = removalCode(held.exclusions, which);
          throw context.failure(code, 'removeExclusion', { ScopeId: formatIPv6(prefix) });
        }
        saveScope6(transaction, server, { ...held, exclusions: others });
        return chosen.map((range) => describe(held, range));
      }),
  };
}

function describe(held: HeldScope6, { startRange, endRange }: IPv6Range): Exclusion6 {
  return { prefix: held.settings.prefix, startRange, endRange };
}
