import { defineType } from '../../src/types/declare.ts';
import type { NetType } from '../../src/types/net-type.ts';
import type { NetObject } from '../../src/types/value.ts';

let lastId = 0;

/** A connection to the management layer of one computer: what New-CimSession makes and -CimSession takes. */
export class CimSession implements NetObject {
  /** The name it was opened with; null for the computer that the shell runs on. */
  readonly computerName: string | null;
  readonly id: number;
  readonly name: string;
  readonly instanceId: string;
  readonly protocol: 'WSMAN' | 'DCOM';
  /** Seconds that its operations wait, unless they say otherwise; 0 as long as it takes. */
  readonly operationTimeout: number;

  constructor(
    computerName: string | null,
    options: {
      readonly name?: string | undefined;
      readonly protocol?: 'WSMAN' | 'DCOM' | undefined;
      readonly operationTimeout?: number | undefined;
    } = {},
  ) {
    lastId += 1;
    this.computerName = computerName;
    this.id = lastId;
    this.name = options.name ?? `CimSession${lastId}`;
    this.instanceId = globalThis.crypto.randomUUID();
    this.protocol = options.protocol ?? 'WSMAN';
    this.operationTimeout = options.operationTimeout ?? 0;
  }

  get netType(): NetType {
    return cimSessionType;
  }

  toString(): string {
    return `CimSession: ${this.computerName ?? '.'}`;
  }
}

/** `[CimSession]`; PowerShell makes one of a text by a rule of its own, which `Parse` stands for here. */
const cimSessionType: NetType = defineType('Microsoft.Management.Infrastructure.CimSession', {
  accelerators: ['CimSession'],
  members: () => ({
    'static Microsoft.Management.Infrastructure.CimSession Create(string computerName)': (computerName: string) =>
      new CimSession(computerName),
    'static Microsoft.Management.Infrastructure.CimSession Parse(string computerName)': (computerName: string) =>
      new CimSession(computerName),
    'string ComputerName {get;}': (self: CimSession) => self.computerName,
    'string InstanceId {get;}': (self: CimSession) => self.instanceId,
    'uint32 Id {get;}': (self: CimSession) => self.id,
    'string Name {get;}': (self: CimSession) => self.name,
    'string Protocol {get;}': (self: CimSession) => self.protocol,
    'string ToString()': (self: CimSession) => self.toString(),
    'void Dispose()': () => undefined,
  }),
});
