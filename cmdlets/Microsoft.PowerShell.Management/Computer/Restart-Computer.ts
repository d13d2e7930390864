import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { defineEnum } from '../../../src/types/declare.ts';
import { localComputer, reach } from '../../Lab/computers.ts';
import { wsmanAuthentication } from './authentication.ts';
import { computerName, switchComputers } from './switch-computer.ts';

defineEnum('Microsoft.PowerShell.Commands.WaitForServiceTypes', 'Wmi=1 WinRM=2 PowerShell=4', { flags: true });

export default defineCmdlet({
  name: 'Restart-Computer',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Restarts computers of the lab; they are back at once.',
  defaultSet: 'DefaultSet',
  sets: ['DefaultSet'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    WsmanAuthentication: wsmanAuthentication,
    ComputerName: computerName,
    Credential: { type: 'PSCredential', position: 1, notNullOrEmpty: true, help: 'Acts as another user.' },
    Force: {
      type: 'SwitchParameter',
      aliases: ['f'],
      help: 'Even if somebody is logged on there; in the lab nobody is.',
    },
    Wait: {
      type: 'SwitchParameter',
      sets: { DefaultSet: {} },
      help: 'Waits until the computers are back; the local one can not be waited for.',
    },
    Timeout: {
      type: 'Int32',
      aliases: ['TimeoutSec'],
      sets: { DefaultSet: {} },
      validateRange: [-1, 2_147_483_647],
      help: 'Seconds to wait at most; -1 has no end. Only with -Wait.',
    },
    For: {
      type: 'WaitForServiceTypes',
      sets: { DefaultSet: {} },
      help: 'What must answer again: Wmi, WinRM or PowerShell. Only with -Wait.',
    },
    Delay: {
      type: 'Int16',
      sets: { DefaultSet: {} },
      validateRange: [1, 32_767],
      help: 'Seconds between two looks at the computers. Only with -Wait.',
    },
  },
  examples: [
    {
      title: 'It comes back',
      command: 'Restart-Computer dhcp2 -Wait -For PowerShell -Timeout 300 -Delay 2; (Get-LabServer dhcp2).Up',
      lab: 'contoso',
      shows: ['True'],
    },
    {
      title: 'What needs -Wait',
      command: 'Restart-Computer dhcp2 -Delay 2',
      lab: 'contoso',
      fails: 'RestartComputerInvalidParameter,Microsoft.PowerShell.Commands.RestartComputerCommand',
    },
  ],
  related: ['Start-LabServer', 'Stop-LabServer'],
  start(cmdlet, args) {
    if (args.wait !== true && ['Timeout', 'For', 'Delay'].some((name) => cmdlet.isBound(name))) {
      cmdlet.throwTerminatingError(
        ErrorRecord.of({
          message: 'The parameters Timeout, For, and Delay are valid only when the parameter Wait is specified.',
          id: 'RestartComputerInvalidParameter',
          category: 'InvalidOperation',
          exceptionType: 'System.InvalidOperationException',
        }),
      );
    }
    const user = args.credential?.userName;
    const isHere = (name: string): boolean => {
      const found = reach(cmdlet.session, name);
      return found.kind !== 'unknown' && found.machine.name === localComputer(cmdlet.session);
    };
    return {
      process() {
        const names = args.computerName ?? ['localhost'];
        if (args.wait !== true) {
          switchComputers(cmdlet, names, 'restart', user);
          return;
        }
        for (const name of names.filter(isHere)) {
          cmdlet.writeError(
            ErrorRecord.of({
              message:
                'Cannot wait for the local computer to restart. The local computer is ignored when the Wait parameter is specified.',
              id: 'CannotWaitLocalComputer',
              category: 'InvalidOperation',
              exceptionType: 'System.InvalidOperationException',
              target: name,
            }),
          );
        }
        switchComputers(
          cmdlet,
          names.filter((name) => !isHere(name)),
          'restart',
          user,
        );
      },
    };
  },
});
