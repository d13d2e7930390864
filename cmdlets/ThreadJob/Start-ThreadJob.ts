import type { Job } from '../../src/jobs/job.ts';
import { type JobBoard, jobBoard } from '../../src/jobs/job-board.ts';
import type { JobQueue } from '../../src/jobs/job-queue.ts';
import { scriptTask } from '../../src/jobs/start-script-job.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ScriptBlock } from '../../src/runtime/script-block.ts';
import type { Value } from '../../src/types/value.ts';
import { readScriptFile } from '../Microsoft.PowerShell.Core/Job/script-file.ts';
import { usingValues } from '../Microsoft.PowerShell.Core/using-values.ts';

/** Thread jobs of a shell share one queue, whose limit the last -ThrottleLimit sets. */
const queues = new WeakMap<JobBoard, JobQueue>();

export default defineCmdlet({
  name: 'Start-ThreadJob',
  module: 'ThreadJob',
  errorIdName: 'ThreadJob.StartThreadJobCommand',
  synopsis: 'Runs a script in the background, in a thread of this shell.',
  description:
    'As Start-Job, but what goes in and comes out keeps its types. At most five thread jobs run at a time, or as many as -ThrottleLimit says; the others wait for their turn.',
  defaultSet: 'ScriptBlock',
  sets: ['ScriptBlock', 'FilePath'],
  parameters: {
    ScriptBlock: {
      type: 'ScriptBlock',
      sets: { ScriptBlock: { mandatory: true, position: 0 } },
      notNullOrEmpty: true,
      help: 'What the job runs.',
    },
    FilePath: {
      type: 'String',
      sets: { FilePath: { mandatory: true, position: 0 } },
      notNullOrEmpty: true,
      help: 'A script file that the job runs.',
    },
    Name: { type: 'String', notNullOrEmpty: true, help: 'A name by which the job is found.' },
    InitializationScript: {
      type: 'ScriptBlock',
      notNull: true,
      help: 'Runs in the job before the script does.',
    },
    InputObject: { type: 'PSObject', byValue: true, notNull: true, help: 'Objects for $input of the script.' },
    ArgumentList: { type: 'Object[]', help: "The script's arguments." },
    ThrottleLimit: {
      type: 'Int32',
      validateRange: [1, 1_000_000],
      default: '5',
      help: 'How many thread jobs may run at a time.',
    },
    StreamingHost: { type: 'Object', help: 'A host that shows what the job writes for people.' },
  },
  outputTypes: ['ThreadJob.ThreadJob'],
  start(cmdlet, args) {
    const input: Value[] = [];
    const { session } = cmdlet;
    const startJob = (): void => {
      const board = session.service(jobBoard);
      const block =
        args.scriptBlock instanceof ScriptBlock ? args.scriptBlock : readScriptFile(cmdlet, args.filePath ?? '');
      const script = {
        text: block.text,
        initialization: args.initializationScript instanceof ScriptBlock ? args.initializationScript.text : null,
        args: args.argumentList ?? [],
        input: input.length > 0 ? input : null,
        using: usingValues(block, session),
        location: null,
      };
      const id = board.nextId();
      const task = scriptTask(script, (value) => value, session.context, { results: 'live', computer: '' });
      const job: Job = board.make({
        id,
        family: 'thread',
        name: args.name ?? `Job${id}`,
        jobTypeName: 'ThreadJob',
        command: block.text,
        location: 'PowerShell',
        work: board.inThread(() => task),
      });
      board.jobs.add(job);
      queueOf(board, args.throttleLimit).add(job);
      cmdlet.writeObject(job);
    };
    return {
      process() {
        if (cmdlet.isBound('InputObject')) input.push(args.inputObject ?? null);
        else startJob();
      },
      end() {
        if (input.length > 0) startJob();
      },
    };
  },
});

function queueOf(board: JobBoard, limit: number | undefined): JobQueue {
  let queue = queues.get(board);
  if (queue === undefined) {
    queue = board.queue(limit ?? 5);
    queues.set(board, queue);
  } else if (limit !== undefined) queue.limit = limit;
  return queue;
}
