import type { OptionDefinition, OptionType } from '../model/option.ts';

/**
 * The option definitions of a fresh Windows DHCP server: RFC 2132's options under the names of the DHCP console. Those of
 * 1, 2, 3, 6 and 51 were seen in exported files; the descriptions of the others say the same in our words.
 */
export const BUILTIN_DEFINITIONS: readonly OptionDefinition[] = [
  one(1, 'Subnet Mask', 'IPv4Address', 'Subnet mask in network byte order'),
  one(2, 'Time Offset', 'DWord', 'UTC offset in seconds'),
  many(3, 'Router', 'IPv4Address', 'Array of router addresses ordered by preference'),
  many(4, 'Time Server', 'IPv4Address', 'Array of time server addresses, by preference'),
  many(5, 'Name Servers', 'IPv4Address', 'Array of name servers (IEN 116), by preference'),
  many(6, 'DNS Servers', 'IPv4Address', 'Array of DNS servers, by preference'),
  many(7, 'Log Servers', 'IPv4Address', 'Array of MIT-LCS UDP log servers'),
  many(8, 'Cookie Servers', 'IPv4Address', 'Array of cookie servers (RFC 865)'),
  many(9, 'LPR Servers', 'IPv4Address', 'Array of line printer servers (RFC 1179), by preference'),
  many(10, 'Impress Servers', 'IPv4Address', 'Array of Imagen Impress servers'),
  many(11, 'Resource Location Servers', 'IPv4Address', 'Array of resource location servers (RFC 887), by preference'),
  one(12, 'Host Name', 'String', 'Host name for the client'),
  one(13, 'Boot File Size', 'Word', 'Size of the boot image in blocks of 512 octets'),
  one(14, 'Merit Dump File', 'String', 'Path of the crash dump file'),
  one(15, 'DNS Domain Name', 'String', 'DNS domain name for client resolutions'),
  one(16, 'Swap Server', 'IPv4Address', "Address of the client's swap server"),
  one(17, 'Root Path', 'String', "Path of the client's root disk"),
  one(18, 'Extensions Path', 'String', 'TFTP file with option extensions'),
  one(19, 'IP Layer Forwarding', 'Byte', 'Disable (0) or enable (1) IP packet forwarding'),
  one(20, 'Nonlocal Source Routing', 'Byte', 'Disable (0) or enable (1) nonlocal source routing'),
  many(21, 'Policy Filter Masks', 'IPv4Address', 'Destination and mask pairs that filter source routes'),
  one(22, 'Max DG Reassembly Size', 'Word', 'Largest datagram that the client reassembles, at least 576', '0'),
  one(23, 'Default IP Time-to-live', 'Byte', 'Default time to live of outgoing datagrams', '0'),
  one(24, 'Path MTU Aging Timeout', 'DWord', 'Seconds after which discovered path MTU values age'),
  many(25, 'Path MTU Plateau Table', 'Word', 'MTU sizes for path MTU discovery, at least 68 each', '0'),
  one(26, 'MTU Option', 'Word', 'MTU of the interface, at least 68'),
  one(27, 'All subnets are local', 'Byte', 'The client assumes that all subnets share its MTU (1) or not (0)'),
  one(28, 'Broadcast Address', 'IPv4Address', 'Broadcast address'),
  one(29, 'Perform Mask Discovery', 'Byte', 'The client asks for its mask by ICMP (1) or not (0)'),
  one(30, 'Mask Supplier Option', 'Byte', 'The client answers mask requests by ICMP (1) or not (0)'),
  one(31, 'Perform Router Discovery', 'Byte', 'The client looks for routers by RFC 1256 (1) or not (0)'),
  one(32, 'Router Solicitation Address', 'IPv4Address', 'Address to which router solicitations are sent'),
  many(33, 'Static Route Option', 'IPv4Address', 'Destination and router pairs'),
  one(34, 'Trailer Encapsulation', 'Byte', 'The client negotiates trailers (1) or not (0)'),
  one(35, 'ARP Cache Timeout', 'DWord', 'Timeout of ARP cache entries in seconds'),
  one(36, 'Ethernet Encapsulation', 'Byte', 'RFC 894 (0) or RFC 1042 (1) encapsulation'),
  one(37, 'TCP Default Time-to-live', 'Byte', 'Time to live that TCP uses'),
  one(38, 'Keepalive Interval', 'DWord', 'Seconds between TCP keepalive messages'),
  one(39, 'Keepalive Garbage', 'Byte', 'Send an octet of garbage in keepalives (1) or not (0)'),
  one(40, 'NIS Domain Name', 'String', 'Name of the NIS domain'),
  many(41, 'NIS Servers', 'IPv4Address', 'Addresses of NIS servers on the subnet'),
  many(42, 'NTP Servers', 'IPv4Address', 'Addresses of NTP servers'),
  one(43, 'Vendor Specific Info', 'BinaryData', 'Embedded vendor-specific options', '0x00'),
  many(44, 'WINS/NBNS Servers', 'IPv4Address', 'NetBIOS name server addresses in order of priority'),
  many(45, 'NetBIOS over TCP/IP NBDD', 'IPv4Address', 'NetBIOS datagram distribution server addresses'),
  one(46, 'WINS/NBT Node Type', 'Byte', '0x1 = B-node, 0x2 = P-node, 0x4 = M-node, 0x8 = H-node'),
  one(47, 'NetBIOS Scope ID', 'String', 'NetBIOS over TCP/IP scope identifier'),
  many(48, 'X Window System Font', 'IPv4Address', 'Array of X Window System font servers'),
  many(49, 'X Window System Display', 'IPv4Address', 'Array of X Window System display managers'),
  one(51, 'Lease', 'DWord', 'Client IP address lease time in seconds'),
  one(58, 'Renewal (T1) Time Value', 'DWord', 'Seconds from assignment to the state RENEWING'),
  one(59, 'Rebinding (T2) Time Value', 'DWord', 'Seconds from assignment to the state REBINDING'),
  one(60, 'PXEClient', 'String', 'Vendor class of a boot client'),
  one(64, 'NIS+ Domain Name', 'String', "The client's NIS+ domain name"),
  many(65, 'NIS+ Servers', 'IPv4Address', 'NIS+ server addresses in order of preference'),
  one(66, 'Boot Server Host Name', 'String', 'TFTP boot server host name'),
  one(67, 'Bootfile Name', 'String', 'Name of the boot file'),
  many(68, 'Mobile IP Home Agents', 'IPv4Address', 'Mobile IP home agents in order of preference'),
  many(69, 'Simple Mail Transport Protocol (SMTP) Servers', 'IPv4Address', 'SMTP servers for the client'),
  many(70, 'Post Office Protocol (POP3) Servers', 'IPv4Address', 'POP3 servers for the client'),
  many(71, 'Network News Transport Protocol (NNTP) Servers', 'IPv4Address', 'NNTP servers for the client'),
  many(72, 'World Wide Web (WWW) Servers', 'IPv4Address', 'WWW servers for the client'),
  many(73, 'Finger Servers', 'IPv4Address', 'Finger servers for the client'),
  many(74, 'Internet Relay Chat (IRC) Servers', 'IPv4Address', 'IRC servers for the client'),
  many(75, 'StreetTalk Servers', 'IPv4Address', 'StreetTalk servers for the client'),
  many(76, 'StreetTalk Directory Assistance (STDA) Servers', 'IPv4Address', 'STDA servers for the client'),
  one(121, 'Classless Static Routes', 'BinaryData', 'Destination, mask and router of each route', '0x00'),
  ...['Microsoft Windows 2000 Options', 'Microsoft Options'].flatMap(microsoftOptions),
];

