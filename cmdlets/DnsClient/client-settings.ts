import type { Machine } from '../../src/dhcp/model.ts';
import { formatIPv4 } from '../../src/dhcp/model.ts';
import { INTERFACE_INDEX, interfaceAlias } from '../../src/dhcp/network/interface.ts';
import { stringArray } from '../../src/types/arrays.ts';
import { CimClass, type CimInstance } from '../../src/types/cim-instance.ts';
import { uint32 } from '../../src/types/numbers.ts';
import { dnsDomainOf } from '../Lab/accounts.ts';
import type { LabNetwork } from '../Lab/network.ts';
import { loopback } from '../NetTCPIP/interfaces.ts';

function dnsClass(name: string, properties: Readonly<Record<string, string>>): CimClass {
  return new CimClass(
    'ROOT/StandardCimv2',
    name,
    Object.entries(properties).map(([property, type]) => ({ name: property, type })),
  );
}

export const serverAddressClass = dnsClass('MSFT_DNSClientServerAddress', {
  InterfaceAlias: 'string',
  InterfaceIndex: 'uint32',
  AddressFamily: 'string',
  ServerAddresses: 'string[]',
  ElementName: 'string',
});

export const dnsClientClass = dnsClass('MSFT_DNSClient', {
  InterfaceAlias: 'string',
  InterfaceIndex: 'uint32',
  ConnectionSpecificSuffix: 'string',
  ConnectionSpecificSuffixSearchList: 'string[]',
  RegisterThisConnectionsAddress: 'boolean',
  UseSuffixWhenRegistering: 'boolean',
  ElementName: 'string',
});

/** What a loopback interface asks when nobody said anything: well-known addresses that lead nowhere. */
const siteLocal = ['fec0:0:0:ffff::1', 'fec0:0:0:ffff::2', 'fec0:0:0:ffff::3'];

/** The DNS servers that each interface of a computer asks, by family. */
export function serverAddressesOf(machine: Machine, network: LabNetwork, computer: string | null): CimInstance[] {
  const servers = network.dnsServers().map(({ address }) => formatIPv4(address));
  const rows = [
    [true, 'IPv4', servers],
    [true, 'IPv6', []],
    [false, 'IPv4', []],
    [false, 'IPv6', siteLocal],
  ] as const;
  return rows.map(([outside, family, addresses]) => {
    const name = outside ? interfaceAlias(machine) : loopback;
    const index = uint32(outside ? INTERFACE_INDEX : 1);
    return serverAddressClass.create([name, index, family, stringArray([...addresses]), name], computer);
  });
}

/** How each interface of a computer takes part in DNS. */
export function dnsClientsOf(machine: Machine, computer: string | null): CimInstance[] {
  return [true, false].map((outside) => {
    const name = outside ? interfaceAlias(machine) : loopback;
    const suffix = outside ? dnsDomainOf(machine) : '';
    const index = uint32(outside ? INTERFACE_INDEX : 1);
    return dnsClientClass.create([name, index, suffix, stringArray([]), true, false, name], computer);
  });
}
