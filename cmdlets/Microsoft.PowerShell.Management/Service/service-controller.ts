import type { Machine } from '../../../src/dhcp/model.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { defineEnum, defineType } from '../../../src/types/declare.ts';
import type { EnumValue } from '../../../src/types/enums.ts';
import type { NetType } from '../../../src/types/net-type.ts';
import type { NetObject } from '../../../src/types/value.ts';
import { dhcpService, dhcpSession } from '../../DhcpServer/service.ts';
import { localComputer } from '../../Lab/computers.ts';
import { type ServiceKind, serviceKinds } from './service-kinds.ts';

const statusEnum = defineEnum(
  'System.ServiceProcess.ServiceControllerStatus',
  'Stopped=1 StartPending StopPending Running ContinuePending PausePending Paused',
);
defineEnum('System.ServiceProcess.ServiceStartMode', 'Boot System Automatic Manual Disabled');
defineEnum(
  'Microsoft.PowerShell.Commands.ServiceStartupType',
  'InvalidValue=-1 Automatic=2 Manual Disabled AutomaticDelayedStart=10',
);
defineEnum(
  'System.ServiceProcess.ServiceType',
  'KernelDriver=1 FileSystemDriver=2 Adapter=4 RecognizerDriver=8 Win32OwnProcess=16 Win32ShareProcess=32 InteractiveProcess=256',
  { flags: true },
);

/** A service of the computer that the session is on. It reads the lab each time it is asked, so its status is never stale. */
export class ServiceController implements NetObject {
  readonly kind: ServiceKind;
  readonly #session: Session;
  readonly #machine: string;

  constructor(session: Session, machine: string, kind: ServiceKind) {
    this.#session = session;
    this.#machine = machine;
    this.kind = kind;
  }

  get name(): string {
    return this.kind.name;
  }

  get displayName(): string {
    return this.kind.displayName;
  }

  /** Whether its process is one of several services' kind of process. */
  get sharesProcess(): boolean {
    return /\\(svchost|lsass)\.exe/i.test(this.kind.binaryPath);
  }

  /** The services that it needs. */
  get required(): ServiceController[] {
    return this.#neighbours().filter(({ name }) => this.kind.needs.includes(name));
  }

  /** The services that need it. */
  get dependent(): ServiceController[] {
    return this.#neighbours().filter(({ kind }) => kind.needs.includes(this.name));
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

  #neighbours(): ServiceController[] {
    const machine = this.#find();
    return machine === undefined ? [] : servicesOn(this.#session, machine);
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
  return serviceKinds
    .filter((kind) => kind.present(machine))
    .map((kind) => new ServiceController(session, machine.name, kind));
}

export const serviceControllerType: NetType = defineType('System.ServiceProcess.ServiceController', {
  members: () => ({
    'string Name {get;}': (self: ServiceController) => self.name,
    'string ServiceName {get;}': (self: ServiceController) => self.name,
    'string DisplayName {get;}': (self: ServiceController) => self.displayName,
    'string Description {get;}': (self: ServiceController) => self.kind.description,
    'string UserName {get;}': (self: ServiceController) => self.kind.account,
    'string BinaryPathName {get;}': (self: ServiceController) => self.kind.binaryPath,
    'bool DelayedAutoStart {get;}': (self: ServiceController) => self.kind.delayedStart,
    'System.ServiceProcess.ServiceController[] DependentServices {get;}': (self: ServiceController) => self.dependent,
    'System.ServiceProcess.ServiceController[] RequiredServices {get;} | System.ServiceProcess.ServiceController[] ServicesDependedOn {get;}':
      (self: ServiceController) => self.required,
    'System.ServiceProcess.ServiceType ServiceType {get;}': (self: ServiceController) => (self.sharesProcess ? 32 : 16),
    'string MachineName {get;}': (self: ServiceController) => self.machineName,
    'System.ServiceProcess.ServiceControllerStatus Status {get;}': (self: ServiceController) => self.status,
    'System.ServiceProcess.ServiceStartMode StartType {get;}': () => 2,
    'Microsoft.PowerShell.Commands.ServiceStartupType StartupType {get;}': () => 2,
    'bool CanStop {get;}': (self: ServiceController) => self.running && self.kind.canStop,
    'bool CanPauseAndContinue {get;}': (self: ServiceController) => self.running && self.kind.canPause,
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
