import type { Machines } from '../../src/dhcp/machines.ts';
import type { Machine } from '../../src/dhcp/model.ts';
import type { CompletionContext, CompletionValue } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { dhcpService, dhcpSession } from '../DhcpServer/service.ts';

/** The lab's computers, as the running command asks for them. */
export function machinesOf(cmdlet: CmdletInvocation): Machines {
  return cmdlet.session.service(dhcpService).dhcp.machines(dhcpSession(cmdlet.session, cmdlet.name));
}

/** A computer by name, or undefined after an error has been written. */
export function machineNamed(cmdlet: CmdletInvocation, name: string): Machine | undefined {
  const machine = machinesOf(cmdlet).find(name);
  if (machine === undefined) {
    cmdlet.writeError(
      ErrorRecord.of({
        message: `There is no computer named '${name}' in this lab.`,
        id: 'LabServerNotFound',
        category: 'ObjectNotFound',
        target: name,
      }),
    );
  }
  return machine;
}

export function completeMachines({ session }: CompletionContext): readonly CompletionValue[] {
  const { dhcp } = session.service(dhcpService);
  return dhcp
    .machines(dhcpSession(session, 'TabExpansion2'))
    .list()
    .map(({ name, caption }) => ({ text: name, tooltip: caption }));
}

/** -Name of the cmdlets that change computers. */
export const serverName = {
  type: 'String[]',
  mandatory: true,
  position: 0,
  byValue: true,
  byPropertyName: true,
  aliases: ['ComputerName', 'Cn'],
  notNullOrEmpty: true,
  complete: completeMachines,
  help: 'Names of computers of the lab: full, short, or their addresses.',
} as const;

export const passThru = {
  type: 'SwitchParameter',
  help: 'Writes the computers; otherwise nothing is written.',
} as const;
