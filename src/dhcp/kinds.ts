/**
 * The kinds of names that a server holds in the lab. Scopes and relationships have an id each; the others are one
 * document a server (id empty) and absent until first written. The lab's own names lie on the server ''.
 */
export const KIND = {
  machine: 'machine',
  link: 'link',
  authorized: 'authorized',
  scope: 'scope4',
  definitions: 'definitions4',
  classes: 'classes4',
  options: 'options4',
  policies: 'policies4',
  dns: 'dns4',
  filters: 'filters4',
  filterLists: 'filterLists4',
  multicast: 'multicast4',
  multicastLeases: 'multicastLeases4',
  scope6: 'scope6',
  reservation6: 'reservation6',
  definitions6: 'definitions6',
  classes6: 'classes6',
  options6: 'options6',
  dns6: 'dns6',
  stateless6: 'stateless6',
  statelessClients6: 'statelessClients6',
  bindings6: 'bindings6',
  counters6: 'counters6',
  relationship: 'failover',
  failoverState: 'failoverState',
  settings: 'settings',
  auditLog: 'auditLog',
  database: 'database',
  bindings: 'bindings',
  dnsCredential: 'dnsCredential',
  counters: 'counters',
  backup: 'backup',
} as const;

/** The server under which the lab's own names lie. */
export const LAB = '';
