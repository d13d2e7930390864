import { formatIPv4, type Machine } from '../../src/dhcp/model.ts';
import { tableView } from '../../src/format/views.ts';
import type { Session } from '../../src/runtime/session.ts';
import { stringArray } from '../../src/types/arrays.ts';
import { CimClass } from '../../src/types/cim-instance.ts';
import { uint32 } from '../../src/types/numbers.ts';
import type { Value } from '../../src/types/value.ts';
import { dateTime } from '../DhcpServer/values.ts';
import { LabNetwork } from '../Lab/network.ts';
import { osVersionOf } from '../Lab/windows-version.ts';
import { servicesOn } from '../Microsoft.PowerShell.Management/Service/service-controller.ts';
import { macAddress } from '../NetTCPIP/interfaces.ts';

/** A class of `root/cimv2` and how its instances come from a computer of the lab: a value a property. */
export interface Win32Class {
  readonly cimClass: CimClass;
  readonly read: (session: Session, machine: Machine) => readonly Value[][];
}

function declare(name: string, properties: Readonly<Record<string, string>>, read: Win32Class['read']): Win32Class {
  const list = Object.entries(properties).map(([property, type]) => ({ name: property, type }));
  return { cimClass: new CimClass('root/cimv2', name, list), read };
}

const operatingSystem = declare(
  'Win32_OperatingSystem',
  {
    Caption: 'string',
    CSName: 'string',
    Version: 'string',
    BuildNumber: 'string',
    OSArchitecture: 'string',
    SystemDirectory: 'string',
    WindowsDirectory: 'string',
    LastBootUpTime: 'datetime',
    ProductType: 'uint32',
    Status: 'string',
  },
  (_, machine) => {
    const version = osVersionOf(machine);
    const product = uint32(machine.domainController ? 2 : 3);
    const folders = ['C:\\Windows\\system32', 'C:\\Windows'];
    const build = version.split('.')[2] ?? '0';
    const since = dateTime(machine.since);
    return [[machine.caption, shortName(machine), version, build, '64-bit', ...folders, since, product, 'OK']];
  },
);

const computerSystem = declare(
  'Win32_ComputerSystem',
  {
    Name: 'string',
    DNSHostName: 'string',
    Domain: 'string',
    PartOfDomain: 'boolean',
    Manufacturer: 'string',
    Model: 'string',
    Status: 'string',
  },
  (_, machine) => {
    const name = shortName(machine);
    const domain = machine.domainJoined ? machine.name.slice(name.length + 1) : 'WORKGROUP';
    const maker = ['Microsoft Corporation', 'Virtual Machine', 'OK'];
    return [[name, name.toLowerCase(), domain, machine.domainJoined, ...maker]];
  },
);

const service = declare(
  'Win32_Service',
  {
    Name: 'string',
    DisplayName: 'string',
    Description: 'string',
    StartMode: 'string',
    State: 'string',
    Started: 'boolean',
    Status: 'string',
    SystemName: 'string',
  },
  (session, machine) =>
    servicesOn(session, machine).map((each) => [
      each.name,
      each.displayName,
      each.kind.description,
      'Auto',
      each.running ? 'Running' : 'Stopped',
      each.running,
      'OK',
      shortName(machine),
    ]),
);

const adapterConfiguration = declare(
  'Win32_NetworkAdapterConfiguration',
  {
    Description: 'string',
    Index: 'uint32',
    ServiceName: 'string',
    DHCPEnabled: 'boolean',
    IPEnabled: 'boolean',
    IPAddress: 'string[]',
    IPSubnet: 'string[]',
    DefaultIPGateway: 'string[]',
    DNSServerSearchList: 'string[]',
    DNSHostName: 'string',
    MACAddress: 'string',
  },
  (session, machine) => {
    const network = new LabNetwork(session);
    return [
      [
        'Microsoft Hyper-V Network Adapter',
        uint32(1),
        'netvsc',
        false,
        true,
        stringArray([formatIPv4(machine.address)]),
        stringArray([formatIPv4(machine.subnetMask)]),
        stringArray([network.routerOf(machine).toString()]),
        stringArray(network.dnsServers().map(({ address }) => formatIPv4(address))),
        shortName(machine).toLowerCase(),
        macAddress(machine).replaceAll('-', ':'),
      ],
    ];
  },
);

const all = [operatingSystem, computerSystem, service, adapterConfiguration];

/** The class of a name, whatever its case. */
export function win32Class(name: string): Win32Class | undefined {
  return all.find(({ cimClass }) => cimClass.name.toLowerCase() === name.toLowerCase());
}

export const win32Names = all.map(({ cimClass }) => cimClass.name);

function view({ cimClass }: Win32Class, columns: readonly string[]) {
  return tableView(cimClass.typeNames[0] ?? '', { columns: columns.map((value) => ({ value })) });
}

export const win32Views = [
  view(operatingSystem, ['SystemDirectory', 'BuildNumber', 'Version', 'Caption']),
  view(computerSystem, ['Name', 'Domain', 'Model', 'Manufacturer']),
  view(service, ['Name', 'StartMode', 'State', 'Status']),
  view(adapterConfiguration, ['ServiceName', 'DHCPEnabled', 'Index', 'Description']),
];

function shortName({ name }: Machine): string {
  return (name.split('.')[0] ?? name).toUpperCase();
}
