import { IPAddress } from '../types/ip-address.ts';
import type { Machine, MachineNetwork } from '../types/machine.ts';
import type { ServiceKey } from './session.ts';
import type { Shell } from './shell.ts';

/** The network that the session's computer is on; whoever makes the world around a session provides it. */
export const machineNetwork: ServiceKey<MachineNetwork> = { name: 'machineNetwork' };

/** An engine without a world knows nobody and reaches nobody. */
const noNetwork: MachineNetwork = {
  resolve: () => undefined,
  echo: () => ({ status: 'TimedOut', from: IPAddress.fromUint32(0), time: 0 }),
};

/** A shell's machine as `[Environment]` and `[WindowsIdentity]` show it; it follows the shell's place and variables. */
export class SessionMachine implements Machine {
  readonly #shell: Shell;

  constructor(shell: Shell) {
    this.#shell = shell;
    shell.provide(machineNetwork, noNetwork);
  }

  get name(): string {
    const { computer } = this.#shell.place;
    const name = computer === '' ? (this.#shell.environment.get('COMPUTERNAME') ?? 'DHCP1') : computer;
    return (name.split('.')[0] ?? name).toUpperCase();
  }

  get user(): string {
    return this.#shell.place.user;
  }

  get elevated(): boolean {
    return this.#shell.place.elevated;
  }

  get variables(): Machine['variables'] {
    return this.#shell.environment;
  }

  get network(): MachineNetwork {
    return this.#shell.service(machineNetwork);
  }

  currentDirectory(): string {
    return this.#shell.drives.show(this.#shell.drives.location);
  }
}
