import type { Hash, Lease6Row, LeaseRow, Transaction } from '../../lab/lab.ts';
import { KIND } from '../kinds.ts';

interface Backup {
  readonly refs: readonly { readonly kind: string; readonly id: string; readonly hash: Hash }[];
  readonly leases: readonly LeaseRow[];
  /** Absent from a backup of a lab that knew no IPv6. */
  readonly leases6?: readonly Lease6Row[];
}

/** What a DHCP database does not hold: failover's runtime state, and earlier backups. */
const NOT_IN_DATABASE: ReadonlySet<string> = new Set([KIND.failoverState, KIND.backup]);

/** Keeps what the server holds now under a path (its case is ignored): references, not copies. */
export function backupServer(transaction: Transaction, server: string, path: string): void {
  const backup: Backup = {
    refs: transaction.refs.ofServer(server).filter((ref) => !NOT_IN_DATABASE.has(ref.kind)),
    leases: transaction.leases.ofServer(server),
    leases6: transaction.leases6.ofServer(server),
  };
  transaction.write(server, KIND.backup, backupId(path), backup);
}

/** Puts a backup back; false when there is none under that path. */
export function restoreServer(transaction: Transaction, server: string, path: string): boolean {
  const backup = transaction.read<Backup>(server, KIND.backup, backupId(path));
  if (backup === undefined) return false;
  const kept = new Set(backup.refs.map((ref) => `${ref.kind}\0${ref.id}`));
  for (const ref of transaction.refs.ofServer(server)) {
    if (!NOT_IN_DATABASE.has(ref.kind) && !kept.has(`${ref.kind}\0${ref.id}`)) {
      transaction.erase(server, ref.kind, ref.id);
    }
  }
  for (const ref of backup.refs) transaction.point(server, ref.kind, ref.id, ref.hash);
  const addresses = new Set(backup.leases.map((lease) => lease.address));
  for (const lease of transaction.leases.ofServer(server)) {
    if (!addresses.has(lease.address)) transaction.deleteLease(server, lease.address);
  }
  for (const lease of backup.leases) transaction.putLease(lease);
  restoreLeases6(transaction, server, backup.leases6 ?? []);
  return true;
}

function restoreLeases6(transaction: Transaction, server: string, leases: readonly Lease6Row[]): void {
  const addresses = new Set(leases.map((lease) => lease.address));
  for (const lease of transaction.leases6.ofServer(server)) {
    if (!addresses.has(lease.address)) transaction.deleteLease6(server, lease.address);
  }
  for (const lease of leases) transaction.putLease6(lease);
}

function backupId(path: string): string {
  return path.toLowerCase().replaceAll('/', '\\').replace(/\\+$/, '');
}
