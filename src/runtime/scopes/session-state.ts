import type { Module } from '../modules/module.ts';
import type { Session } from '../session.ts';
import type { Scope } from './scope.ts';

/** The scopes of the shell itself or of one module: where its functions look names up. */
export class SessionState {
  readonly session: Session;
  readonly #module: Module | null;
  readonly #owner: (() => Module | null) | null;
  /** The global scope, or the module's own. */
  readonly top: Scope;
  /** The scope of what runs now. */
  current: Scope;

  /** @param owner tells the module where it is made after its state */
  constructor(session: Session, top: Scope, module: Module | null = null, owner: (() => Module | null) | null = null) {
    this.session = session;
    this.top = top;
    this.current = top;
    this.#module = module;
    this.#owner = owner;
  }

  /** The module whose state this is; null for the shell's own. */
  get module(): Module | null {
    return this.#module ?? this.#owner?.() ?? null;
  }
}
