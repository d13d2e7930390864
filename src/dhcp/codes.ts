import type { ErrorCategory } from './errors.ts';

interface Code {
  readonly category: ErrorCategory;
  /** What Windows says of the code. V: seen verbatim in Microsoft's documents; ours: no text was found. */
  readonly text: string;
  readonly source: 'V' | 'ours';
}

function code(category: ErrorCategory, text: string, source: Code['source'] = 'V'): Code {
  return { category, text, source };
}

/**
 * The codes that the emulated server raises: 20000 and above in the space DHCP, the others WIN32. Categories were seen
 * for 5, 1722, 20005, 20010, 20023, 20052 and 20116; the others follow the nature of the code.
 */
export const CODES = {
  2: code('ObjectNotFound', 'The system cannot find the file specified.'),
  5: code('PermissionDenied', 'Access is denied.'),
  50: code('NotImplemented', 'The request is not supported.'),
  87: code('InvalidArgument', 'The parameter is incorrect.'),
  1722: code('NotSpecified', 'The RPC server is unavailable.'),
  1745: code('NotSpecified', 'The procedure number is out of range.'),
  1753: code('NotSpecified', 'There are no more endpoints available from the endpoint mapper.'),
  5023: code(
    'InvalidOperation',
    'The group or resource is not in the correct state to perform the requested operation.',
  ),
  20004: code('ResourceExists', 'The specified subnet already exists on the DHCP server.'),
  20005: code('ObjectNotFound', 'The specified subnet does not exist on the DHCP server.'),
  20007: code('PermissionDenied', 'The specified DHCP element has been used by a client and cannot be removed.'),
  20009: code('ResourceExists', 'The specified option already exists on the DHCP server.'),
  20010: code('ObjectNotFound', 'The specified option does not exist on the DHCP server.'),
  20011: code('InvalidArgument', 'The specified IP address is not available.'),
  20013: code(
    'ObjectNotFound',
    'An error occurred while accessing the DHCP JET database. For more information about this error, please look at the DHCP server event log.',
  ),
  20014: code('ResourceExists', 'The specified client already exists in the database.'),
  20016: code('ObjectNotFound', 'The DHCP server received an invalid message from the client.'),
  20018: code('ObjectNotFound', 'The specified DHCP client is not a reserved client.'),
  20019: code('InvalidOperation', 'The specified DHCP client is a reserved client.'),
  20022: code('ResourceExists', 'The specified IP address is currently taken by another client.'),
  20023: code('InvalidData', 'The specified IP address range either overlaps with an existing range or is invalid.'),
  20030: code('InvalidArgument', 'The specified superscope name is too long.'),
  20032: code('ResourceExists', 'The specified IP address is already in use.'),
  20033: code('InvalidArgument', 'The specified path to the DHCP audit log file is too long.'),
  20044: code('ObjectNotFound', 'The specified DHCP class name is unknown or invalid.'),
  20045: code('ResourceExists', 'The specified DHCP class name (or information) is already in use.'),
  20046: code(
    'InvalidArgument',
    'The specified DHCP scope name is too long; the scope name must not exceed 256 characters.',
  ),
  20049: code(
    'InvalidOperation',
    'Conversion of a scope to a "DHCP Only" scope or to a "BOOTP Only" scope is not allowed when the scope contains other DHCP and BOOTP clients. Either the DHCP or BOOTP clients should be specifically deleted before converting the scope to the other type.',
  ),
  20051: code('InvalidOperation', 'The bindings to internal IP addresses cannot be modified.'),
  20052: code(
    'ResourceExists',
    'The DHCP scope parameters are incorrect. Either the scope already exists, or its properties are inconsistent with the subnet address and mask of an existing scope.',
  ),
  20053: code(
    'ResourceExists',
    'The DHCP multicast scope parameters are incorrect. Either the scope already exists, or its properties are inconsistent with the subnet address and mask of an existing scope.',
  ),
  20054: code('InvalidData', 'The multicast scope range must have at least 256 IP addresses.'),
  20057: code(
    'InvalidArgument',
    'The information refresh time option value is invalid, as it is less than the minimum option value.',
  ),
  20070: code('ObjectNotFound', 'The DHCP server could not contact Active Directory.'),
  20079: code('ResourceExists', 'The specified DHCP servers are already present in Active Directory.'),
  20080: code('ObjectNotFound', 'The specified DHCP servers are not present in Active Directory.'),
  20081: code(
    'InvalidArgument',
    'The specified DHCP server address does not correspond to the identified DHCP server name.',
  ),
  20089: code('PermissionDenied', 'This class cannot be deleted.'),
  20091: code(
    'InvalidArgument',
    'The given subnet prefix is invalid. It represents either a non-unicast or link local address range.',
  ),
  20092: code('InvalidArgument', 'The given delay value is invalid. The valid value is from 0 to 1000.'),
  20093: code('ResourceExists', 'Address or Address pattern is already contained in one of the list.'),
  20094: code(
    'InvalidOperation',
    'Address to be added to Deny list or to be deleted from allow list, has an associated reservation.',
  ),
  20095: code('ObjectNotFound', 'Address or Address pattern is not contained in either list.'),
  20103: code('InvalidData', 'Conflict in types for the same option on Host and Added DHCP Servers.'),
  20105: code('ResourceExists', 'The DHCP server policy already exists.'),
  20106: code('ResourceExists', 'The DHCP server policy range specified already exists in the given scope.'),
  20107: code('InvalidData', 'The DHCP server policy range specified is invalid or does not match the given subnet.'),
  20108: code('InvalidOperation', 'DHCP server policy ranges can only be added to scope level policies.'),
  20109: code('InvalidArgument', 'The DHCP server policy contains an invalid expression.'),
  20110: code('InvalidArgument', 'The processing order specified for the DHCP server policy is invalid.'),
  20111: code('ObjectNotFound', 'The DHCP server policy was not found.'),
  20112: code(
    'InvalidOperation',
    'There is an IP address range configured for a policy in this scope. This operation on the scope IP address range cannot be performed until the policy IP address range is suitably modified. Please change the IP address range of the policy before performing this operation.',
  ),
  20113: code('ResourceExists', 'The DHCP scope is already in a failover relationship.'),
  20114: code('ResourceExists', 'The DHCP failover relationship already exists.'),
  20115: code('ObjectNotFound', 'The DHCP failover relationship does not exist.'),
  20116: code('ObjectNotFound', 'The DHCP scope is not part of a failover relationship.'),
  20118: code('NotImplemented', 'The DHCP failover is not supported.'),
  20119: code('InvalidOperation', 'The DHCP servers in the failover relationship have timed out of synchronization.'),
  20120: code('InvalidOperation', 'The DHCP failover relationship state is not NORMAL.'),
  20124: code('ObjectNotFound', 'Unable to resolve DNS name.'),
  20125: code(
    'InvalidArgument',
    'The specified DHCP failover relationship name is too long. The name is limited to a maximum of 126 characters.',
  ),
  20126: code(
    'ObjectNotFound',
    'The specified DHCP Server has reached the end of the selected range while finding the free IP address.',
  ),
  20128: code(
    'LimitsExceeded',
    'The relationship cannot be created on the DHCP server as the maximum number of allowed relationship has been exceeded.',
  ),
  20129: code('InvalidOperation', 'A Scope configured for failover cannot be changed to type BOOTP or BOTH.'),
  20131: code('InvalidOperation', 'A scope supporting BOOTP clients cannot be added to a failover relationship.'),
  20134: code('NotImplemented', 'The other server does not support a feature of this configuration.', 'ours'),
  20135: code('InvalidOperation', 'Ranges are not allowed to be set on the given policy.'),
  20136: code('InvalidOperation', 'Options are not allowed to be set on the given policy.', 'ours'),
  20137: code(
    'InvalidOperation',
    'A FQDN-based condition is being added to a policy that has ranges or options configured.',
  ),
} as const satisfies Readonly<Record<number, Code>>;

export type ErrorCode = keyof typeof CODES;
