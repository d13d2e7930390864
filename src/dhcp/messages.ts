import { CODES, type ErrorCode } from './codes.ts';
import { DhcpError } from './errors.ts';

/**
 * The sentence of each failed operation; Windows names the operation and its object, never the reason. V: seen verbatim
 * in recorded output or Microsoft's pages; ours: worded after those. `{Server}` is filled in for every one of them.
 */
export const MESSAGES = {
  connect: V('Failed to get version of the DHCP server {Server}.'),

  getScope: V('Failed to get scope information for scope {ScopeId} on DHCP server {Server}.'),
  listScopes: V('Failed to enumerate scopes on DHCP server {Server}.'),
  addScope: V('Failed to add scope {ScopeId} on DHCP server {Server}.'),
  setScope: ours('Failed to set scope information for scope {ScopeId} on DHCP server {Server}.'),
  removeScope: ours('Failed to delete scope {ScopeId} on DHCP server {Server}.'),

  getSuperscope: ours('Failed to get superscope {Name} on DHCP server {Server}.'),
  addSuperscope: ours('Failed to add scope {ScopeId} to superscope {Name} on DHCP server {Server}.'),
  renameSuperscope: ours('Failed to rename superscope {Name} on DHCP server {Server}.'),
  removeSuperscope: ours('Failed to delete superscope {Name} on DHCP server {Server}.'),

  getExclusion: ours('Failed to get exclusion ranges of scope {ScopeId} on DHCP server {Server}.'),
  addExclusion: V(
    'Failed to add exclusion range with start range {Start} and end range {End} to scope {ScopeId} on DHCP server {Server}.',
  ),
  removeExclusion: ours('Failed to delete exclusion range from scope {ScopeId} on DHCP server {Server}.'),

  getReservation: ours('Failed to get reservation {IPAddress} on DHCP server {Server}.'),
  getClientReservation: ours(
    'Failed to get reservation of client {ClientId} in scope {ScopeId} on DHCP server {Server}.',
  ),
  listReservations: ours('Failed to enumerate reservations of scope {ScopeId} on DHCP server {Server}.'),
  addReservation: ours('Failed to add reservation {IPAddress} to scope {ScopeId} on DHCP server {Server}.'),
  setReservation: ours('Failed to set reservation {IPAddress} on DHCP server {Server}.'),
  removeReservation: ours('Failed to delete reservation {IPAddress} on DHCP server {Server}.'),
  removeClientReservation: ours(
    'Failed to delete reservation of client {ClientId} in scope {ScopeId} on DHCP server {Server}.',
  ),

  getLease: ours('Failed to get lease {IPAddress} on DHCP server {Server}.'),
  getClientLease: ours('Failed to get lease of client {ClientId} in scope {ScopeId} on DHCP server {Server}.'),
  listLeases: ours('Failed to enumerate leases of scope {ScopeId} on DHCP server {Server}.'),
  addLease: ours('Failed to add lease {IPAddress} to scope {ScopeId} on DHCP server {Server}.'),
  removeLease: ours('Failed to delete lease {IPAddress} on DHCP server {Server}.'),
  removeClientLease: ours('Failed to delete lease of client {ClientId} in scope {ScopeId} on DHCP server {Server}.'),
  reconcile: ours('Failed to reconcile IP records of scope {ScopeId} on DHCP server {Server}.'),

  getClass: ours('Failed to get {Type} class {Name} on DHCP server {Server}.'),
  addClass: ours('Failed to add {Type} class {Name} on DHCP server {Server}.'),
  setClass: ours('Failed to set {Type} class {Name} on DHCP server {Server}.'),
  removeClass: ours('Failed to delete {Type} class {Name} on DHCP server {Server}.'),

  listDefinitions: V('Failed to get option definitions on DHCP server {Server}.'),
  getDefinition: ours('Failed to get option definition {OptionId} on DHCP server {Server}.'),
  addDefinition: ours('Failed to add option definition {OptionId} on DHCP server {Server}.'),
  setDefinition: ours('Failed to set option definition {OptionId} on DHCP server {Server}.'),
  removeDefinition: ours('Failed to delete option definition {OptionId} on DHCP server {Server}.'),

  getOption: V('Failed to get option value of {OptionId} on DHCP server {Server}.'),
  listOptions: ours('Failed to get option values on DHCP server {Server}.'),
  setOption: ours('Failed to set option value of {OptionId} on DHCP server {Server}.'),
  invalidDnsServer: ours('{Address} is not a valid DNS server.'),
  removeOption: ours('Failed to delete option value of {OptionId} on DHCP server {Server}.'),

  listPolicies: ours('Failed to enumerate policies on DHCP server {Server}.'),
  getPolicy: ours('Failed to get policy {Name} on DHCP server {Server}.'),
  addPolicy: ours('Failed to add policy {Name} on DHCP server {Server}.'),
  setPolicy: ours('Failed to set policy {Name} on DHCP server {Server}.'),
  removePolicy: ours('Failed to delete policy {Name} on DHCP server {Server}.'),
  getPolicyRange: ours('Failed to get IP ranges of policy {Name} in scope {ScopeId} on DHCP server {Server}.'),
  listPolicyRanges: ours('Failed to enumerate IP ranges of policies in scope {ScopeId} on DHCP server {Server}.'),
  addPolicyRange: ours(
    'Failed to add IP range with start range {Start} and end range {End} to policy {Name} in scope {ScopeId} on DHCP server {Server}.',
  ),
  removePolicyRange: ours('Failed to delete IP range of policy {Name} in scope {ScopeId} on DHCP server {Server}.'),

  getDns: ours('Failed to get DNS settings on DHCP server {Server}.'),
  setDns: ours('Failed to set DNS settings on DHCP server {Server}.'),

  getStatistics: ours('Failed to get statistics on DHCP server {Server}.'),
  getScopeStatistics: ours('Failed to get statistics of scope {ScopeId} on DHCP server {Server}.'),
  getSuperscopeStatistics: ours('Failed to get statistics of superscope {Name} on DHCP server {Server}.'),
  getStateless: ours('Failed to get the stateless store settings of {Place} on DHCP server {Server}.'),
  setStateless: ours('Failed to set the stateless store settings of {Place} on DHCP server {Server}.'),
  getFreeAddress: ours('Failed to get free IP addresses of scope {ScopeId} on DHCP server {Server}.'),

  addFilter: ours('Failed to add filter {MacAddress} on DHCP server {Server}.'),
  removeFilter: ours('Failed to delete filter {MacAddress} on DHCP server {Server}.'),
  setFilterList: ours('Failed to set filter lists on DHCP server {Server}.'),

  getMulticast: ours('Failed to get multicast scope {Name} on DHCP server {Server}.'),
  addMulticast: ours('Failed to add multicast scope {Name} on DHCP server {Server}.'),
  setMulticast: ours('Failed to set multicast scope {Name} on DHCP server {Server}.'),
  removeMulticast: ours('Failed to delete multicast scope {Name} on DHCP server {Server}.'),
  addMulticastExclusion: ours(
    'Failed to add exclusion range with start range {Start} and end range {End} to multicast scope {Name} on DHCP server {Server}.',
  ),
  removeMulticastExclusion: ours(
    'Failed to delete exclusion range from multicast scope {Name} on DHCP server {Server}.',
  ),
  removeMulticastLease: ours('Failed to delete lease {IPAddress} from multicast scope {Name} on DHCP server {Server}.'),

  setSettings: ours('Failed to set server settings on DHCP server {Server}.'),
  setAuditLog: ours('Failed to set audit log settings on DHCP server {Server}.'),
  setDatabase: ours('Failed to set database settings on DHCP server {Server}.'),
  setBinding: ours('Failed to set binding of interface {InterfaceAlias} on DHCP server {Server}.'),
  setDnsCredential: ours('Failed to set DNS credential on DHCP server {Server}.'),
  removeDnsCredential: ours('Failed to delete DNS credential on DHCP server {Server}.'),
  addSecurityGroups: ours('Failed to add security groups on DHCP server {Server}.'),
  backup: ours('Failed to back up the database of DHCP server {Server} to {Path}.'),
  restore: ours('Failed to restore the database of DHCP server {Server} from {Path}.'),
  addInDC: ours('Failed to authorize DHCP server {DnsName} in Active Directory.'),
  removeInDC: ours('Failed to deauthorize DHCP server {DnsName} in Active Directory.'),

  getFailover: ours('Failed to get failover relationship {Name} on DHCP server {Server}.'),
  listFailover: ours('Failed to enumerate failover relationships on DHCP server {Server}.'),
  getScopeFailover: V('Failed to get failover relationship for scope {ScopeId} on DHCP server {Server}.'),
  addFailover: ours('Failed to add failover relationship {Name} on DHCP server {Server}.'),
  addFailoverOfScope: ours('Failed to add scope {ScopeId} to failover relationship {Name} on DHCP server {Server}.'),
  setFailover: ours('Failed to set failover relationship {Name} on DHCP server {Server}.'),
  removeFailover: ours('Failed to delete failover relationship {Name} on DHCP server {Server}.'),
  removeFailoverOfScope: ours(
    'Failed to remove scope {ScopeId} from failover relationship {Name} on DHCP server {Server}.',
  ),
  replicateScope: ours('Failed to replicate scope {ScopeId} from DHCP server {Server} to partner server {Partner}.'),
} as const;

