import type { Job } from '../../../src/jobs/job.ts';
import { jobBoard } from '../../../src/jobs/job-board.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { findJobs } from './find-jobs.ts';
import {
  filterParameter,
  idParameter,
  instanceIdParameter,
  jobParameter,
  nameParameter,
  selectingSets,
  stateParameter,
} from './job-parameters.ts';

export default defineCmdlet({
  name: 'Wait-Job',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['wjb'],
  synopsis: 'Waits until background jobs have ended, and lists them.',
  description:
    'The jobs are written when all of them have ended; with -Any the first that has. After a time-out nothing is written, and the jobs go on.',
  defaultSet: 'SessionIdParameterSet',
  sets: selectingSets,
  parameters: {
    Job: jobParameter,
    Any: { type: 'SwitchParameter', help: 'Waits for the first of the jobs only.' },
    Timeout: {
      type: 'Int32',
      aliases: ['TimeoutSec'],
      validateRange: [-1, 2147483647],
      default: '-1',
      help: 'Seconds to wait at most; -1 waits as long as it takes.',
    },
    Force: { type: 'SwitchParameter', help: 'Waits for jobs that are suspended or disconnected, too.' },
    Id: idParameter,
    InstanceId: instanceIdParameter,
    Name: nameParameter,
    State: stateParameter,
    Filter: filterParameter,
  },
  outputTypes: ['System.Management.Automation.Job'],
  start(cmdlet, args) {
    const jobs: Job[] = [];
    return {
      process() {
        jobs.push(...findJobs(cmdlet, args));
      },
      end() {
        if (jobs.length === 0) return;
        const board = cmdlet.session.service(jobBoard);
        const ended = (): Job[] => jobs.filter((job) => job.isFinished);
        const blocked = (): Job[] => jobs.filter((job) => job.state === 'Blocked');
        const any = args.any === true;
        const seconds = args.timeout ?? -1;
        const done = board.wait(
          () =>
            any
              ? ended().length > 0 || blocked().length === jobs.length
              : ended().length === jobs.length || blocked().length > 0,
          seconds < 0 ? undefined : seconds * 1000,
        );
        cmdlet.checkStop();
        if (!done) return;
        const finished = ended();
        if (any ? finished.length === 0 : finished.length < jobs.length)
          cmdlet.throwTerminatingError(blockedError(blocked()[0]));
        for (const job of any ? finished.slice(0, 1) : finished) cmdlet.writeObject(job);
      },
    };
  },
});

function blockedError(job: Job | undefined): ErrorRecord {
  return ErrorRecord.of({
    message:
      'The Wait-Job cmdlet cannot finish working, because one or more jobs are blocked waiting for user interaction.  Process interactive job output by using the Receive-Job cmdlet, and then try again.',
    id: 'BlockedJobsDeadlockWithWaitJob',
    category: 'DeadlockDetected',
    exceptionType: 'System.ArgumentException',
    target: job ?? null,
  });
}
