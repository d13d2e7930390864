import type { Hash, HistoryChange, HistoryEntry, View } from '../../lab/lab.ts';
import type { Machine } from '../model/server.ts';
import type { EventDefinition, LoggedEvent } from './eventDefinition.ts';
import { OPERATIONAL } from './operationalEvents.ts';

/** One name that a change moved, as those see it who tell events of it. */
export interface Happening {
  readonly view: View;
  readonly machine: Machine;
  readonly entry: HistoryEntry;
  readonly change: HistoryChange;
}

/** Tells the events of one happening. */
export type Teller = (happening: Happening) => LoggedEvent[];

export function stored<T>(view: View, hash: Hash | null): T | undefined {
  return hash === null ? undefined : view.value<T>(hash);
}

/** Both values of what was moved; undefined where there was none, or is none. */
export function bothSides<T>({ view, change }: Happening): readonly [before: T | undefined, after: T | undefined] {
  return [stored<T>(view, change.before), stored<T>(view, change.after)];
}

/** Writes operational events of one happening by their ids. */
export function operational({ entry }: Happening): (id: number, ...values: string[]) => LoggedEvent {
  return (id, ...values) => {
    const definition = OPERATIONAL.get(id);
    if (definition === undefined) throw new Error(`There is no event ${id}.`);
    return logged(definition, entry.at, values);
  };
}

export function logged(definition: EventDefinition, at: number, values: readonly string[] = []): LoggedEvent {
  return { definition, at, account: 'NetworkService', values };
}
