import type { Machine } from '../types/machine.ts';
import type { Shell } from './shell.ts';

/** A shell's machine as `[Environment]` and `[WindowsIdentity]` show it; it follows the shell's place and variables. */
export class SessionMachine implements Machine {
  readonly #shell: Shell;

  constructor(shell: Shell) {
    this.#shell = shell;
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

  currentDirectory(): string {
    return this.#shell.drives.show(this.#shell.drives.location);
  }
}
