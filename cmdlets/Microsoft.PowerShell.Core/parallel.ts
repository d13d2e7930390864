import { jobBoard } from '../../src/jobs/job-board.ts';
import { scriptTask } from '../../src/jobs/start-script-job.ts';
import type { CmdletHandlers } from '../../src/runtime/cmdlet.ts';
import { type ErrorCategory, ErrorRecord } from '../../src/runtime/error-record.ts';
import { InvocationInfo } from '../../src/runtime/errors/invocation-info.ts';
import { ExitFlow, PSError } from '../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { separateBlock } from '../../src/runtime/modules/separate-block.ts';
import { InformationRecord, MessageRecord } from '../../src/runtime/pipeline/records.ts';
import { Streams } from '../../src/runtime/pipeline/streams.ts';
import { ScriptBlock } from '../../src/runtime/script-block.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import { usingValues } from './using-values.ts';

interface ParallelArguments {
  readonly parallel?: ScriptBlock;
  readonly throttleLimit?: number;
  readonly timeoutSeconds?: number;
  readonly asJob?: boolean;
  readonly inputObject?: Value;
}

const unsupported = ['ErrorAction', 'WarningAction', 'InformationAction', 'PipelineVariable'];

/** `ForEach-Object -Parallel`: each object by itself, with `$using:` for what comes from outside. */
export function runParallel(cmdlet: CmdletInvocation, args: ParallelArguments): CmdletHandlers {
  const block = args.parallel;
  if (block === undefined) return {};
  refuseCombinations(cmdlet, args.asJob === true);
  const using = passedValues(cmdlet, block);
  return args.asJob === true ? asJob(cmdlet, args, block, using) : inTurn(cmdlet, args, block, using);
}

function refuseCombinations(cmdlet: CmdletInvocation, isJob: boolean): void {
  if (unsupported.some((parameter) => cmdlet.isBound(parameter))) {
    fail(
      cmdlet,
      'ParallelCommonParametersNotSupported',
      `The following common parameters are not currently supported in the Parallel parameter set:\n${unsupported.join(', ')}`,
      'NotImplemented',
      'System.Management.Automation.PSNotSupportedException',
    );
  }
  if (isJob && cmdlet.isBound('TimeoutSeconds')) {
    fail(
      cmdlet,
      'ParallelCannotUseTimeoutWithJob',
      "The 'TimeoutSeconds' parameter cannot be used with the 'AsJob' parameter.",
      'InvalidOperation',
    );
  }
}

function passedValues(cmdlet: CmdletInvocation, block: ScriptBlock): Map<string, Value> {
  const values = usingValues(block, cmdlet.session);
  for (const [name, value] of values) {
    if (value === null && cmdlet.session.getVariable(name) === undefined) {
      fail(
        cmdlet,
        'UsingVariableIsUndefined',
        `The value of the using variable '$using:${name}' cannot be retrieved because it has not been set in the local session.`,
        'InvalidOperation',
        'System.Management.Automation.RuntimeException',
      );
    }
    if (unwrap(value) instanceof ScriptBlock)
      fail(cmdlet, 'ParallelUsingVariableCannotBeScriptBlock', noBlocks('using variable'), 'InvalidType');
  }
  return values;
}

function noBlocks(what: string): string {
  return `A ForEach-Object -Parallel ${what} cannot be a script block. Passed-in script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.`;
}

/** The lab runs them one after another: the output comes in the order of the input. */
function inTurn(
  cmdlet: CmdletInvocation,
  args: ParallelArguments,
  block: ScriptBlock,
  using: ReadonlyMap<string, Value>,
): CmdletHandlers {
  const output = { write: (value: Value) => cmdlet.writeObject(value) };
  const streams = throughCmdlet(cmdlet);
  const separate = separateBlock(cmdlet.session, block.text);
  const end = args.timeoutSeconds ? performance.now() + args.timeoutSeconds * 1000 : Number.POSITIVE_INFINITY;
  return {
    process() {
      if (performance.now() > end) return;
      const item = args.inputObject;
      if (refusesBlock(cmdlet, item)) return;
      try {
        separate.invoke({ item, newScope: true, output, using, streams });
      } catch (error) {
        // What ends one script block leaves the others alone.
        if (error instanceof ExitFlow) return;
        if (!(error instanceof PSError)) throw error;
        const record = new ErrorRecord(error.record.exception, 'PSTaskException', 'InvalidOperation', item);
        record.invocation = new InvocationInfo(null, null);
        cmdlet.writeError(record);
      }
    },
  };
}

/** What a block writes to its streams is written again by the cmdlet: the caller's preferences decide. */
function throughCmdlet(cmdlet: CmdletInvocation): Streams {
  const text = (record: Value): string => (record instanceof MessageRecord ? record.message : '');
  return new Streams({
    error: {
      write: (record) => {
        if (record instanceof ErrorRecord) cmdlet.writeError(record);
      },
    },
    warning: { write: (record) => cmdlet.writeWarning(text(record)) },
    verbose: { write: (record) => cmdlet.writeVerbose(text(record)) },
    debug: { write: (record) => cmdlet.writeDebug(text(record)) },
    information: {
      write: (record) => {
        if (record instanceof InformationRecord) cmdlet.writeInformation(record.messageData, record.tags);
      },
    },
  });
}

function asJob(
  cmdlet: CmdletInvocation,
  args: ParallelArguments,
  block: ScriptBlock,
  using: ReadonlyMap<string, Value>,
): CmdletHandlers {
  const items: Value[] = [];
  return {
    process() {
      if (!refusesBlock(cmdlet, args.inputObject)) items.push(args.inputObject);
    },
    end() {
      const { session } = cmdlet;
      const board = session.service(jobBoard);
      const id = board.nextId();
      const description = {
        family: 'task',
        jobTypeName: 'PSTaskJob',
        command: block.text,
        location: 'PowerShell',
      } as const;
      const children = items.map((item) => {
        const childId = board.nextId();
        const script = {
          text: `process {${block.text}}`,
          initialization: null,
          args: [],
          input: [item],
          using,
          location: null,
        };
        const task = scriptTask(script, (value) => value, session.context, { results: 'live', computer: '' });
        return board.make({ ...description, id: childId, name: `Job${childId}`, work: board.inThread(() => task) });
      });
      const job = board.make({ ...description, id, name: `Job${id}`, children });
      board.jobs.add(job);
      board.queue(args.throttleLimit ?? 5).add(...children);
      cmdlet.writeObject(job);
    },
  };
}

function refusesBlock(cmdlet: CmdletInvocation, item: Value): boolean {
  if (!(unwrap(item) instanceof ScriptBlock)) return false;
  cmdlet.writeError(
    ErrorRecord.of({
      message: noBlocks('piped input object'),
      id: 'ParallelPipedInputObjectCannotBeScriptBlock',
      category: 'InvalidType',
      target: item,
      exceptionType: 'System.Management.Automation.PSArgumentException',
    }),
  );
  return true;
}

function fail(
  cmdlet: CmdletInvocation,
  id: string,
  message: string,
  category: ErrorCategory,
  exceptionType = 'System.Management.Automation.PSArgumentException',
): never {
  cmdlet.throwTerminatingError(ErrorRecord.of({ message, id, category, exceptionType }));
}
