import type {
  Answer,
  ConsoleAnswers,
  ConsoleClient,
  ConsoleFailure,
  ConsoleRequestKind,
  DriftRow,
  Listing,
  ListingName,
  MachineRow,
  RequestOf,
  ScopeRow,
  ServerSettingsRow,
} from '../requests.ts';

/** How often the lab is asked whether it changed, in milliseconds. */
const watchPace = 250;

interface Entry {
  readonly load: () => Promise<void>;
  value: unknown;
  failure: ConsoleFailure | undefined;
  /** Asked for since the last renewal: the others need not be loaded again. */
  used: boolean;
}

const noScopes: readonly ScopeRow[] = [];

/**
 * What the console knows of the lab. Looking at something asks the engine for it; what is there already is shown at once.
 * When the lab changed, by whomever, what is looked at is asked for again.
 */
export class LabView {
  readonly #client: ConsoleClient;
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  readonly #entries = new Map<string, Entry>();
  readonly #servers: string[] = [];
  /** Scopes and drift by scope, made once for each answer. */
  readonly #scopes = new WeakMap<readonly ScopeRow[], ReadonlyMap<string, ScopeRow>>();
  readonly #drift = new WeakMap<readonly DriftRow[], ReadonlyMap<string, DriftRow['status']>>();
  #revision: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /** `changed` is called when there is something new to show, `failed` when the engine is gone. */
  constructor(client: ConsoleClient, changed: () => void, failed: (error: unknown) => void) {
    this.#client = client;
    this.#changed = changed;
    this.#failed = failed;
  }

  /** The servers in the console, by full name. */
  get servers(): readonly string[] {
    return this.#servers;
  }

  addServer(name: string): void {
    if (!this.#servers.includes(name)) this.#servers.push(name);
    this.#servers.sort();
    this.#changed();
  }

  removeServer(name: string): void {
    const at = this.#servers.indexOf(name);
    if (at >= 0) this.#servers.splice(at, 1);
    this.#changed();
  }

  machines(): readonly MachineRow[] {
    return this.#look({ kind: 'machines' })?.value ?? [];
  }

  scopes(server: string): readonly ScopeRow[] {
    return this.#look({ kind: 'scopes', server })?.value ?? noScopes;
  }

  scope(server: string, scopeId: string): ScopeRow | undefined {
    const rows = this.scopes(server);
    let byId = this.#scopes.get(rows);
    if (byId === undefined) {
      byId = new Map(rows.map((row) => [row.scopeId, row]));
      this.#scopes.set(rows, byId);
    }
    return byId.get(scopeId);
  }

  /** Undefined outside failover, and while it is not known yet. */
  driftOf(server: string, scopeId: string): DriftRow['status'] | undefined {
    const rows = this.#look({ kind: 'drift', server })?.value;
    if (rows === undefined) return undefined;
    let byId = this.#drift.get(rows);
    if (byId === undefined) {
      byId = new Map(rows.map((row) => [row.scopeId, row.status]));
      this.#drift.set(rows, byId);
    }
    return byId.get(scopeId);
  }

  /** `of` names the scope, and the reserved address, that a list is about. */
  listing(
    server: string,
    what: ListingName,
    of: { readonly scopeId?: string; readonly address?: string } = {},
  ): Listing | ConsoleFailure | undefined {
    const entry = this.#look({ kind: 'listing', server, what, ...of });
    return entry?.value ?? entry?.failure;
  }

  /** Undefined while it is not known, or can't be asked. */
  serverSettings(server: string): ServerSettingsRow | undefined {
    return this.#look({ kind: 'serverSettings', server })?.value;
  }

  /** Why a server's scopes can't be listed. */
  failureOf(server: string): ConsoleFailure | undefined {
    return this.#look({ kind: 'scopes', server })?.failure;
  }

  /** Asks the engine itself, once; what it does to the lab shows at once. A fault of the engine is an answer too. */
  async ask<Kind extends ConsoleRequestKind>(
    request: RequestOf<Kind>,
    onLine?: Parameters<ConsoleClient['ask']>[1],
  ): Promise<Answer<ConsoleAnswers[Kind]>> {
    try {
      const answer = await this.#client.ask<Kind>(request, onLine);
      this.#watchSoon(0);
      return answer;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, failure: { id: 'Fault', message, reason: '' } };
    }
  }

  cancel(): void {
    this.#client.cancel();
  }

  /** Asks again for everything that is looked at. */
  refresh(): void {
    for (const [key, entry] of this.#entries) {
      if (!entry.used) {
        this.#entries.delete(key);
        continue;
      }
      entry.used = false;
      void entry.load();
    }
  }

  /** Begins to look for changes: those after the next request. */
  watch(): void {
    void this.#lookForChanges();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #watchSoon(milliseconds: number): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#lookForChanges(), milliseconds);
  }

  async #lookForChanges(): Promise<void> {
    try {
      const answer = await this.#client.ask<'revision'>({ kind: 'revision' });
      if (answer.ok && answer.value !== this.#revision) {
        const first = this.#revision === undefined;
        this.#revision = answer.value;
        if (!first) this.refresh();
      }
      this.#watchSoon(watchPace);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** What is known; asks for it when it is looked at for the first time. */
  #look<Kind extends ConsoleRequestKind>(
    request: RequestOf<Kind>,
  ): { value: ConsoleAnswers[Kind] | undefined; failure: ConsoleFailure | undefined } | undefined {
    const key = JSON.stringify(request);
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      const made: Entry = {
        value: undefined,
        failure: undefined,
        used: true,
        load: () => this.#load(request, made),
      };
      entry = made;
      this.#entries.set(key, entry);
      void entry.load();
    }
    entry.used = true;
    return { value: entry.value as ConsoleAnswers[Kind] | undefined, failure: entry.failure };
  }

  async #load<Kind extends ConsoleRequestKind>(request: RequestOf<Kind>, entry: Entry): Promise<void> {
    try {
      const answer = await this.#client.ask<Kind>(request);
      entry.value = answer.ok ? answer.value : undefined;
      entry.failure = answer.ok ? undefined : answer.failure;
      if (!this.#closed) this.#changed();
    } catch (error) {
      if (!this.#closed) this.#failed(error);
    }
  }
}
