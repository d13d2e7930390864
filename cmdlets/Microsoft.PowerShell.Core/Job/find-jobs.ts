import type { Job } from '../../../src/jobs/job.ts';
import { type JobBoard, jobBoard } from '../../../src/jobs/job-board.ts';
import { type ErrorCategory, ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { areEqual } from '../../../src/runtime/operators/operators.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { NetDictionary } from '../../../src/types/dictionary.ts';
import type { EnumValue } from '../../../src/types/enums.ts';
import { MemberName } from '../../../src/types/member-name.ts';
import { absent, getProperty } from '../../../src/types/members.ts';
import type { Value } from '../../../src/types/value.ts';

/** Ways to name jobs; what is not bound is undefined. */
export interface JobSelection {
  readonly name?: readonly string[];
  readonly instanceId?: readonly Value[];
  readonly id?: readonly number[];
  readonly state?: EnumValue;
  readonly command?: readonly string[];
  readonly filter?: Value;
  readonly job?: readonly Job[];
}

export interface FindOptions {
  /** Look into child jobs, too. Default true. */
  readonly recurse?: boolean;
  /** Unfinished jobs are refused with an error. */
  readonly finishedOnly?: boolean;
}

/** The jobs that a cmdlet's parameters mean. Names, numbers and ids that fit none are reported as errors. */
export function findJobs(cmdlet: CmdletInvocation, selection: JobSelection, options: FindOptions = {}): Job[] {
  const board = cmdlet.session.service(jobBoard);
  board.update();
  return new Search(cmdlet, board, options).find(selection);
}

class Search {
  readonly #cmdlet: CmdletInvocation;
  readonly #board: JobBoard;
  readonly #options: FindOptions;

  constructor(cmdlet: CmdletInvocation, board: JobBoard, options: FindOptions) {
    this.#cmdlet = cmdlet;
    this.#board = board;
    this.#options = options;
  }

  find({ name, instanceId, id, state, command, filter, job }: JobSelection): Job[] {
    if (name !== undefined) return name.flatMap((each) => this.#byName(each));
    if (instanceId !== undefined) return instanceId.flatMap((each) => this.#byInstanceId(each));
    if (id !== undefined) return id.flatMap((each) => this.#byId(each));
    if (state !== undefined) return this.#topLevel.filter((each) => each.state === state.toString());
    if (command !== undefined) return command.flatMap((each) => this.#byCommand(each));
    if (filter instanceof NetDictionary) return this.#topLevel.filter((each) => this.#fits(each, filter));
    return (job ?? []).filter((each) =>
      this.#removable(each, `The command cannot remove the job with the job ID ${each.id}`, 'Job'),
    );
  }

  get #topLevel(): Job[] {
    return [...this.#board.jobs];
  }

  /** Top-level jobs, each followed by its children where those count, too. */
  get #all(): Job[] {
    if (this.#options.recurse === false) return this.#topLevel;
    return this.#topLevel.flatMap((each) => [each, ...each.children]);
  }

  #byName(name: string): Job[] {
    const pattern = WildcardPattern.of(name);
    const found = this.#all.filter((each) => pattern.isMatch(each.name));
    if (found.length === 0 && !WildcardPattern.hasWildcards(name)) {
      this.#missing(
        `The command cannot find the job because the job name ${name} was not found. Verify the value of the Name parameter, and then try the command again.`,
        'JobWithSpecifiedNameNotFound',
        name,
      );
    }
    return found.filter((each) =>
      this.#removable(
        each,
        `The command cannot remove the job with the job ID ${each.id} and the name ${each.name}`,
        'Name',
      ),
    );
  }

  #byInstanceId(id: Value): Job[] {
    const text = this.#cmdlet.session.context.text(id).toLowerCase();
    const found = this.#all.find((each) => this.#cmdlet.session.context.text(each.instanceId).toLowerCase() === text);
    if (found === undefined) {
      this.#missing(
        `The command cannot find a job with the instance identifier ${text}. Verify the value of the InstanceId parameter, and then try the command again.`,
        'JobWithSpecifiedInstanceIdNotFound',
        id,
      );
      return [];
    }
    const refusal = `The command cannot remove the job with the job ID ${found.id} and the instance identifier ${text}`;
    return this.#removable(found, refusal, 'InstanceId') ? [found] : [];
  }

  #byId(id: number): Job[] {
    const found = this.#all.find((each) => each.id === id);
    if (found === undefined) {
      this.#missing(
        `The command cannot find a job with the job ID ${id}. Verify the value of the Id parameter and then try the command again.`,
        'JobWithSpecifiedSessionNotFound',
        id,
      );
      return [];
    }
    return this.#removable(found, `The command cannot remove the job with the job ID ${id}`, 'SessionId')
      ? [found]
      : [];
  }

  #byCommand(command: string): Job[] {
    const pattern = WildcardPattern.of(command);
    const wanted = command.trim().toLowerCase();
    return this.#topLevel.filter((each) => {
      const text = each.command.trim();
      return text.toLowerCase() === wanted || pattern.isMatch(text);
    });
  }

  #fits(job: Job, filter: NetDictionary): boolean {
    const { context } = this.#cmdlet.session;
    for (const { key, value } of filter.entries()) {
      const found = getProperty(job, MemberName.of(context.text(key)), context);
      if (found === absent || !areEqual(found, value, true, context)) return false;
    }
    return true;
  }

  #removable(job: Job, refusal: string, parameter: string): boolean {
    if (this.#options.finishedOnly !== true || job.isFinished) return true;
    const comma = parameter === 'InstanceId' ? '' : ',';
    this.#error(
      `${refusal} because the job is not finished. To remove the job, first stop the job${comma} or use the Force parameter. (Parameter '${parameter}')`,
      'JobObjectNotFinishedCannotBeRemoved',
      'InvalidOperation',
      job,
      'System.ArgumentException',
    );
    return false;
  }

  #missing(message: string, id: string, target: Value): void {
    this.#error(message, id, 'ObjectNotFound', target, 'System.Management.Automation.PSArgumentException');
  }

  #error(message: string, id: string, category: ErrorCategory, target: Value, exceptionType: string): void {
    this.#cmdlet.writeError(ErrorRecord.of({ message, id, category, target, exceptionType }));
  }
}
