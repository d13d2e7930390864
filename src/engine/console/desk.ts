import type {
  Answer,
  ConsoleAnswers,
  ConsoleRequest,
  ConsoleRequestKind,
  RequestOf,
  TaskLine,
} from '../../console/requests.ts';
import type { Dhcp, Server } from '../../dhcp/dhcp.ts';
import { DhcpError } from '../../dhcp/dhcp.ts';
import { formatIPv4 } from '../../dhcp/model.ts';
import { DatabaseBusyError } from '../../lab/lab.ts';
import { makeChange } from './changes.ts';
import { configureFailover, deconfigureFailover, deleteRelationship } from './failover-tasks.ts';
import { failureOf } from './failure.ts';
import { listing } from './listings.ts';
import { machineRows } from './machine-rows.ts';
import { optionRows } from './options.ts';
import { reconcile, reservationProperties, serverSettings } from './properties.ts';
import { relationshipRows } from './relationships.ts';
import { planRows, replicate } from './replication-tasks.ts';
import { scopeProperties, scopeRows } from './scopes.ts';
import { controlService } from './service-control.ts';
import { statisticsFacts } from './statistics.ts';

/** Who sits at the console, and what it stands on. */
export interface DeskSetup {
  readonly dhcp: Dhcp;
  readonly user: string;
  readonly elevated: () => boolean;
  readonly elevate: () => void;
  /** Full name of the computer that the console runs on. */
  readonly localServer: () => string;
  /** True once Cancel was pressed. */
  readonly cancelled: () => boolean;
  /** Waits that many milliseconds; false when Cancel cut it short. */
  readonly wait: (milliseconds: number) => boolean;
}

/** The engine's side of the console: each request is answered by the domain functions that the cmdlets use. */
export class ConsoleDesk {
  readonly #setup: DeskSetup;

  constructor(setup: DeskSetup) {
    this.#setup = setup;
  }

  /** What the domain refuses is an answer; `tell` gets the lines of a task while it runs. */
  answer(request: ConsoleRequest, tell: (line: TaskLine) => void): Answer<ConsoleAnswers[ConsoleRequestKind]> {
    try {
      return { ok: true, value: this.#answer(request, tell) };
    } catch (error) {
      if (error instanceof DhcpError) return { ok: false, failure: failureOf(error) };
      if (!(error instanceof DatabaseBusyError)) throw error;
      return { ok: false, failure: { id: 'Busy', message: error.message, reason: '' } };
    }
  }

  #answer(request: ConsoleRequest, tell: (line: TaskLine) => void): ConsoleAnswers[ConsoleRequestKind] {
    switch (request.kind) {
      case 'machines':
        return machineRows(this.#setup);
      case 'revision':
        return this.#setup.dhcp.lab.read((view) => view.revision());
      case 'elevate':
        this.#setup.elevate();
        return undefined;
      case 'scopes':
        return scopeRows(this.#server(request.server));
      case 'drift':
        return this.#server(request.server)
          .replication.compare({ all: true })
          .scopes.map(({ scopeId, status }) => ({ scopeId: formatIPv4(scopeId), status }));
      case 'relationships':
        return relationshipRows(this.#server(request.server), (partner, name) => this.#stateThere(partner, name));
      case 'listing':
        return listing(this.#server(request.server), request.what, request);
      case 'scopeProperties':
        return scopeProperties(this.#server(request.server), request.scopeId, (partner, name) =>
          this.#stateThere(partner, name),
        );
      case 'reservation':
        return reservationProperties(this.#server(request.server), request.address);
      case 'options':
        return optionRows(this.#server(request.server), request.place);
      case 'serverSettings':
        return serverSettings(this.#server(request.server));
      case 'reconcile':
        return reconcile(this.#server(request.server, request.command), request.scopeIds, request.reportOnly);
      case 'statistics':
        return statisticsFacts(this.#server(request.server), request.scopeId, this.#setup.dhcp.now());
      case 'plan':
        return planRows(this.#server(request.server), request.selection);
      case 'replicate':
        return replicate(this.#server(request.server, request.command), request.selection, tell, this.#setup);
      case 'configureFailover':
        return configureFailover(this.#server(request.server, request.command), request, tell);
      case 'deconfigureFailover':
        return deconfigureFailover(this.#server(request.server, request.command), request, tell);
      case 'deleteRelationship':
        return deleteRelationship(this.#server(request.server, request.command), request.name, tell);
      case 'change':
        this.#change(request);
        return undefined;
      case 'controlService':
        controlService(this.#setup.dhcp, this.#session(request.command), request);
        return undefined;
    }
  }

  #change({ server, change, command }: RequestOf<'change'>): void {
    if (change.what !== 'authorize' && change.what !== 'unauthorize') {
      makeChange(this.#server(server, command), change);
      return;
    }
    const directory = this.#setup.dhcp.directory(this.#session(command));
    if (change.what === 'authorize') directory.add({ dnsName: server });
    else directory.remove({ dnsName: server });
  }

  #session(command?: string): Parameters<Dhcp['connect']>[0] {
    const { user, elevated, localServer } = this.#setup;
    return { user, elevated: elevated(), localServer: localServer(), command };
  }

  #server(name: string, command?: string): Server {
    return this.#setup.dhcp.connect(this.#session(command), name);
  }

  /** The state of a relationship on the other server; null when that can't be asked. */
  #stateThere(partner: string, name: string): string | null {
    try {
      return this.#server(partner).failover.get(name).state;
    } catch (error) {
      if (error instanceof DhcpError) return null;
      throw error;
    }
  }
}
