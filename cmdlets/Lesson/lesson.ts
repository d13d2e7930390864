import type { Dhcp } from '../../src/dhcp/dhcp.ts';
import type { Session as DhcpSession } from '../../src/dhcp/session.ts';

/** The lab as a lesson sees it: asked by the user of the lesson, on the shell's own computer. */
export interface LessonLab {
  readonly dhcp: Dhcp;
  readonly session: DhcpSession;
}

/** One thing to do. */
export interface LessonTask {
  /** What is to be done, for the learner. */
  readonly task: string;
  /** What the learner should find out or use; shown when a line did not do it. */
  readonly hint: string;
  /** The command whose syntax is shown as far as the typed line leaves it open. */
  readonly command: string;
  /** Looks at the lab's state, never at what was typed. */
  readonly done: (lab: LessonLab) => boolean;
  /** What went further than asked, if it did: the learner is told and the task starts again. */
  readonly overdone?: (lab: LessonLab) => string | undefined;
  /** A line that does it; the test types it. */
  readonly solution: string;
  /** Said when it is done. */
  readonly praise: string;
}

/** A lesson: data beside the cmdlets it teaches. */
export interface Lesson {
  readonly name: string;
  readonly title: string;
  readonly introduction: string;
  /** Brings the lab to where each task starts. Throws a DhcpError when the lab lacks what the lesson is about. */
  readonly prepare: (lab: LessonLab) => void;
  readonly tasks: readonly LessonTask[];
}
