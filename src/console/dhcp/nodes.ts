import type { ListingName, ListingRow, ScopeRow } from '../requests.ts';
import type { TreeSource } from '../window/tree-view.ts';
import type { LabView } from './lab-view.ts';

/** A place in the console's tree. */
export type Node =
  | { readonly kind: 'root' }
  | { readonly kind: ServerNodeKind; readonly server: string }
  | { readonly kind: 'scope' | ScopeListing; readonly server: string; readonly scopeId: string }
  | { readonly kind: 'reservation'; readonly server: string; readonly scopeId: string; readonly address: string };

type ServerNodeKind = 'server' | 'ipv4' | 'ipv6' | 'filters' | ServerListing;
type ServerListing = 'serverOptions' | 'serverPolicies' | 'allowFilters' | 'denyFilters';
type ScopeListing = 'addressPool' | 'leases' | 'reservations' | 'scopeOptions' | 'scopePolicies';

export const rootNode: Node = { kind: 'root' };

const scopeListings: readonly ScopeListing[] = [
  'addressPool',
  'leases',
  'reservations',
  'scopeOptions',
  'scopePolicies',
];

/** The names of the nodes that are called the same everywhere. */
const names = {
  root: 'DHCP',
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  filters: 'Filters',
  allowFilters: 'Allow',
  denyFilters: 'Deny',
  serverOptions: 'Server Options',
  serverPolicies: 'Policies',
  addressPool: 'Address Pool',
  leases: 'Address Leases',
  reservations: 'Reservations',
  scopeOptions: 'Scope Options',
  scopePolicies: 'Policies',
} as const;

/** How the marks of drift look: in step, differs, unknown. */
export const driftMarks = { InSync: '=', OutOfSync: '≠', Unknown: '?' } as const;

/** A node's key begins with the keys of the nodes above it. */
export function nodeKey(node: Node): string {
  switch (node.kind) {
    case 'root':
      return 'dhcp';
    case 'server':
      return `dhcp/${node.server}`;
    case 'ipv4':
    case 'ipv6':
      return `dhcp/${node.server}/${node.kind}`;
    case 'allowFilters':
    case 'denyFilters':
      return `dhcp/${node.server}/ipv4/filters/${node.kind}`;
    case 'serverOptions':
    case 'serverPolicies':
    case 'filters':
      return `dhcp/${node.server}/ipv4/${node.kind}`;
    case 'scope':
      return `dhcp/${node.server}/ipv4/${node.scopeId}`;
    case 'reservation':
      return `dhcp/${node.server}/ipv4/${node.scopeId}/reservations/${node.address}`;
    default:
      return `dhcp/${node.server}/ipv4/${node.scopeId}/${node.kind}`;
  }
}

/** The list that a node shows; undefined for a node that shows the nodes below it. */
export function listingOf(node: Node): ListingName | undefined {
  switch (node.kind) {
    case 'root':
    case 'server':
    case 'ipv4':
    case 'filters':
    case 'scope':
      return undefined;
    default:
      return node.kind;
  }
}

export function nodeLabel(node: Node, lab: LabView): string {
  if (node.kind === 'server') return node.server;
  if (node.kind === 'scope') return scopeLabel(lab.scope(node.server, node.scopeId), node.scopeId);
  if (node.kind === 'reservation') return `[${node.address}] ${reservationRow(node, lab)?.cells[1] ?? ''}`;
  return names[node.kind];
}

function scopeLabel(scope: ScopeRow | undefined, scopeId: string): string {
  return `Scope [${scopeId}] ${scope?.name ?? ''}`;
}

function reservationRow(node: Node & { readonly kind: 'reservation' }, lab: LabView): ListingRow | undefined {
  return reservationRows(node.server, node.scopeId, lab).find(({ key }) => key === node.address);
}

function reservationRows(server: string, scopeId: string, lab: LabView): readonly ListingRow[] {
  const found = lab.listing(server, 'reservations', { scopeId });
  return found !== undefined && 'rows' in found ? found.rows : [];
}

/** The nodes below a node, in the console's order. */
export function childrenOf(node: Node, lab: LabView): readonly Node[] {
  switch (node.kind) {
    case 'root':
      return lab.servers.map((server) => ({ kind: 'server', server }));
    case 'server': {
      const { server } = node;
      return [
        { kind: 'ipv4', server },
        { kind: 'ipv6', server },
      ];
    }
    case 'ipv4': {
      const { server } = node;
      return [
        { kind: 'serverOptions', server },
        ...lab.scopes(server).map(({ scopeId }): Node => ({ kind: 'scope', server, scopeId })),
        { kind: 'serverPolicies', server },
        { kind: 'filters', server },
      ];
    }
    case 'filters': {
      const { server } = node;
      return [
        { kind: 'allowFilters', server },
        { kind: 'denyFilters', server },
      ];
    }
    case 'scope': {
      const { server, scopeId } = node;
      return scopeListings.map((kind) => ({ kind, server, scopeId }));
    }
    case 'reservations': {
      const { server, scopeId } = node;
      return reservationRows(server, scopeId, lab).map(({ key }) => ({
        kind: 'reservation',
        server,
        scopeId,
        address: key,
      }));
    }
    default:
      return [];
  }
}

/** The nodes above one, the root first. */
export function ancestorsOf(node: Node): readonly Node[] {
  if (node.kind === 'root') return [];
  const { server } = node;
  const above: Node[] = [rootNode];
  if (node.kind === 'server') return above;
  above.push({ kind: 'server', server });
  if (node.kind === 'ipv4' || node.kind === 'ipv6') return above;
  above.push({ kind: 'ipv4', server });
  if (node.kind === 'allowFilters' || node.kind === 'denyFilters') above.push({ kind: 'filters', server });
  else if ('scopeId' in node && node.kind !== 'scope') {
    above.push({ kind: 'scope', server, scopeId: node.scopeId });
    if (node.kind === 'reservation') above.push({ kind: 'reservations', server, scopeId: node.scopeId });
  }
  return above;
}

/** The tree over a lab. */
export function treeSource(lab: LabView): TreeSource<Node> {
  return {
    key: nodeKey,
    label: (node) => nodeLabel(node, lab),
    mark: (node) => {
      const drift = node.kind === 'scope' ? lab.driftOf(node.server, node.scopeId) : undefined;
      return drift === undefined ? ' ' : driftMarks[drift];
    },
    children: (node) => childrenOf(node, lab),
    expandable: (node) =>
      node.kind === 'root' ||
      node.kind === 'server' ||
      node.kind === 'ipv4' ||
      node.kind === 'filters' ||
      node.kind === 'scope' ||
      node.kind === 'reservations',
  };
}
