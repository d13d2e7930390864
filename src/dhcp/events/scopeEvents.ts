import { formatIPv4, type IPv4Range } from '../model/address.ts';
import { DEFAULT_DNS_SETTING, type DnsSetting } from '../model/dns.ts';
import type { StoredOption } from '../model/option.ts';
import type { StoredReservation } from '../model/reservation.ts';
import type { ScopeSettings } from '../model/scope.ts';
import { type ScopeRoot, scopeBlocks, scopeOptions, scopePolicies, type Values } from '../value/scopeValue.ts';
import type { LoggedEvent } from './eventDefinition.ts';
import { bothSides, type Happening, operational, type Teller } from './eventSource.ts';
import { policyEvents } from './policyEvents.ts';

type Tell = (id: number, ...values: string[]) => LoggedEvent;

/** `[[10.0.10.0]Clients]`: how events name a scope or a reservation. */
export function bracketed(address: string, name: string): string {
  return `[[${address}]${name}]`;
}

/** The events of a change of an IPv4 scope: what it became, told as if each difference had been made by hand. */
export const scopeEvents: Teller = (happening) => {
  const [before, after] = bothSides<ScopeRoot>(happening);
  const known = (after ?? before)?.settings;
  if (known === undefined) return [];
  const tell = operational(happening);
  const { who } = happening.entry;
  const scope = bracketed(formatIPv4(known.scopeId), known.name);
  if (after === undefined) return [tell(72, scope, who)];
  return [
    ...(before === undefined ? created(tell, scope, who, after.settings) : settings(tell, scope, who, before, after)),
    ...dnsEvents(before?.settings.dns ?? null, after.settings.dns).map((id) => tell(id, scope, who)),
    ...exclusions(tell, scope, who, before?.exclusions ?? [], after.exclusions),
    ...optionIds(optionsOf(happening.view, before), optionsOf(happening.view, after)).map((id) =>
      tell(76, scope, id, who),
    ),
    ...reservations(tell, scope, who, happening, before, after),
    ...policyEvents(tell, scope, policiesOf(happening.view, before), policiesOf(happening.view, after)),
  ];
};

function created(tell: Tell, scope: string, who: string, settings: ScopeSettings): LoggedEvent[] {
  return [
    tell(70, scope, who),
    ...(settings.state === 'Active' ? [tell(73, scope, who)] : []),
    ...(settings.superscopeName === '' ? [] : [tell(98, settings.superscopeName, who)]),
  ];
}

function settings(tell: Tell, scope: string, who: string, before: ScopeRoot, after: ScopeRoot): LoggedEvent[] {
  const [old, now] = [before.settings, after.settings];
  const events: LoggedEvent[] = [];
  const plain = ['name', 'description', 'startRange', 'endRange', 'delay', 'maxBootpClients'] as const;
  if (plain.some((key) => old[key] !== now[key])) events.push(tell(71, scope, who));
  if (old.state !== now.state) events.push(tell(now.state === 'Active' ? 73 : 74, scope, who));
  if (old.leaseDuration !== now.leaseDuration)
    events.push(tell(75, scope, String(now.leaseDuration), who, String(old.leaseDuration)));
  if (old.activatePolicies !== now.activatePolicies) events.push(tell(now.activatePolicies ? 86 : 85, scope));
  if (old.type !== now.type) events.push(tell(89, scope, now.type, who, old.type));
  if (old.napEnable !== now.napEnable) events.push(tell(now.napEnable ? 90 : 91, scope, who));
  if (old.napProfile !== now.napProfile) {
    if (old.napProfile === '') events.push(tell(92, scope, now.napProfile, who));
    else if (now.napProfile === '') events.push(tell(94, old.napProfile, scope, who));
    else events.push(tell(93, scope, now.napProfile, who, old.napProfile));
  }
  if (old.superscopeName !== now.superscopeName) {
    if (old.superscopeName !== '') events.push(tell(102, scope, old.superscopeName, who));
    if (now.superscopeName !== '') events.push(tell(98, now.superscopeName, who));
  }
  return events;
}

