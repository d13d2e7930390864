import type { Transaction, View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { Superscopes } from '../families.ts';
import { formatIPv4, type IPv4 } from '../model/address.ts';
import type { Superscope } from '../model/scope.ts';
import { type HeldScope, heldScope, heldScopes, saveScope } from '../value/heldScopes.ts';
import { MAX_SUPERSCOPE_NAME } from './scopeRules.ts';

/** A superscope is nothing but a name that scopes share; it is there while one has it. Names ignore case. */
export function superscopesOf(context: ServerContext): Superscopes {
  const { name: server } = context;

  function found(view: View, name: string, message: 'getSuperscope' | 'renameSuperscope' | 'removeSuperscope') {
    const members = membersOf(view, server, name);
    if (members.length === 0) throw context.failure(20005, message, { Name: name });
    return members;
  }

  return {
    list: () =>
      context.read((view) => {
        const members = heldScopes(view, server).filter((held) => held.root.settings.superscopeName !== '');
        const byName = new Map<string, HeldScope[]>();
        for (const held of members) {
          const key = held.root.settings.superscopeName.toLowerCase();
          byName.set(key, [...(byName.get(key) ?? []), held]);
        }
        return [...byName.values()].map(describe);
      }),

    get: (name) => context.read((view) => describe(found(view, name, 'getSuperscope'))),

    add: (name, scopeIds, options = {}) =>
      context.write('Add-DhcpServerv4Superscope', (transaction) => {
        const spelled = membersOf(transaction, server, name)[0]?.root.settings.superscopeName ?? name;
        for (const scopeId of scopeIds) {
          const fields = { ScopeId: formatIPv4(scopeId), Name: name };
          if (name.length === 0 || name.length > MAX_SUPERSCOPE_NAME) {
            throw context.failure(20030, 'addSuperscope', fields);
          }
          const held = heldScope(transaction, server, scopeId);
          if (held === undefined) throw context.failure(20005, 'addSuperscope', fields);
          const current = held.root.settings.superscopeName;
          if (current !== '' && !sameName(current, name) && options.force !== true) {
            throw context.failure(20004, 'addSuperscope', fields);
          }
          rename(transaction, server, held, spelled);
        }
        return describe(found(transaction, name, 'getSuperscope'));
      }),

    rename: (name, newName) =>
      context.write('Rename-DhcpServerv4Superscope', (transaction) => {
        const members = found(transaction, name, 'renameSuperscope');
        if (newName.length === 0 || newName.length > MAX_SUPERSCOPE_NAME) {
          throw context.failure(20030, 'renameSuperscope', { Name: name });
        }
        if (!sameName(name, newName) && membersOf(transaction, server, newName).length > 0) {
          throw context.failure(20052, 'renameSuperscope', { Name: name });
        }
        for (const held of members) rename(transaction, server, held, newName);
        return { superscopeName: newName, scopeIds: idsOf(members) };
      }),

    remove: (name, scopeIds) =>
      context.write('Remove-DhcpServerv4Superscope', (transaction) => {
        const members = found(transaction, name, 'removeSuperscope');
        const chosen = scopeIds === undefined ? members : scopeIds.map((scopeId) => memberOf(members, scopeId, name));
        for (const held of chosen) rename(transaction, server, held, '');
        return describe(chosen);
      }),
  };

  function memberOf(members: readonly HeldScope[], scopeId: IPv4, name: string): HeldScope {
    const held = members.find((each) => each.root.settings.scopeId === scopeId);
    if (held === undefined) throw context.failure(20005, 'removeSuperscope', { Name: name });
    return held;
  }
}

function membersOf(view: View, server: string, name: string): HeldScope[] {
  return heldScopes(view, server).filter((held) => sameName(held.root.settings.superscopeName, name));
}

function rename(transaction: Transaction, server: string, held: HeldScope, superscopeName: string): void {
  saveScope(transaction, server, held, (draft) => {
    draft.settings = { ...draft.settings, superscopeName };
  });
}

function describe(members: readonly HeldScope[]): Superscope {
  return { superscopeName: members[0]?.root.settings.superscopeName ?? '', scopeIds: idsOf(members) };
}

function idsOf(members: readonly HeldScope[]): IPv4[] {
  return members.map((held) => held.root.settings.scopeId);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
