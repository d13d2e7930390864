import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { findProcesses } from './find-processes.ts';
import type { ProcessObject } from './process-object.ts';
import { byId, byName, byObject } from './process-parameters.ts';

const pause = 100;

export default defineCmdlet({
  name: 'Wait-Process',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Waits until processes have ended.',
  defaultSet: 'Name',
  sets: ['Name', 'Id', 'InputObject'],
  parameters: {
    Timeout: {
      type: 'Int32',
      aliases: ['TimeoutSec'],
      position: 1,
      validateRange: [0, 32_767],
      notNullOrEmpty: true,
      help: 'Seconds to wait at most.',
    },
    Any: { type: 'SwitchParameter', help: 'Until one of them has ended.' },
    PassThru: { type: 'SwitchParameter', help: 'Writes the processes.' },
    Id: byId,
    Name: byName,
    InputObject: byObject,
  },
  outputTypes: ['System.Diagnostics.Process'],
  examples: [
    {
      title: 'One that goes on',
      command: 'Wait-Process -Id $PID -Timeout 0 -ErrorAction SilentlyContinue; $Error[0].CategoryInfo.Category',
      shows: ['InvalidOperation'],
    },
  ],
  start(cmdlet, args) {
    const waiting: ProcessObject[] = [];
    return {
      process() {
        waiting.push(...findProcesses(cmdlet, args));
      },
      end() {
        const self = Number(cmdlet.session.getVariable('global:PID'));
        const others = waiting.filter((each) => {
          if (each.entry.id !== self) return true;
          report(
            'WaitOnItself',
            `The Wait-Process command cannot be used on the process that runs it: ${shown(each)}.`,
            each,
          );
          return false;
        });
        const limit = args.timeout === undefined ? Number.POSITIVE_INFINITY : args.timeout * 1000;
        const done = (): boolean =>
          args.any === true ? others.some(({ hasExited }) => hasExited) : others.every(({ hasExited }) => hasExited);
        let waited = 0;
        for (; others.length > 0 && !done() && waited < limit; waited += pause) {
          cmdlet.host.sleep(pause);
          cmdlet.checkStop();
        }
        if (waited >= limit)
          for (const each of others)
            if (!each.hasExited)
              report(
                'ProcessNotTerminated',
                `This command stopped operation because process "${shown(each)}" is not stopped in the specified time-out.`,
                each,
              );
        if (args.passThru === true) for (const each of others) cmdlet.writeObject(each);
      },
    };

    function shown({ entry }: ProcessObject): string {
      return `${entry.name} (${entry.id})`;
    }

    function report(id: string, message: string, target: ProcessObject): void {
      cmdlet.writeError(
        ErrorRecord.of({
          message,
          id,
          category: 'InvalidOperation',
          exceptionType: 'System.TimeoutException',
          target,
        }),
      );
    }
  },
});
