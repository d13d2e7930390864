import type { Lease, Lease6 } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { dateTime, ipAddress, ipv6Address } from '../values.ts';

const leaseClass = dhcpClass('DhcpServerv4Lease', {
  AddressState: 'string',
  IPAddress: 'ipaddress',
  ScopeId: 'ipaddress',
  Description: 'string',
  ClientId: 'string',
  HostName: 'string',
  ClientType: 'string',
  LeaseExpiryTime: 'datetime',
  NapCapable: 'bool',
  NapStatus: 'string',
  ProbationEnds: 'datetime',
  PolicyName: 'string',
  DnsRR: 'string',
  DnsRegistration: 'string',
  ServerIP: 'ipaddress',
});

export const leaseView = tableOf(leaseClass, [
  ['IPAddress', 15],
  ['ScopeId', 15],
  ['ClientId', 20],
  ['HostName', 20],
  ['AddressState', 20],
  ['LeaseExpiryTime'],
]);

export function leaseObject(lease: Lease): CimInstance {
  return leaseClass.create([
    lease.addressState,
    ipAddress(lease.ipAddress),
    ipAddress(lease.scopeId),
    lease.description,
    lease.clientId,
    lease.hostName,
    lease.clientType,
    dateTime(lease.leaseExpiryTime),
    lease.napCapable,
    lease.napStatus,
    dateTime(lease.probationEnds),
    lease.policyName,
    lease.dnsRR,
    lease.dnsRegistration,
    ipAddress(lease.serverIP),
  ]);
}

/** Without a view of its own: PowerShell's rules print its eight properties as a list. */
const lease6Class = dhcpClass('DhcpServerv6Lease', {
  AddressType: 'string',
  IPAddress: 'ipaddress',
  Prefix: 'ipaddress',
  Description: 'string',
  ClientDuid: 'string',
  HostName: 'string',
  Iaid: 'uint32',
  LeaseExpiryTime: 'datetime',
});

export function lease6Object(lease: Lease6): CimInstance {
  return lease6Class.create([
    lease.addressType,
    ipv6Address(lease.ipAddress),
    ipv6Address(lease.prefix),
    lease.description,
    lease.clientDuid,
    lease.hostName,
    uint32(lease.iaid),
    dateTime(lease.leaseExpiryTime),
  ]);
}
