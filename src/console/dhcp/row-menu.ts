import type { Change, OptionPlace } from '../changes.ts';
import type { ListingRow } from '../requests.ts';
import type { MenuItem } from '../window/menu.ts';
import { change, changeAfterQuestion } from './apply-change.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { newFilter } from './filter.ts';
import { nodeMenu } from './node-menu.ts';
import type { Node } from './nodes.ts';
import { configureOptions } from './options.ts';
import { newReservation } from './reservations.ts';

/** What the right button offers on a line of a list; where a line has nothing of its own, what its node offers. */
export function rowMenu(node: Node, row: ListingRow, context: ConsoleContext): readonly MenuItem[] {
  const own = ownEntries(node, row, context);
  return own.length === 0 ? nodeMenu(node, context) : [...own, 'separator', refreshEntry(context)];
}

function refreshEntry({ lab }: ConsoleContext): MenuItem {
  return { label: 'Refresh', run: () => lab.refresh() };
}

function ownEntries(node: Node, row: ListingRow, context: ConsoleContext): readonly MenuItem[] {
  switch (node.kind) {
    case 'addressPool': {
      const [start, end] = row.key.split('-');
      if (start === undefined || end === undefined) return [];
      const { server, scopeId } = node;
      const text = `Are you sure you want to delete the exclusion from ${start} to ${end}?`;
      return [deletion(server, text, { what: 'removeExclusion', scopeId, range: { start, end } }, context)];
    }
    case 'leases':
      return leaseEntries(node.server, node.scopeId, row, context);
    case 'scopeOptions':
    case 'serverOptions':
    case 'reservation':
      return optionEntries(node.server, placeOf(node), row, context);
    case 'scopePolicies':
    case 'serverPolicies':
      return policyEntries(node.server, 'scopeId' in node ? { scopeId: node.scopeId } : {}, row, context);
    case 'allowFilters':
    case 'denyFilters': {
      const text = `Are you sure you want to delete the filter ${row.key}?`;
      return [deletion(node.server, text, { what: 'removeFilter', macAddress: row.key }, context)];
    }
    default:
      return [];
  }
}

function deletion(server: string, text: string, made: Change, context: ConsoleContext): MenuItem {
  return { label: 'Delete', run: () => changeAfterQuestion(server, text, made, context) };
}

function leaseEntries(server: string, scopeId: string, row: ListingRow, context: ConsoleContext): MenuItem[] {
  const [address = '', name = '', , , clientId = ''] = row.cells;
  return [
    {
      label: 'Add to Reservation',
      run: () => newReservation(server, scopeId, context, { address, name, clientId }),
    },
    {
      label: 'Add to Filter',
      items: (['Allow', 'Deny'] as const).map((list) => ({
        label: list,
        run: () => newFilter(server, list, context, { macAddress: clientId, description: name }),
      })),
    },
    'separator',
    deletion(
      server,
      `Are you sure you want to delete the lease of ${address}?`,
      { what: 'removeLease', address },
      context,
    ),
  ];
}

/** Whose options a list of options shows. */
function placeOf(node: Node): OptionPlace {
  if (node.kind === 'reservation') return { reservedIP: node.address };
  return 'scopeId' in node ? { scopeId: node.scopeId } : {};
}

function optionEntries(
  server: string,
  place: OptionPlace,
  { option, cells }: ListingRow,
  context: ConsoleContext,
): MenuItem[] {
  if (option === undefined) return [];
  const text = `Are you sure you want to delete option ${cells[0] ?? ''}?`;
  return [
    deletion(server, text, { what: 'removeOption', place, option }, context),
    {
      label: 'Properties',
      enabled: option.policyName === undefined && option.userClass === '',
      run: () => void configureOptions(server, place, context, option),
    },
  ];
}

function policyEntries(
  server: string,
  place: { readonly scopeId?: string },
  { key: name, enabled }: ListingRow,
  context: ConsoleContext,
): MenuItem[] {
  const set: Change = { what: 'setPolicy', ...place, name, enabled: enabled !== true };
  const text = `Are you sure you want to delete policy ${name}?`;
  return [
    { label: enabled === true ? 'Disable' : 'Enable', run: () => void change(server, [set], context) },
    'separator',
    deletion(server, text, { what: 'removePolicy', ...place, name }, context),
  ];
}
