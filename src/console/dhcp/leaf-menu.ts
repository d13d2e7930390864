import type { FilterListName } from '../changes.ts';
import type { MenuItem } from '../window/menu.ts';
import { change, changeAfterQuestion } from './apply-change.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { newExclusion } from './exclusion.ts';
import { newFilter } from './filter.ts';
import type { Node } from './nodes.ts';
import { configureOptions } from './options.ts';
import { newReservation, reservationProperties } from './reservations.ts';

/** What the right button offers on the nodes below a scope, and on those of the whole server beside the scopes. */
export function leafMenu(node: Node, context: ConsoleContext, refresh: MenuItem): readonly MenuItem[] {
  switch (node.kind) {
    case 'addressPool':
      return [
        { label: 'New Exclusion Range...', run: () => newExclusion(node.server, node.scopeId, context) },
        'separator',
        refresh,
      ];
    case 'reservations':
      return [
        { label: 'New Reservation...', run: () => newReservation(node.server, node.scopeId, context) },
        'separator',
        refresh,
      ];
    case 'reservation':
      return reservationMenu(node.server, node.address, context, refresh);
    case 'scopeOptions':
    case 'serverOptions': {
      const place = node.kind === 'scopeOptions' ? { scopeId: node.scopeId } : {};
      return [
        { label: 'Configure Options...', run: () => void configureOptions(node.server, place, context) },
        'separator',
        refresh,
      ];
    }
    case 'scopePolicies':
    case 'serverPolicies':
      return [
        policyActivation(node.server, 'scopeId' in node ? node.scopeId : undefined, context),
        'separator',
        refresh,
      ];
    case 'allowFilters':
    case 'denyFilters':
      return filterMenu(node.server, node.kind === 'allowFilters' ? 'Allow' : 'Deny', context, refresh);
    case 'filters':
      return [
        {
          label: 'New Filter...',
          items: (['Allow', 'Deny'] as const).map((list) => filterEntry(node.server, list, context)),
        },
        'separator',
        refresh,
      ];
    default:
      return [refresh];
  }
}

function reservationMenu(
  server: string,
  address: string,
  context: ConsoleContext,
  refresh: MenuItem,
): readonly MenuItem[] {
  return [
    { label: 'Configure Options...', run: () => void configureOptions(server, { reservedIP: address }, context) },
    'separator',
    {
      label: 'Delete',
      run: () =>
        changeAfterQuestion(
          server,
          `Are you sure you want to delete reservation ${address}?`,
          { what: 'removeReservation', address },
          context,
        ),
    },
    refresh,
    { label: 'Properties', run: () => void reservationProperties(server, address, context) },
  ];
}

/** Whether policies count at all: of a scope, or of the server. */
function policyActivation(server: string, scopeId: string | undefined, context: ConsoleContext): MenuItem {
  const { lab } = context;
  const active =
    scopeId === undefined
      ? lab.serverSettings(server)?.policiesActive !== false
      : lab.scope(server, scopeId)?.policiesActive !== false;
  return {
    label: active ? 'Deactivate Policies' : 'Activate Policies',
    run: () =>
      void change(
        server,
        [
          scopeId === undefined
            ? { what: 'setServerPolicies', activate: !active }
            : { what: 'setScope', scopeId, change: { activatePolicies: !active } },
        ],
        context,
      ),
  };
}

function filterMenu(server: string, list: FilterListName, context: ConsoleContext, refresh: MenuItem): MenuItem[] {
  const settings = context.lab.serverSettings(server);
  const enabled = (list === 'Allow' ? settings?.allowFilters : settings?.denyFilters) === true;
  return [
    { label: 'New Filter...', run: () => newFilter(server, list, context) },
    {
      label: enabled ? 'Disable' : 'Enable',
      run: () => void change(server, [{ what: 'setFilterList', list, enabled: !enabled }], context),
    },
    'separator',
    refresh,
  ];
}

function filterEntry(server: string, list: FilterListName, context: ConsoleContext): MenuItem {
  return { label: list, run: () => newFilter(server, list, context) };
}
