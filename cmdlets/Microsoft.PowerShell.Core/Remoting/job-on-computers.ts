import type { Job } from '../../../src/jobs/job.ts';
import { jobBoard } from '../../../src/jobs/job-board.ts';
import { type ScriptRequest, startRemoteJob } from '../../../src/jobs/start-script-job.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { reach } from '../../Lab/computers.ts';
import { connectionFailure } from './connect.ts';

/** Starts a script on several computers as one job; a computer that can't be reached is a child job that failed. */
export function startOnComputers(
  cmdlet: CmdletInvocation,
  script: ScriptRequest,
  computers: readonly string[],
  options: { readonly jobName?: string; readonly throttleLimit?: number; readonly shows: boolean },
): Job {
  const { session } = cmdlet;
  const places = computers.map((location) => {
    const found = reach(session, location);
    if (found.kind === 'there') return { location, computer: found.machine.name };
    const wording = { bracketed: true, idSuffix: ',PSSessionStateBroken' };
    return { location, failure: connectionFailure(location, found.kind === 'unknown', wording) };
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
