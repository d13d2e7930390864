import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import { KIND } from '../kinds.ts';
import type { DnsSetting } from '../model/dns.ts';
import { formatIPv6, type IPv6 } from '../model/ipv6.ts';
import type { CommonOptions6, OptionLevel6, OptionValueInput, StoredOption } from '../model/option.ts';
import type { Level, Refusal } from '../option/level.ts';
import type { OptionRules } from '../option/optionValues.ts';
import { VOCABULARY6 } from '../server/vocabulary.ts';
import { heldReservation6, saveReservation6 } from './heldReservations6.ts';
import { type HeldScope6, heldScope6, saveScope6, scopeAround6 } from './heldScopes6.ts';

/** How long stateless clients keep what they were told, in seconds (RFC 4242: at least ten minutes). */
const INFORMATION_REFRESH_TIME = 32;
const SHORTEST_REFRESH = 600;

export const OPTION_RULES6: OptionRules<OptionLevel6, CommonOptions6> = {
  vocabulary: VOCABULARY6,
  levelOf: level6Of,
  dnsServers: 23,
  refusalOf: (optionId, [seconds]) =>
    optionId === INFORMATION_REFRESH_TIME && Number(seconds) < SHORTEST_REFRESH ? 20057 : undefined,
  policyName: () => '',
  isTwofold: (at) => at.prefix !== undefined && at.reservedIP !== undefined,
  commonInputs: commonInputs6,
};

/** Finds a level. Throws 20005 (no such scope, or not the reservation's), 20018 (no such reservation). */
function level6Of(context: ServerContext, view: View, at: OptionLevel6, fail: Refusal): Level {
  const scope = at.prefix === undefined ? undefined : heldScope6(view, context.name, at.prefix);
  if (at.prefix !== undefined && scope === undefined) throw fail(20005);
  if (at.reservedIP === undefined) {
    return scope === undefined ? serverLevel(context.name, view) : scopeLevel(context.name, view, scope);
  }
  const level = reservationLevel(context.name, view, at.reservedIP);
  if (level === undefined) throw fail(20018);
  const around = scopeAround6(view, context.name, at.reservedIP);
  if (scope !== undefined && scope !== around) throw fail(20005);
  return level;
}

function serverDns(view: View, server: string): DnsSetting | null {
  return view.read<DnsSetting>(server, KIND.dns6, '') ?? null;
}

function serverLevel(server: string, view: View): Level {
  return {
    kind: 'server',
    options: view.read<readonly StoredOption[]>(server, KIND.options6, '') ?? [],
    dns: serverDns(view, server),
    inherited: [],
    scope: undefined,
    policy: undefined,
    policies: [],
    save(transaction, { options, dns }) {
      if (options !== undefined) transaction.write(server, KIND.options6, '', options);
      if (dns !== undefined && dns !== null) transaction.write(server, KIND.dns6, '', dns);
    },
  };
}

function scopeLevel(server: string, view: View, held: HeldScope6): Level {
  return {
    kind: 'scope',
    options: held.options,
    dns: held.dns,
    inherited: [serverDns(view, server)],
    scope: undefined,
    policy: undefined,
    policies: [],
    save: (transaction, change) => saveScope6(transaction, server, { ...held, ...change }),
  };
}

function reservationLevel(server: string, view: View, ipAddress: IPv6): Level | undefined {
  const reservation = heldReservation6(view, server, ipAddress);
  if (reservation === undefined) return undefined;
  return {
    kind: 'reservation',
    options: reservation.options,
    dns: reservation.dns,
    inherited: [scopeAround6(view, server, ipAddress)?.dns ?? null, serverDns(view, server)],
    scope: undefined,
    policy: undefined,
    policies: [],
    save: (transaction, change) => saveReservation6(transaction, server, { ...reservation, ...change }),
  };
}

function commonInputs6(options: CommonOptions6): OptionValueInput[] {
  const { dnsServer, domainSearchList, infoRefreshTime, userClass, force } = options;
  const values = new Map<number, readonly string[] | undefined>([
    [24, domainSearchList],
    [23, dnsServer?.map(formatIPv6)],
    [32, infoRefreshTime === undefined ? undefined : infoRefreshTime === null ? [] : [String(infoRefreshTime)]],
  ]);
  return [...values].flatMap(([optionId, value]) =>
    value === undefined ? [] : [{ optionId, value, userClass, force }],
  );
}
