import type {
  DoUntilStatement,
  DoWhileStatement,
  ForEachStatement,
  ForStatement,
  PipelineBase,
  StatementBlock,
  WhileStatement,
} from '../../language/ast.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import type { Value } from '../../types/value.ts';
import { itemsOrError } from '../convert/enumerate.ts';
import { debugging } from '../debugger/debugging.ts';
import { LoopFlow, type Sink } from '../flow.ts';
import { nullSink } from '../pipeline/sinks.ts';
import type { Extent } from '../source-text.ts';
import { LoopEnumerator } from './automatic.ts';
import { compileCondition } from './conditions.ts';
import { type CompileContext, extentOf, positioned } from './context.ts';
import { breaks, type Completion, continues, type Eval, type Frame, normal, type Run } from './frame.ts';
import { mentionsVariable } from './mentions.ts';
import { compilePipelineOutput, compilePipelineValue } from './pipelines.ts';
import { Bounds, compileRange } from './ranges.ts';
import { compileStatementBlock } from './statements.ts';
import { compileBareStore, compileVariableStore, type Store } from './variables.ts';

/** What the loop does after its body ran once. */
const goOn = 0;
const leave = 1;
/** A completion of the body that belongs to something outside the loop. */
const passOn = 2;

/** Ctrl+C is looked for every so many rounds: a clock tick is dear, a counter is not. */
const roundsBetweenChecks = 1024;

/** Runs a loop's body once and says what comes next; the completion to pass on waits in `passed`. */
class Body {
  readonly #run: Run;
  readonly #label: string;
  passed: Completion = normal;
  #rounds = 0;

  constructor(run: Run, label: string | null) {
    this.#run = run;
    this.#label = label?.toLowerCase() ?? '';
  }

  once(frame: Frame, out: Sink): number {
    if (++this.#rounds >= roundsBetweenChecks) {
      this.#rounds = 0;
      frame.shell.checkStop();
    }
    let completion: Completion;
    try {
      completion = this.#run(frame, out);
    } catch (error) {
      if (!(error instanceof LoopFlow) || !this.isMine(error.label)) throw error;
      return error.kind === 'break' ? leave : goOn;
    }
    if (completion === normal) return goOn;
    if ((completion === breaks || completion === continues) && this.isMine(frame.label)) {
      frame.label = '';
      return completion === breaks ? leave : goOn;
    }
    this.passed = completion;
    return passOn;
  }

  private isMine(label: string): boolean {
    return label === '' || label === this.#label;
  }
}

function compileBody(block: StatementBlock, label: string | null, c: CompileContext): Body {
  return new Body(compileStatementBlock(block, c), label);
}

export function compileFor(node: ForStatement, c: CompileContext): Run {
  const start = node.initializer === null ? null : compileEffect(node.initializer, c);
  const test = node.condition === null ? null : compileCondition(node.condition, c);
  const step = node.iterator === null ? null : compileEffect(node.iterator, c);
  const body = compileBody(node.body, node.label, c);
  return (frame, out) => {
    if (start !== null) start(frame, nullSink);
    while (test === null || test(frame)) {
      const next = body.once(frame, out);
      if (next !== goOn) {
        if (next === leave) break;
        return body.passed;
      }
      if (step !== null) step(frame, nullSink);
    }
    return normal;
  };
}

function compileEffect(node: PipelineBase, c: CompileContext): Run {
  const run = compilePipelineOutput(node, c);
  const { source } = c;
  const { start, end } = node;
  return (frame, out) => {
    try {
      if (c.followed) frame.shell.debugger.reached(frame, source, start, end);
      return run(frame, out);
    } catch (error) {
      throw frame.shell.located(error, source, start, end);
    }
  };
}

export function compileWhile(node: WhileStatement, c: CompileContext): Run {
  const test = compileCondition(node.condition, c);
  const body = compileBody(node.body, node.label, c);
  return (frame, out) => {
    while (test(frame)) {
      const next = body.once(frame, out);
      if (next === leave) break;
      if (next === passOn) return body.passed;
    }
    return normal;
  };
}

export function compileDo(node: DoWhileStatement | DoUntilStatement, c: CompileContext): Run {
  const test = compileCondition(node.condition, c);
  const again = node.kind === 'DoWhileStatement';
  const body = compileBody(node.body, node.label, c);
  return (frame, out) => {
    do {
      const next = body.once(frame, out);
      if (next === leave) break;
      if (next === passOn) return body.passed;
    } while (test(frame) === again);
    return normal;
  };
}

export function compileForEach(node: ForEachStatement, c: CompileContext): Run {
  const store = compileVariableStore(node.variable, c);
  const body = compileBody(node.body, node.label, c);
  const range = compileRange(node.condition, c);
  const at = extentOf(node.variable, c);
  const condition = extentOf(node.condition, c);
  const { followed } = c;
  const usesEnumerator = mentionsVariable(node.body, 'foreach');
  if (range !== null && !usesEnumerator) {
    return (frame, out) => {
      if (followed) standAt(frame, condition);
      const bounds = range(frame);
      if (!(bounds instanceof Bounds)) return eachItem(frame, out, enumerableOf(bounds) ?? [bounds], store, body, at);
      const step = bounds.first <= bounds.last ? 1 : -1;
      for (let value = bounds.first; ; value += step) {
        if (followed) standAt(frame, at);
        store(frame, value);
        const next = body.once(frame, out);
        if (next === leave) break;
        if (next === passOn) return body.passed;
        if (value === bounds.last) break;
      }
      return normal;
    };
  }
  const collection = positioned(compilePipelineValue(node.condition, c), node.condition, c);
  if (usesEnumerator) return withEnumerator(collection, store, body, c);
  return (frame, out) => {
    if (followed) standAt(frame, condition);
    const value = collection(frame);
    if (value === undefined || value === null) return normal;
    const items = Array.isArray(value) ? value : enumerableOf(value);
    return eachItem(frame, out, items ?? [value], store, body, at);
  };
}

function standAt(frame: Frame, at: Extent): void {
  frame.shell.debugger.reached(frame, at.source, at.start, at.end);
}

/** `at` is the loop's variable: an error of the collection while it is gone through points there. */
function eachItem(frame: Frame, out: Sink, items: Iterable<Value>, store: Store, body: Body, at: Extent): Completion {
  const pointed = (error: unknown): unknown => frame.shell.located(error, at.source, at.start, at.end);
  for (const item of Array.isArray(items) ? items : itemsOrError(items, pointed)) {
    if (debugging.on) standAt(frame, at);
    store(frame, item ?? null);
    const next = body.once(frame, out);
    if (next === leave) break;
    if (next === passOn) return body.passed;
  }
  return normal;
}

/** The loop whose body uses `$foreach`: its enumerator can be moved from inside. */
function withEnumerator(collection: Eval, store: Store, body: Body, c: CompileContext): Run {
  const keep = compileBareStore('foreach', 'foreach', c);
  return (frame, out) => {
    const value = collection(frame);
    if (value === undefined || value === null) return normal;
    const enumerator = new LoopEnumerator(enumerableOf(value) ?? [value]);
    keep(frame, enumerator);
    try {
      while (enumerator.moveNext()) {
        store(frame, enumerator.current);
        const next = body.once(frame, out);
        if (next === leave) break;
        if (next === passOn) return body.passed;
      }
    } finally {
      keep(frame, null);
    }
    return normal;
  };
}
