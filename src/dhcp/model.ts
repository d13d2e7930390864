/** Everything that the domain's callers can hold in their hands. */
export * from './model/address.ts';
export type * from './model/class.ts';
export * from './model/dns.ts';
export type * from './model/failover.ts';
export * from './model/ipv6.ts';
export type * from './model/lease.ts';
export type * from './model/lease6.ts';
export type * from './model/multicast.ts';
export type * from './model/option.ts';
export type * from './model/policy.ts';
export type * from './model/replication.ts';
export type * from './model/reservation.ts';
export type * from './model/reservation6.ts';
export type * from './model/scope.ts';
export type * from './model/scope6.ts';
export * from './model/server.ts';
export type * from './model/statistics.ts';
