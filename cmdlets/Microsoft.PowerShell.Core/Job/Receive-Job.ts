import { failureOf, type Job } from '../../../src/jobs/job.ts';
import { jobBoard } from '../../../src/jobs/job-board.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { findJobs } from './find-jobs.ts';
import { idParameter, instanceIdParameter, jobParameter, nameParameter } from './job-parameters.ts';
import { writeResult } from './write-result.ts';

const byJob = { mandatory: true, position: 0, byValue: true, byPropertyName: true } as const;

export default defineCmdlet({
  name: 'Receive-Job',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['rcjb'],
  synopsis: 'Gets what background jobs have written so far.',
  description:
    'Results are taken out of the job: a second call gets what came since. -Keep leaves them there, -Wait waits until the jobs have ended and writes results as they come. A job that waits for an answer asks its question here.',
  defaultSet: 'Location',
  sets: ['Location', 'ComputerName', 'Session', 'NameParameterSet', 'InstanceIdParameterSet', 'SessionIdParameterSet'],
  parameters: {
    Job: {
      ...jobParameter,
      sets: { ComputerName: byJob, Session: byJob, Location: byJob },
    },
    ComputerName: {
      type: 'String[]',
      aliases: ['Cn'],
      sets: { ComputerName: { position: 1, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Only results from these computers; for jobs of Invoke-Command.',
    },
    Location: {
      type: 'String[]',
      sets: { Location: { position: 1 } },
      notNullOrEmpty: true,
      help: 'Only results from these places; wildcards are allowed.',
    },
    Session: {
      type: 'PSSession[]',
      sets: { Session: { position: 1, byPropertyName: true } },
      notNull: true,
      help: 'Only results from these sessions; for jobs of Invoke-Command.',
    },
    Keep: { type: 'SwitchParameter', help: 'Leaves the results in the job.' },
    NoRecurse: { type: 'SwitchParameter', help: 'Leaves child jobs out.' },
    Force: { type: 'SwitchParameter', help: 'With -Wait: waits for suspended or disconnected jobs, too.' },
    Wait: { type: 'SwitchParameter', help: 'Waits until the jobs have ended.' },
    AutoRemoveJob: { type: 'SwitchParameter', help: 'With -Wait: removes the jobs when they have ended.' },
    WriteEvents: { type: 'SwitchParameter', help: 'With -Wait: tells of changes of state.' },
    WriteJobInResults: { type: 'SwitchParameter', help: 'With -Wait: writes the job before its results.' },
    Id: idParameter,
    InstanceId: instanceIdParameter,
    Name: nameParameter,
  },
  start(cmdlet, args) {
    const waitedFor: Job[] = [];
    return {
      begin() {
        if (args.wait === true) {
          if (args.keep === true)
            refuse(cmdlet, 'The Wait and Keep parameters cannot be used together in the same command.');
          return;
        }
        if (args.autoRemoveJob)
          refuse(cmdlet, 'The -AutoRemoveJob parameter cannot be used without the -Wait parameter');
        if (args.writeJobInResults) {
          refuse(cmdlet, 'The -WriteJobInResults parameter cannot be used without the -Wait parameter');
        }
        if (args.writeEvents) refuse(cmdlet, 'The WriteEvents parameter cannot be used without the Wait parameter.');
        if (args.force) refuse(cmdlet, 'The -Force parameter cannot be used without the -Wait parameter.');
      },
      process() {
        const found = findJobs(cmdlet, { job: args.job, id: args.id, instanceId: args.instanceId, name: args.name });
        const jobs = found.flatMap((job) => placesOf(cmdlet, job, args));
        if (args.wait !== true) {
          for (const job of withChildren(jobs, args.noRecurse)) {
            askForIt(cmdlet, job);
            write(cmdlet, job, args.keep === true);
          }
          return;
        }
        if (args.writeJobInResults) for (const job of jobs) cmdlet.writeObject(job);
        waitedFor.push(...jobs);
      },
      end() {
        if (waitedFor.length === 0) return;
        const board = cmdlet.session.service(jobBoard);
        const all = withChildren(waitedFor, args.noRecurse);
        const rest = new Set(all);
        while (rest.size > 0) {
          board.wait(() =>
            [...rest].some((job) => job.isFinished || job.results.length > 0 || job.question || job.progress),
          );
          cmdlet.checkStop();
          for (const job of rest) {
            if (job.isFinished) rest.delete(job);
            askForIt(cmdlet, job);
            write(cmdlet, job, false);
          }
        }
        if (args.autoRemoveJob) for (const job of waitedFor) board.remove(job);
      },
    };
  },
});

function refuse(cmdlet: CmdletInvocation, message: string): never {
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message,
      id: 'InvalidOperation',
      category: 'InvalidOperation',
      exceptionType: 'System.Management.Automation.PSInvalidOperationException',
    }),
  );
}

/** The job, or those of its children that are in the places asked for. */
function placesOf(
  cmdlet: CmdletInvocation,
  job: Job,
  { computerName, location }: { readonly computerName?: readonly string[]; readonly location?: readonly string[] },
): readonly Job[] {
  if (computerName !== undefined) {
    if (job.family === 'remoting') return job.children.filter((child) => matches(computerName, child.location));
    cmdlet.writeError(
      ErrorRecord.of({
        message:
          'The command cannot retrieve the jobs of the specified computers. The ComputerName parameter can be used only with jobs created by using PowerShell remoting.',
        id: 'ComputerNameParameterNotSupported',
        category: 'InvalidArgument',
        exceptionType: 'System.ArgumentException',
        target: job,
      }),
    );
    return [];
  }
  return location === undefined ? [job] : job.children.filter((child) => matches(location, child.location));
}

function matches(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => WildcardPattern.of(pattern).isMatch(text));
}

/** Every job once, children before their parents. */
function withChildren(jobs: readonly Job[], alone: boolean | undefined): Job[] {
  if (alone === true) return [...new Set(jobs)];
  return [...new Set(jobs.flatMap((job) => [...job.children, job]))];
}

/** Puts the question of a blocked job to the person in front of the shell. */
function askForIt(cmdlet: CmdletInvocation, job: Job): void {
  const { question } = job;
  if (question === null) return;
  let answer = false;
  try {
    answer = cmdlet.shouldContinue(question.question, question.caption);
  } finally {
    job.work?.answer(job, answer);
  }
}

function write(cmdlet: CmdletInvocation, job: Job, keep: boolean): void {
  if (job.progress !== null) {
    cmdlet.writeProgress(job.progress);
    job.progress = null;
  }
  for (const result of inOrder(job, keep)) writeResult(cmdlet, result);
  const failure = failureOf(job);
  if (failure !== null) cmdlet.writeError(failure);
}

/** Jobs of remoting hand their results over as they came; all others stream by stream. */
function inOrder(job: Job, keep: boolean): readonly ReturnType<Job['take']>[number][] {
  const results = job.take(keep);
  if (job.family === 'remoting') return results;
  const order = ['output', 'error', 'verbose', 'debug', 'warning', 'progress', 'information'];
  return [...results].sort((a, b) => order.indexOf(a.stream) - order.indexOf(b.stream));
}
