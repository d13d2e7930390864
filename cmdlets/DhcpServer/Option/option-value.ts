import type { IPv4, OptionLevel, OptionLevel6, OptionValue } from '../../../src/dhcp/model.ts';
import { formatIPv4, formatIPv6 } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import type { IPAddress } from '../../../src/types/ip-address.ts';
import { uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { ipv4, ipv6, strings } from '../values.ts';

const optionValueClass = dhcpClass('DhcpServerv4OptionValue', {
  OptionId: 'uint32',
  Type: 'string',
  UserClass: 'string',
  VendorClass: 'string',
  Value: 'string[]',
  Name: 'string',
  PolicyName: 'string',
});

export const optionValueView = tableOf(optionValueClass, [
  ['OptionId', 10],
  ['Name', 15],
  ['Type', 10],
  ['Value', 20],
  ['VendorClass', 15],
  ['UserClass', 15],
  ['PolicyName', 15],
]);

/** An option's value; a brief one leaves out what its definition says: name and type. */
export function optionValueObject(option: OptionValue, brief = false): CimInstance {
  return optionValueClass.create([
    uint32(option.optionId),
    brief ? null : option.type,
    option.userClass,
    option.vendorClass,
    strings(option.value),
    brief ? null : option.name,
    option.policyName,
  ]);
}

interface LevelArguments {
  readonly scopeId?: IPAddress;
  readonly reservedIP?: IPAddress;
  readonly iPAddress?: IPAddress;
  readonly policyName?: string;
}

/** The level that -ScopeId, -ReservedIP (or -IPAddress) and -PolicyName name together; nothing given is the server. */
export function optionLevel(args: LevelArguments): OptionLevel {
  const reserved = args.reservedIP ?? args.iPAddress;
  const policyName = args.policyName === '' ? undefined : args.policyName;
  return {
    scopeId: address(args.scopeId),
    reservedIP: address(reserved),
    policyName,
  };
}

/** The level in a sentence: `policy A of scope 10.0.10.0 on server dhcp1`. */
export function levelText(level: OptionLevel, server: string): string {
  const on = `server ${server}`;
  if (level.reservedIP !== undefined) return `reservation ${formatIPv4(level.reservedIP)} on ${on}`;
  const place = level.scopeId === undefined ? on : `scope ${formatIPv4(level.scopeId)} on ${on}`;
  return level.policyName === undefined ? place : `policy ${level.policyName} of ${place}`;
}

function address(value: IPAddress | undefined): IPv4 | undefined {
  return value === undefined ? undefined : ipv4(value);
}

/** Without a view of its own: PowerShell's rules print its six properties as a list. */
const optionValue6Class = dhcpClass('DhcpServerv6OptionValue', {
  OptionId: 'uint32',
  Type: 'string',
  UserClass: 'string',
  VendorClass: 'string',
  Value: 'string[]',
  Name: 'string',
});

export function optionValue6Object(option: OptionValue, brief = false): CimInstance {
  return optionValue6Class.create([
    uint32(option.optionId),
    brief ? null : option.type,
    option.userClass,
    option.vendorClass,
    strings(option.value),
    brief ? null : option.name,
  ]);
}

interface Level6Arguments {
  readonly prefix?: IPAddress;
  readonly reservedIP?: IPAddress;
  readonly iPAddress?: IPAddress;
}

/** The level that -Prefix and -ReservedIP (or -IPAddress) name together; nothing given is the server. */
export function optionLevel6(args: Level6Arguments): OptionLevel6 {
  const reserved = args.reservedIP ?? args.iPAddress;
  return {
    prefix: args.prefix === undefined ? undefined : ipv6(args.prefix),
    reservedIP: reserved === undefined ? undefined : ipv6(reserved),
  };
}

/** The IPv6 level in a sentence. */
export function level6Text(level: OptionLevel6, server: string): string {
  const on = `server ${server}`;
  if (level.reservedIP !== undefined) return `reservation ${formatIPv6(level.reservedIP)} on ${on}`;
  return level.prefix === undefined ? on : `scope ${formatIPv6(level.prefix)} on ${on}`;
}
