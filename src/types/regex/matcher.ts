import { NetException } from '../net-exception.ts';
import { boundaryCharacters, caseVariants } from './char-set.ts';
import type { Anchor, GroupSlot, RegexNode } from './nodes.ts';

/** Start and end of one capture. */
export type Span = readonly [start: number, end: number];

/** A match with every capture of every group, in the order they were made. */
export interface ExactMatch {
  readonly start: number;
  readonly end: number;
  /** By group number; group 0 is not in it. */
  readonly captures: ReadonlyMap<number, readonly Span[]>;
}

/** Runs on from a place; false makes the caller try its next way. */
type Next = (position: number) => boolean;
type Step = (position: number, next: Next) => boolean;

/**
 * Our own backtracking matcher, for what JavaScript's engine cannot do: captures of every round, balancing groups,
 * conditions, right-to-left, and patterns that could take forever, which it stops at a deadline.
 */
export class Matcher {
  readonly #step: Step;
  readonly #rightToLeft: boolean;
  readonly #required: readonly number[];
  /** State of the match that runs now. */
  #text = '';
  #searchStart = 0;
  #captures = new Map<number, Span[]>();
  #steps = 0;
  #deadline = 0;
  readonly #timeLimit: number;

  /** `timeLimit` in milliseconds. */
  constructor(root: RegexNode, rightToLeft: boolean, timeLimit: number) {
    this.#rightToLeft = rightToLeft;
    this.#timeLimit = timeLimit;
    this.#required = requiredCharacters(root);
    this.#step = this.#compile(root, rightToLeft);
  }

  /**
   * The first match from a place on (to the left when the pattern is right-to-left), or null.
   * @throws NetException System.Text.RegularExpressions.RegexMatchTimeoutException
   */
  find(text: string, from: number, onlyHere = false): ExactMatch | null {
    this.#text = text;
    this.#searchStart = from;
    this.#steps = 0;
    this.#deadline = Date.now() + this.#timeLimit;
    // Most texts that a costly pattern does not match lack a character it cannot do without.
    if (this.#required.some((code) => !text.includes(String.fromCharCode(code)))) return null;
    const direction = this.#rightToLeft ? -1 : 1;
    for (let start = from; start >= 0 && start <= text.length; start += direction) {
      this.#captures = new Map();
      let end = -1;
      const found = this.#run(start, (position) => {
        end = position;
        return true;
      });
      if (found) {
        return { start: Math.min(start, end), end: Math.max(start, end), captures: this.#captures };
      }
      if (onlyHere) return null;
    }
    return null;
  }

