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
  stateParameter,
} from './job-parameters.ts';

export default defineCmdlet({
  name: 'Remove-Job',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['rjb'],
  synopsis: 'Forgets background jobs and what they wrote.',
  description: 'A job that has not ended is refused unless -Force is given, which stops it first.',
  defaultSet: 'SessionIdParameterSet',
  sets: [
    'SessionIdParameterSet',
    'JobParameterSet',
    'InstanceIdParameterSet',
    'NameParameterSet',
    'FilterParameterSet',
    'StateParameterSet',
    'CommandParameterSet',
  ],
  supportsShouldProcess: true,
  parameters: {
    Job: jobParameter,
    Force: {
      type: 'SwitchParameter',
      aliases: ['F'],
      sets: {
        InstanceIdParameterSet: {},
        JobParameterSet: {},
        NameParameterSet: {},
        SessionIdParameterSet: {},
        FilterParameterSet: {},
      },
      help: 'Stops and removes jobs that have not ended, too.',
    },
    Id: idParameter,
    InstanceId: instanceIdParameter,
    Name: nameParameter,
    State: stateParameter,
    Command: {
      type: 'String[]',
      sets: { CommandParameterSet: { byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Jobs that run this command; wildcards are allowed.',
    },
    Filter: filterParameter,
  },
  outputTypes: ['System.Management.Automation.Job'],
  process(cmdlet, args) {
    const board = cmdlet.session.service(jobBoard);
    const byName = args.name !== undefined;
    for (const job of findJobs(cmdlet, args, { recurse: !byName, finishedOnly: args.force !== true })) {
      const target = `Remote Command: ${job.command}, associated with the job that has an ID of "${job.id}".`;
      if (!cmdlet.shouldProcess(target, 'Remove')) continue;
      if (board.jobs.has(job)) board.remove(job);
      else {
        cmdlet.writeError(
          ErrorRecord.of({
            message:
              'The command cannot remove the job because it does not exist or because it is a child job. Child jobs can be removed only by removing the parent job.',
            id: 'CannotRemoveJob',
            category: 'InvalidOperation',
            exceptionType: 'System.ArgumentException',
            target: job,
          }),
        );
      }
    }
  },
});
