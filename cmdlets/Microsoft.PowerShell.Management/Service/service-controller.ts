import type { Machine } from '../../../src/dhcp/model.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { defineEnum, defineType } from '../../../src/types/declare.ts';
import type { EnumValue } from '../../../src/types/enums.ts';
import type { NetType } from '../../../src/types/net-type.ts';
import type { NetObject } from '../../../src/types/value.ts';
import { dhcpService, dhcpSession } from '../../DhcpServer/service.ts';
import { localComputer } from '../../Lab/computers.ts';

const statusEnum = defineEnum(
  'System.ServiceProcess.ServiceControllerStatus',
  'Stopped=1 StartPending StopPending Running ContinuePending PausePending Paused',
);
const startModeEnum = defineEnum('System.ServiceProcess.ServiceStartMode', 'Boot System Automatic Manual Disabled');

interface ServiceKind {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Whether this computer has it. */
  readonly present: (machine: Machine) => boolean;
}

const everywhere = (): boolean => true;

/** The services that the lab's computers show; only DHCPServer can be stopped and started. */
const kinds: readonly ServiceKind[] = [
  {
    name: 'Dhcp',
    displayName: 'DHCP Client',
    description: 'Registers and updates IP addresses and DNS records for this computer.',
    present: everywhere,
  },
  {
    name: 'DHCPServer',
    displayName: 'DHCP Server',
    description: 'Performs TCP/IP configuration for DHCP clients.',
    present: (machine) => machine.dhcpRole,
  },
  {
    name: 'DNS',
    displayName: 'DNS Server',
    description: 'Answers queries and update requests for DNS names.',
    present: (machine) => machine.dnsServer,
  },
  { name: 'Dnscache', displayName: 'DNS Client', description: 'Caches DNS names.', present: everywhere },
  {
    name: 'EventLog',
    displayName: 'Windows Event Log',
    description: 'Manages events and event logs.',
    present: everywhere,
  },
  {
    name: 'LanmanServer',
    displayName: 'Server',
    description: 'Supports file and print sharing over the network.',
    present: everywhere,
  },
  {
    name: 'LanmanWorkstation',
    displayName: 'Workstation',
    description: 'Connects with remote servers.',
    present: everywhere,
  },
  {
    name: 'Netlogon',
    displayName: 'Netlogon',
    description: 'Keeps a secure channel to the domain controller.',
    present: (machine) => machine.domainJoined,
  },
  {
    name: 'NTDS',
    displayName: 'Active Directory Domain Services',
    description: 'The directory service.',
    present: (machine) => machine.domainController,
  },
  {
    name: 'RpcSs',
    displayName: 'Remote Procedure Call (RPC)',
    description: 'Starts and finds RPC servers.',
    present: everywhere,
  },
  { name: 'Schedule', displayName: 'Task Scheduler', description: 'Runs tasks at their times.', present: everywhere },
  { name: 'W32Time', displayName: 'Windows Time', description: 'Keeps date and time in step.', present: everywhere },
  {
    name: 'WinRM',
    displayName: 'Windows Remote Management (WS-Management)',
    description: 'Listens for management requests.',
    present: everywhere,
  },
];

/** A service of the computer that the session is on. It reads the lab each time it is asked, so its status is never stale. */
export class ServiceController implements NetObject {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly #session: Session;
  readonly #machine: string;

  constructor(session: Session, machine: string, kind: ServiceKind) {
    this.#session = session;
    this.#machine = machine;
    this.name = kind.name;
    this.displayName = kind.displayName;
    this.description = kind.description;
  }

  get netType(): NetType {
    return serviceControllerType;
  }

  get running(): boolean {
    return this.name !== 'DHCPServer' || this.#find()?.serviceRunning === true;
  }

  get status(): EnumValue {
    return statusEnum.of(this.running ? 4 : 1);
  }

  get machineName(): string {
    return '.';
  }

  /** Starts or stops it; false when Windows would refuse: other services are fixed, and a user who is not elevated may not. */
  change(running: boolean): boolean {
    if (this.name !== 'DHCPServer' || !this.#session.place.elevated) return false;
    const { dhcp } = this.#session.service(dhcpService);
    const command = running ? 'Start-Service' : 'Stop-Service';
    dhcp.machines(dhcpSession(this.#session, command)).set(this.#machine, { serviceRunning: running });
    return true;
  }

  toString(): string {
    return this.name;
  }

  #find(): Machine | undefined {
    const { dhcp } = this.#session.service(dhcpService);
    return dhcp.machines(dhcpSession(this.#session, '')).find(this.#machine);
  }
}

/** The services of the computer that the session is on, by name. */
export function servicesOf(session: Session): ServiceController[] {
  const { dhcp } = session.service(dhcpService);
  const machine = dhcp.machines(dhcpSession(session, '')).find(localComputer(session));
  return machine === undefined ? [] : servicesOn(session, machine);
}

/** The services of any computer. */
export function servicesOn(session: Session, machine: Machine): ServiceController[] {
  return kinds
    .filter((kind) => kind.present(machine))
    .map((kind) => new ServiceController(session, machine.name, kind));
}

export const serviceControllerType: NetType = defineType('System.ServiceProcess.ServiceController', {
  members: () => ({
    'string Name {get;}': (self: ServiceController) => self.name,
    'string ServiceName {get;}': (self: ServiceController) => self.name,
    'string DisplayName {get;}': (self: ServiceController) => self.displayName,
    'string Description {get;}': (self: ServiceController) => self.description,
    'string MachineName {get;}': (self: ServiceController) => self.machineName,
    'System.ServiceProcess.ServiceControllerStatus Status {get;}': (self: ServiceController) => self.status,
    'System.ServiceProcess.ServiceStartMode StartType {get;}': () => startModeEnum.of(2),
    'System.ServiceProcess.ServiceStartMode StartupType {get;}': () => startModeEnum.of(2),
    'bool CanStop {get;}': (self: ServiceController) => self.running && self.name === 'DHCPServer',
    'bool CanPauseAndContinue {get;}': () => false,
    'bool CanShutdown {get;}': (self: ServiceController) => self.running,
    'void Start()': (self: ServiceController) => void self.change(true),
    'void Stop()': (self: ServiceController) => void self.change(false),
    'void Refresh()': () => undefined,
    'string ToString()': (self: ServiceController) => self.name,
  }),
});

declare module '../../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    ServiceController: ServiceController;
  }
}
