import type { Job } from '../../../src/jobs/job.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
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
  name: 'Stop-Job',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['spjb'],
  synopsis: 'Stops background jobs.',
  description: 'What a stopped job had written stays to be received. What it had done to the lab stays done.',
  defaultSet: 'SessionIdParameterSet',
  sets: selectingSets,
  supportsShouldProcess: true,
  parameters: {
    Job: jobParameter,
    PassThru: { type: 'SwitchParameter', help: 'Writes the stopped jobs.' },
    Id: idParameter,
    InstanceId: instanceIdParameter,
    Name: nameParameter,
    State: stateParameter,
    Filter: filterParameter,
  },
  outputTypes: ['System.Management.Automation.Job'],
  start(cmdlet, args) {
    const all: Job[] = [];
    return {
      process() {
        const jobs = findJobs(cmdlet, args);
        all.push(...jobs);
        for (const job of jobs) {
          if (job.isFinished) continue;
          const target = `Remote Command: ${job.command}, associated with a job that has an ID of "${job.id}".`;
          if (cmdlet.shouldProcess(target, 'Stop')) job.stop();
        }
      },
      end() {
        if (args.passThru === true) for (const job of all) cmdlet.writeObject(job);
      },
    };
  },
});
