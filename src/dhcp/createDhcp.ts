import type { Lab } from '../lab/lab.ts';
import { requireAccess } from './access.ts';
import { ServerContext } from './context.ts';
import type { Dhcp, Server } from './dhcp.ts';
import { relationshipsOf } from './failover/relationships.ts';
import { leasesOf } from './lease/leases.ts';
import type { MessageOf } from './messages.ts';
import type { EpochMs } from './model/address.ts';
import { multicastScopesOf } from './multicast/multicastScopes.ts';
import { directoryOf } from './network/directory.ts';
import { findMachine, isLoopback } from './network/machineLookup.ts';
import { machinesOf } from './network/machines.ts';
import { dnsSettingsOf } from './option/dnsSettings.ts';
import { OPTION_RULES4, optionValuesOf } from './option/optionValues.ts';
import { policiesOf } from './policy/policies.ts';
import { policyRangesOf } from './policy/policyRanges.ts';
import { replicationOf } from './replication/replication.ts';
import { exclusionsOf } from './scope/exclusions.ts';
import { freeAddressesOf } from './scope/freeAddresses.ts';
import { reservationsOf } from './scope/reservations.ts';
import { scopesOf } from './scope/scopes.ts';
import { statisticsOf } from './scope/statistics.ts';
import { superscopesOf } from './scope/superscopes.ts';
import { classesOf, removeUses4 } from './server/classes.ts';
import { configurationOf } from './server/configuration.ts';
import { definitionsOf } from './server/definitions.ts';
import { filtersOf } from './server/filters.ts';
import { VOCABULARY4 } from './server/vocabulary.ts';
import { families6Of } from './v6/families6.ts';

export interface DhcpOptions {
  /** The time in place of the lab's, in epoch milliseconds. */
  readonly clock?: () => EpochMs;
}

/** The DHCP servers of a lab. */
export function createDhcp(lab: Lab, options: DhcpOptions = {}): Dhcp {
  const now = options.clock ?? (() => lab.now());
  return {
    lab,
    now,
    connect: (session, computerName, operation = 'connect') => {
      const name = computerName ?? session.localServer;
      const machine = lab.read((view) => {
        const found = findMachine(view, isLoopback(name) ? session.localServer : name);
        return requireAccess(view, session, found, 'read', operation, name);
      });
      return serverOf(new ServerContext(lab, session, machine.name, name, now));
    },
    directory: (session) => directoryOf(lab, session),
    machines: (session) => machinesOf(lab, session, now),
  };
}

/** What is about to be asked of a server, to word its refusal. */
export type Operation = MessageOf<never>;

function serverOf(context: ServerContext): Server {
  return {
    name: context.name,
    displayName: context.displayName,
    scopes: scopesOf(context),
    superscopes: superscopesOf(context),
    exclusions: exclusionsOf(context),
    reservations: reservationsOf(context),
    leases: leasesOf(context),
    classes: classesOf(context, VOCABULARY4, removeUses4),
    definitions: definitionsOf(context, VOCABULARY4),
    options: optionValuesOf(context, OPTION_RULES4),
    policies: policiesOf(context),
    policyRanges: policyRangesOf(context),
    dns: dnsSettingsOf(context, OPTION_RULES4),
    statistics: statisticsOf(context),
    freeAddresses: freeAddressesOf(context),
    filters: filtersOf(context),
    multicast: multicastScopesOf(context),
    configuration: configurationOf(context),
    failover: relationshipsOf(context),
    replication: replicationOf(context),
    v6: families6Of(context),
  };
}
