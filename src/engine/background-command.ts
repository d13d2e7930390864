import type { JobBoard } from '../jobs/job-board.ts';
import { startRemoteJob } from '../jobs/start-script-job.ts';
import { walk } from '../language/walk.ts';
import type { Session } from '../runtime/session.ts';
import type { Value } from '../types/value.ts';

/** Variables that are the job's own, whatever the caller has. */
const everywhere = /^(global:)?(PID|PSVersionTable|PSEdition|PSHOME|HOST|TRUE|FALSE|NULL)$/i;

/** Starts `command &` as a job: the caller's variables in it are taken along as `$using:` would. */
export function startInBackground(text: string, board: JobBoard, session: Session): Value {
  const using = new Map<string, Value>();
  const places: { start: number; end: number; name: string }[] = [];
  walk(session.compile(text).ast, (node) => {
    if (node.kind !== 'VariableExpression') return undefined;
    const name = node.path.userPath;
    const value = everywhere.test(name) ? undefined : session.getVariable(name);
    if (value === undefined) return undefined;
    using.set(name.toLowerCase(), value);
    places.push({ start: node.start, end: node.end, name });
    return undefined;
  });
  let script = text;
  for (const { start, end, name } of places.sort((a, b) => b.start - a.start)) {
    const sigil = script.charAt(start);
    script = `${script.slice(0, start)}${sigil}{using:${name}}${script.slice(end)}`;
  }
  const request = { text: script, initialization: null, args: [], input: null, using, location: null };
  return startRemoteJob(
    board,
    {
      script: request,
      name: null,
      jobTypeName: 'BackgroundJob',
      places: [{ location: 'localhost', computer: '' }],
      throttleLimit: 0,
      showsComputer: false,
    },
    session.context,
  );
}
