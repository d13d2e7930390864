import type { Machine } from '../../src/dhcp/model.ts';
import { type ErrorCategory, ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { reach } from '../Lab/computers.ts';
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
  readonly computerName?: readonly string[];
  readonly cimSession?: readonly CimSession[];
}

/** The computers meant, each that can't be reached reported and left out. */
export function targetsOf(cmdlet: CmdletInvocation, where: Where): Target[] {
  const names = where.computerName ?? where.cimSession?.map(({ computerName }) => computerName) ?? [null];
  return names.flatMap((name) => {
    const found = reach(cmdlet.session, name ?? undefined);
    if (found.kind === 'there') return [{ machine: found.machine, computer: name }];
    cmdlet.writeError(connectionError(name ?? '', found.kind === 'unknown'));
    return [];
  });
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
