import type { Transaction } from '../../lab/lab.ts';
import { KIND } from '../kinds.ts';
import type { DhcpClass } from '../model/class.ts';
import type { StoredOption } from '../model/option.ts';
import { removeDefinitions, withoutClass } from '../server/classes.ts';
import { VOCABULARY6 } from '../server/vocabulary.ts';
import { heldReservations6, saveReservation6 } from './heldReservations6.ts';
import { heldScopes6, saveScope6 } from './heldScopes6.ts';

/** A class takes its option definitions and option values with it. */
export function removeUses6(transaction: Transaction, server: string, removed: DhcpClass): void {
  removeDefinitions(transaction, server, removed, VOCABULARY6);
  const options = transaction.read<readonly StoredOption[]>(server, KIND.options6, '');
  if (options !== undefined) transaction.write(server, KIND.options6, '', withoutClass(options, removed));
  for (const scope of heldScopes6(transaction, server)) {
    saveScope6(transaction, server, { ...scope, options: withoutClass(scope.options, removed) });
    for (const reservation of heldReservations6(transaction, server, scope.settings.prefix)) {
      saveReservation6(transaction, server, {
        ...reservation,
        options: withoutClass(reservation.options, removed),
      });
    }
  }
}
