import type { Expression, PipelineBase, ScriptBlockExpression, Statement, StatementBlock } from '../../language/ast.ts';
import { arrayTypeOf, objectArrayType } from '../../types/arrays.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import type { Value } from '../../types/value.ts';
import { isTrue } from '../convert/truth.ts';
import { LoopFlow, ReturnFlow } from '../flow.ts';
import { Collector } from '../pipeline/sinks.ts';
import { ScriptBlock } from '../script-block.ts';
import { compileNested } from './block.ts';
import { compileConvert } from './casts.ts';
import type { CompileContext } from './context.ts';
import { breaks, type Completion, continues, type Eval, type Run, returns } from './frame.ts';
import { compileHashtable } from './hashtables.ts';
import { compileIndex, compileInvokeMember, compileMember } from './member-access.ts';
import { compileBinary, compileUnary } from './operators.ts';
import { compilePipelineValue } from './pipelines.ts';
import { compileStatementBlock, compileStatementOutput } from './statements.ts';
import { compileExpandableString, numberValue } from './strings.ts';
import { compileTypeValue } from './types.ts';
import { compileVariable } from './variables.ts';

/** Turns an expression into a closure that computes its value. */
export function compileExpression(node: Expression, c: CompileContext): Eval {
  switch (node.kind) {
    case 'ConstantExpression': {
      const value = node.value === true ? true : numberValue(node.value);
      return () => value;
    }
    case 'StringConstantExpression': {
      const { value } = node;
      return () => value;
    }
    case 'ExpandableStringExpression':
      return compileExpandableString(node, c);
    case 'VariableExpression':
      return compileVariable(node, c);
    case 'BinaryExpression':
      return compileBinary(node, c);
    case 'UnaryExpression':
      return compileUnary(node, c);
    case 'TernaryExpression': {
      const condition = compileExpression(node.condition, c);
      const ifTrue = compileExpression(node.ifTrue, c);
      const ifFalse = compileExpression(node.ifFalse, c);
      return (frame) => (isTrue(condition(frame)) ? ifTrue(frame) : ifFalse(frame));
    }
    case 'MemberExpression':
      return compileMember(node, c);
    case 'InvokeMemberExpression':
    case 'BaseCtorInvokeMemberExpression':
      return compileInvokeMember(node, c);
    case 'IndexExpression':
      return compileIndex(node, c);
    case 'ConvertExpression':
      return compileConvert(node, c);
    case 'AttributedExpression':
      return compileExpression(node.child, c);
    case 'TypeExpression':
      return compileTypeValue(node.typeName, c, node);
    case 'ArrayLiteral':
      return compileArrayLiteral(node.elements, c);
    case 'ArrayExpression':
      return compileArrayExpression(node.subExpression, c);
    case 'SubExpression':
      return compileSubExpression(node.subExpression, c);
    case 'ParenExpression':
      return compileParen(node.pipeline, c);
    case 'Hashtable':
      return compileHashtable(node, c);
    case 'ScriptBlockExpression':
      return compileScriptBlock(node, c);
    case 'UsingExpression':
      return compileUsing(node.subExpression, c);
    case 'ErrorExpression':
      throw new Error('a text with parse errors is never compiled');
  }
}

function compileArrayLiteral(elements: readonly Expression[], c: CompileContext): Eval {
  const items = elements.map((element) => compileExpression(element, c));
  const count = items.length;
  return (frame) => {
    const values: Value[] = new Array(count);
    for (let index = 0; index < count; index++) {
      const value = (items[index] as Eval)(frame);
      values[index] = value === undefined ? null : value;
    }
    return values;
  };
}

