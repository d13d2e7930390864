/** What `[Environment]`, `[WindowsIdentity]` and `[Dns]` know of the machine a session runs on: the emulated one. */
export interface Machine {
  /** Short name in capitals, e.g. `DHCP1`. */
  readonly name: string;
  /** `CONTOSO\Administrator` */
  readonly user: string;
  readonly elevated: boolean;
  readonly variables: EnvironmentVariables;
  currentDirectory(): string;
  /** Addresses and full name of a host of the lab, or null. */
  resolveHost?(name: string): { readonly name: string; readonly addresses: readonly string[] } | null;
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
