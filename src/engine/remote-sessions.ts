import type { JobBoard } from '../jobs/job-board.ts';
import { PSSession, type RemoteSessions, type SessionOptions } from '../jobs/ps-session.ts';
import { activate, inSession } from '../runtime/active-session.ts';
import type { Engine } from '../runtime/engine.ts';

/** The sessions of a shell on other computers, and which engine its prompt is in. */
export class ShellSessions implements RemoteSessions {
  readonly open = new Set<PSSession>();
  readonly #home: Engine;
  readonly #board: JobBoard;
  readonly #makeEngine: (computer: string, user: string | undefined) => Engine;
  #entered: PSSession | null = null;
  #lastId = 0;

  constructor(home: Engine, board: JobBoard, makeEngine: (computer: string, user: string | undefined) => Engine) {
    this.#home = home;
    this.#board = board;
    this.#makeEngine = makeEngine;
  }

  get entered(): PSSession | null {
    return this.#entered;
  }

  /** The engine that the next line runs in. */
  get engine(): Engine {
    return this.#entered === null ? this.#home : new EnteredEngine(this.#entered, this.#home, this);
  }

  connect(computer: string, shownAs: string, options: SessionOptions = {}): PSSession {
    this.#lastId += 1;
    const engine = this.#makeEngine(computer, options.user);
    activate(this.#home.session);
    return new PSSession(this.#lastId, shownAs, this.#board.newGuid(), engine, options);
  }

  enter(session: PSSession): void {
    this.#entered = session;
  }

  leave(): boolean {
    const wasAway = this.#entered !== null;
    this.#entered = null;
    return wasAway;
  }
}

/** The engine of a session that the prompt is in: `exit` leads home, and the prompt says where one is. */
class EnteredEngine implements Engine {
  readonly #target: PSSession;
  readonly #home: Engine;
  readonly #sessions: ShellSessions;

  constructor(target: PSSession, home: Engine, sessions: ShellSessions) {
    this.#target = target;
    this.#home = home;
    this.#sessions = sessions;
  }

  get session(): Engine['session'] {
    return this.#target.engine.session;
  }

  get history(): Engine['history'] {
    return this.#target.engine.history;
  }

  run(...args: Parameters<Engine['run']>): ReturnType<Engine['run']> {
    const result = inSession(this.session, this.#home.session, () => this.#target.engine.run(...args));
    if (!result.exited) return result;
    this.#sessions.leave();
    return { ...result, exited: false };
  }

  nestedPrompt(readLine: (prompt: string) => string | null): void {
    this.#target.engine.nestedPrompt(readLine);
  }

  prompt(): string {
    const text = inSession(this.session, this.#home.session, () => this.#target.engine.prompt());
    return `[${this.#target.computerName}]: ${text}`;
  }
}
