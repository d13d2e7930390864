import type { HistoryChange, HistoryEntry, Lab, View } from '../../lab/lab.ts';
import { endpointsAt } from '../failover/endpoints.ts';
import type { Endpoint } from '../failover/states.ts';
import { KIND, LAB } from '../kinds.ts';
import type { EpochMs } from '../model/address.ts';
import type { FailoverState, StoredRelationship } from '../model/failover.ts';
import type { Machine } from '../model/server.ts';
import { authorizationEvents, computerEvents } from './computerEvents.ts';
import type { LoggedEvent } from './eventDefinition.ts';
import { stored, type Teller } from './eventSource.ts';
import { relationshipEvents, stateEvents } from './failoverEvents.ts';
import { reservation6Events, scope6Events } from './scope6Events.ts';
import { scopeEvents } from './scopeEvents.ts';
import {
  filterEvents,
  filterListEvents,
  multicastEvents,
  optionEvents,
  serverPolicyEvents,
  settingEvents,
} from './serverEvents.ts';

/** Who tells the events of a kind of name that the server holds. */
const tellers: Readonly<Record<string, Teller>> = {
  [KIND.scope]: scopeEvents,
  [KIND.options]: optionEvents,
  [KIND.options6]: optionEvents,
  [KIND.policies]: serverPolicyEvents,
  [KIND.settings]: settingEvents,
  [KIND.filters]: filterEvents,
  [KIND.filterLists]: filterListEvents,
  [KIND.multicast]: multicastEvents,
  [KIND.relationship]: relationshipEvents,
  [KIND.scope6]: scope6Events,
  [KIND.reservation6]: reservation6Events,
};

/**
 * Everything that a computer's logs hold, oldest first: derived from the lab's history each time, written nowhere. A
 * replication shows on the partner as the changes that it made there, under the name of who replicated.
 */
export function eventsOf(lab: Lab, machine: Machine, now: EpochMs): LoggedEvent[] {
  return lab.read((view) =>
    new Narrator(view, machine).tell(lab.history.list().reverse(), (id) => lab.history.changes(id), now),
  );
}

class Narrator {
  readonly #view: View;
  readonly #machine: Machine;
  readonly #events: LoggedEvent[] = [];
  /** The server's relationships at the time that is told of, by their ids. */
  readonly #relationships = new Map<string, StoredRelationship>();
  /** The last state told, by server and relationship. */
  readonly #states = new Map<string, FailoverState>();

  constructor(view: View, machine: Machine) {
    this.#view = view;
    this.#machine = machine;
  }

  tell(
    entries: readonly HistoryEntry[],
    changes: (id: number) => readonly HistoryChange[],
    now: EpochMs,
  ): LoggedEvent[] {
    for (const entry of entries) this.#entry(entry, changes(entry.id));
    for (const relationship of this.#relationships.values()) {
      const [own, other] = endpointsAt(this.#view, this.#machine.name, relationship, now);
      this.#step(this.#machine.name, relationship, own);
      this.#step(relationship.partner, relationship, other);
    }
    return this.#events.sort((a, b) => a.at - b.at);
  }

  #entry(entry: HistoryEntry, changes: readonly HistoryChange[]): void {
    const { name } = this.#machine;
    for (const change of changes) {
      const happening = { view: this.#view, machine: this.#machine, entry, change };
      if (change.server === name) {
        this.#events.push(...(tellers[change.kind]?.(happening) ?? []));
        if (change.kind === KIND.relationship) this.#note(change);
      } else if (change.server === LAB && change.kind === KIND.machine && change.id === name) {
        this.#events.push(...computerEvents(happening));
      } else if (change.server === LAB && change.kind === KIND.authorized) {
        this.#events.push(...authorizationEvents(happening));
      }
    }
    for (const { server, kind, id, after } of changes) {
      const relationship = kind === KIND.failoverState ? this.#relationships.get(id) : undefined;
      const state = stored<Endpoint>(this.#view, after);
      const involved = server === name || server === relationship?.partner;
      if (relationship !== undefined && state !== undefined && involved) this.#step(server, relationship, state);
    }
  }

  #note({ id, after }: HistoryChange): void {
    const relationship = stored<StoredRelationship>(this.#view, after);
    if (relationship !== undefined) this.#relationships.set(id, relationship);
    else {
      this.#relationships.delete(id);
      for (const key of this.#states.keys()) if (key.endsWith(`|${id}`)) this.#states.delete(key);
    }
  }

  #step(server: string, relationship: StoredRelationship, to: Endpoint): void {
    const key = `${server}|${relationship.name.toLowerCase()}`;
    const from = this.#states.get(key);
    this.#states.set(key, to.state);
    this.#events.push(...stateEvents({ server, relationship, own: server === this.#machine.name, from, to }));
  }
}
