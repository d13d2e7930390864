import type { Machine } from '../../../src/dhcp/model.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { currentMachine } from '../../../src/types/machine.ts';
import { localComputer, reach } from '../../Lab/computers.ts';
import { completeMachines, machinesOf } from '../../Lab/machine-parameters.ts';

/** -ComputerName of Restart-Computer and Stop-Computer. */
export const computerName = {
  type: 'String[]',
  position: 0,
  byValue: true,
  byPropertyName: true,
  aliases: ['CN', '__SERVER', 'Server', 'IPAddress'],
  notNullOrEmpty: true,
  complete: completeMachines,
  help: 'Computers of the lab, by name or address; without it the local one.',
} as const;

/** Restarts computers or switches them off, each after a question if one is due. */
export function switchComputers(
  cmdlet: CmdletInvocation,
  names: readonly string[] | undefined,
  verb: 'restart' | 'stop',
  user = cmdlet.session.place.user,
): void {
  const machines = machinesOf(cmdlet);
  const fail = (name: string, reason: string): void =>
    cmdlet.writeError(
      ErrorRecord.of({
        message: `Failed to ${verb} the computer ${name} with the following error message: ${reason}.`,
        id: verb === 'restart' ? 'RestartcomputerFailed' : 'StopComputerException',
        category: 'OperationStopped',
        exceptionType: 'System.InvalidOperationException',
        target: name,
      }),
    );
  for (const name of names ?? ['localhost']) {
    const found = reach(cmdlet.session, name);
    if (found.kind === 'unknown') {
      cmdlet.writeError(
        ErrorRecord.of({
          message: `Computer name ${name} cannot be resolved with the exception: No such host is known..`,
          id: 'AddressResolutionException',
          category: 'InvalidArgument',
          exceptionType: 'System.InvalidOperationException',
          target: name,
        }),
      );
      continue;
    }
    const { machine } = found;
    const isHere = machine.name === localComputer(cmdlet.session);
    if (!cmdlet.shouldProcess(isHere ? `localhost (${currentMachine().name})` : name)) continue;
    if (found.kind === 'unreachable') fail(name, 'The RPC server is unavailable. (0x800706BA)');
    else if (!mayUse(cmdlet, machine, isHere, user)) {
      fail(name, 'Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))');
    } else if (isHere) fail(name, 'This session runs on it');
    else {
      machines.set(machine.name, { up: false });
      if (verb === 'restart') machines.set(machine.name, { up: true });
    }
  }
}

/** Administrators of a computer may switch it; on the local one only when elevated. */
function mayUse(cmdlet: CmdletInvocation, { groups }: Machine, isHere: boolean, user: string): boolean {
  const { elevated } = cmdlet.session.place;
  return (elevated || !isHere) && groups.administrators.some((each) => each.toLowerCase() === user.toLowerCase());
}