/** The ids of a scope's DNS events; those of a reservation are 31 more. */
export function dnsEvents(before: DnsSetting | null, after: DnsSetting | null): number[] {
  const [old, now] = [before ?? DEFAULT_DNS_SETTING, after ?? DEFAULT_DNS_SETTING];
  const ids: number[] = [];
  if (old.dynamicUpdates !== now.dynamicUpdates) {
    if (now.dynamicUpdates === 'Never') ids.push(78);
    else {
      if (old.dynamicUpdates === 'Never') ids.push(77);
      ids.push(now.dynamicUpdates === 'Always' ? 80 : 79);
    }
  }
  if (old.deleteDnsRROnLeaseExpiry !== now.deleteDnsRROnLeaseExpiry) ids.push(now.deleteDnsRROnLeaseExpiry ? 81 : 82);
  if (old.updateDnsRRForOlderClients !== now.updateDnsRRForOlderClients)
    ids.push(now.updateDnsRRForOlderClients ? 83 : 84);
  if (old.nameProtection !== now.nameProtection) ids.push(now.nameProtection ? 87 : 88);
  if (!old.disableDnsPtrRRUpdate && now.disableDnsPtrRRUpdate) ids.push(165);
  return ids;
}

function exclusions(
  tell: Tell,
  scope: string,
  who: string,
  before: readonly IPv4Range[],
  after: readonly IPv4Range[],
): LoggedEvent[] {
  const texts = (ranges: readonly IPv4Range[]): string[] =>
    ranges.map(({ startRange, endRange }) => `${formatIPv4(startRange)} - ${formatIPv4(endRange)}`);
  const { gone, come } = difference(texts(before), texts(after));
  return [...gone.map((range) => tell(120, range, scope, who)), ...come.map((range) => tell(119, range, scope, who))];
}

function reservations(
  tell: Tell,
  scope: string,
  who: string,
  { view }: Happening,
  before: ScopeRoot | undefined,
  after: ScopeRoot,
): LoggedEvent[] {
  if (before?.reservations?.hash === after.reservations?.hash) return [];
  const old = before === undefined ? new Map<number, StoredReservation>() : changed(view, before, after);
  const now = changed(view, after, before);
  const named = ({ ipAddress, name }: StoredReservation): string => bracketed(formatIPv4(ipAddress), name);
  const events: LoggedEvent[] = [];
  for (const each of old.values()) if (!now.has(each.ipAddress)) events.push(tell(107, named(each), scope, who));
  for (const each of now.values()) {
    const was = old.get(each.ipAddress);
    const name = named(each);
    const renewed =
      was === undefined ||
      was.clientId !== each.clientId ||
      was.name !== each.name ||
      was.description !== each.description ||
      was.type !== each.type;
    if (renewed) events.push(tell(106, name, scope, who));
    for (const id of dnsEvents(was?.dns ?? null, each.dns)) if (id <= 84) events.push(tell(id + 31, name, scope, who));
    for (const id of optionIds(was?.options ?? [], each.options)) events.push(tell(116, name, scope, id, who));
  }
  return events;
}

/** The reservations of one value in the blocks that the other does not share. */
function changed(values: Values, root: ScopeRoot, other: ScopeRoot | undefined): Map<number, StoredReservation> {
  const shared = new Set((other === undefined ? [] : scopeBlocks(values, other)).map(({ hash }) => hash));
  return new Map(
    scopeBlocks(values, root)
      .filter(({ hash }) => !shared.has(hash))
      .flatMap(({ hash }) => values.value<readonly StoredReservation[]>(hash).map((each) => [each.ipAddress, each])),
  );
}

/** The ids of options that were set, changed or removed. */
export function optionIds(before: readonly StoredOption[], after: readonly StoredOption[]): string[] {
  const texts = (options: readonly StoredOption[]): string[] =>
    options.map((option) =>
      [option.optionId, option.vendorClass, option.userClass, option.type, ...option.value].join('\0'),
    );
  const { gone, come } = difference(texts(before), texts(after));
  return [...new Set([...gone, ...come].map((text) => text.split('\0')[0] ?? ''))];
}

/** What is only in the one list, and only in the other. */
export function difference<T>(before: readonly T[], after: readonly T[]): { readonly gone: T[]; readonly come: T[] } {
  const [old, now] = [new Set(before), new Set(after)];
  return { gone: before.filter((each) => !now.has(each)), come: after.filter((each) => !old.has(each)) };
}

function optionsOf(values: Values, root: ScopeRoot | undefined): readonly StoredOption[] {
  return root === undefined ? [] : scopeOptions(values, root);
}

function policiesOf(values: Values, root: ScopeRoot | undefined): ReturnType<typeof scopePolicies> {
  return root === undefined ? [] : scopePolicies(values, root);
}
