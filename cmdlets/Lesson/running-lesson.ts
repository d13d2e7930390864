import { DhcpError } from '../../src/dhcp/errors.ts';
import type { ServiceKey, Session } from '../../src/runtime/session.ts';
import { dhcpService } from '../DhcpServer/service.ts';
import type { Lesson, LessonLab, LessonTask } from './lesson.ts';
import { openSyntax } from './open-syntax.ts';

/** What the shell shows after a line while a lesson runs. */
export interface LessonReport {
  readonly lines: readonly string[];
  readonly finished: boolean;
}

/** The line that has just run. */
export interface RanLine {
  readonly text: string;
  readonly succeeded: boolean;
}

/** A lesson in progress. The shell calls {@link afterLine} once a line has run. */
export class RunningLesson {
  readonly lesson: Lesson;
  readonly #lab: LessonLab;
  readonly #session: Session;
  #step = 0;

  /** Prepares the lab. Throws DhcpError when the lab lacks what the lesson is about. */
  constructor(lesson: Lesson, session: Session) {
    this.lesson = lesson;
    this.#session = session;
    const { dhcp, localServer } = session.service(dhcpService);
    this.#lab = {
      dhcp,
      session: {
        user: session.place.user,
        elevated: session.place.elevated,
        localServer,
        command: `Start-Lesson ${lesson.name}`,
      },
    };
    lesson.prepare(this.#lab);
  }

  get task(): LessonTask | undefined {
    return this.lesson.tasks[this.#step];
  }

  /** `1 of 2` */
  get place(): string {
    return `${this.#step + 1} of ${this.lesson.tasks.length}`;
  }

  /**
   * Looks at the lab's state and says what to tell the learner. A line that only looks around is not commented on. A server
   * that can't be asked leaves the task open.
   */
  afterLine(line: RanLine): LessonReport {
    const { task } = this;
    if (task === undefined) return { lines: [], finished: true };
    try {
      const overdone = task.overdone?.(this.#lab);
      if (overdone !== undefined) {
        this.lesson.prepare(this.#lab);
        return { lines: [overdone, `Once more: ${task.task}`], finished: false };
      }
      if (!task.done(this.#lab)) return { lines: this.#hint(task, line), finished: false };
    } catch (error) {
      if (!(error instanceof DhcpError)) throw error;
      return { lines: [`The lab can't be checked now: ${error.message}`], finished: false };
    }
    this.#step++;
    const next = this.task;
    if (next === undefined) return { lines: [task.praise, `Lesson ${this.lesson.name} is done.`], finished: true };
    return { lines: [task.praise, `Task ${this.place}: ${next.task}`], finished: false };
  }

  /** The hint, with the syntax that what was typed of the command still allows. */
  #hint(task: LessonTask, { text, succeeded }: RanLine): string[] {
    const open = openSyntax(this.#session, text, task.command);
    if (open !== undefined) return [task.hint, 'What you typed can still take:', ...open.map((line) => `  ${line}`)];
    return succeeded ? [] : [task.hint];
  }
}

/** The lesson that a shell is in, if any. */
export interface LessonDesk {
  running: RunningLesson | undefined;
}

/** Provided by whoever starts the engine. */
export const lessonDesk: ServiceKey<LessonDesk> = { name: 'lessonDesk' };
