import type { Machine } from '../../src/dhcp/model.ts';
import { dhcpService, dhcpSession } from '../DhcpServer/service.ts';
import { dateTime } from '../DhcpServer/values.ts';
import { computerNameOf, dnsDomainOf, hasMember, hostNameOf } from '../Lab/accounts.ts';
import { localComputer } from '../Lab/computers.ts';
import { systemDisk } from '../Lab/disk-space.ts';
import { physicalMemory, processorName, serialNumberOf } from '../Lab/hardware.ts';
import { osVersionOf } from '../Lab/windows-version.ts';
import { processesOn } from '../Microsoft.PowerShell.Management/Process/process-table.ts';
import { declareClass, type MethodCall } from './provider.ts';

const accessDenied = 5;

/** Switches a computer off, or off and on; the one that the session runs on refuses. */
function turn({ session, machine }: MethodCall, restart: boolean): number {
  if (machine.name === localComputer(session)) return accessDenied;
  if (!hasMember(machine.groups.administrators, session.place.user)) return accessDenied;
  const machines = session.service(dhcpService).dhcp.machines(dhcpSession(session, 'Invoke-CimMethod'));
  machines.set(machine.name, { up: false });
  if (restart) machines.set(machine.name, { up: true });
  return 0;
}

const method = (name: string, run: (call: MethodCall) => number) => ({ name, parameters: [], isStatic: false, run });
const versionOf = (machine: Machine): string => osVersionOf(machine);

export const operatingSystem = declareClass<{ machine: Machine; now: number; used: number; processes: number }>(
  'Win32_OperatingSystem',
  {
    keys: ['Name'],
    columns: ['SystemDirectory', 'Organization', 'BuildNumber', 'RegisteredUser', 'SerialNumber', 'Version'],
    properties: {
      Status: ['string', () => 'OK'],
      Name: ['string', ({ machine }) => `${machine.caption}|C:\\Windows|\\Device\\Harddisk0\\Partition3`],
      FreePhysicalMemory: ['uint64', ({ used }) => BigInt(Math.floor((physicalMemory - used) / 1024))],
      Caption: ['string', ({ machine }) => machine.caption],
      Description: ['string', () => ''],
      CSName: ['string', ({ machine }) => computerNameOf(machine)],
      CurrentTimeZone: ['sint16', () => 0],
      LastBootUpTime: ['datetime', ({ machine }) => dateTime(machine.since)],
      LocalDateTime: ['datetime', ({ now }) => dateTime(now)],
      NumberOfProcesses: ['uint32', ({ processes }) => processes],
      NumberOfUsers: ['uint32', () => 1],
      OSType: ['uint16', () => 18],
      TotalVisibleMemorySize: ['uint64', () => BigInt(physicalMemory / 1024)],
      Version: ['string', ({ machine }) => versionOf(machine)],
      BootDevice: ['string', () => '\\Device\\HarddiskVolume1'],
      BuildNumber: ['string', ({ machine }) => versionOf(machine).split('.')[2] ?? '0'],
      BuildType: ['string', () => 'Multiprocessor Free'],
      CodeSet: ['string', () => '1252'],
      CountryCode: ['string', () => '1'],
      Locale: ['string', () => '0409'],
      Manufacturer: ['string', () => 'Microsoft Corporation'],
      Organization: ['string', () => ''],
      OSArchitecture: ['string', () => '64-bit'],
      OSLanguage: ['uint32', () => 1033],
      OSProductSuite: ['uint32', () => 400],
      OperatingSystemSKU: ['uint32', ({ machine }) => (/Datacenter/i.test(machine.caption) ? 8 : 7)],
      ProductType: ['uint32', ({ machine }) => (machine.domainController ? 2 : 3)],
      RegisteredUser: ['string', () => 'Windows User'],
      SerialNumber: ['string', ({ machine }) => serialNumberOf(machine, 'os')],
      ServicePackMajorVersion: ['uint16', () => 0],
      ServicePackMinorVersion: ['uint16', () => 0],
      SystemDevice: ['string', () => '\\Device\\HarddiskVolume3'],
      SystemDirectory: ['string', () => 'C:\\Windows\\system32'],
      SystemDrive: ['string', () => 'C:'],
      WindowsDirectory: ['string', () => 'C:\\Windows'],
    },
    rows: (session, machine) => {
      const processes = processesOn(session, machine);
      const used = processes.reduce((sum, { workingSet }) => sum + workingSet, 0);
      return [{ machine, now: session.service(dhcpService).dhcp.now(), used, processes: processes.length }];
    },
    methods: [method('Reboot', (call) => turn(call, true)), method('Shutdown', (call) => turn(call, false))],
  },
);

