import type { IPAddress } from './ip-address.ts';

/** The answer to one ping. */
export interface Echo {
  /** A name of .NET's IPStatus. */
  readonly status: string;
  /** Who answered; `0.0.0.0` when nobody did. */
  readonly from: IPAddress;
  /** Milliseconds. */
  readonly time: number;
}

/** The network that a machine is on. */
export interface MachineNetwork {
  /** Full name and addresses of a host by name or address; undefined when nobody has it. */
  resolve(nameOrAddress: string): { readonly name: string; readonly addresses: readonly IPAddress[] } | undefined;
  echo(
    address: IPAddress,
    options: { readonly timeToLive: number; readonly size: number; readonly dontFragment: boolean },
  ): Echo;
}

/** What `[Environment]`, `[WindowsIdentity]` and `[Dns]` know of the machine a session runs on: the emulated one. */
export interface Machine {
  /** Short name in capitals, e.g. `DHCP1`. */
  readonly name: string;
  /** `CONTOSO\Administrator` */
  readonly user: string;
  readonly elevated: boolean;
  readonly variables: EnvironmentVariables;
  currentDirectory(): string;
  readonly network: MachineNetwork;
}

/** Environment variables; names in any case. */
export interface EnvironmentVariables {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  remove(name: string): boolean;
  entries(): Iterable<{ readonly name: string; readonly value: string }>;
}

let current: Machine | null = null;

/** Says which machine scripts of this thread see. */
export function runOnMachine(machine: Machine): void {
  current = machine;
}

/** The machine of the running session. */
export function currentMachine(): Machine {
  if (current === null) throw new Error('no session has said which machine it runs on');
  return current;
}

/** `[Environment]::NewLine`. */
export const newLine = '\n';
