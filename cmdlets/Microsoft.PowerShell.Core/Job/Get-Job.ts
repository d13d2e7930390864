import type { Job } from '../../../src/jobs/job.ts';
import { jobBoard } from '../../../src/jobs/job-board.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { DateTime } from '../../../src/types/date-time.ts';
import { findJobs } from './find-jobs.ts';
import { filterParameter, idParameter, instanceIdParameter, nameParameter, stateParameter } from './job-parameters.ts';

const listing = {
  SessionIdParameterSet: {},
  InstanceIdParameterSet: {},
  NameParameterSet: {},
  StateParameterSet: {},
  CommandParameterSet: {},
} as const;

export default defineCmdlet({
  name: 'Get-Job',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['gjb'],
  synopsis: 'Lists the background jobs of this shell.',
  description:
    'Without a parameter all jobs that were started in this shell and not yet removed are listed. Child jobs do the work of a job, one for each computer; they are listed with -IncludeChildJob or by their own name or number.',
  defaultSet: 'SessionIdParameterSet',
  sets: [
    'SessionIdParameterSet',
    'InstanceIdParameterSet',
    'NameParameterSet',
    'StateParameterSet',
    'CommandParameterSet',
    'FilterParameterSet',
  ],
  parameters: {
    IncludeChildJob: { type: 'SwitchParameter', sets: listing, help: 'Lists the child jobs after their parents.' },
    ChildJobState: { type: 'JobState', sets: listing, help: 'Lists child jobs that are in this state, too.' },
    HasMoreData: { type: 'Boolean', sets: listing, help: 'Only jobs that have (or have not) results to receive.' },
    Before: { type: 'DateTime', sets: listing, help: 'Only jobs that ended before this time.' },
    After: { type: 'DateTime', sets: listing, help: 'Only jobs that ended after this time.' },
    Newest: { type: 'Int32', sets: listing, help: 'Only so many of the jobs that ended last.' },
    Id: {
      ...idParameter,
      sets: { SessionIdParameterSet: { position: 0, byPropertyName: true } },
    },
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
  outputTypes: ['System.Management.Automation.RemotingJob'],
  examples: [
    {
      title: 'What replicates in the background',
      command:
        'Invoke-DhcpServerv4FailoverReplication -Force -AsJob | Wait-Job | Out-Null; (Get-Job | Receive-Job -Keep).Count -gt 0',
      lab: 'contoso',
      shows: ['True'],
    },
  ],
  process(cmdlet, args) {
    const { id, instanceId, name, state, command, filter } = args;
    const board = cmdlet.session.service(jobBoard);
    const all = [id, instanceId, name, state, command, filter].every((each) => each === undefined);
    board.update();
    let jobs = all ? [...board.jobs] : findJobs(cmdlet, { id, instanceId, name, state, command, filter });
    if (args.childJobState !== undefined || args.includeChildJob === true) {
      const wanted = args.childJobState?.toString();
      const children = jobs.flatMap((job) => job.children);
      jobs = [...jobs, ...children.filter((child) => wanted === undefined || child.state === wanted)];
    }
    if (args.hasMoreData !== undefined) jobs = jobs.filter((job) => job.hasMoreData === args.hasMoreData);
    const { before, after, newest } = args;
    if (before !== undefined || after !== undefined) {
      jobs = jobs.filter((job) => endedWithin(job, after?.ticks, before?.ticks));
    }
    if (newest !== undefined) {
      const byEnd = [...jobs].sort((a, b) => Number(endOf(b) - endOf(a)));
      jobs = [...new Set(byEnd.slice(0, Math.max(newest, 0)))];
    }
    jobs.sort((a, b) => a.id - b.id);
    for (const job of jobs) cmdlet.writeObject(job);
  },
});

function endedWithin(job: Job, after: bigint | undefined, before: bigint | undefined): boolean {
  if (!(job.end instanceof DateTime)) return false;
  const { ticks } = job.end;
  return (after === undefined || ticks > after) && (before === undefined || ticks < before);
}

function endOf(job: Job): bigint {
  return job.end instanceof DateTime ? job.end.ticks : 0n;
}
