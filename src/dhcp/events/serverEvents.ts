import type { FilterLists, MacFilter } from '../model/class.ts';
import type { MulticastScope } from '../model/multicast.ts';
import type { StoredOption } from '../model/option.ts';
import type { StoredPolicy } from '../model/policy.ts';
import type { ServerSettings } from '../model/server.ts';
import type { LoggedEvent } from './eventDefinition.ts';
import { bothSides, operational, type Teller } from './eventSource.ts';
import { policyEvents } from './policyEvents.ts';
import { difference, optionIds } from './scopeEvents.ts';

/** ARP's number of Ethernet: the hardware of all the lab's clients. */
const ETHERNET = '1';

export const optionEvents: Teller = (happening) => {
  const [before, after] = bothSides<readonly StoredOption[]>(happening);
  const tell = operational(happening);
  const event = happening.change.kind === 'options6' ? 166 : 105;
  return optionIds(before ?? [], after ?? []).map((id) => tell(event, id, happening.entry.who));
};

export const serverPolicyEvents: Teller = (happening) => {
  const [before, after] = bothSides<readonly StoredPolicy[]>(happening);
  return policyEvents(operational(happening), undefined, before ?? [], after ?? []);
};

export const settingEvents: Teller = (happening) => {
  const [before, after] = bothSides<ServerSettings>(happening);
  const [old, now] = [before?.activatePolicies ?? true, after?.activatePolicies ?? true];
  return old === now ? [] : [operational(happening)(now ? 118 : 117)];
};

export const filterListEvents: Teller = (happening) => {
  const [before, after] = bothSides<FilterLists>(happening);
  const tell = operational(happening);
  const { who } = happening.entry;
  const events: LoggedEvent[] = [];
  if ((before?.allow ?? false) !== (after?.allow ?? false)) events.push(tell(after?.allow === true ? 121 : 122, who));
  if ((before?.deny ?? false) !== (after?.deny ?? false)) events.push(tell(after?.deny === true ? 125 : 126, who));
  return events;
};

export const filterEvents: Teller = (happening) => {
  const [before, after] = bothSides<readonly MacFilter[]>(happening);
  const tell = operational(happening);
  const { who } = happening.entry;
  const texts = (filters: readonly MacFilter[] | undefined): string[] =>
    (filters ?? []).map(({ list, macAddress }) => `${list}\0${macAddress}`);
  const { gone, come } = difference(texts(before), texts(after));
  const write = (text: string, allow: number, deny: number): LoggedEvent => {
    const [list, address = ''] = text.split('\0');
    return tell(list === 'Allow' ? allow : deny, address, who, ETHERNET);
  };
  return [...gone.map((text) => write(text, 124, 128)), ...come.map((text) => write(text, 123, 127))];
};

export const multicastEvents: Teller = (happening) => {
  const [before, after] = bothSides<readonly MulticastScope[]>(happening);
  const tell = operational(happening);
  const names = (scopes: readonly MulticastScope[] | undefined): string[] => (scopes ?? []).map(({ name }) => name);
  const { gone, come } = difference(names(before), names(after));
  const { who } = happening.entry;
  return [...gone.map((name) => tell(96, name, who)), ...come.map((name) => tell(95, name, who))];
};
