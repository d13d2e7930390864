import type { Machine } from '../../src/dhcp/model.ts';
import { type ErrorCategory, ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { dhcpService } from '../DhcpServer/service.ts';
import { localComputer, reach } from '../Lab/computers.ts';
import type { CimSession } from './cim-session.ts';
import { connectionError } from './New-CimSession.ts';
import type { Provider } from './provider.ts';
import { findProvider } from './win32-classes.ts';

/** A computer that an operation goes to; the name is null for the one that the session is on. */
export interface Target {
  readonly machine: Machine;
  readonly computer: string | null;
}

interface Where {
  readonly computerName?: readonly string[] | undefined;
  readonly cimSession?: readonly CimSession[] | undefined;
  readonly operationTimeoutSec?: number | undefined;
}

/** The computers meant, each that can't be reached reported and left out. */
export function targetsOf(cmdlet: CmdletInvocation, where: Where): Target[] {
  const asked = where.operationTimeoutSec;
  const targets = where.computerName?.map((name) => ({ name, timeout: asked })) ??
    where.cimSession?.map((each) => ({ name: each.computerName, timeout: asked ?? each.operationTimeout })) ?? [
      { name: null, timeout: asked },
    ];
  return targets.flatMap(({ name, timeout }) => {
    const found = reach(cmdlet.session, name ?? undefined);
    if (found.kind !== 'there') {
      cmdlet.writeError(connectionError(name ?? '', found.kind === 'unknown'));
      return [];
    }
    const isHere = found.machine.name === localComputer(cmdlet.session);
    if (!isHere && !answersInTime(cmdlet, timeout)) return [];
    return [{ machine: found.machine, computer: name }];
  });
}

/** Waits for the answer of another computer, at most so many seconds (none or 0: as long as it takes); false when that was too short. */
function answersInTime(cmdlet: CmdletInvocation, seconds = 0): boolean {
  const latency = cmdlet.session.service(dhcpService).dhcp.lab.latency();
  const inTime = seconds === 0 || latency <= seconds * 1000;
  if (latency > 0) cmdlet.host.sleep(inTime ? latency : seconds * 1000);
  cmdlet.checkStop();
  if (!inTime) {
    const text =
      'The WS-Management service cannot complete the operation within the time specified in OperationTimeout.  ';
    refuse(cmdlet, text, 'HRESULT 0x80338029', 'OperationTimeout', '');
  }
  return inTime;
}

/** Whether a question is in WQL, the only language that the lab's computers know; another one is reported. */
export function isWql(cmdlet: CmdletInvocation, dialect: string | undefined): boolean {
  if (dialect === undefined || /^(wql|cql)$/i.test(dialect)) return true;
  refuse(cmdlet, 'Invalid query type ', 'HRESULT 0x80041018', 'InvalidArgument', dialect);
  return false;
}

/** The class that an operation names, or its error. */
export function providerOf(cmdlet: CmdletInvocation, name: string, namespace?: string): Provider | undefined {
  const found = findProvider(name, namespace);
  if (found !== undefined) return found;
  const knownSpace = /^root[\\/](cimv2|microsoft[\\/]windows[\\/]dhcp|standardcimv2)$/i.test(namespace ?? 'root/cimv2');
  const where = `${(namespace ?? 'root\\cimv2').replaceAll('/', '\\')}:${name}`;
  if (knownSpace) refuse(cmdlet, 'Invalid class ', 'HRESULT 0x80041010', 'MetadataError', where);
  else refuse(cmdlet, 'Invalid namespace ', 'HRESULT 0x8004100e', 'MetadataError', where);
  return undefined;
}

/** An error of the management layer; its texts end with a blank, as Windows' do. */
export function refuse(
  cmdlet: CmdletInvocation,
  message: string,
  id: string,
  category: ErrorCategory,
  target: string,
): void {
  cmdlet.writeError(
    ErrorRecord.of({
      message,
      id,
      category,
      exceptionType: 'Microsoft.Management.Infrastructure.CimException',
      targetName: target,
      targetType: 'String',
      target,
    }),
  );
}
