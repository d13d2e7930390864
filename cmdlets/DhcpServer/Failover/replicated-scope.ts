import { formatIPv4, type IPv4 } from '../../../src/dhcp/model.ts';
import { tableView } from '../../../src/format/views.ts';
import { PSObject } from '../../../src/types/ps-object.ts';

const typeName = 'DhcpServerv4ReplicatedScopeId';
/** Shared by all of them: who changes an object's names gives it a list of its own. */
const typeNames = [typeName, 'System.String', 'System.Object'];

/**
 * Windows prints the replicated ids as bare text. The table under the heading ScopeId is this product's one deliberate
 * departure; as a value each id stays a plain string. Among other objects it stays a table of its own, as text would
 * neither open a table nor become a row of one.
 */
export const replicatedScopeView = tableView(typeName, {
  standalone: true,
  // With a width the rows need not wait for each other: an id appears when its scope is committed.
  columns: [{ label: 'ScopeId', width: 15, value: (item) => item, alignment: 'left' }],
});

/** The id of a replicated scope: a string that knows which view it prints with. */
export function replicatedScope(scopeId: IPv4): PSObject {
  const id = new PSObject(formatIPv4(scopeId));
  id.extension.typeNames = typeNames;
  return id;
}
