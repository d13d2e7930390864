import type { ConsoleFailure, ListingRow, MachineRow } from '../requests.ts';
import { wrap } from '../window/controls.ts';
import type { ListRow } from '../window/list-view.ts';
import type { LabView } from './lab-view.ts';
import { childrenOf, driftMarks, listingOf, type Node, nodeLabel } from './nodes.ts';

/** What a row of the detail pane stands for: a node of the tree, or a line of a leaf's list. */
export interface DetailItem {
  readonly node: Node;
  /** Tells lines of one list apart; empty for a node. */
  readonly line: string;
  /** Of a line: the row of the list. */
  readonly row?: ListingRow;
}

export interface Detail {
  readonly columns: readonly string[];
  readonly rows: readonly ListRow<DetailItem>[];
  /** The columns that give way where not all have room, the first one first. */
  readonly spare?: readonly number[];
}

/** What gives way in a narrow window, the first one first. */
const spareColumns: readonly string[] = ['Unique ID', 'Vendor', 'Description', 'Type', 'Level', 'Address Range'];

/** What the detail pane shows of a node. A server that can't be asked is told in the list, in red. */
export function detailOf(node: Node, lab: LabView): Detail {
  const listing = listingOf(node);
  if (listing !== undefined && 'server' in node) {
    const found = lab.listing(node.server, listing, placeOf(node));
    if (found === undefined) return { columns: ['Loading...'], rows: [] };
    if ('id' in found) return failed(node, found);
    return {
      columns: found.columns,
      rows: found.rows.map((row) => ({ cells: row.cells, item: itemOf(node, row) })),
      spare: spareColumns.map((column) => found.columns.indexOf(column)).filter((at) => at >= 0),
    };
  }
  switch (node.kind) {
    case 'root':
      return {
        columns: ['Contents of DHCP', 'Status'],
        rows: lab.servers.map((server) => {
          const machine = lab.machines().find(({ name }) => name === server);
          return { cells: [server, serverStatus(machine)], item: { node: { kind: 'server', server }, line: '' } };
        }),
      };
    case 'ipv4':
      return scopesOf(node.server, node, lab);
    default:
      return {
        columns: [contentsTitle(node)],
        rows: childrenOf(node, lab).map((child) => nodeRow(child, [nodeLabel(child, lab)])),
      };
  }
}

function placeOf(node: Node): { readonly scopeId?: string; readonly address?: string } {
  return {
    ...('scopeId' in node ? { scopeId: node.scopeId } : {}),
    ...('address' in node ? { address: node.address } : {}),
  };
}

/** What a line of a list stands for: a reservation has a node of its own. */
function itemOf(node: Node, row: ListingRow): DetailItem {
  if (node.kind !== 'reservations') return { node, line: `/${row.key}`, row };
  const { server, scopeId } = node;
  return { node: { kind: 'reservation', server, scopeId, address: row.key }, line: '' };
}

function scopesOf(server: string, node: Node, lab: LabView): Detail {
  const failure = lab.failureOf(server);
  if (failure !== undefined) return failed(node, failure);
  const rows = childrenOf(node, lab).map((child) => {
    if (child.kind !== 'scope') return nodeRow(child, [nodeLabel(child, lab), '', '', '']);
    const scope = lab.scope(server, child.scopeId);
    const drift = lab.driftOf(server, child.scopeId);
    const mark = drift === undefined ? '' : `${driftMarks[drift]} `;
    return nodeRow(child, [
      `Scope [${child.scopeId}] ${scope?.name ?? ''}`,
      scope?.active === true ? '** Active **' : '** Inactive **',
      scope?.description ?? '',
      `${mark}${scope?.relationship ?? ''}`,
    ]);
  });
  return { columns: ['Contents of DHCP Server', 'Status', 'Description', 'Failover Relationship'], rows, spare: [2] };
}

function nodeRow(node: Node, cells: readonly string[]): ListRow<DetailItem> {
  return { cells, item: { node, line: '' } };
}

function contentsTitle(node: Node): string {
  switch (node.kind) {
    case 'server':
      return 'Contents of DHCP Server';
    case 'scope':
      return 'Contents of Scope';
    case 'filters':
      return 'Filters';
    default:
      return 'Contents';
  }
}

/** What the narrowest window has room for. */
const failureWidth = 46;

/** Why a node can't be listed, in rows that can be read whole. */
function failed(node: Node, { message, reason, id }: ConsoleFailure): Detail {
  const lines = [`✖ ${message}`, reason, `(${id})`].flatMap((text) => (text === '' ? [] : wrap(text, failureWidth)));
  return {
    columns: ['Cannot be shown'],
    rows: lines.map((line, at) => ({ cells: [line], item: { node, line: `failure/${at}` }, failed: true })),
  };
}

/** A server's state in a word or two. */
export function serverStatus(machine: MachineRow | undefined): string {
  if (machine === undefined) return '';
  if (!machine.up) return 'Not available';
  if (!machine.dhcpRole) return 'Not installed';
  if (!machine.serviceRunning) return 'Not running';
  return machine.authorised ? 'Running' : 'Not authorized';
}
