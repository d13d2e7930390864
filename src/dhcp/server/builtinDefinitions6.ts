import type { OptionDefinition } from '../model/option.ts';
import { many, one } from './builtinDefinitions.ts';

/** The IPv6 option definitions of a fresh Windows DHCP server, under the names of the DHCP console; descriptions are ours. */
export const BUILTIN_DEFINITIONS6: readonly OptionDefinition[] = [
  many(21, 'SIP Server Domain Name List', 'String', 'Domain names of SIP servers, by preference'),
  many(22, 'SIP Servers IPV6 Address List', 'IPv6Address', 'Addresses of SIP servers, by preference'),
  many(23, 'DNS Recursive Name Server IPV6 Address List', 'IPv6Address', 'Addresses of DNS servers, by preference'),
  many(24, 'Domain Search List', 'String', 'Domains in which names are looked up'),
  many(27, 'NIS IPV6 Address List', 'IPv6Address', 'Addresses of NIS servers'),
  many(28, 'NIS+ IPV6 Address List', 'IPv6Address', 'Addresses of NIS+ servers'),
  many(29, 'NIS Domain List', 'String', 'NIS domain names'),
  many(30, 'NIS+ Domain Name List', 'String', 'NIS+ domain names'),
  many(31, 'SNTP Servers IPV6 Address List', 'IPv6Address', 'Addresses of SNTP servers'),
  one(32, 'Information Refresh Time', 'DWord', 'Seconds after which a client asks for its options again'),
];
