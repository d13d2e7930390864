import type { Machine } from '../../src/dhcp/model.ts';
import { formatIPv4 } from '../../src/dhcp/model.ts';
import type { Session } from '../../src/runtime/session.ts';
import { stringArray } from '../../src/types/arrays.ts';
import { dateTime } from '../DhcpServer/values.ts';
import { computerNameOf, hostNameOf } from '../Lab/accounts.ts';
import { LabNetwork } from '../Lab/network.ts';
import { stopProcess } from '../Microsoft.PowerShell.Management/Process/end-process.ts';
import { type ProcessEntry, processesOn } from '../Microsoft.PowerShell.Management/Process/process-table.ts';
import { type ServiceController, servicesOn } from '../Microsoft.PowerShell.Management/Service/service-controller.ts';
import { macAddress } from '../NetTCPIP/interfaces.ts';
import { declareClass, type MethodCall } from './provider.ts';

interface ServiceRow {
  readonly service: ServiceController;
  readonly machine: Machine;
  readonly processId: number;
}

const method = (name: string, run: (call: MethodCall) => number) => ({ name, parameters: [], isStatic: false, run });

/** Starts or stops the service of an instance, with the class's documented codes. */
function switchService({ session, machine, instance }: MethodCall, running: boolean): number {
  const name = String(instance?.get('name') ?? '');
  const service = servicesOn(session, machine).find((each) => each.name === name);
  if (service === undefined) return 9;
  if (service.running === running) return running ? 10 : 5;
  if (service.change(running)) return 0;
  return session.place.elevated ? 3 : 2;
}

export const service = declareClass<ServiceRow>('Win32_Service', {
  keys: ['Name'],
  columns: ['ProcessId', ['Name', 16], 'StartMode', 'State', 'Status', 'ExitCode'],
  properties: {
    Name: ['string', (row) => row.service.name],
    Status: ['string', () => 'OK'],
    ExitCode: ['uint32', () => 0],
    AcceptPause: ['boolean', (row) => row.service.running && row.service.kind.canPause],
    AcceptStop: ['boolean', (row) => row.service.running && row.service.kind.canStop],
    Caption: ['string', (row) => row.service.displayName],
    Description: ['string', (row) => row.service.kind.description],
    DisplayName: ['string', (row) => row.service.displayName],
    PathName: ['string', (row) => row.service.kind.binaryPath],
    ProcessId: ['uint32', (row) => row.processId],
    ServiceType: ['string', (row) => (row.service.sharesProcess ? 'Share Process' : 'Own Process')],
    Started: ['boolean', (row) => row.service.running],
    StartMode: ['string', () => 'Auto'],
    StartName: ['string', (row) => row.service.kind.account],
    State: ['string', (row) => (row.service.running ? 'Running' : 'Stopped')],
    SystemName: ['string', (row) => computerNameOf(row.machine)],
    DelayedAutoStart: ['boolean', (row) => row.service.kind.delayedStart],
  },
  rows: (session, machine) => {
    const processes = processesOn(session, machine);
    return servicesOn(session, machine).map((each) => ({
      service: each,
      machine,
      processId: processes.find(({ services }) => services.includes(each.name))?.id ?? 0,
    }));
  },
  methods: [
    method('StartService', (call) => switchService(call, true)),
    method('StopService', (call) => switchService(call, false)),
  ],
});

