import type { View } from '../../lab/lab.ts';
import type { ErrorCode } from '../codes.ts';
import type { ServerContext } from '../context.ts';
import type { DhcpError } from '../errors.ts';
import type { Scopes6 } from '../families6.ts';
import { KIND } from '../kinds.ts';
import type { Seconds } from '../model/address.ts';
import { formatIPv6, type IPv6, prefixOf } from '../model/ipv6.ts';
import type { Scope6, Scope6Change, Scope6Input } from '../model/scope6.ts';
import { deleteReservation6, reservedAddresses6 } from './heldReservations6.ts';
import { type HeldScope6, heldScope6, heldScopes6, saveScope6 } from './heldScopes6.ts';

const DAY: Seconds = 24 * 60 * 60;
const MAX_PREFERENCE = 255;

export function scopes6Of(context: ServerContext): Scopes6 {
  const { name: server } = context;

  function found(view: View, prefix: IPv6): HeldScope6 {
    const held = heldScope6(view, server, prefix);
    if (held === undefined) throw context.failure(20005, 'getScope', { ScopeId: formatIPv6(prefix) });
    return held;
  }

  return {
    list: () => context.read((view) => heldScopes6(view, server).map((held) => held.settings)),

    get: (prefix) => context.read((view) => found(view, prefix).settings),

    has: (prefix) => context.read((view) => heldScope6(view, server, prefix) !== undefined),

    add: (input) =>
      context.write('Add-DhcpServerv6Scope', (transaction) => {
        const fail = (code: ErrorCode) => context.failure(code, 'addScope', { ScopeId: formatIPv6(input.prefix) });
        const scope = newScope(input);
        if (!isUnicastPrefix(scope.prefix)) throw fail(20091);
        check(scope, fail);
        if (heldScope6(transaction, server, scope.prefix) !== undefined) throw fail(20052);
        saveScope6(transaction, server, { settings: scope, exclusions: [], options: [], dns: null, stateless: null });
        return scope;
      }),

    set: (prefix, change) =>
      context.write('Set-DhcpServerv6Scope', (transaction) => {
        const held = found(transaction, prefix);
        const scope = changedScope(held.settings, change);
        check(scope, (code) => context.failure(code, 'setScope', { ScopeId: formatIPv6(prefix) }));
        saveScope6(transaction, server, { ...held, settings: scope });
        return scope;
      }),

    remove: (prefix, options = {}) =>
      context.write('Remove-DhcpServerv6Scope', (transaction) => {
        const { settings } = found(transaction, prefix);
        if (options.force !== true && transaction.leases6.any(server, prefix)) {
          throw context.failure(20007, 'removeScope', { ScopeId: formatIPv6(prefix) });
        }
        for (const lease of transaction.leases6.ofScope(server, prefix)) {
          transaction.deleteLease6(server, lease.address);
        }
        for (const address of reservedAddresses6(transaction, server, prefix)) {
          deleteReservation6(transaction, server, address);
        }
        transaction.erase(server, KIND.scope6, prefix);
        return settings;
      }),
  };
}

/** Without times of its own a client renews after half of the preferred lifetime and rebinds after four fifths. */
function newScope(input: Scope6Input): Scope6 {
  const preferredLifetime = input.preferredLifetime ?? 8 * DAY;
  return {
    prefix: input.prefix,
    name: input.name,
    description: input.description ?? '',
    state: input.state ?? 'Active',
    preference: input.preference ?? 0,
    preferredLifetime,
    validLifetime: input.validLifetime ?? 12 * DAY,
    t1: input.t1 ?? Math.floor(preferredLifetime * 0.5),
    t2: input.t2 ?? Math.floor(preferredLifetime * 0.8),
  };
}

function changedScope(before: Scope6, change: Scope6Change): Scope6 {
  return {
    prefix: before.prefix,
    name: change.name ?? before.name,
    description: change.description ?? before.description,
    state: change.state ?? before.state,
    preference: change.preference ?? before.preference,
    preferredLifetime: change.preferredLifetime ?? before.preferredLifetime,
    validLifetime: change.validLifetime ?? before.validLifetime,
    t1: change.t1 ?? before.t1,
    t2: change.t2 ?? before.t2,
  };
}

/** What every scope must be: T1 < T2 < preferred lifetime <= valid lifetime. */
function check(scope: Scope6, fail: (code: ErrorCode) => DhcpError): void {
  if (scope.preference > MAX_PREFERENCE) throw fail(87);
  const { t1, t2, preferredLifetime, validLifetime } = scope;
  if (t1 <= 0 || t1 >= t2 || t2 >= preferredLifetime || preferredLifetime > validLifetime) throw fail(87);
}

/** A /64 of addresses that clients can have: not ::, not link-local, not multicast. */
function isUnicastPrefix(prefix: IPv6): boolean {
  if (prefix !== prefixOf(prefix) || /^0+$/.test(prefix)) return false;
  return !/^(ff|fe[89ab])/.test(prefix);
}
