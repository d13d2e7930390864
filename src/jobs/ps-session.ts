import type { Engine } from '../runtime/engine.ts';
import type { ServiceKey } from '../runtime/session.ts';
import { defineType } from '../types/declare.ts';
import type { NetType } from '../types/net-type.ts';
import type { NetObject, Value } from '../types/value.ts';

/** How a session was asked for. */
export interface SessionOptions {
  /** Default: Runspace and its number. */
  readonly name?: string | undefined;
  /** Who logs on; default: whoever uses this shell. */
  readonly user?: string | undefined;
  readonly configurationName?: string | undefined;
  /** Milliseconds. */
  readonly idleTimeout?: number;
  readonly outputBufferingMode?: string;
}

/** A session on another computer of the lab: an engine with variables of its own that sees the lab from there. */
export class PSSession implements NetObject {
  readonly id: number;
  readonly name: string;
  /** As it was asked for. */
  readonly computerName: string;
  readonly instanceId: Value;
  readonly engine: Engine;
  readonly options: SessionOptions;
  isOpen = true;

  constructor(id: number, computerName: string, instanceId: Value, engine: Engine, options: SessionOptions = {}) {
    this.id = id;
    this.name = options.name ?? `Runspace${id}`;
    this.options = options;
    this.computerName = computerName;
    this.instanceId = instanceId;
    this.engine = engine;
  }

  get netType(): NetType {
    return psSessionType;
  }

  toString(): string {
    return `[PSSession]${this.name}`;
  }
}

export const psSessionType: NetType = defineType('System.Management.Automation.Runspaces.PSSession', {
  members: () => ({
    'System.Object State {get;}': (self: PSSession) => (self.isOpen ? 'Opened' : 'Closed'),
    'string IdleTimeout {get;}': ({ options }: PSSession) => String(options.idleTimeout ?? 7_200_000),
    'string OutputBufferingMode {get;}': ({ options }: PSSession) => options.outputBufferingMode ?? 'Block',
    'string ComputerName {get;}': (self: PSSession) => self.computerName,
    'System.Object ComputerType {get;}': () => 'RemoteMachine',
    'string ContainerId {get;}': () => null,
    'string VMName {get;}': () => null,
    'System.Object VMId {get;}': () => null,
    'string ConfigurationName {get;}': ({ options }: PSSession) => options.configurationName ?? 'Microsoft.PowerShell',
    'System.Object InstanceId {get;}': (self: PSSession) => self.instanceId,
    'int Id {get;}': (self: PSSession) => self.id,
    'string Name {get;}': (self: PSSession) => self.name,
    'System.Object Availability {get;}': (self: PSSession) => (self.isOpen ? 'Available' : 'None'),
    'System.Object ApplicationPrivateData {get;}': () => null,
    'string Transport {get;}': () => 'WSMan',
    'string ToString()': (self: PSSession) => self.toString(),
  }),
});

/** Sessions on other computers, and the one that Enter-PSSession went to. Provided by whoever starts the engine. */
export interface RemoteSessions {
  /** Those that New-PSSession made and nobody removed. */
  readonly open: Set<PSSession>;
  /** Opens a session on a computer of the lab, by the lab's full name of it. */
  connect(computer: string, shownAs: string, options?: SessionOptions): PSSession;
  /** The session that the prompt is in; null at home. */
  readonly entered: PSSession | null;
  /** From the next line on everything runs there. */
  enter(session: PSSession): void;
  /** Goes back; false when the prompt is at home. */
  leave(): boolean;
}

export const remoteSessions: ServiceKey<RemoteSessions> = { name: 'remoteSessions' };

declare module '../runtime/cmdlet.ts' {
  interface ParameterTypes {
    PSSession: PSSession;
  }
}
