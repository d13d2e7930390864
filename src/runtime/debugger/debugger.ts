import { parse } from '../../language/parse.ts';
import type { Frame } from '../compile/frame.ts';
import { LoopFlow } from '../flow.ts';
import { WildcardPattern } from '../operators/wildcard.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Variable } from '../scopes/variable.ts';
import type { Shell } from '../shell.ts';
import { Extent, type SourceText } from '../source-text.ts';
import { type Breakpoint, CommandBreakpoint, LineBreakpoint, VariableBreakpoint } from './breakpoint.ts';
import { DebugPrompt, type Resume } from './debug-prompt.ts';
import { follow } from './debugging.ts';
import { type Point, pointOf, stoppingPoints } from './stopping-points.ts';

/** How far code goes on after a stop: to the next place at all, or to the next one that is no deeper than so many calls. */
interface Stepping {
  readonly deepest: number;
}

/** A session's breakpoints, and what happens where running code comes to one. */
export class Debugger {
  readonly #shell: Shell;
  readonly #prompt: DebugPrompt;
  readonly #breakpoints: Breakpoint[] = [];
  /** Where each breakpoint of a line lies in the texts it was looked for in. */
  readonly #places = new WeakMap<LineBreakpoint, WeakMap<SourceText, Point | null>>();
  readonly #points = new WeakMap<SourceText, readonly Point[]>();
  /** Where each running block is. */
  readonly #positions = new WeakMap<Frame, Extent>();
  #stepping: Stepping | null = null;
  /** An action or the prompt runs: nothing stops in there. */
  #busy = false;
  #lastId = 0;
  #stopped: Frame | null = null;

  constructor(shell: Shell) {
    this.#shell = shell;
    this.#prompt = new DebugPrompt(shell);
  }

  get breakpoints(): readonly Breakpoint[] {
    return this.#breakpoints;
  }

  /** The block that stands still while the prompt runs. */
  get stopped(): Frame | null {
    return this.#stopped;
  }

  /** Who reads lines for the prompt and runs them. */
  get console(): DebugPrompt {
    return this.#prompt;
  }

