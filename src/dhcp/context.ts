import type { Lab, Transaction, View } from '../lab/lab.ts';
import { type Right, requireAccess } from './access.ts';
import type { ErrorCode } from './codes.ts';
import type { DhcpError } from './errors.ts';
import { failure, type MessageFields, type MessageId } from './messages.ts';
import type { EpochMs } from './model/address.ts';
import type { Machine } from './model/server.ts';
import { heldMachine } from './network/machineLookup.ts';
import type { Session } from './session.ts';

/** What every family of one server shares: the lab, who asks, and how failures of that server are worded. */
export class ServerContext {
  readonly lab: Lab;
  readonly session: Session;
  /** Full name: the server's key in the lab. */
  readonly name: string;
  /** As messages name it. */
  readonly displayName: string;
  readonly now: () => EpochMs;

  constructor(lab: Lab, session: Session, name: string, displayName: string, now: () => EpochMs) {
    this.lab = lab;
    this.session = session;
    this.name = name;
    this.displayName = displayName;
    this.now = now;
  }

  /** Reads one state of the lab, as far as the session may. */
  read<T>(work: (view: View) => T): T {
    return this.lab.read((view) => {
      this.#require(view, 'read');
      return work(view);
    });
  }

  /** One change of this server, as far as the session may. `operation` names it in the history. */
  write<T>(operation: string, work: (transaction: Transaction) => T): T {
    const author = { who: this.session.user, server: this.name, command: this.session.command ?? operation };
    return this.lab.write(author, (transaction) => {
      this.#require(transaction, 'write');
      return work(transaction);
    });
  }

  machine(view: View): Machine {
    return this.#require(view, 'read');
  }

  /** A failure of an operation on this server. */
  failure<Id extends MessageId>(code: ErrorCode, message: Id, fields: MessageFields<Id>): DhcpError {
    return failure(code, message, { ...fields, Server: this.displayName });
  }

  /** One of the server's documents. */
  document<T>(view: View, kind: string, absent: T): T {
    return view.read<T>(this.name, kind, '') ?? absent;
  }

  #require(view: View, right: Right): Machine {
    const machine = heldMachine(view, this.name);
    return requireAccess(view, this.session, machine, right, 'connect', this.displayName);
  }
}
