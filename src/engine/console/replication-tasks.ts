import type { PlanRow, Selection, TaskLine, TaskResult } from '../../console/requests.ts';
import type { Server } from '../../dhcp/dhcp.ts';
import { formatIPv4, type ReplicationItem, type ReplicationSelection } from '../../dhcp/model.ts';
import type { DeskSetup } from './desk.ts';
import { failureOf } from './failure.ts';
import { addressIn } from './text.ts';

/** Replicates as the cmdlet does; a line per scope when it is committed on the partner, or when the partner can't take it. */
export function replicate(
  server: Server,
  selection: Selection,
  tell: (line: TaskLine) => void,
  { cancelled, wait }: DeskSetup,
): TaskResult {
  const plan = server.replication.plan(selected(selection));
  for (const failure of plan.failures) tell({ text: `Replicate ${wanted(selection)}`, failure: failureOf(failure) });
  const result = server.replication.apply(plan, {
    signal: {
      get aborted() {
        return cancelled();
      },
    },
    wait,
    onScope: (item) => tell(line(item)),
  });
  return { cancelled: result.aborted, failed: plan.failures.length + result.failed.length, done: result.done.length };
}

/** What the same replication would do, scope by scope; it writes nothing. */
export function planRows(server: Server, selection: Selection): PlanRow[] {
  const { replication } = server;
  return replication.plan(selected(selection)).items.map((item) => ({
    scopeId: formatIPv4(item.scopeId),
    partner: item.partner,
    action: item.action,
    ...(item.error === null ? {} : { failure: failureOf(item.error) }),
    differences: differencesOf(server, item),
  }));
}

/** A scope whose partner can't be asked has none to show. */
function differencesOf({ replication }: Server, item: ReplicationItem): PlanRow['differences'] {
  if (item.error !== null && item.error.space !== 'DHCP') return [];
  return replication.changes(item).map(({ item: what, id, here, there }) => {
    const [own, other] = [settingsIn(here), settingsIn(there)];
    return { what: `${what} ${id}`, here: differing(here, own, other), there: differing(there, other, own) };
  });
}

/** A difference in a group of settings is told as the group: its names and values; undefined for a plain value. */
function settingsIn(text: string | null): Readonly<Record<string, unknown>> | undefined {
  return text?.startsWith('{') === true ? (JSON.parse(text) as Record<string, unknown>) : undefined;
}

/** A value as it is read; of a group only what the other side has not. */
function differing(
  text: string | null,
  own: Readonly<Record<string, unknown>> | undefined,
  other: Readonly<Record<string, unknown>> | undefined,
): string {
  if (own === undefined) return text === null || text === 'null' ? '' : text;
  return Object.entries(own)
    .filter(([name, value]) => other === undefined || other[name] !== value)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

function selected(selection: Selection): ReplicationSelection {
  if ('all' in selection) return { all: true };
  if ('relationship' in selection) return { names: [selection.relationship] };
  return { scopeIds: selection.scopeIds.map(addressIn) };
}

function line(item: ReplicationItem): TaskLine {
  const scopeId = formatIPv4(item.scopeId);
  const text = `Replicate scope ${scopeId} to ${item.partner}`;
  if (item.error === null) return { text, scopeId };
  return { text, failure: failureOf(item.error), scopeId };
}

/** What was asked for, to tell that it is not there. */
function wanted(selection: Selection): string {
  if ('all' in selection) return 'failover scopes';
  if ('relationship' in selection) return `relationship ${selection.relationship}`;
  return selection.scopeIds.length === 1
    ? `scope ${selection.scopeIds.join()}`
    : `scopes ${selection.scopeIds.join(', ')}`;
}
