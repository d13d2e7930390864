import type { GroupSlot } from './nodes.ts';
import { regexOptions } from './options.ts';

/** How many groups there are without names, and the names of the others. */
export function surveyGroups(
  pattern: string,
  options: number,
): { readonly count: number; readonly names: ReadonlySet<string> } {
  const names = new Set<string>();
  let count = 0;
  for (const match of pattern.matchAll(
    /\(\?\(\w+\)|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<|')(\w+)(?:-\w+)?[>']|(\?))?/g,
  )) {
    if (!match[0].startsWith('(') || match[0].startsWith('(?(')) continue;
    if (match[1] !== undefined) names.add(match[1]);
    else if (match[2] === undefined && !(options & regexOptions.explicitCapture)) count++;
  }
  return { count: count + names.size, names };
}

/**
 * Numbers the groups as .NET does, and adds them to `byName` under name or number: unnamed groups count from 1, explicit numbers
 * stay, names come behind the highest.
 */
export function numberGroups(slots: readonly GroupSlot[], byName: Map<string, GroupSlot>): void {
  const taken = new Set<number>();
  for (const slot of slots) if (slot.name !== null && /^\d+$/.test(slot.name)) taken.add(Number(slot.name));
  let next = 1;
  const free = (): number => {
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  };
  for (const slot of slots) if (slot.name === null) slot.number = free();
  for (const slot of slots) {
    if (slot.name === null) continue;
    slot.number = /^\d+$/.test(slot.name) ? Number(slot.name) : free();
  }
  for (const slot of slots) byName.set(slot.name ?? String(slot.number), slot);
  for (const slot of slots) if (!byName.has(String(slot.number))) byName.set(String(slot.number), slot);
}
