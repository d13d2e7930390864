import type {
  Change,
  DnsProperties,
  NewScope,
  OptionKey,
  OptionPlace,
  RelationshipChange,
  ScopeChange,
} from '../../console/changes.ts';
import type { Server } from '../../dhcp/dhcp.ts';
import {
  type DnsSettingChange,
  type RelationshipChange as DomainRelationshipChange,
  type OptionLevel,
  UNLIMITED,
} from '../../dhcp/model.ts';
import { addressIn } from './text.ts';

/** What is done on the server itself; who is authorised, Active Directory keeps. */
type ServerChange = Exclude<Change, { readonly what: 'authorize' | 'unauthorize' }>;

/** Makes a change by the domain function that its cmdlet uses. */
export function makeChange(server: Server, change: ServerChange): void {
  switch (change.what) {
    case 'addScope':
      addScope(server, change.scope);
      return;
    case 'setScope':
      setScope(server, change.scopeId, change.change);
      return;
    case 'setScopeDns':
      server.dns.set({ scopeId: addressIn(change.scopeId) }, dnsChange(change.change));
      return;
    case 'removeScope':
      server.scopes.remove(addressIn(change.scopeId), { force: true }); // With its leases: the console has asked.
      return;
    case 'addExclusion':
      server.exclusions.add(addressIn(change.scopeId), rangeOf(change.range));
      return;
    case 'removeExclusion':
      server.exclusions.remove(addressIn(change.scopeId), rangeOf(change.range));
      return;
    case 'addReservation': {
      const { address, ...reservation } = change.reservation;
      server.reservations.add({ ...reservation, scopeId: addressIn(change.scopeId), ipAddress: addressIn(address) });
      return;
    }
    case 'setReservation':
      server.reservations.set(addressIn(change.address), change.change);
      return;
    case 'removeReservation':
      server.reservations.remove(addressIn(change.address));
      return;
    case 'removeLease':
      server.leases.remove({ ipAddresses: [addressIn(change.address)] });
      return;
    case 'setOption': {
      const { optionId, vendorClass, userClass } = change.option;
      const { value, force } = change;
      server.options.set(optionLevel(change.place, change.option), { optionId, value, vendorClass, userClass, force });
      return;
    }
    case 'removeOption': {
      const { optionId, vendorClass, userClass } = change.option;
      server.options.remove(optionLevel(change.place, change.option), optionId, { vendorClass, userClass });
      return;
    }
    case 'setCommonOptions': {
      const { router, dnsServer, winsServer, dnsDomain } = change.options;
      server.options.setCommon(
        { scopeId: addressIn(change.scopeId) },
        {
          router: router?.map(addressIn),
          dnsServer: dnsServer?.map(addressIn),
          winsServer: winsServer?.map(addressIn),
          dnsDomain,
          force: change.force,
        },
      );
      return;
    }
    case 'setPolicy':
      server.policies.set(change.name, { enabled: change.enabled }, scopeIn(change));
      return;
    case 'removePolicy':
      server.policies.remove(change.name, scopeIn(change));
      return;
    case 'setServerPolicies':
      server.configuration.setSettings({ activatePolicies: change.activate });
      return;
    case 'addFilter':
      server.filters.add({ list: change.list, macAddress: change.macAddress, description: change.description });
      return;
    case 'removeFilter':
      server.filters.remove(change.macAddress);
      return;
    case 'setFilterList':
      server.filters.setLists({ [change.list === 'Allow' ? 'allow' : 'deny']: change.enabled });
      return;
    case 'setRelationship':
      server.failover.set(change.name, relationshipChange(change.change));
      return;
    case 'backup':
      server.configuration.backup(change.path);
      return;
    case 'restore':
      server.configuration.restore(change.path);
      return;
  }
}

function addScope(
  server: Server,
  { startRange, endRange, subnetMask, active, leaseDuration, ...rest }: NewScope,
): void {
  server.scopes.add({
    ...rest,
    startRange: addressIn(startRange),
    endRange: addressIn(endRange),
    subnetMask: addressIn(subnetMask),
    state: active ? 'Active' : 'Inactive',
    leaseDuration: leaseDuration ?? UNLIMITED,
  });
}

function setScope(server: Server, scopeId: string, { range, leaseDuration, active, ...rest }: ScopeChange): void {
  server.scopes.set(addressIn(scopeId), {
    ...rest,
    ...(range === undefined ? {} : { startRange: addressIn(range.start), endRange: addressIn(range.end) }),
    ...(leaseDuration === undefined ? {} : { leaseDuration: leaseDuration ?? UNLIMITED }),
    ...(active === undefined ? {} : { state: active ? 'Active' : 'Inactive' }),
  });
}

function dnsChange(dns: Partial<DnsProperties>): DnsSettingChange {
  return {
    ...(dns.dynamicUpdates === undefined ? {} : { dynamicUpdates: dns.dynamicUpdates }),
    ...(dns.deleteOnLeaseExpiry === undefined ? {} : { deleteDnsRROnLeaseExpiry: dns.deleteOnLeaseExpiry }),
    ...(dns.updateForOlderClients === undefined ? {} : { updateDnsRRForOlderClients: dns.updateForOlderClients }),
    ...(dns.nameProtection === undefined ? {} : { nameProtection: dns.nameProtection }),
  };
}

function relationshipChange({
  stateSwitchInterval,
  sharedSecret,
  ...rest
}: RelationshipChange): DomainRelationshipChange {
  return {
    ...rest,
    ...(stateSwitchInterval === undefined ? {} : { autoStateTransition: stateSwitchInterval !== null }),
    ...(stateSwitchInterval === undefined || stateSwitchInterval === null ? {} : { stateSwitchInterval }),
    ...(sharedSecret === undefined ? {} : { sharedSecret: sharedSecret === '' ? null : sharedSecret }),
  };
}

function rangeOf({ start, end }: { readonly start: string; readonly end: string }): {
  readonly startRange: number;
  readonly endRange: number;
} {
  return { startRange: addressIn(start), endRange: addressIn(end) };
}

function scopeIn({ scopeId }: { readonly scopeId?: string }): number | undefined {
  return scopeId === undefined ? undefined : addressIn(scopeId);
}

/** Where an option lives. */
export function optionLevel(
  { scopeId, reservedIP }: OptionPlace,
  { policyName }: Pick<OptionKey, 'policyName'> = {},
): OptionLevel {
  return {
    ...(scopeId === undefined ? {} : { scopeId: addressIn(scopeId) }),
    ...(reservedIP === undefined ? {} : { reservedIP: addressIn(reservedIP) }),
    ...(policyName === undefined ? {} : { policyName }),
  };
}
