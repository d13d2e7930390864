import type { ServiceKey } from '../../src/runtime/session.ts';

/** The labs that a user has, as the program that started the shell keeps them. */
export interface Labs {
  /** Name or file of the one that is open, as `-Lab` was given. */
  readonly current: string;
  /** Built-in and own ones, by name. */
  list(): { readonly name: string; readonly description: string; readonly file: string }[];
  /** Makes a lab as a copy of a built-in one. Throws when the name is taken or `from` is no lab. Returns its file. */
  create(name: string, from: string): string;
}

/** Provided by whoever starts the engine. */
export const labsService: ServiceKey<Labs> = { name: 'labs' };