  #run(start: number, next: Next): boolean {
    try {
      return this.#step(start, next);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new NetException(
        'System.InsufficientExecutionStackException',
        'Insufficient stack to continue executing the program safely. This can happen from having too many functions on the call stack or function on the stack using too much stack space.',
      );
    }
  }

  #tick(): void {
    if ((++this.#steps & 0xffff) === 0 && Date.now() > this.#deadline) {
      throw new NetException(
        'System.Text.RegularExpressions.RegexMatchTimeoutException',
        'The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.',
      );
    }
  }

  #compile(node: RegexNode, leftward: boolean): Step {
    switch (node.kind) {
      case 'empty':
        return (position, next) => next(position);
      case 'char':
      case 'set': {
        const test = tester(node);
        return leftward
          ? (position, next) => position > 0 && test(this.#text.charCodeAt(position - 1)) && next(position - 1)
          : (position, next) =>
              position < this.#text.length && test(this.#text.charCodeAt(position)) && next(position + 1);
      }
      case 'sequence':
        return this.#sequence(node.items, leftward);
      case 'alternation': {
        const options = node.options.map((option) => this.#compile(option, leftward));
        return (position, next) => {
          this.#tick();
          return options.some((option) => option(position, next));
        };
      }
      case 'capture':
        return this.#capture(node.slot, node.pops, this.#compile(node.child, leftward));
      case 'pop':
        return this.#capture(null, node.pops, this.#compile(node.child, leftward));
      case 'atomic': {
        const child = this.#compile(node.child, leftward);
        return (position, next) => this.#once(child, position, next);
      }
      case 'look': {
        const child = this.#compile(node.child, !node.ahead);
        if (!node.negative) return (position, next) => this.#once(child, position, () => next(position));
        return (position, next) => {
          const saved = this.#save();
          const matched = child(position, () => true);
          this.#captures = saved;
          return !matched && next(position);
        };
      }
      case 'repeat':
        return this.#repeat(node, leftward);
      case 'backreference':
        return this.#reference(node.slot, node.ignoreCase, leftward);
      case 'anchor':
        return this.#anchor(node.anchor);
      case 'conditional':
        return this.#conditional(node, leftward);
    }
  }

  #sequence(items: readonly RegexNode[], leftward: boolean): Step {
    const steps = items.map((item) => this.#compile(item, leftward));
    if (leftward) steps.reverse();
    return steps.reduceRight<Step>(
      (rest, step) => (position, next) => step(position, (reached) => rest(reached, next)),
      (position, next) => next(position),
    );
  }

  /** Runs a part to its first success and never back into it. */
  #once(step: Step, position: number, next: Next): boolean {
    const saved = this.#save();
    let reached = -1;
    const matched = step(position, (end) => {
      reached = end;
      return true;
    });
    if (matched && next(reached)) return true;
    this.#captures = saved;
    return false;
  }

  #save(): Map<number, Span[]> {
    return new Map(Array.from(this.#captures, ([number, spans]) => [number, [...spans]]));
  }

  #capture(slot: GroupSlot | null, pops: GroupSlot | null, child: Step): Step {
    return (position, next) =>
      child(position, (end) => {
        let popped: Span | undefined;
        if (pops !== null) {
          popped = this.#captures.get(pops.number)?.pop();
          if (popped === undefined) return false;
        }
        let span: Span = [Math.min(position, end), Math.max(position, end)];
        if (popped !== undefined) span = between(popped, span);
        if (slot !== null) this.#push(slot.number, span);
        if (next(end)) return true;
        if (slot !== null) this.#captures.get(slot.number)?.pop();
        if (pops !== null && popped !== undefined) this.#push(pops.number, popped);
        return false;
      });
  }

  #push(number: number, span: Span): void {
    const spans = this.#captures.get(number);
    if (spans === undefined) this.#captures.set(number, [span]);
    else spans.push(span);
  }

  #repeat(node: Extract<RegexNode, { kind: 'repeat' }>, leftward: boolean): Step {
    const { child, min, max, lazy } = node;
    if (child.kind === 'char' || child.kind === 'set') return this.#repeatOne(tester(child), min, max, lazy, leftward);
    const step = this.#compile(child, leftward);
    const round = (position: number, count: number, next: Next): boolean => {
      this.#tick();
      const more = (): boolean =>
        count < max &&
        step(position, (reached) => {
          // A round that takes nothing is the last one.
          if (reached === position && count + 1 >= min) return next(reached);
          return round(reached, count + 1, next);
        });
      if (count < min) return more();
      return lazy ? next(position) || more() : more() || next(position);
    };
    return (position, next) => round(position, 0, next);
  }

  /** The usual repeat of one character: no call a round. */
  #repeatOne(test: (code: number) => boolean, min: number, max: number, lazy: boolean, leftward: boolean): Step {
    return (position, next) => {
      const text = this.#text;
      const direction = leftward ? -1 : 1;
      const room = leftward ? position : text.length - position;
      const most = Math.min(max, room);
      const fits = (count: number): boolean =>
        test(text.charCodeAt(leftward ? position - count - 1 : position + count));
      let count = 0;
      while (count < (lazy ? min : most) && count < most && fits(count)) count++;
      if (count < min) return false;
      if (!lazy) {
        for (; count >= min; count--) {
          this.#tick();
          if (next(position + count * direction)) return true;
        }
        return false;
      }
      for (;;) {
        this.#tick();
        if (next(position + count * direction)) return true;
        if (count >= most || !fits(count)) return false;
        count++;
      }
    };
  }

  #reference(slot: GroupSlot, ignoreCase: boolean, leftward: boolean): Step {
    return (position, next) => {
      const span = this.#captures.get(slot.number)?.at(-1);
      if (span === undefined) return false;
      const wanted = this.#text.slice(span[0], span[1]);
      const start = leftward ? position - wanted.length : position;
      if (start < 0) return false;
      const found = this.#text.slice(start, start + wanted.length);
      const same = found === wanted || (ignoreCase && found.toLowerCase() === wanted.toLowerCase());
      return same && next(leftward ? start : start + wanted.length);
    };
  }

  #conditional(node: Extract<RegexNode, { kind: 'conditional' }>, leftward: boolean): Step {
    const yes = this.#compile(node.yes, leftward);
    const no = this.#compile(node.no, leftward);
    const { test } = node;
    if (!('kind' in test)) {
      return (position, next) => ((this.#captures.get(test.number)?.length ?? 0) > 0 ? yes : no)(position, next);
    }
    const look = this.#compile(test, leftward);
    return (position, next) => {
      const saved = this.#save();
      if (look(position, () => true)) return yes(position, next);
      this.#captures = saved;
      return no(position, next);
    };
  }

  #anchor(anchor: Anchor): Step {
    const holds = this.#holds(anchor);
    return (position, next) => holds(position) && next(position);
  }

  #holds(anchor: Anchor): (position: number) => boolean {
    switch (anchor) {
      case 'start':
        return (position) => position === 0;
      case 'end':
        return (position) => position === this.#text.length;
      case 'finalEnd':
        return (position) => {
          const rest = this.#text.length - position;
          return rest === 0 || (rest === 1 && this.#text.charCodeAt(position) === 10);
        };
      case 'lineStart':
        return (position) => position === 0 || this.#text.charCodeAt(position - 1) === 10;
      case 'lineEnd':
        return (position) => position === this.#text.length || this.#text.charCodeAt(position) === 10;
      case 'continue':
        return (position) => position === this.#searchStart;
      default: {
        const word = boundaryCharacters();
        const wanted = anchor === 'boundary';
        return (position) => {
          const before = position > 0 && word.has(this.#text.charCodeAt(position - 1));
          const after = position < this.#text.length && word.has(this.#text.charCodeAt(position));
          return (before !== after) === wanted;
        };
      }
    }
  }
}

/** What a balancing group captures: the text between the popped capture and its own. */
function between(popped: Span, own: Span): Span {
  const [start, end] = own;
  const [poppedStart, poppedEnd] = popped;
  if (start >= poppedEnd) return [poppedEnd, start];
  if (end <= poppedStart) return [end, poppedStart];
  return [Math.max(start, poppedStart), Math.min(end, poppedEnd)];
}

function tester(node: Extract<RegexNode, { kind: 'char' | 'set' }>): (code: number) => boolean {
  if (node.kind === 'set') {
    const { set } = node;
    return (code) => set.has(code);
  }
  const { code: wanted } = node;
  if (!node.ignoreCase) return (code) => code === wanted;
  const variants = caseVariants(wanted);
  return (code) => variants.includes(code);
}

/** Characters that every match contains. */
function requiredCharacters(node: RegexNode): readonly number[] {
  switch (node.kind) {
    case 'char':
      return node.ignoreCase ? [] : [node.code];
    case 'sequence':
      return node.items.flatMap(requiredCharacters);
    case 'capture':
    case 'atomic':
      return requiredCharacters(node.child);
    case 'repeat':
      return node.min > 0 ? requiredCharacters(node.child) : [];
    default:
      return [];
  }
}
