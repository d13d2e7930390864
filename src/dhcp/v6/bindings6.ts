import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { Bindings6 } from '../families6.ts';
import { KIND } from '../kinds.ts';
import type { Binding6 } from '../model/server.ts';
import { INTERFACE_INDEX, interfaceAddress6, interfaceAlias, interfaceGuid } from '../network/interface.ts';

/** A server listens on its one interface; only whether it does is kept. */
export function bindings6Of(context: ServerContext): Bindings6 {
  const { name: server } = context;

  function binding(view: View): Binding6 {
    const machine = context.machine(view);
    return {
      interfaceAlias: interfaceAlias(machine),
      bindingState: context.document(view, KIND.bindings6, true),
      interfaceGuid: interfaceGuid(machine),
      ipAddress: interfaceAddress6(machine),
      interfaceIndex: INTERFACE_INDEX,
    };
  }

  return {
    list: () => context.read((view) => [binding(view)]),

    set: (alias, bindingState) =>
      context.write('Set-DhcpServerv6Binding', (transaction) => {
        const before = binding(transaction);
        if (before.interfaceAlias.toLowerCase() !== alias.toLowerCase()) {
          throw context.failure(87, 'setBinding', { InterfaceAlias: alias });
        }
        transaction.write(server, KIND.bindings6, '', bindingState);
        return { ...before, bindingState };
      }),
  };
}
