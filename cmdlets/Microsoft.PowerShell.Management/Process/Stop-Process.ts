import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { stopProcess } from './end-process.ts';
import { completeIds, completeNames, findProcesses } from './find-processes.ts';
import { byObject } from './process-parameters.ts';

export default defineCmdlet({
  name: 'Stop-Process',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['spps', 'kill'],
  synopsis: 'Ends processes.',
  description:
    "Of the lab's processes the DHCP server's can be ended, which stops its service, and the shell's own, which ends the shell; Windows refuses to end what keeps the computer alive.",
  defaultSet: 'Id',
  sets: ['Id', 'Name', 'InputObject'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Name: {
      type: 'String[]',
      aliases: ['ProcessName'],
      sets: { Name: { mandatory: true, byPropertyName: true } },
      complete: completeNames,
      help: 'Names of processes; wildcards are allowed.',
    },
    Id: {
      type: 'Int32[]',
      sets: { Id: { mandatory: true, position: 0, byPropertyName: true } },
      complete: completeIds,
      help: 'Processes by their numbers.',
    },
    InputObject: byObject,
    PassThru: { type: 'SwitchParameter', help: 'Writes the processes that were ended.' },
    Force: {
      type: 'SwitchParameter',
      notNull: true,
      help: 'Does not ask before it ends a process of another user.',
    },
  },
  outputTypes: ['System.Diagnostics.Process'],
  examples: [
    {
      title: "The DHCP server's process",
      command:
        'Stop-Process -Id (Get-CimInstance Win32_Service -Filter "Name = \'DHCPServer\'").ProcessId -Force; (Get-Service DHCPServer).Status',
      lab: 'contoso',
      shows: ['Stopped'],
    },
  ],
  related: ['Get-Process'],
  start(cmdlet, args) {
    const toAll = { yes: false, no: false };
    return {
      process() {
        for (const each of findProcesses(cmdlet, args)) {
          const { entry, machine } = each;
          const shown = `${entry.name} (${entry.id})`;
          if (!cmdlet.shouldProcess(shown)) continue;
          const { user } = cmdlet.session.place;
          const own = entry.user.toLowerCase() === user.toLowerCase();
          const question = `Are you sure you want to perform the Stop-Process operation on the following item: ${shown}?`;
          if (!own && args.force !== true && !cmdlet.wasAsked && !cmdlet.shouldContinue(question, undefined, toAll))
            continue;
          if (stopProcess(cmdlet.session, machine, entry)) {
            if (args.passThru === true) cmdlet.writeObject(each);
            continue;
          }
          cmdlet.writeError(
            ErrorRecord.of({
              message: `Cannot stop process "${shown}" because of the following error: Access is denied.`,
              id: 'CouldNotStopProcess',
              category: 'CloseError',
              exceptionType: 'Microsoft.PowerShell.Commands.ProcessCommandException',
              target: each,
            }),
          );
        }
      },
    };
  },
});
