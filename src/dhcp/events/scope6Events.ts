import { formatIPv6, type IPv6Range, prefixOf } from '../model/ipv6.ts';
import type { StoredReservation6 } from '../model/reservation6.ts';
import type { HeldScope6 } from '../v6/heldScopes6.ts';
import type { LoggedEvent } from './eventDefinition.ts';
import { bothSides, operational, type Teller } from './eventSource.ts';
import { bracketed, difference, optionIds } from './scopeEvents.ts';

/** The events of a change of an IPv6 scope. The list of events has none for a new one. */
export const scope6Events: Teller = (happening) => {
  const [before, after] = bothSides<HeldScope6>(happening);
  const known = (after ?? before)?.settings;
  if (known === undefined) return [];
  const tell = operational(happening);
  const { who } = happening.entry;
  const scope = bracketed(formatIPv6(known.prefix), known.name);
  if (after === undefined) return [tell(130, scope, who)];
  const [old, now] = [before?.settings, after.settings];
  const events: LoggedEvent[] = [];
  const plain = ['name', 'description', 'preference', 't1', 't2'] as const;
  if (old !== undefined && plain.some((key) => old[key] !== now[key])) events.push(tell(157, scope, who));
  if ((old?.state ?? 'Inactive') !== now.state) events.push(tell(now.state === 'Active' ? 131 : 132, scope, who));
  if (old !== undefined && old.preferredLifetime !== now.preferredLifetime)
    events.push(tell(133, scope, String(now.preferredLifetime), who, String(old.preferredLifetime)));
  if (old !== undefined && old.validLifetime !== now.validLifetime)
    events.push(tell(134, scope, String(now.validLifetime), who, String(old.validLifetime)));
  for (const id of optionIds(before?.options ?? [], after.options)) events.push(tell(135, scope, id, who));
  const { gone, come } = difference((before?.exclusions ?? []).map(rangeText), after.exclusions.map(rangeText));
  for (const range of gone) events.push(tell(156, range, scope, who));
  for (const range of come) events.push(tell(155, range, scope, who));
  return events;
};

export const reservation6Events: Teller = (happening) => {
  const [before, after] = bothSides<StoredReservation6>(happening);
  const known = after ?? before;
  if (known === undefined) return [];
  const tell = operational(happening);
  const { who } = happening.entry;
  const name = bracketed(formatIPv6(known.ipAddress), known.name);
  const scope = formatIPv6(prefixOf(known.ipAddress));
  if (after === undefined) return [tell(147, name, scope, who)];
  const options = optionIds(before?.options ?? [], after.options);
  const renewed = before === undefined || options.length === 0;
  return [...(renewed ? [tell(145, name, scope, who)] : []), ...options.map((id) => tell(154, name, scope, id, who))];
};

function rangeText({ startRange, endRange }: IPv6Range): string {
  return `${formatIPv6(startRange)} - ${formatIPv6(endRange)}`;
}
