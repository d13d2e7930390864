import type { Dhcp, Operation, Server } from '../../src/dhcp/dhcp.ts';
import { DhcpError } from '../../src/dhcp/errors.ts';
import type { Session as DhcpSession } from '../../src/dhcp/session.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { CimInstance } from '../../src/types/cim-instance.ts';
import type { Value } from '../../src/types/value.ts';
import { dhcpErrorRecord } from './cim-error.ts';
import { dhcpService, dhcpSession } from './service.ts';

/** What one run of a DhcpServer cmdlet works with: one input object, on one server. */
export interface DhcpCall<Args> {
  readonly args: Args;
  /** The server addressed; asking for it connects. Throws a DhcpError when that fails. */
  readonly server: Server;
  readonly dhcp: Dhcp;
  /** For whom, and from which computer, the domain is asked. */
  readonly session: DhcpSession;
  readonly cmdlet: CmdletInvocation;
  /** Writes a result; that of a CIM session tells where it comes from. */
  write(value: Value): void;
  /** Does one piece of the work: what the server refuses in it becomes an error of its own, and the rest goes on. */
  attempt(work: () => void): void;
  /** Writes what the server refused. */
  refuse(error: DhcpError): void;
  /**
   * Whether to go on. `sentence` says what will happen, for -WhatIf, -Confirm and -Verbose. With a `question` the user is
   * asked even without -Confirm, unless -Force is given; -Confirm's own question takes its place.
   */
  confirm(sentence: string, question?: string): boolean;
}

/** Parameters that every call reads beside those of its cmdlet. */
export interface CallArguments {
  readonly computerName?: string;
  readonly force?: boolean;
}

/**
 * Prepares a call. `computer` is the computer of the CIM session it runs over, null without one. `operation` words the
 * refusal of a server that can't be asked at all, where Windows does not just fail to get its version.
 */
export function openCall<Args extends CallArguments>(
  cmdlet: CmdletInvocation,
  args: Args,
  computer: string | null,
  operation?: Operation,
): DhcpCall<Args> {
  const { dhcp } = cmdlet.session.service(dhcpService);
  const local = dhcpSession(cmdlet.session, commandText(cmdlet));
  // A session's user has logged on over the network: elevation is a matter of the computer one sits at.
  const session =
    computer === null ? local : { ...local, elevated: true, localServer: fullName(dhcp, local, computer) };
  let server: Server | undefined;
  const refuse = (error: DhcpError): void => cmdlet.writeError(dhcpErrorRecord(error, cmdlet.name, computer));
  return {
    args,
    get server() {
      server ??= dhcp.connect(session, args.computerName, operation);
      return server;
    },
    dhcp,
    session,
    cmdlet,
    write: (value) => cmdlet.writeObject(computer === null ? value : from(computer, value)),
    attempt(work) {
      try {
        work();
      } catch (error) {
        if (!(error instanceof DhcpError)) throw error;
        refuse(error);
      }
    },
    refuse,
    confirm(sentence, question) {
      const on = computer === null ? '' : `${computer}: `;
      if (!cmdlet.shouldProcessMessage(on + sentence)) return false;
      if (question === undefined || args.force === true || cmdlet.wasAsked) return true;
      return cmdlet.shouldContinue(`${on}${question} Do you want to perform this action?`);
    },
  };
}

/** What the user wrote, for the history. A line with a secret never gets there. */
function commandText(cmdlet: CmdletInvocation): string {
  if (cmdlet.isBound('SharedSecret')) return cmdlet.name;
  return cmdlet.myInvocation.extent?.text ?? cmdlet.name;
}

/** A computer by its full name, however the session named it. */
function fullName(dhcp: Dhcp, session: DhcpSession, computer: string): string {
  return dhcp.machines(session).find(computer)?.name ?? computer;
}

function from(computer: string, value: Value): Value {
  return value instanceof CimInstance ? value.cimClass.create(value.values, computer) : value;
}
