import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { Filters } from '../families.ts';
import { KIND } from '../kinds.ts';
import type { FilterLists, MacFilter } from '../model/class.ts';
import { canonicalClientId } from '../scope/clientId.ts';
import { heldScopes } from '../value/heldScopes.ts';
import { scopeReservations } from '../value/scopeValue.ts';

const LISTS_OFF: FilterLists = { allow: false, deny: false };

export function filtersOf(context: ServerContext): Filters {
  const { name: server } = context;
  const held = (view: View) => context.document<readonly MacFilter[]>(view, KIND.filters, []);

  return {
    list: (list) => context.read((view) => held(view).filter((each) => list === undefined || each.list === list)),

    add: (input) =>
      context.write('Add-DhcpServerv4Filter', (transaction) => {
        const fields = { MacAddress: input.macAddress };
        const macAddress = canonicalPattern(input.macAddress);
        if (macAddress === undefined) throw context.failure(87, 'addFilter', fields);
        const filters = held(transaction);
        const exists = filters.some((each) => each.macAddress === macAddress);
        if (exists && input.force !== true) throw context.failure(20093, 'addFilter', fields);
        if (input.list === 'Deny' && input.force !== true && hasReservation(transaction, macAddress)) {
          throw context.failure(20094, 'addFilter', fields);
        }
        const added: MacFilter = { list: input.list, macAddress, description: input.description ?? '' };
        const others = filters.filter((each) => each.macAddress !== macAddress);
        transaction.write(server, KIND.filters, '', [...others, added]);
        return added;
      }),

    remove: (address) =>
      context.write('Remove-DhcpServerv4Filter', (transaction) => {
        const macAddress = canonicalPattern(address);
        const filters = held(transaction);
        const removed = filters.find((each) => each.macAddress === macAddress);
        if (removed === undefined) throw context.failure(20095, 'removeFilter', { MacAddress: address });
        transaction.write(
          server,
          KIND.filters,
          '',
          filters.filter((each) => each !== removed),
        );
        return removed;
      }),

    lists: () => context.read((view) => context.document(view, KIND.filterLists, LISTS_OFF)),

    setLists: (change) =>
      context.write('Set-DhcpServerv4FilterList', (transaction) => {
        const before = context.document(transaction, KIND.filterLists, LISTS_OFF);
        const after: FilterLists = { allow: change.allow ?? before.allow, deny: change.deny ?? before.deny };
        transaction.write(server, KIND.filterLists, '', after);
        return after;
      }),
  };

  function hasReservation(view: View, macAddress: string): boolean {
    const clientId = macAddress.toLowerCase();
    return heldScopes(view, server).some((scope) =>
      scopeReservations(view, scope.root).some((reservation) => reservation.clientId === clientId),
    );
  }
}

/** Six bytes, or one to five and a star: upper case with dashes, `F0-DE-F1-*`. */
function canonicalPattern(text: string): string | undefined {
  const star = text.endsWith('*');
  const canonical = canonicalClientId(star ? text.slice(0, -1) : text)?.toUpperCase();
  if (canonical === undefined) return undefined;
  const bytes = (canonical.length + 1) / 3;
  if (star) return bytes <= 5 ? `${canonical}-*` : undefined;
  return bytes === 6 ? canonical : undefined;
}