export const process = declareClass<{ entry: ProcessEntry; machine: Machine }>('Win32_Process', {
  keys: ['Handle'],
  columns: ['ProcessId', ['Name', 16], 'HandleCount', 'WorkingSetSize', 'VirtualSize'],
  properties: {
    ProcessName: ['string', ({ entry }) => fileName(entry)],
    Name: ['string', ({ entry }) => fileName(entry)],
    Handle: ['string', ({ entry }) => String(entry.id)],
    Caption: ['string', ({ entry }) => fileName(entry)],
    CommandLine: ['string', ({ entry }) => entry.commandLine],
    CreationDate: ['datetime', ({ entry }) => dateTime(entry.started)],
    CSName: ['string', ({ machine }) => computerNameOf(machine)],
    ExecutablePath: ['string', ({ entry }) => entry.path],
    HandleCount: ['uint32', ({ entry }) => entry.handles],
    ParentProcessId: ['uint32', ({ entry }) => entry.parentId],
    ProcessId: ['uint32', ({ entry }) => entry.id],
    SessionId: ['uint32', ({ entry }) => entry.sessionId],
    ThreadCount: ['uint32', ({ entry }) => entry.threads],
    VirtualSize: ['uint64', ({ entry }) => BigInt(entry.privateBytes) * 34n],
    WorkingSetSize: ['uint64', ({ entry }) => BigInt(entry.workingSet)],
  },
  rows: (session, machine) => processesOn(session, machine).map((entry) => ({ entry, machine })),
  methods: [
    method('Terminate', ({ session, machine, instance }) => {
      const id = Number(instance?.get('handle') ?? -1);
      const entry = processesOn(session, machine).find((each) => each.id === id);
      if (entry === undefined) return 9;
      return stopProcess(session, machine, entry) ? 0 : 2;
    }),
  ],
});

function fileName({ name, path, id }: ProcessEntry): string {
  if (id === 0) return 'System Idle Process';
  return path === null ? name : `${name}.exe`;
}

interface AdapterRow {
  readonly machine: Machine;
  readonly network: LabNetwork;
}

const adapterRows = (session: Session, machine: Machine): AdapterRow[] => [
  { machine, network: new LabNetwork(session) },
];
const adapterDescription = 'Microsoft Hyper-V Network Adapter';
const mac = ({ machine }: AdapterRow): string => macAddress(machine).replaceAll('-', ':');

export const adapterConfiguration = declareClass<AdapterRow>('Win32_NetworkAdapterConfiguration', {
  keys: ['Index'],
  columns: ['ServiceName', 'DHCPEnabled', 'Index', 'Description'],
  properties: {
    Caption: ['string', () => `[00000001] ${adapterDescription}`],
    Description: ['string', () => adapterDescription],
    DHCPEnabled: ['boolean', () => false],
    DNSDomain: ['string', () => ''],
    DNSHostName: ['string', ({ machine }) => hostNameOf(machine)],
    DNSServerSearchList: [
      'string[]',
      ({ network }) => stringArray(network.dnsServers().map(({ address }) => formatIPv4(address))),
    ],
    IPAddress: ['string[]', ({ machine }) => stringArray([formatIPv4(machine.address)])],
    IPEnabled: ['boolean', () => true],
    IPSubnet: ['string[]', ({ machine }) => stringArray([formatIPv4(machine.subnetMask)])],
    DefaultIPGateway: ['string[]', ({ machine, network }) => stringArray([network.routerOf(machine).toString()])],
    Index: ['uint32', () => 1],
    InterfaceIndex: ['uint32', () => 4],
    MACAddress: ['string', mac],
    ServiceName: ['string', () => 'netvsc'],
  },
  rows: adapterRows,
});

export const networkAdapter = declareClass<AdapterRow>('Win32_NetworkAdapter', {
  keys: ['DeviceID'],
  columns: ['DeviceID', ['Name', 16], 'AdapterType', 'ServiceName'],
  properties: {
    DeviceID: ['string', () => '1'],
    Name: ['string', () => adapterDescription],
    AdapterType: ['string', () => 'Ethernet 802.3'],
    Description: ['string', () => adapterDescription],
    Index: ['uint32', () => 1],
    InterfaceIndex: ['uint32', () => 4],
    MACAddress: ['string', mac],
    NetConnectionID: ['string', ({ machine }) => machine.interfaceAlias ?? 'Ethernet'],
    NetConnectionStatus: ['uint16', () => 2],
    NetEnabled: ['boolean', () => true],
    PhysicalAdapter: ['boolean', () => true],
    ServiceName: ['string', () => 'netvsc'],
    Speed: ['uint64', () => 10_000_000_000n],
    SystemName: ['string', ({ machine }) => computerNameOf(machine)],
  },
  rows: adapterRows,
});
