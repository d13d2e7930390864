import type { Machine } from '../../src/dhcp/model.ts';
import {
  broadcastOf,
  formatIPv4,
  formatIPv6,
  networkOf,
  PREFIX_LENGTH,
  prefixLength,
  prefixOf,
  UNLIMITED,
} from '../../src/dhcp/model.ts';
import { INTERFACE_INDEX, interfaceAddress6, interfaceAlias } from '../../src/dhcp/network/interface.ts';
import type { CimInstance } from '../../src/types/cim-instance.ts';
import { uint16, uint32 } from '../../src/types/numbers.ts';
import type { Value } from '../../src/types/value.ts';
import { timeSpan } from '../DhcpServer/values.ts';
import type { LabNetwork } from '../Lab/network.ts';
import { loopback, macAddress, netClass } from './interfaces.ts';

/** What Windows adds to a route over an interface, by the interface's speed. */
const metrics = { ethernet: 15, loopback: 75 } as const;

export const netRouteClass = netClass('MSFT_NetRoute', {
  ifIndex: 'uint32',
  DestinationPrefix: 'string',
  NextHop: 'string',
  RouteMetric: 'uint16',
  ifMetric: 'uint32',
  PolicyStore: 'string',
  AddressFamily: 'string',
  InterfaceAlias: 'string',
  InterfaceIndex: 'uint32',
  InterfaceMetric: 'uint32',
  Protocol: 'string',
  Publish: 'string',
  State: 'string',
  Store: 'string',
  TypeOfRoute: 'string',
  PreferredLifetime: 'timespan',
  ValidLifetime: 'timespan',
});

interface Route {
  readonly prefix: string;
  readonly hop: string;
  readonly metric: number;
  readonly outside: boolean;
  readonly protocol: 'Local' | 'NetMgmt';
}

/** The routes of a computer: to its neighbours, to itself, to everybody by its router. */
export function routesOf(machine: Machine, network: LabNetwork, computer: string | null): CimInstance[] {
  const { address, subnetMask } = machine;
  const here = networkOf(address, subnetMask);
  const nobody = '0.0.0.0';
  const own = formatIPv6(interfaceAddress6(machine));
  const local = (prefix: string, outside: boolean): Route => {
    const hop = prefix.includes(':') ? '::' : nobody;
    return { prefix, hop, metric: 256, outside, protocol: 'Local' };
  };
  const routes: Route[] = [
    local('ff00::/8', true),
    local('ff00::/8', false),
    local(`${own}/128`, true),
    local(`${formatIPv6(prefixOf(interfaceAddress6(machine)))}/${PREFIX_LENGTH}`, true),
    local('::1/128', false),
    local('255.255.255.255/32', true),
    local('255.255.255.255/32', false),
    local('224.0.0.0/4', true),
    local('224.0.0.0/4', false),
    local('127.255.255.255/32', false),
    local('127.0.0.1/32', false),
    local('127.0.0.0/8', false),
    local(`${formatIPv4(broadcastOf(here, subnetMask))}/32`, true),
    local(`${formatIPv4(address)}/32`, true),
    local(`${formatIPv4(here)}/${prefixLength(subnetMask) ?? 24}`, true),
    { prefix: '0.0.0.0/0', hop: network.routerOf(machine).toString(), metric: 256, outside: true, protocol: 'NetMgmt' },
  ];
  return routes.map(({ prefix, hop, metric, outside, protocol }) => {
    const index = uint32(outside ? INTERFACE_INDEX : 1);
    const interfaceMetric = uint32(outside ? metrics.ethernet : metrics.loopback);
    const forever = timeSpan(UNLIMITED);
    const family = prefix.includes(':') ? 'IPv6' : 'IPv4';
    const shown: Value[] = [index, prefix, hop, uint16(metric), interfaceMetric, 'ActiveStore', family];
    const where: Value[] = [outside ? interfaceAlias(machine) : loopback, index, interfaceMetric];
    const kind = hop === nobody || hop === '::' ? 'AdminUse' : 'Remote';
    return netRouteClass.create(
      [...shown, ...where, protocol, 'No', 'Alive', 'ActiveStore', kind, forever, forever],
      computer,
    );
  });
}

export const netIPInterfaceClass = netClass('MSFT_NetIPInterface', {
  ifIndex: 'uint32',
  InterfaceAlias: 'string',
  AddressFamily: 'string',
  NlMtu: 'uint32',
  InterfaceMetric: 'uint32',
  Dhcp: 'string',
  ConnectionState: 'string',
  PolicyStore: 'string',
  InterfaceIndex: 'uint32',
  Forwarding: 'string',
  AutomaticMetric: 'string',
  CompartmentId: 'uint32',
});

/** The interfaces of a computer, one of each family. Servers have fixed addresses, so none asks DHCP. */
export function ipInterfacesOf(machine: Machine, computer: string | null): CimInstance[] {
  const rows: readonly (readonly [outside: boolean, family: 'IPv6' | 'IPv4'])[] = [
    [true, 'IPv6'],
    [false, 'IPv6'],
    [true, 'IPv4'],
    [false, 'IPv4'],
  ];
  return rows.map(([outside, family]) => {
    const index = uint32(outside ? INTERFACE_INDEX : 1);
    const dhcp = outside && family === 'IPv6' ? 'Enabled' : 'Disabled';
    const shown: Value[] = [
      index,
      outside ? interfaceAlias(machine) : loopback,
      family,
      uint32(outside ? 1500 : UNLIMITED),
      uint32(outside ? metrics.ethernet : metrics.loopback),
      dhcp,
      'Connected',
      'ActiveStore',
    ];
    return netIPInterfaceClass.create([...shown, index, 'Disabled', 'Enabled', uint32(1)], computer);
  });
}

export const netNeighborClass = netClass('MSFT_NetNeighbor', {
  ifIndex: 'uint32',
  IPAddress: 'string',
  LinkLayerAddress: 'string',
  State: 'string',
  PolicyStore: 'string',
  AddressFamily: 'string',
  InterfaceAlias: 'string',
  InterfaceIndex: 'uint32',
});

/** Whom a computer knows in its subnet: all that are there, and the addresses that mean many. */
export function neighborsOf(
  machine: Machine,
  machines: readonly Machine[],
  network: LabNetwork,
  computer: string | null,
): CimInstance[] {
  const { address, subnetMask } = machine;
  const here = networkOf(address, subnetMask);
  const neighbors = machines
    .filter((each) => each.name !== machine.name && each.up && networkOf(each.address, subnetMask) === here)
    .map((each): [string, string, string] => [formatIPv4(each.address), macAddress(each), 'Reachable']);
  const router = network.routerOf(machine).toString();
  const rows: readonly [string, string, string][] = [
    ['255.255.255.255', 'FF-FF-FF-FF-FF-FF', 'Permanent'],
    ['224.0.0.251', '01-00-5E-00-00-FB', 'Permanent'],
    ['224.0.0.22', '01-00-5E-00-00-16', 'Permanent'],
    [formatIPv4(broadcastOf(here, subnetMask)), 'FF-FF-FF-FF-FF-FF', 'Permanent'],
    [router, '00-15-5D-FF-FF-FE', 'Reachable'],
    ...neighbors,
  ];
  const index = uint32(INTERFACE_INDEX);
  return rows.map(([ip, mac, state]) =>
    netNeighborClass.create([index, ip, mac, state, 'ActiveStore', 'IPv4', interfaceAlias(machine), index], computer),
  );
}
