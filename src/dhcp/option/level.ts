import type { Transaction, View } from '../../lab/lab.ts';
import type { ErrorCode } from '../codes.ts';
import type { ServerContext } from '../context.ts';
import type { DhcpError } from '../errors.ts';
import { KIND } from '../kinds.ts';
import type { DnsSetting } from '../model/dns.ts';
import type { OptionLevel, StoredOption } from '../model/option.ts';
import type { StoredPolicy } from '../model/policy.ts';
import { type HeldScope, heldScope, saveScope, scopeAround } from '../value/heldScopes.ts';
import { scopeOptions, scopePolicies, scopeReservation } from '../value/scopeValue.ts';

/** What the server, a scope, a reservation and a policy have in common: option values and a DNS setting. */
export interface Level {
  readonly kind: 'server' | 'scope' | 'reservation' | 'policy';
  readonly options: readonly StoredOption[];
  /** Its own setting; null inherits. */
  readonly dns: DnsSetting | null;
  /** What it inherits from, nearest first, without the setting itself. */
  readonly inherited: readonly (DnsSetting | null)[];
  /** The scope that the level belongs to. */
  readonly scope: HeldScope | undefined;
  readonly policy: StoredPolicy | undefined;
  /** The policies that stand at this level, each with option values of its own. */
  readonly policies: readonly StoredPolicy[];
  save(transaction: Transaction, change: LevelChange): void;
}

/** Words why there is no such level. */
export type Refusal = (code: ErrorCode) => DhcpError;

interface LevelChange {
  readonly options?: readonly StoredOption[];
  readonly dns?: DnsSetting | null;
}

/** Finds a level. Throws 20005 (no such scope), 20018 (no such reservation), 20111 (no such policy), 87 (both). */
export function levelOf(context: ServerContext, view: View, at: OptionLevel, fail: Refusal): Level {
  if (at.reservedIP !== undefined) {
    if (at.policyName !== undefined) throw fail(87);
    return reservationLevel(context, view, at.reservedIP, at.scopeId, fail);
  }
  const scope = at.scopeId === undefined ? undefined : heldScope(view, context.name, at.scopeId);
  if (at.scopeId !== undefined && scope === undefined) throw fail(20005);
  if (at.policyName !== undefined) return policyLevel(context, view, scope, at.policyName, fail);
  return scope === undefined ? serverLevel(context, view) : scopeLevel(context, view, scope);
}

/** The server's policies. */
export function serverPolicies(view: View, server: string): readonly StoredPolicy[] {
  return view.read<readonly StoredPolicy[]>(server, KIND.policies, '') ?? [];
}

function serverDns(view: View, server: string): DnsSetting | null {
  return view.read<DnsSetting>(server, KIND.dns, '') ?? null;
}

function serverLevel(context: ServerContext, view: View): Level {
  const { name } = context;
  return {
    kind: 'server',
    options: view.read<readonly StoredOption[]>(name, KIND.options, '') ?? [],
    dns: serverDns(view, name),
    inherited: [],
    scope: undefined,
    policy: undefined,
    policies: serverPolicies(view, name),
    save(transaction, { options, dns }) {
      if (options !== undefined) transaction.write(name, KIND.options, '', options);
      if (dns !== undefined && dns !== null) transaction.write(name, KIND.dns, '', dns);
    },
  };
}

function scopeLevel(context: ServerContext, view: View, scope: HeldScope): Level {
  return {
    kind: 'scope',
    options: scopeOptions(view, scope.root),
    dns: scope.root.settings.dns,
    inherited: [serverDns(view, context.name)],
    scope,
    policy: undefined,
    policies: scopePolicies(view, scope.root),
    save(transaction, { options, dns }) {
      saveScope(transaction, context.name, scope, (draft) => {
        if (options !== undefined) draft.options = options;
        if (dns !== undefined) draft.settings = { ...draft.settings, dns };
      });
    },
  };
}

function reservationLevel(
  context: ServerContext,
  view: View,
  reservedIP: number,
  scopeId: number | undefined,
  fail: Refusal,
): Level {
  const scope = scopeAround(view, context.name, reservedIP);
  const reservation = scope && scopeReservation(view, scope.root, reservedIP);
  if (scope === undefined || reservation === undefined) throw fail(20018);
  if (scopeId !== undefined && scopeId !== scope.root.settings.scopeId) throw fail(20005);
  return {
    kind: 'reservation',
    options: reservation.options,
    dns: reservation.dns,
    inherited: [scope.root.settings.dns, serverDns(view, context.name)],
    scope,
    policy: undefined,
    policies: [],
    save(transaction, { options, dns }) {
      saveScope(transaction, context.name, scope, (draft) =>
        draft.putReservation({
          ...reservation,
          options: options ?? reservation.options,
          dns: dns === undefined ? reservation.dns : dns,
        }),
      );
    },
  };
}

function policyLevel(
  context: ServerContext,
  view: View,
  scope: HeldScope | undefined,
  policyName: string,
  fail: Refusal,
): Level {
  const { name } = context;
  const policies = scope === undefined ? serverPolicies(view, name) : scopePolicies(view, scope.root);
  const policy = policies.find((each) => each.name.toLowerCase() === policyName.toLowerCase());
  if (policy === undefined) throw fail(20111);
  return {
    kind: 'policy',
    options: policy.options,
    dns: policy.dns,
    inherited: [scope?.root.settings.dns ?? null, serverDns(view, name)],
    scope,
    policy,
    policies: [],
    save(transaction, { options, dns }) {
      const saved: StoredPolicy = {
        ...policy,
        options: options ?? policy.options,
        dns: dns === undefined ? policy.dns : dns,
      };
      const after = policies.map((each) => (each === policy ? saved : each));
      if (scope === undefined) transaction.write(name, KIND.policies, '', after);
      else {
        saveScope(transaction, name, scope, (draft) => {
          draft.policies = after;
        });
      }
    },
  };
}
