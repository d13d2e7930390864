import type { Expression, SwitchStatement } from '../../language/ast.ts';
import { stringType } from '../../types/core-types.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { toText } from '../convert/text.ts';
import { isTrue } from '../convert/truth.ts';
import { LoopFlow, type Sink } from '../flow.ts';
import { WildcardPattern } from '../operators/wildcard.ts';
import { ScriptBlock } from '../script-block.ts';
import { LoopEnumerator } from './automatic.ts';
import { type CompileContext, positioned } from './context.ts';
import { compileExpression } from './expressions.ts';
import { breaks, type Completion, continues, type Eval, type Frame, normal, type Run } from './frame.ts';
import { mentionsVariable } from './mentions.ts';
import { operationOf } from './operators.ts';
import { compilePipelineValue } from './pipelines.ts';
import { compileStatementBlock } from './statements.ts';
import { compileBareStore, type Store } from './variables.ts';

/** True when an item meets a clause's condition. */
type Match = (frame: Frame, item: Value) => boolean;

interface Clause {
  readonly match: Match;
  readonly body: Run;
}

export function compileSwitch(node: SwitchStatement, c: CompileContext): Run {
  const condition = compilePipelineValue(node.condition, c);
  // A file that cannot be read is an error of the condition, too.
  const read: Eval = (frame) => frame.shell.scripts.lines(condition(frame));
  const subject = positioned(node.file ? read : condition, node.condition, c);
  const clauses: Clause[] = node.clauses.map((clause) => ({
    match: compileMatch(clause.condition, node, c),
    body: compileStatementBlock(clause.body, c),
  }));
  const otherwise = node.default === null ? null : compileStatementBlock(node.default, c);
  const label = node.label?.toLowerCase() ?? '';
  const enumeratorStore =
    mentionsVariable(node.clauses, 'switch') || mentionsVariable(node.default, 'switch')
      ? compileBareStore('switch', 'switch', c)
      : null;
  const each = (frame: Frame, out: Sink, item: Value): Completion => testItem(frame, out, item, clauses, otherwise);
  return (frame, out) => {
    const value = subject(frame);
    const items = switchItems(value);
    const { item } = frame;
    try {
      return eachItem(frame, out, items, each, label, enumeratorStore);
    } finally {
      frame.item = item;
    }
  };
}

/** `$null` is one item; nothing at all is none, and so is an empty collection. */
function switchItems(value: Value): Iterable<Value> {
  if (value === undefined) return [];
  return enumerableOf(value) ?? [value];
}

function eachItem(
  frame: Frame,
  out: Sink,
  items: Iterable<Value>,
  each: (frame: Frame, out: Sink, item: Value) => Completion,
  label: string,
  enumeratorStore: Store | null,
): Completion {
  const enumerator = new LoopEnumerator(items);
  enumeratorStore?.(frame, enumerator);
  while (enumerator.moveNext()) {
    frame.shell.checkStop();
    let completion: Completion;
    try {
      completion = each(frame, out, enumerator.current);
    } catch (error) {
      if (!(error instanceof LoopFlow) || (error.label !== '' && error.label !== label)) throw error;
      if (error.kind === 'break') break;
      continue;
    }
    if (completion === normal) continue;
    if ((completion === breaks || completion === continues) && (frame.label === '' || frame.label === label)) {
      frame.label = '';
      if (completion === breaks) break;
      continue;
    }
    return completion;
  }
  return normal;
}

function testItem(frame: Frame, out: Sink, item: Value, clauses: readonly Clause[], otherwise: Run | null): Completion {
  frame.item = item ?? null;
  let matched = false;
  for (const clause of clauses) {
    if (!clause.match(frame, item)) continue;
    matched = true;
    const completion = clause.body(frame, out);
    if (completion !== normal) return completion;
    frame.item = item ?? null;
  }
  return !matched && otherwise !== null ? otherwise(frame, out) : normal;
}

/** What a clause's condition means: a block is run, anything else is compared as the switch's options say. */
function compileMatch(condition: Expression, node: SwitchStatement, c: CompileContext): Match {
  const value = positioned(compileExpression(condition, c), condition, c);
  const compare = compileComparison(node);
  if (condition.kind === 'ScriptBlockExpression') {
    return (frame, item) => matchesBlock(value, frame, item);
  }
  return (frame, item) => {
    const wanted = value(frame);
    if (wanted instanceof ScriptBlock) return isTrue(wanted.invoke({ item: item ?? null, newScope: true }));
    return compare(frame, item, wanted);
  };
}

function matchesBlock(value: Eval, frame: Frame, item: Value): boolean {
  const block = value(frame);
  return block instanceof ScriptBlock && isTrue(block.invoke({ item: item ?? null }));
}

function compileComparison(node: SwitchStatement): (frame: Frame, item: Value, wanted: Value) => boolean {
  if (node.wildcard) {
    return (frame, item, wanted) => {
      const { context } = frame.shell;
      if (typeOf(wanted) !== stringType && wanted === null) return item === null;
      return WildcardPattern.of(toText(wanted, context), !node.caseSensitive).isMatch(toText(item, context));
    };
  }
  if (node.regex) {
    const match = operationOf(node.caseSensitive ? 'Cmatch' : 'Imatch');
    return (frame, item, wanted) => {
      const { context } = frame.shell;
      return isTrue(match(toText(item, context), wanted, context));
    };
  }
  const equal = operationOf(node.caseSensitive ? 'Ceq' : 'Ieq');
  return (frame, item, wanted) => {
    if (typeof item === 'number' && typeof wanted === 'number') return item === wanted;
    if (typeof item === 'string' && item === wanted) return true;
    const { context } = frame.shell;
    // Text in the item compares as text: switch ('1') { 1 { } } matches.
    if (Array.isArray(item)) return isTrue(equal(toText(item, context), wanted, context));
    return isTrue(equal(item, wanted, context));
  };
}
