import { listView } from '../../src/format/views.ts';
import type { ServiceKey, Session } from '../../src/runtime/session.ts';
import type { CimSession } from './cim-session.ts';

/** The CIM sessions that a shell has open, in the order they were made. */
export interface OpenCimSessions {
  readonly sessions: Set<CimSession>;
}

const openCimSessions: ServiceKey<OpenCimSessions> = { name: 'cimSessions' };
const perShell = new WeakMap<Session, OpenCimSessions>();

/** The open sessions of a shell. */
export function cimSessionsOf(session: Session): Set<CimSession> {
  let open = perShell.get(session);
  if (open === undefined) {
    open = { sessions: new Set() };
    perShell.set(session, open);
    session.provide(openCimSessions, open);
  }
  return open.sessions;
}

export const cimSessionView = listView('Microsoft.Management.Infrastructure.CimSession', {
  items: ['Id', 'Name', 'InstanceId', 'ComputerName', 'Protocol'].map((value) => ({ value })),
});

declare module '../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    CimSession: CimSession;
  }
}
