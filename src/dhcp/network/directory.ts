import type { Lab, View } from '../../lab/lab.ts';
import type { Directory } from '../families.ts';
import { KIND, LAB } from '../kinds.ts';
import { failure } from '../messages.ts';
import { formatIPv4 } from '../model/address.ts';
import type { AuthorizedServer, Machine } from '../model/server.ts';
import type { Session } from '../session.ts';
import { findMachine } from './machineLookup.ts';

/** The servers that Active Directory lets run, in the order of their authorisation. */
function authorizedServers(view: View): readonly AuthorizedServer[] {
  return view.read<readonly AuthorizedServer[]>(LAB, KIND.authorized, '') ?? [];
}

export function machineAuthorized(view: View, machine: Machine): boolean {
  return authorizedServers(view).some((each) => each.ipAddress === machine.address || each.dnsName === machine.name);
}

export function directoryOf(lab: Lab, session: Session): Directory {
  const author = (operation: string) => ({ who: session.user, server: LAB, command: session.command ?? operation });

  /** The name and address meant: what isn't given comes from DNS, and neither from the local server. */
  function resolve(view: View, wanted: Partial<AuthorizedServer>, message: 'addInDC' | 'removeInDC'): AuthorizedServer {
    const byAddress = wanted.ipAddress === undefined ? undefined : formatIPv4(wanted.ipAddress);
    const fields = { DnsName: wanted.dnsName ?? byAddress ?? session.localServer, Server: session.localServer };
    if (!session.elevated) throw failure(5, message, fields);
    if (wanted.dnsName !== undefined && wanted.ipAddress !== undefined) {
      return { dnsName: wanted.dnsName.toLowerCase(), ipAddress: wanted.ipAddress };
    }
    const machine = findMachine(view, wanted.dnsName ?? byAddress ?? session.localServer);
    if (machine === undefined) throw failure(20124, message, fields);
    return { dnsName: machine.name, ipAddress: machine.address };
  }

  const same = (a: AuthorizedServer, b: AuthorizedServer): boolean =>
    a.dnsName === b.dnsName && a.ipAddress === b.ipAddress;

  return {
    list: () => lab.read((view) => [...authorizedServers(view)]),

    add: (wanted) =>
      lab.write(author('Add-DhcpServerInDC'), (transaction) => {
        const server = resolve(transaction, wanted, 'addInDC');
        const all = authorizedServers(transaction);
        const already = all.some((each) => same(each, server));
        if (!already) transaction.write(LAB, KIND.authorized, '', [...all, server]);
        return { server, already };
      }),

    remove: (wanted) =>
      lab.write(author('Remove-DhcpServerInDC'), (transaction) => {
        // Only adding looks a name up by its address.
        if (wanted.dnsName === undefined && wanted.ipAddress !== undefined) {
          throw failure(87, 'removeInDC', { DnsName: formatIPv4(wanted.ipAddress), Server: session.localServer });
        }
        const server = resolve(transaction, wanted, 'removeInDC');
        const all = authorizedServers(transaction);
        const already = !all.some((each) => same(each, server));
        if (!already) {
          transaction.write(
            LAB,
            KIND.authorized,
            '',
            all.filter((each) => !same(each, server)),
          );
        }
        return { server, already };
      }),
  };
}