  get #isNeeded(): boolean {
    return this.#breakpoints.length > 0 || this.#stepping !== null;
  }

  /** The session ends: nothing of it runs any more. */
  close(): void {
    follow(this, false);
  }

  newId(): number {
    return ++this.#lastId;
  }

  add(breakpoint: Breakpoint): void {
    this.#breakpoints.push(breakpoint);
    follow(this, true);
    if (breakpoint instanceof VariableBreakpoint) this.#watchLive(breakpoint.variable.toLowerCase());
  }

  remove(breakpoint: Breakpoint): void {
    const index = this.#breakpoints.indexOf(breakpoint);
    if (index >= 0) this.#breakpoints.splice(index, 1);
    follow(this, this.#isNeeded);
  }

  /** Where a running block is, as far as it was followed. */
  positionOf(frame: Frame): Extent | null {
    return this.#positions.get(frame) ?? null;
  }

  /** A simple statement or a condition is about to run. */
  reached(frame: Frame, source: SourceText, start: number, end: number): void {
    if (this.#busy) return;
    const extent = new Extent(source, start, end);
    this.#positions.set(frame, extent);
    const hits = this.#breakpoints.filter(
      (each) => each instanceof LineBreakpoint && each.enabled && this.#isAt(each, source, start),
    );
    this.#hit(frame, extent, hits);
  }

  /** A function or script block is about to run, its parameters bound: where stepping into it and breakpoints of its name stop. */
  entered(frame: Frame): void {
    if (this.#busy) return;
    const { ast, source } = frame.code;
    const name = frame.invocation?.command?.name ?? '';
    const extent = new Extent(source, ast.start, ast.start + 1);
    const isBraced = extent.text === '{';
    this.#positions.set(frame, extent);
    const hits = name === '' ? [] : this.#commandHits(name, frame);
    if (isBraced || hits.length > 0) this.#hit(frame, extent, hits, isBraced && name !== '');
  }

  /** A function has run to its closing brace. */
  leaving(frame: Frame): void {
    const { ast, source } = frame.code;
    const extent = new Extent(source, ast.end - 1, ast.end);
    if (this.#busy || extent.text !== '}') return;
    this.#positions.set(frame, extent);
    this.#hit(frame, extent, []);
  }

  /** A cmdlet or a program is about to run. */
  called(frame: Frame, name: string): void {
    if (this.#busy) return;
    const extent = this.#positions.get(frame);
    if (extent !== undefined) this.#hit(frame, extent, this.#commandHits(name, frame), false);
  }

  /** Stops here whatever the breakpoints: Wait-Debugger. */
  stopHere(extent: Extent | null): void {
    const { frame } = this.#shell;
    const at = extent ?? this.#positions.get(frame);
    if (!this.#busy && at !== undefined) this.#stop(frame, at, []);
  }

  /** Makes a variable tell when it is read and assigned, if a breakpoint is about it. */
  watch(variable: Variable): void {
    const key = variable.name.toLowerCase();
    const isWatched = this.#breakpoints.some(
      (each) => each instanceof VariableBreakpoint && each.variable.toLowerCase() === key,
    );
    if (isWatched) variable.watch((mode) => this.#touched(key, mode));
  }

  /** A variable was made by being assigned to. */
  created(variable: Variable): void {
    this.watch(variable);
    if (variable.watcher !== null) this.#touched(variable.name.toLowerCase(), 'Write');
  }

  #touched(name: string, mode: 'Read' | 'Write'): void {
    const { frame } = this.#shell;
    const extent = this.#positions.get(frame);
    if (this.#busy || extent === undefined) return;
    const hits = this.#breakpoints.filter(
      (each) =>
        each instanceof VariableBreakpoint &&
        each.enabled &&
        each.variable.toLowerCase() === name &&
        each.accessMode.includes(mode) &&
        this.#isIn(each, frame.code.source),
    );
    this.#hit(frame, extent, hits, false);
  }

  #commandHits(name: string, { code }: Frame): Breakpoint[] {
    return this.#breakpoints.filter(
      (each) =>
        each instanceof CommandBreakpoint &&
        each.enabled &&
        WildcardPattern.of(each.command).isMatch(name) &&
        this.#isIn(each, code.source),
    );
  }

  /** Runs the actions of what was hit, and stops when one of them is to stop or a step ends here. */
  #hit(frame: Frame, extent: Extent, hits: readonly Breakpoint[], mayStep = true): void {
    const stops = hits.filter((each) => this.#triggered(each));
    const stepped = mayStep && this.#stepping !== null && this.#shell.callDepth <= this.#stepping.deepest;
    if (stops.length > 0 || stepped) this.#stop(frame, extent, stops);
  }

  /** Counts a hit and runs the action; true when code is to stop. */
  #triggered(breakpoint: Breakpoint): boolean {
    breakpoint.hitCount++;
    const { action } = breakpoint;
    if (action === null) return true;
    const succeeded = this.#shell.succeeded;
    this.#busy = true;
    try {
      action.invoke({ item: breakpoint });
      return false;
    } catch (error) {
      // `break` in an action stops the code that it watches.
      if (error instanceof LoopFlow) return error.kind === 'break';
      throw error;
    } finally {
      this.#busy = false;
      this.#shell.succeeded = succeeded;
    }
  }

  #stop(frame: Frame, extent: Extent, hits: readonly Breakpoint[]): void {
    const shell = this.#shell;
    const succeeded = shell.succeeded;
    this.#busy = true;
    this.#stopped = frame;
    this.#stepping = null;
    let resume: Resume;
    try {
      resume = this.#prompt.stop(frame, extent, hits);
    } finally {
      this.#busy = false;
      this.#stopped = null;
      shell.succeeded = succeeded;
    }
    const depth = shell.callDepth;
    const deepest = { stepInto: Number.POSITIVE_INFINITY, stepOver: depth, stepOut: depth - 1 };
    if (resume === 'detach') for (const each of [...this.#breakpoints]) this.remove(each);
    this.#stepping = resume === 'continue' || resume === 'detach' ? null : { deepest: deepest[resume] };
    follow(this, this.#isNeeded);
  }

  /** A line of text ended: a step that found nothing to stop at is over. */
  lineEnded(): void {
    if (this.#busy) return;
    this.#stepping = null;
    follow(this, this.#isNeeded);
  }

  #isAt(breakpoint: LineBreakpoint, source: SourceText, start: number): boolean {
    if (!this.#isIn(breakpoint, source)) return false;
    const known = this.#places.get(breakpoint) ?? new WeakMap<SourceText, Point | null>();
    this.#places.set(breakpoint, known);
    let point = known.get(source);
    if (point === undefined) {
      const points = this.#points.get(source) ?? stoppingPoints(parse(source.text).ast);
      this.#points.set(source, points);
      point = pointOf(breakpoint, source, points) ?? null;
      known.set(source, point);
    }
    return point?.start === start;
  }

  /** Whether a breakpoint counts in the text that runs. */
  #isIn({ script }: Breakpoint, { file }: SourceText): boolean {
    if (script === null) return true;
    if (file === null) return false;
    const { drives } = this.#shell;
    const place = drives.resolve(file);
    const path = place === undefined ? file : drives.show(place);
    return path.toLowerCase() === script.toLowerCase();
  }

  /** Watches the variables of a name that are there already. */
  #watchLive(name: string): void {
    const watchIn = (scope: Scope): void => {
      const variable = scope.local(name);
      if (variable !== undefined) this.watch(variable);
    };
    for (let frame: Frame | null = this.#shell.frame; frame !== null; frame = frame.outer) {
      for (let scope: Scope | null = frame.scope; scope !== null; scope = scope.parent) watchIn(scope);
    }
  }
}