export const computerSystem = declareClass<Machine>('Win32_ComputerSystem', {
  keys: ['Name'],
  columns: [['Name', 16], 'PrimaryOwnerName', 'Domain', 'TotalPhysicalMemory', 'Model', 'Manufacturer'],
  properties: {
    Name: ['string', computerNameOf],
    Caption: ['string', computerNameOf],
    Description: ['string', () => 'AT/AT COMPATIBLE'],
    Status: ['string', () => 'OK'],
    DNSHostName: ['string', hostNameOf],
    Domain: ['string', (machine) => (machine.domainJoined ? dnsDomainOf(machine) : 'WORKGROUP')],
    DomainRole: ['uint16', (machine) => (machine.domainController ? 5 : machine.domainJoined ? 3 : 2)],
    HypervisorPresent: ['boolean', () => true],
    Manufacturer: ['string', () => 'Microsoft Corporation'],
    Model: ['string', () => 'Virtual Machine'],
    NumberOfLogicalProcessors: ['uint32', () => 2],
    NumberOfProcessors: ['uint32', () => 1],
    PartOfDomain: ['boolean', (machine) => machine.domainJoined],
    PrimaryOwnerName: ['string', () => 'Windows User'],
    SystemType: ['string', () => 'x64-based PC'],
    TotalPhysicalMemory: ['uint64', () => BigInt(physicalMemory)],
    UserName: ['string', () => null],
    Workgroup: ['string', (machine) => (machine.domainJoined ? null : 'WORKGROUP')],
  },
  rows: (_, machine) => [machine],
});

export const bios = declareClass<Machine>('Win32_BIOS', {
  keys: ['Name', 'SoftwareElementID', 'SoftwareElementState', 'TargetOperatingSystem', 'Version'],
  columns: ['SMBIOSBIOSVersion', 'Manufacturer', 'Name', 'SerialNumber', 'Version'],
  properties: {
    Status: ['string', () => 'OK'],
    Name: ['string', () => 'Hyper-V UEFI Release v4.1'],
    Caption: ['string', () => 'Hyper-V UEFI Release v4.1'],
    SMBIOSPresent: ['boolean', () => true],
    Description: ['string', () => 'Hyper-V UEFI Release v4.1'],
    Manufacturer: ['string', () => 'Microsoft Corporation'],
    SerialNumber: ['string', (machine) => serialNumberOf(machine, 'bios')],
    SMBIOSBIOSVersion: ['string', () => 'Hyper-V UEFI Release v4.1'],
    SoftwareElementID: ['string', () => 'Hyper-V UEFI Release v4.1'],
    SoftwareElementState: ['uint16', () => 3],
    TargetOperatingSystem: ['uint16', () => 0],
    Version: ['string', () => 'VRTUAL - 1'],
    PrimaryBIOS: ['boolean', () => true],
  },
  rows: (_, machine) => [machine],
});

export const processor = declareClass<Machine>('Win32_Processor', {
  keys: ['DeviceID'],
  columns: ['DeviceID', ['Name', 16], 'Caption', 'MaxClockSpeed', 'SocketDesignation', 'Manufacturer'],
  properties: {
    DeviceID: ['string', () => 'CPU0'],
    Name: ['string', () => processorName],
    Caption: ['string', () => 'Intel64 Family 6 Model 106 Stepping 6'],
    Manufacturer: ['string', () => 'GenuineIntel'],
    MaxClockSpeed: ['uint32', () => 2594],
    NumberOfCores: ['uint32', () => 2],
    NumberOfLogicalProcessors: ['uint32', () => 2],
    SocketDesignation: ['string', () => 'None'],
    Status: ['string', () => 'OK'],
    AddressWidth: ['uint16', () => 64],
  },
  rows: (_, machine) => [machine],
});

export const logicalDisk = declareClass<Machine>('Win32_LogicalDisk', {
  keys: ['DeviceID'],
  columns: ['DeviceID', 'DriveType', ['ProviderName', 16], ['VolumeName', 16], 'Size', 'FreeSpace'],
  properties: {
    DeviceID: ['string', () => 'C:'],
    Caption: ['string', () => 'C:'],
    Name: ['string', () => 'C:'],
    Description: ['string', () => 'Local Fixed Disk'],
    DriveType: ['uint32', () => 3],
    FileSystem: ['string', () => 'NTFS'],
    FreeSpace: ['uint64', () => BigInt(systemDisk.free)],
    MediaType: ['uint32', () => 12],
    ProviderName: ['string', () => null],
    Size: ['uint64', () => BigInt(systemDisk.size)],
    SystemName: ['string', computerNameOf],
    VolumeName: ['string', () => ''],
    VolumeSerialNumber: ['string', () => systemDisk.serialNumber],
  },
  rows: (_, machine) => [machine],
});
