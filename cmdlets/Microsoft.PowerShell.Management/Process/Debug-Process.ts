import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { findProcesses } from './find-processes.ts';
import { byId, byName, byObject } from './process-parameters.ts';

export default defineCmdlet({
  name: 'Debug-Process',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Would attach a debugger to processes; the computers of the lab have none, so it fails and says so.',
  defaultSet: 'Name',
  sets: ['Name', 'Id', 'InputObject'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Name: byName,
    Id: byId,
    InputObject: byObject,
  },
  examples: [
    {
      title: 'It says why not',
      command: 'Debug-Process -Id $PID',
      fails: 'NoDebuggerFound,Microsoft.PowerShell.Commands.DebugProcessCommand',
    },
  ],
  process(cmdlet, args) {
    for (const each of findProcesses(cmdlet, args)) {
      const shown = `${each.entry.name} (${each.entry.id})`;
      if (!cmdlet.shouldProcess(shown)) continue;
      cmdlet.writeError(
        ErrorRecord.of({
          message: `Cannot debug process "${shown}" because of the following error: There is no debugger available.`,
          id: 'NoDebuggerFound',
          category: 'InvalidOperation',
          exceptionType: 'Microsoft.PowerShell.Commands.ProcessCommandException',
          target: each,
        }),
      );
    }
  },
});
