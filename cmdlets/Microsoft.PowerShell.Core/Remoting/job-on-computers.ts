import type { Job } from '../../../src/jobs/job.ts';
import { jobBoard } from '../../../src/jobs/job-board.ts';
import { type ScriptRequest, startRemoteJob } from '../../../src/jobs/start-script-job.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { reach } from '../../Lab/computers.ts';
import { type ConnectionTarget, refusalOf } from './connect.ts';

/** Starts a script on several computers as one job; a computer that can't be reached is a child job that failed. */
export function startOnComputers(
  cmdlet: CmdletInvocation,
  script: ScriptRequest,
  computers: readonly ConnectionTarget[],
  options: { readonly jobName?: string; readonly throttleLimit?: number; readonly shows: boolean },
): Job {
  const { session } = cmdlet;
  const places = computers.map((target) => {
    const location = target.computer;
    const failure = refusalOf(session, target, { bracketed: true, idSuffix: ',PSSessionStateBroken' });
    if (failure !== undefined) return { location, failure };
    const found = reach(session, location);
    return { location, computer: found.kind === 'there' ? found.machine.name : location };
  });
  return startRemoteJob(
    session.service(jobBoard),
    {
      script,
      name: options.jobName ?? null,
      jobTypeName: 'RemoteJob',
      places,
      throttleLimit: options.throttleLimit ?? 32,
      showsComputer: options.shows,
    },
    session.context,
  );
}