export type MessageId = keyof typeof MESSAGES;

/** The names in braces that a sentence has. */
type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;

/** What has to be said besides the server to word one of some messages: who can't fill a sentence doesn't compile. */
export type MessageFields<Id extends MessageId> = Readonly<
  Record<Exclude<Holes<(typeof MESSAGES)[Id]['text']>, 'Server'>, string>
>;

/** The messages that need no more than these fields. */
export type MessageOf<Field extends string> = {
  [Id in MessageId]: keyof MessageFields<Id> extends Field ? Id : never;
}[MessageId];

/** The error of a failed operation. `target` is what CategoryInfo shows: by default the server. */
export function failure<Id extends MessageId>(
  code: ErrorCode,
  message: Id,
  fields: MessageFields<Id> & { readonly Server: string },
  target?: string,
): DhcpError {
  const filled: Readonly<Record<string, string>> = fields;
  return new DhcpError({
    code,
    category: CODES[code].category,
    message: MESSAGES[message].text.replace(/\{(\w+)\}/g, (hole, name: string) => filled[name] ?? hole),
    reason: CODES[code].text,
    target: target ?? fields.Server,
  });
}

interface Message<Text extends string> {
  readonly text: Text;
  readonly source: 'V' | 'ours';
}

function V<const Text extends string>(text: Text): Message<Text> {
  return { text, source: 'V' };
}

function ours<const Text extends string>(text: Text): Message<Text> {
  return { text, source: 'ours' };
}