function microsoftOptions(vendorClass: string): OptionDefinition[] {
  return [
    {
      ...one(1, 'Microsoft Disable Netbios Option', 'DWord', 'Enable or disable NetBIOS over TCP/IP on the client'),
      vendorClass,
    },
    {
      ...one(
        2,
        'Microsoft Release DHCP Lease On Shutdown Option',
        'DWord',
        'Release the lease when the client shuts down',
      ),
      vendorClass,
    },
    {
      ...one(3, 'Microsoft Default Router Metric Base', 'DWord', 'Base metric of the default routers'),
      vendorClass,
    },
  ];
}

/** A definition of a single value. */
export function one(
  optionId: number,
  name: string,
  type: OptionType,
  description: string,
  defaultValue = emptyValue(type),
): OptionDefinition {
  return { optionId, name, description, vendorClass: '', multiValued: false, type, defaultValue: [defaultValue] };
}

/** A definition of a list. */
export function many(
  optionId: number,
  name: string,
  type: OptionType,
  description: string,
  defaultValue = emptyValue(type),
): OptionDefinition {
  return { ...one(optionId, name, type, description, defaultValue), multiValued: true };
}

/** The default value of a definition that was given none. */
export function emptyValue(type: OptionType): string {
  switch (type) {
    case 'IPv4Address':
      return '0.0.0.0';
    case 'IPv6Address':
      return '::';
    case 'String':
      return '';
    case 'BinaryData':
    case 'EncapsulatedData':
      return '0x00';
    default:
      return '0';
  }
}
