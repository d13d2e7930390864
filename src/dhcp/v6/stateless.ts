import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { Stateless } from '../families6.ts';
import { KIND } from '../kinds.ts';
import type { MessageOf } from '../messages.ts';
import { formatIPv6, type IPv6 } from '../model/ipv6.ts';
import type { StatelessStore } from '../model/stateless.ts';
import { type HeldScope6, heldScope6, heldScopes6, saveScope6 } from './heldScopes6.ts';

const HOUR = 60 * 60;
/** Off, as MS-DHCPM says; an entry would stay for thirty days. */
const OFF: StatelessStore = { enabled: false, purgeInterval: 30 * 24 * HOUR };

/** A scope without a setting of its own has the server's. */
export function statelessOf(context: ServerContext): Stateless {
  const { name: server } = context;
  const ofServer = (view: View): StatelessStore => context.document(view, KIND.stateless6, OFF);
  const ofScope = (view: View, scope: HeldScope6): StatelessStore => scope.stateless ?? ofServer(view);

  function found(view: View, prefix: IPv6, message: MessageOf<'Place'>): HeldScope6 {
    const held = heldScope6(view, server, prefix);
    if (held === undefined) throw context.failure(20005, message, { Place: `scope ${formatIPv6(prefix)}` });
    return held;
  }

  function changed(before: StatelessStore, change: Partial<StatelessStore>, place: string): StatelessStore {
    const purgeInterval = change.purgeInterval ?? before.purgeInterval;
    if (purgeInterval < HOUR) throw context.failure(87, 'setStateless', { Place: place });
    return { enabled: change.enabled ?? before.enabled, purgeInterval: purgeInterval - (purgeInterval % HOUR) };
  }

  return {
    store: (prefix) =>
      context.read((view) => {
        if (prefix === undefined) return { prefix: null, ...ofServer(view) };
        return { prefix, ...ofScope(view, found(view, prefix, 'getStateless')) };
      }),

    setStore: (prefix, change) =>
      context.write('Set-DhcpServerv6StatelessStore', (transaction) => {
        if (prefix === undefined) {
          const after = changed(ofServer(transaction), change, 'the server');
          transaction.write(server, KIND.stateless6, '', after);
          return { prefix: null, ...after };
        }
        const held = found(transaction, prefix, 'setStateless');
        const stateless = changed(ofScope(transaction, held), change, `scope ${formatIPv6(prefix)}`);
        saveScope6(transaction, server, { ...held, stateless });
        return { prefix, ...stateless };
      }),

    statistics: () =>
      context.read((view) => {
        const clients = context.document<Readonly<Record<IPv6, number>>>(view, KIND.statelessClients6, {});
        return heldScopes6(view, server)
          .filter((scope) => ofScope(view, scope).enabled)
          .map(({ settings: { prefix } }) => ({ prefix, addressesInUse: BigInt(clients[prefix] ?? 0) }));
      }),
  };
}