function compileArrayExpression(block: StatementBlock, c: CompileContext): Eval {
  const pure = pureExpression(block);
  if (pure !== null) {
    if (pure.kind === 'ArrayLiteral') return compileExpression(pure, c);
    const evaluate = compileExpression(pure, c);
    return (frame) => {
      const value = evaluate(frame);
      if (value === undefined) return [];
      const items = enumerableOf(value);
      if (items === null) return [value];
      return Array.isArray(value) && arrayTypeOf(value) === objectArrayType ? value : [...items];
    };
  }
  const run = compileStatementBlock(block, c);
  return (frame) => {
    const output = new Collector();
    runToEnd(run, frame, output, false);
    return output.items;
  };
}

function compileSubExpression(block: StatementBlock, c: CompileContext): Eval {
  const run = compileStatementBlock(block, c);
  return (frame) => {
    const output = new Collector();
    runToEnd(run, frame, output);
    return output.result();
  };
}

/**
 * Runs statements inside an expression; break, continue and return in there leave as exceptions of the frame. What was
 * collected before a `return` still becomes output of the block, unless it was for an array (`keeps` is false).
 */
export function runToEnd(run: Run, frame: Parameters<Run>[0], output: Collector, keeps = true): void {
  let completion: Completion;
  try {
    completion = run(frame, output);
  } catch (error) {
    if (!(error instanceof ReturnFlow)) throw error;
    throw new ReturnFlow(keeps ? [...output.items, ...error.items] : []);
  }
  if (completion === returns) throw new ReturnFlow(keeps ? output.items : []);
  if (completion === breaks || completion === continues) {
    const { label } = frame;
    frame.label = '';
    throw new LoopFlow(completion === breaks ? 'break' : 'continue', label);
  }
}

/** The one expression a block consists of, or null. */
function pureExpression(block: StatementBlock): Expression | null {
  if (block.statements.length !== 1 || block.traps.length > 0) return null;
  return pureStatement(block.statements[0]);
}

function pureStatement(statement: Statement | undefined): Expression | null {
  if (statement?.kind !== 'Pipeline' || statement.background || statement.pipelineElements.length !== 1) return null;
  const element = statement.pipelineElements[0];
  return element?.kind === 'CommandExpression' && element.redirections.length === 0 && !isCounting(element.expression)
    ? element.expression
    : null;
}

function isCounting(expression: Expression): boolean {
  return (
    expression.kind === 'UnaryExpression' &&
    (expression.operator.endsWith('PlusPlus') || expression.operator.endsWith('MinusMinus'))
  );
}

function compileParen(pipeline: PipelineBase, c: CompileContext): Eval {
  return compilePipelineValue(pipeline, c);
}

function compileScriptBlock(node: ScriptBlockExpression, c: CompileContext): Eval {
  const code = compileNested(node.scriptBlock, c);
  return (frame) => new ScriptBlock(code, frame.state);
}

/** `$using:x` where no other session is involved reads the variable of the enclosing scopes. */
function compileUsing(node: Expression, c: CompileContext): Eval {
  // `$using:x.Name` passes the variable and reads its member here.
  if (node.kind === 'MemberExpression') return compileExpression({ ...node, expression: usingOf(node.expression) }, c);
  if (node.kind === 'IndexExpression') return compileExpression({ ...node, target: usingOf(node.target) }, c);
  if (node.kind !== 'VariableExpression') return compileExpression(node, c);
  const key = node.path.userPath.replace(/^using:/i, '').toLowerCase();
  return (frame) => frame.shell.readUsing(frame, key);
}

function usingOf(subExpression: Expression): Expression {
  return { kind: 'UsingExpression', start: subExpression.start, end: subExpression.end, subExpression };
}

/** A statement used as a value: `$x = if ...`, a hashtable's value. */
export function compileStatementValue(node: Statement, c: CompileContext): Eval {
  if (node.kind === 'Pipeline' || node.kind === 'PipelineChain' || node.kind === 'AssignmentStatement') {
    return compilePipelineValue(node, c);
  }
  if (node.kind === 'CommandExpression' && node.redirections.length === 0) return compileExpression(node.expression, c);
  const run = compileStatementOutput(node, c);
  return (frame) => {
    const output = new Collector();
    runToEnd(run, frame, output);
    return output.result();
  };
}
